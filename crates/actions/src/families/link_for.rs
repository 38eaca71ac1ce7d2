//! A family link without a letter: only `capbadge demo` prints links.

use super::{ground::of_child, letter::new_link};
use crate::{Caller, Fault, World};
use domain::ids::{ChildId, CohortId};
use policy::{Action, scope};
use store::families::{self as rows, Carer};

/// Makes a new link for the first carer of a child, and gives the carer's name and the link.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child has no carer, is not there or not the caller's.
pub async fn link_for(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<(String, String), Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (cohort, child);
    let (force, facts, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    let within = scope(&caller.actor, Action::SendFamilyLink, &force)?;
    let carers = rows::carer_list(&mut tx, &within, cohort).await?;
    let found = carers.into_iter().find(|carer| carer.child == child).ok_or(Fault::NotFound)?;
    let carer = Carer { id: found.carer, name: found.name, lang: found.lang };
    let (link, _) = new_link(world, &mut tx, &permit, &force, (&facts, &carer)).await?;
    tx.commit().await?;
    Ok((carer.name, link))
}

//! The school lead sends a family its links again, or stops them.

use super::{ground::of_child, letter::send_link};
use crate::{Caller, Fault, World};
use domain::{
    families::AskedBy,
    ids::{ChildId, CohortId},
};
use policy::Action;
use store::{
    families::{self as rows, Carer, ChildCarer},
    privacy::Decided,
};

/// Sends each carer of a child a new link; the ones before stop working. Says how many were sent.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's.
pub async fn send_links(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<usize, Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (cohort, child);
    let (force, facts, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    let scope = policy::scope(&caller.actor, Action::SendFamilyLink, &force)?;
    let carers = rows::carer_list(&mut tx, &scope, cohort).await?;
    let mut sent = 0;
    for carer in carers.iter().filter(|carer| carer.child == child) {
        let whom = (&facts, &as_carer(carer));
        let is_sent = send_link(world, &mut tx, &permit, &force, whom, AskedBy::Again).await?;
        sent += usize::from(is_sent);
    }
    tx.commit().await?;
    Ok(sent)
}

/// Stops every link of a child to a cohort at once, such as one that went to a wrong address.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's.
pub async fn revoke_links(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (cohort, child);
    let (force, _, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    rows::family_link_revoke(&mut tx, &permit, &force, (child, cohort), None).await?;
    world.ledger.keep(&force, Decided::LinksStopped { child, cohort, at: tx.now() }).await;
    Ok(tx.commit().await?)
}

fn as_carer(carer: &ChildCarer) -> Carer {
    Carer { id: carer.carer, name: carer.name.clone(), lang: carer.lang.clone() }
}

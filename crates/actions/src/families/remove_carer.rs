//! The school lead takes a carer off a child: somebody who does not answer for it, or whose address
//! was never theirs.

use super::ground::of_child;
use crate::{Caller, Fault, World};
use domain::ids::{CarerId, ChildId, CohortId};
use policy::Action;
use store::{families as rows, privacy::Decided};

/// Takes a carer off a child. Every link of theirs about the child stops at once, and no letter
/// about it goes to them any more. What they said before stays in the ledger. One who is off it
/// already is no error.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's.
pub async fn remove_carer(
    world: &World,
    caller: &Caller,
    (cohort, child): (CohortId, ChildId),
    carer: CarerId,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (cohort, child);
    let (force, _, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    rows::family_link_revoke_of(&mut tx, &permit, &force, (child, carer)).await?;
    rows::child_carer_remove(&mut tx, &permit, &force, (child, carer)).await?;
    world.ledger.keep(&force, Decided::CarerRemoved { child, carer, at: tx.now() }).await;
    Ok(tx.commit().await?)
}

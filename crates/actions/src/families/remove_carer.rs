//! The school lead takes a carer off a child: somebody who does not answer for it, or whose address
//! was never theirs.

use super::{family::Stage, ground::of_child};
use crate::{Caller, Fault, World};
use domain::{
    families::{Purpose, Standing, current},
    ids::{CarerId, ChildId, CohortId},
};
use policy::Action;
use store::{cohorts::application_carer_unanswered, families as rows, privacy::Decided};

/// Takes a carer off a child. Every link of theirs about the child stops at once, and no letter
/// about it goes to them any more. What they said stays in the ledger and counts no longer, neither
/// a yes nor a no; where it was a no, those who said yes before are asked again
/// ([`domain::families::heard`]). One who is off it already is no error.
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
    let (force, facts, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    rows::family_link_revoke_of(&mut tx, &permit, &force, (child, carer)).await?;
    rows::child_carer_remove(&mut tx, &permit, &force, (child, carer)).await?;
    // While the list is open, the application itself is asked for again as well.
    if Stage::of(&facts) == Stage::Applying {
        let ledger = rows::consent_list(&mut tx, &force, child).await?;
        let of_this = ledger.into_iter().map(|line| line.entry);
        let of_this: Vec<_> = of_this.filter(|entry| entry.at >= facts.applied_at).collect();
        if current(&of_this, Purpose::Application) == Standing::NotAsked {
            application_carer_unanswered(&mut tx, &permit, &force, child, cohort).await?;
        }
    }
    world.ledger.keep(&force, Decided::CarerRemoved { child, carer, at: tx.now() }).await;
    Ok(tx.commit().await?)
}

//! The school lead takes a carer off a child: somebody who does not answer for it, or whose address
//! was never theirs.

use super::{family::Stage, ground::of_child};
use crate::{Caller, Fault, World};
use domain::{
    families::{Purpose, Standing, current},
    ids::{CarerId, ChildId, CohortId, ForceId},
};
use policy::{Action, Permit};
use store::{
    Tx,
    cohorts::application_carer_unanswered,
    families::{self as rows, FamilyFacts},
    privacy::Decided,
};

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
    ask_again(&mut tx, &permit, &force, &facts).await?;
    world.ledger.keep(&force, Decided::CarerRemoved { child, carer, at: tx.now() }).await;
    Ok(tx.commit().await?)
}

/// While the list is open, the application itself is asked for again where nobody's yes counts now.
pub(super) async fn ask_again(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    facts: &FamilyFacts,
) -> Result<(), Fault> {
    if Stage::of(facts) == Stage::Applying
        && application_standing(tx, force, facts).await? == Standing::NotAsked
    {
        let (child, cohort) = (facts.child, facts.cohort);
        application_carer_unanswered(tx, permit, force, child, cohort).await?;
    }
    Ok(())
}

/// Where this application stands in the ledger: only what was said since the child applied counts.
pub(super) async fn application_standing(
    tx: &mut Tx,
    force: &ForceId,
    facts: &FamilyFacts,
) -> Result<Standing, Fault> {
    let ledger = rows::consent_list(tx, force, facts.child).await?;
    let of_this = ledger.into_iter().map(|line| line.entry);
    let of_this: Vec<_> = of_this.filter(|entry| entry.at >= facts.applied_at).collect();
    Ok(current(&of_this, Purpose::Application))
}

//! Everything about one child is deleted, and the deletion outlives every backup: the child's
//! random number goes into a ledger that is kept apart from the database, and a restore reads it.

use crate::{Caller, Fault, World};
use domain::ids::ChildId;
use policy::{Action, Actor, Place, Resource, authorize};
use store::{
    cohorts,
    privacy::{Erased, Swept, receipt_add, subject_erase},
};

/// Erases a child and says how many rows of which tables went.
///
/// # Errors
/// [`Fault::NotFound`] when the child is not there or the caller is not the force's data
/// protection officer; [`Fault::Ours`] when the ledger cannot be written, and then nothing was
/// erased.
pub async fn erase_child(world: &World, caller: &Caller, child: ChildId) -> Result<Swept, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    let mut tx = world.store.begin().await?;
    let school = cohorts::child_get(&mut tx, force, child).await?.school;
    let resource = Resource::child(force.clone(), school, None, child);
    let permit = authorize(&caller.actor, Action::EraseChild, &resource)?;
    let counts = subject_erase(&mut tx, &permit, force, child).await?;
    receipt_add(&mut tx, &permit, force, "erasure", "on request", &counts).await?;
    // Before the commit: a ledger line too many re-deletes what is gone, one too few forgets.
    world.ledger.add(force, child).map_err(|error| Fault::Ours(Box::new(error)))?;
    tx.commit().await?;
    Ok(counts)
}

/// Every child of the ledger, with the leave to erase it again: what a restore leaves out.
///
/// # Errors
/// When the ledger cannot be read: then nothing may be restored.
pub(crate) fn erased(world: &World) -> Result<Vec<Erased>, std::io::Error> {
    let leave = |(force, child): (domain::ids::ForceId, ChildId)| {
        let resource = Resource::one(Place::Force(force.clone()), child);
        let permit = authorize(&Caller::time().actor, Action::RunRetention, &resource).ok()?;
        Some((permit, force, child))
    };
    Ok(world.ledger.list()?.into_iter().filter_map(leave).collect())
}

//! Everything about one child is deleted, and the deletion outlives every backup: the child's
//! random number goes into a ledger that is kept apart from the database, and a restore reads it.

use crate::{Caller, Fault, World};
use domain::ids::{ChildId, ForceId};
use policy::{Action, Actor, Place, Resource, authorize};
use store::{
    cohorts,
    privacy::{Again, Decided, Swept, receipt_add, subject_erase},
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
    let erased = Decided::Erased { child };
    world.ledger.add(force, &erased).map_err(|error| Fault::Ours(Box::new(error)))?;
    tx.commit().await?;
    Ok(counts)
}

/// Every decision of the ledger, with the leave to make it again: what a restore does before
/// anybody can look.
///
/// # Errors
/// When the ledger cannot be read: then nothing may be restored.
pub(crate) fn decided_since(world: &World) -> Result<Vec<Again>, std::io::Error> {
    let leave = |(force, decided): (ForceId, Decided)| {
        let place = Place::Force(force.clone());
        let resource = match decided {
            Decided::Erased { child } => Resource::one(place, child),
            _ => Resource::whole(place, "restore"),
        };
        let permit = authorize(&Caller::time().actor, Action::RunRetention, &resource).ok()?;
        Some((permit, force, decided))
    };
    Ok(world.ledger.list()?.into_iter().filter_map(leave).collect())
}

//! All that is held on one child, for an access request: every table, sealed columns opened.

use crate::{Caller, Fault, World};
use domain::ids::ChildId;
use policy::{Action, Actor, Resource, authorize};
use serde_json::Value;
use store::{cohorts, privacy};

/// Gathers the export, and leaves an audit line that it was made.
///
/// # Errors
/// [`Fault::NotFound`] when the child is not there or the caller is not the force's data
/// protection officer.
pub async fn export_child(world: &World, caller: &Caller, child: ChildId) -> Result<Value, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    let mut tx = world.store.begin().await?;
    let school = cohorts::child_get(&mut tx, force, child).await?.school;
    let resource = Resource::child(force.clone(), school, None, child);
    let permit = authorize(&caller.actor, Action::ExportChild, &resource)?;
    let export = privacy::subject_export(&mut tx, force, child).await?;
    tx.note(&permit);
    tx.commit().await?;
    Ok(export)
}

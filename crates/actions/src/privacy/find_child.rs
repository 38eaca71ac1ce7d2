//! The data protection officer finds the child a request is about.

use crate::{Caller, Fault, World};
use domain::ids::ChildId;
use policy::{Action, Actor, Resource, authorize};
use store::cohorts;

pub use store::cohorts::Child;

/// So many children are shown at once.
const MOST: i64 = 50;

/// The children of the force whose surname begins with this text; none for an empty text.
///
/// # Errors
/// [`Fault::NotFound`] when the caller is not the force's data protection officer.
pub async fn find_child(
    world: &World,
    caller: &Caller,
    surname: &str,
) -> Result<Vec<Child>, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    authorize(&caller.actor, Action::ExportChild, &Resource::force(force.clone()))?;
    let surname = surname.trim();
    if surname.is_empty() {
        return Ok(Vec::new());
    }
    let mut conn = world.store.conn().await?;
    Ok(cohorts::child_find(&mut conn, force, surname, MOST).await?)
}

/// One child of the force.
///
/// # Errors
/// [`Fault::NotFound`] when the child is not there or the caller is not the force's data
/// protection officer.
pub async fn get_child(world: &World, caller: &Caller, child: ChildId) -> Result<Child, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    authorize(&caller.actor, Action::ExportChild, &Resource::force(force.clone()))?;
    let mut conn = world.store.conn().await?;
    Ok(cohorts::child_get(&mut conn, force, child).await?)
}

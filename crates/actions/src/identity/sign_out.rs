//! A browser signs out: its session ends on the server, whatever its cookie says.

use super::token::Token;
use crate::{Fault, World};
use policy::{Action, Actor, Place, Resource, authorize};
use store::identity as rows;

/// Ends a session; one that is over already is no error.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn sign_out(world: &World, session: &str) -> Result<(), Fault> {
    let Some(token) = Token::read(world, "session", session) else { return Ok(()) };
    let mut tx = world.store.begin().await?;
    let now = tx.now();
    let found = rows::sign_in_by_hash(&mut tx, &token.force, &token.hash, now).await?;
    let Some(found) = found else { return Ok(()) };
    let resource = Resource::one(Place::Force(token.force.clone()), found.person);
    let permit = authorize(&Actor::Visitor, Action::SignOut, &resource)?;
    rows::sign_in_end(&mut tx, &permit, &token.force, found.id).await?;
    Ok(tx.commit().await?)
}

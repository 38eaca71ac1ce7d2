//! Whom a browser's cookie belongs to.

use super::token::Token;
use crate::{Fault, World};
use policy::Actor;
use store::identity as rows;

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The person, with the roles held now.
    pub actor: Actor,
    /// The person's name.
    pub name: String,
    /// The name of the person's force.
    pub force_name: String,
}

/// The person behind a session token, while the session lasts.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn whoami(world: &World, session: &str) -> Result<Option<SignedIn>, Fault> {
    let Some(token) = Token::read(world, "session", session) else { return Ok(None) };
    let mut conn = world.store.conn().await?;
    let now = world.clock.now();
    let found = rows::sign_in_by_hash(&mut conn, &token.force, &token.hash, now).await?;
    let Some(found) = found else { return Ok(None) };
    let grants = rows::grant_list(&mut conn, &token.force, found.person).await?;
    let actor = Actor::Person { force: token.force, id: found.person, grants };
    Ok(Some(SignedIn { actor, name: found.name, force_name: found.force_name }))
}

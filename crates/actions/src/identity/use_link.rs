//! The link of a letter is opened, which changes nothing (mail scanners open links), and then its
//! button is pressed, which uses it up.

use super::token::Token;
use crate::{Fault, World};
use jiff::{SignedDuration, Timestamp};
use policy::{Action, Actor, Place, Resource, authorize};
use store::identity as rows;

/// How long a browser stays signed in.
const LASTS: SignedDuration = SignedDuration::from_hours(12);

/// What a link is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// Its button can be pressed.
    Usable,
    /// It was used.
    Used,
    /// Its day is over.
    Old,
    /// It was not made here.
    Unknown,
}

/// What a signed-in browser carries in its cookie.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(pub String);

/// Says what a link is worth, and changes nothing.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn look_at_link(world: &World, token: &str) -> Result<LinkState, Fault> {
    let Some(token) = Token::read(world, "sign-in", token) else { return Ok(LinkState::Unknown) };
    let mut conn = world.store.conn().await?;
    let link = rows::link_by_hash(&mut conn, &token.force, &token.hash).await?;
    Ok(state(link.as_ref(), world.clock.now()))
}

/// Uses a link up and signs the browser in.
///
/// # Errors
/// [`Fault`] when the database fails; a link that cannot be used is told as its [`LinkState`].
pub async fn use_link(
    world: &World,
    token: &str,
) -> Result<Result<SessionToken, LinkState>, Fault> {
    let Some(token) = Token::read(world, "sign-in", token) else {
        return Ok(Err(LinkState::Unknown));
    };
    let mut tx = world.store.begin().await?;
    let link = rows::link_by_hash(&mut tx, &token.force, &token.hash).await?;
    let now = tx.now();
    let Some(link) = link else { return Ok(Err(LinkState::Unknown)) };
    match state(Some(&link), now) {
        LinkState::Usable => {}
        other => return Ok(Err(other)),
    }
    let resource = Resource::one(Place::Force(token.force.clone()), link.person);
    let permit = authorize(&Actor::Visitor, Action::SignIn, &resource)?;
    if !rows::link_use(&mut tx, &permit, &token.force, link.id).await? {
        return Ok(Err(LinkState::Used));
    }
    let session = Token::make(world, "session", &token.force);
    let expires_at = now.checked_add(LASTS).unwrap_or(Timestamp::MAX);
    rows::sign_in_add(&mut tx, &permit, &token.force, link.person, &session.hash, expires_at)
        .await?;
    tx.commit().await?;
    Ok(Ok(SessionToken(session.text().to_owned())))
}

fn state(link: Option<&rows::Link>, now: Timestamp) -> LinkState {
    match link {
        None => LinkState::Unknown,
        Some(link) if link.used_at.is_some() => LinkState::Used,
        Some(link) if link.expires_at <= now => LinkState::Old,
        Some(_) => LinkState::Usable,
    }
}

//! A carer opens a family link. Opening changes nothing: mail scanners open links too.

use super::{ground::as_carer, prove_fact::is_proof};
use crate::{Fault, World, identity::token::Token};
use domain::ids::{ChildId, CohortId, FamilyLinkId, ForceId};
use policy::Actor;
use store::{
    Conn,
    families::{self as rows, FamilyLink},
};

/// What tokens of family links are signed for.
pub(super) const PURPOSE: &str = "family";

/// Between a link's token and another child of the same carer, in an address.
pub const OTHER: char = '~';

/// A link that works, and whom it makes its holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedLink {
    /// The carer.
    pub actor: Actor,
    /// The link.
    pub link: FamilyLinkId,
    /// The cohort the child applies to.
    pub cohort: CohortId,
    /// Whether its holder proved the second fact a short while ago, in this very browser.
    pub is_known: bool,
}

/// Whom a family link belongs to; `None` where it is forged, old or stopped, which look the same.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn open_link(world: &World, token: &str) -> Result<Option<OpenedLink>, Fault> {
    open_link_with(world, token, None).await
}

/// The same for whoever brings what [`super::prove_fact()`] gave. Anything else in its place is as
/// good as nothing.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn open_link_with(
    world: &World,
    token: &str,
    proof: Option<&str>,
) -> Result<Option<OpenedLink>, Fault> {
    let Some((force, link)) = find(world, token).await? else { return Ok(None) };
    let now = world.clock.now();
    let is_known =
        link.is_known(now) && proof.is_some_and(|proof| is_proof(world, &force, &link, proof));
    Ok(link.is_live(now).then(|| OpenedLink {
        actor: as_carer(&force, &link, is_known),
        link: link.id,
        cohort: link.cohort,
        is_known,
    }))
}

async fn find(world: &World, token: &str) -> Result<Option<(ForceId, FamilyLink)>, Fault> {
    let (text, other) = match token.split_once(OTHER) {
        Some((text, other)) => (text, Some(other)),
        None => (token, None),
    };
    let Some(token) = Token::read(world, PURPOSE, text) else { return Ok(None) };
    let mut conn = world.store.conn().await?;
    let link = rows::family_link_by_hash(&mut conn, &token.force, &token.hash).await?;
    let link = match (link, other) {
        (Some(link), Some(other)) if link.is_live(world.clock.now()) => {
            let Ok(other) = other.parse() else { return Ok(None) };
            other_link(&mut conn, &token.force, &link, other).await?
        }
        (link, None) => link,
        _ => None,
    };
    Ok(link.map(|link| (token.force, link)))
}

/// The link of another child that a link opens as well.
pub(super) async fn other_link(
    conn: &mut Conn,
    force: &ForceId,
    link: &FamilyLink,
    other: ChildId,
) -> Result<Option<FamilyLink>, Fault> {
    let of = (link.child, link.carer, link.made_at);
    match rows::together_link(conn, force, of, other).await? {
        Some(id) => Ok(Some(rows::family_link_get(conn, force, id).await?)),
        None => Ok(None),
    }
}

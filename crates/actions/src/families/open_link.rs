//! A carer opens a family link. Opening changes nothing: mail scanners open links too.

use super::{ground::as_carer, prove_fact::is_proof};
use crate::{Fault, World, identity::token::Token};
use domain::ids::{CohortId, FamilyLinkId, ForceId};
use policy::Actor;
use store::families::{self as rows, FamilyLink};

/// What tokens of family links are signed for.
pub(super) const PURPOSE: &str = "family";

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
    let Some(token) = Token::read(world, PURPOSE, token) else { return Ok(None) };
    let mut conn = world.store.conn().await?;
    let link = rows::family_link_by_hash(&mut conn, &token.force, &token.hash).await?;
    Ok(link.map(|link| (token.force, link)))
}

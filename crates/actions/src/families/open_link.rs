//! A carer opens a family link. Opening changes nothing: mail scanners open links too.

use super::ground::as_carer;
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
    /// Whether its holder proved the second fact a short while ago.
    pub is_known: bool,
}

/// Whom a family link belongs to; `None` where it is forged, old or stopped, which look the same.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn open_link(world: &World, token: &str) -> Result<Option<OpenedLink>, Fault> {
    let Some((force, link)) = find(world, token).await? else { return Ok(None) };
    let now = world.clock.now();
    Ok(link.is_live(now).then(|| OpenedLink {
        actor: as_carer(&force, &link, now),
        link: link.id,
        cohort: link.cohort,
        is_known: link.is_known(now),
    }))
}

async fn find(world: &World, token: &str) -> Result<Option<(ForceId, FamilyLink)>, Fault> {
    let Some(token) = Token::read(world, PURPOSE, token) else { return Ok(None) };
    let mut conn = world.store.conn().await?;
    let link = rows::family_link_by_hash(&mut conn, &token.force, &token.hash).await?;
    Ok(link.map(|link| (token.force, link)))
}

//! A carer proves a second fact, the child's date of birth, to read what was told about health.

use super::ground::{own, own_at};
use crate::{
    Caller, Fault, World,
    identity::token::{is_signed, signature},
};
use domain::ids::{FamilyLinkId, ForceId};
use jiff::{SignedDuration, Timestamp, civil::Date};
use policy::{Action, authorize};
use store::families::{self as rows, FamilyLink};

/// The purpose under which a proof is signed.
const PURPOSE: &str = "family-known";
/// How many wrong answers a link has; after them it replaces and never reads. A carer has as many
/// about one child on one day, whatever links there are: a new one gives no new tries.
pub const MOST_WRONG: i64 = 5;
/// How long a right answer lasts.
const LASTS: SignedDuration = SignedDuration::from_mins(30);

/// Why the fact was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ProveFactError {
    /// It is not the child's date of birth.
    #[error("that is not the child's date of birth")]
    Wrong {
        /// How many tries are left.
        left: i64,
    },
    /// There were five wrong answers by this link, or on this day: it does not read now. It still
    /// replaces.
    #[error("there are no tries left")]
    Locked,
    /// No rule: not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for ProveFactError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// How many tries a link has left today.
///
/// # Errors
/// [`Fault`]: `NotFound` where the link does not work.
pub async fn tries_left(world: &World, caller: &Caller, link: FamilyLinkId) -> Result<i64, Fault> {
    let mut conn = world.store.conn().await?;
    let own = own_at(&mut conn, &caller.actor, link, world.clock.now()).await?;
    let (whose, since) = ((own.facts.child, own.carer), day(world.clock.now()));
    let today = rows::wrong_fact_tries(&mut conn, &own.force, whose, since).await?;
    Ok((MOST_WRONG - own.link.wrong_facts.max(today)).max(0))
}

/// When the day began, everywhere at the same moment.
fn day(now: Timestamp) -> Timestamp {
    let second = now.as_second();
    Timestamp::from_second(second - second.rem_euclid(86_400)).unwrap_or(now)
}

/// What a browser keeps of a second fact that was right. It is worth nothing without the link, and
/// nothing once half an hour is over or the fact is proved anew.
#[derive(Clone, PartialEq, Eq)]
pub struct Proof(pub String);

/// Never the proof itself: whatever is printed may end in a log.
impl std::fmt::Debug for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Proof(..)")
    }
}

/// What is signed: this link, and the moment until which its holder is known.
fn proved(force: &ForceId, link: FamilyLinkId, until: Option<Timestamp>) -> String {
    let until = until.map_or(0, Timestamp::as_microsecond);
    format!("{force}.{link}.{until}")
}

/// Whether a proof is the one that was given for this link, and for the last time.
pub(super) fn is_proof(world: &World, force: &ForceId, link: &FamilyLink, proof: &str) -> bool {
    is_signed(world, PURPOSE, &proved(force, link.id, link.known_until), proof)
}

/// Compares a date with the child's date of birth. Right, the browser that asked gets a proof, with
/// which the link's holder is known for half an hour; wrong, a try is gone.
///
/// # Errors
/// A rule's refusal, or [`Fault`]: `NotFound` where the link does not work.
pub async fn prove_fact(
    world: &World,
    caller: &Caller,
    link: FamilyLinkId,
    born_on: Date,
) -> Result<Proof, ProveFactError> {
    let mut tx = world.store.begin().await?;
    let own = own(&mut tx, &caller.actor, link).await?;
    let resource = policy::Resource::one(super::ground::child(&own.force, &own.facts).place, link);
    let permit = authorize(&own.actor, Action::OpenFamilyLink, &resource).map_err(Fault::from)?;
    if !rows::family_link_try(&mut tx, &permit, &own.force, link, MOST_WRONG).await? {
        return Err(ProveFactError::Locked);
    }
    let (whose, since) = ((own.facts.child, own.carer), day(tx.now()));
    let limit = (since, MOST_WRONG);
    if !rows::wrong_fact_try(&mut tx, &permit, &own.force, whose, limit).await? {
        return Err(ProveFactError::Locked);
    }
    if own.facts.born_on == born_on {
        let until = tx.now().checked_add(LASTS).unwrap_or(Timestamp::MAX);
        rows::family_link_know(&mut tx, &permit, &own.force, link, until).await?;
        rows::wrong_fact_right(&mut tx, &permit, &own.force, whose, since).await?;
        tx.commit().await?;
        return Ok(Proof(signature(world, PURPOSE, &proved(&own.force, link, Some(until)))));
    }
    let now = rows::family_link_get(&mut tx, &own.force, link).await?;
    let today = rows::wrong_fact_tries(&mut tx, &own.force, whose, since).await?;
    // A wrong try is saved too: it is gone.
    tx.commit().await?;
    match MOST_WRONG - now.wrong_facts.max(today) {
        left if left > 0 => Err(ProveFactError::Wrong { left }),
        _ => Err(ProveFactError::Locked),
    }
}

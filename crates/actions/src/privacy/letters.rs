//! The post: what `jobs` takes out, sends, and notes as sent.

use crate::{Caller, Fault, World};
use domain::ids::{ForceId, LetterId};
use policy::{Action, Permit, Place, Resource, authorize};
use store::privacy as rows;

pub use store::privacy::Letter;

/// A letter on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The force that writes.
    pub force: ForceId,
    /// The letter's id, which the mail carries so that a second sending can be told.
    pub id: LetterId,
    /// Whom to, and what.
    pub letter: Letter,
}

/// So many letters of a force are looked at in one round.
const MOST: i64 = 50;

/// The letters of every force whose time has come.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn letters_due(world: &World) -> Result<Vec<(ForceId, LetterId)>, Fault> {
    let mut conn = world.store.conn().await?;
    let nation = store::NATION.parse().ok();
    let forces = store::forces::force_list(&mut conn).await?;
    let mut due = Vec::new();
    for force in nation.into_iter().chain(forces.into_iter().map(|row| row.force)) {
        let ids = rows::letter_due(&mut conn, &force, MOST).await?;
        due.extend(ids.into_iter().map(|id| (force.clone(), id)));
    }
    Ok(due)
}

/// Takes one letter out; none when another process has it. A letter that is taken and not noted as
/// sent is due again some minutes later.
///
/// # Errors
/// [`Fault`] when the database fails, or the letter cannot be opened.
pub async fn take_letter(
    world: &World,
    force: &ForceId,
    id: LetterId,
) -> Result<Option<Outgoing>, Fault> {
    let mut tx = world.store.begin().await?;
    if !rows::letter_take(&mut tx, &permit(force, id)?, force, id).await? {
        return Ok(None);
    }
    tx.commit().await?;
    let mut conn = world.store.conn().await?;
    let letter = rows::letter_get(&mut conn, force, id).await?;
    Ok(Some(Outgoing { force: force.clone(), id, letter }))
}

/// Notes that a letter went.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn note_sent(world: &World, sent: &Outgoing) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    rows::letter_sent(&mut tx, &permit(&sent.force, sent.id)?, &sent.force, sent.id).await?;
    Ok(tx.commit().await?)
}

fn permit(force: &ForceId, id: LetterId) -> Result<Permit, Fault> {
    let resource = Resource::one(Place::Force(force.clone()), id);
    Ok(authorize(&Caller::time().actor, Action::SendLetters, &resource)?)
}

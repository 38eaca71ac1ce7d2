//! The post: what `jobs` takes out, sends, and notes as sent.

use crate::{Caller, Fault, World};
use domain::ids::{ForceId, LetterId};
use policy::{Action, Resource, authorize};
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

/// So many letters are taken out at once.
const MOST: i64 = 50;

/// The letters that wait, of every force.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn letters_waiting(world: &World) -> Result<Vec<Outgoing>, Fault> {
    let mut conn = world.store.conn().await?;
    let nation = store::NATION.parse().ok();
    let forces = store::forces::force_list(&mut conn).await?;
    let mut out = Vec::new();
    for force in nation.into_iter().chain(forces.into_iter().map(|row| row.force)) {
        for (id, letter) in rows::letter_waiting(&mut conn, &force, MOST).await? {
            out.push(Outgoing { force: force.clone(), id, letter });
        }
    }
    Ok(out)
}

/// Notes that a letter went, or that it could not.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn note_letter(world: &World, sent: &Outgoing, is_sent: bool) -> Result<(), Fault> {
    let resource = Resource::one(policy::Place::Force(sent.force.clone()), sent.id);
    let permit = authorize(&Caller::time().actor, Action::SendLetters, &resource)?;
    let mut tx = world.store.begin().await?;
    rows::letter_tried(&mut tx, &permit, &sent.force, sent.id, is_sent).await?;
    Ok(tx.commit().await?)
}

//! The draw is held: both secrets are revealed, which gives the order; the first are offered places
//! and enrolled, the others wait in that order. One draw for each frozen list.

use super::{
    freeze_list::{digest, earlier},
    ground::{Ground, ground, model, ours},
    place::{offer, standing_draw},
};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::draw::{Block, FrozenList, PublicRecord, Secret, verify_text},
    ids::{CohortId, DrawId},
};
use jiff::Timestamp;
use policy::Action;
use std::collections::BTreeSet;
use store::{Conn, Tx, cohorts as rows};

refusals! {
    /// Why no draw was held.
    HoldError {
        /// There is no frozen list.
        NotFrozen = "draw", "cohorts-hold-not-frozen";
        /// This list was drawn already; its result stands.
        Held = "draw", "cohorts-hold-already";
    }
}

/// Holds the draw of the frozen list.
///
/// # Errors
/// [`HoldError`].
pub async fn hold_draw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<DrawId, HoldError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::Draw, cohort).await?;
    let draw = standing_draw(&mut tx, &ground).await?.ok_or(HoldError::NotFrozen)?;
    if draw.drawn_at.is_some() {
        return Err(HoldError::Held);
    }
    let frozen_at = draw.frozen_at.ok_or(HoldError::NotFrozen)?;
    let record = replay(&mut tx, &ground, &draw, frozen_at).await?;
    let json = record.to_json();
    verify_text(&json).map_err(|faults| ours(format!("the record does not replay: {faults:?}")))?;
    let order: Vec<i64> =
        record.result.iter().flat_map(|block| &block.order).copied().map(i64::from).collect();
    if !rows::draw_hold(&mut tx, &ground.permit, &ground.force, draw.id, &json, &order).await? {
        return Err(HoldError::Held);
    }
    give(&mut tx, &ground, &record).await?;
    tx.commit().await?;
    Ok(draw.id)
}

/// Works the record out from what was stored when the list was frozen.
async fn replay(
    tx: &mut Tx,
    ground: &Ground,
    draw: &rows::Draw,
    frozen_at: Timestamp,
) -> Result<PublicRecord, Fault> {
    let list = frozen_list(tx, ground, draw).await?;
    if Some(list.sha256().to_string()) != draw.list_hash {
        return Err(ours("the list is not the one that was frozen"));
    }
    let (force, school) = rows::draw_secrets(tx, &ground.force, draw.id).await?;
    let secret = |stored: &str| -> Result<Secret, Fault> {
        Ok(Secret::from_bytes(*digest(Some(stored))?.bytes()))
    };
    let committed = draw.force_committed_at.zip(draw.school_committed_at);
    let committed = committed.ok_or_else(|| ours("a frozen list lacks a commitment"))?;
    let secrets = (secret(&force)?, secret(&school)?);
    let now = tx.now();
    PublicRecord::make(&list, (&secrets.0, &secrets.1), committed, frozen_at, now)
        .map_err(|refusal| ours(format!("the draw cannot be held: {refusal:?}")))
}

async fn frozen_list(
    conn: &mut Conn,
    ground: &Ground,
    draw: &rows::Draw,
) -> Result<FrozenList, Fault> {
    let entries = rows::draw_entries(conn, &ground.force, draw.id).await?;
    let numbers = entries.iter().map(|entry| u32::try_from(entry.number).map_err(ours));
    let label = entries.first().map(|entry| entry.block.clone()).unwrap_or_default();
    let block = Block {
        label,
        places: u32::try_from(draw.places).map_err(ours)?,
        reserved: u32::try_from(draw.reserved).map_err(ours)?,
        applications: numbers.collect::<Result<_, _>>()?,
    };
    let sides =
        (digest(draw.force_commitment.as_deref())?, digest(draw.school_commitment.as_deref())?);
    let salt = digest(draw.list_salt.as_deref())?;
    let draws = rows::draw_list(conn, &ground.force, ground.cohort.id).await?;
    let label = &ground.cohort.label;
    FrozenList::freeze(draw.id, label, salt, sides, vec![block], earlier(&draws)?)
        .map_err(|refusal| ours(format!("the frozen list does not read: {refusal:?}")))
}

/// Offers the places that were drawn, and notes who waits.
async fn give(tx: &mut Tx, ground: &Ground, record: &PublicRecord) -> Result<(), Fault> {
    let model = model(tx, &ground.force, &ground.cohort).await?;
    let drawn: BTreeSet<i64> = record.drawn().map(i64::from).collect();
    let listed: BTreeSet<i64> =
        record.result.iter().flat_map(|block| &block.order).copied().map(i64::from).collect();
    for mark in rows::application_marks(tx, &ground.force, ground.cohort.id).await? {
        if drawn.contains(&mark.number) {
            offer(tx, ground, &model, &mark).await?;
        } else if listed.contains(&mark.number) {
            rows::application_not_placed(tx, &ground.permit, &ground.force, mark.id).await?;
        }
    }
    Ok(())
}

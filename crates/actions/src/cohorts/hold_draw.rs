//! The draw is held: both secrets are revealed, which gives the order; the first are offered places
//! and enrolled, the others wait in that order, and every family is written to. One draw for each
//! frozen list.

use super::{
    freeze_list::{digest, earlier},
    ground::{Ground, ground, model, ours},
    place::{offer, standing_draw, tell},
};
use crate::{Caller, Fault, World, families::Decided};
use domain::{
    coded::Coded,
    cohorts::{
        PlaceReason,
        draw::{Block, BlockResult, FrozenList, PublicRecord, Secret, verify_text},
        offers,
    },
    ids::{CohortId, DrawId},
};
use jiff::Timestamp;
use policy::Action;
use std::collections::BTreeMap;
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
    let order = |block: &BlockResult| block.order.iter().copied().map(i64::from).collect();
    let orders: Vec<Vec<i64>> = record.result.iter().map(order).collect();
    if !rows::draw_hold(&mut tx, &ground.permit, &ground.force, draw.id, &json, &orders).await? {
        return Err(HoldError::Held);
    }
    give(world, &mut tx, (caller, &ground), &record).await?;
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
    let mut stored = rows::draw_blocks(conn, &ground.force, draw.id).await?;
    if stored.is_empty() {
        let label = entries.first().map(|entry| entry.block.clone()).unwrap_or_default();
        stored.push(rows::DrawBlock { label, places: draw.places, reserved: draw.reserved });
    }
    let block = |stored: rows::DrawBlock| -> Result<Block, Fault> {
        let own = entries.iter().filter(|entry| entry.block == stored.label);
        let numbers = own.map(|entry| u32::try_from(entry.number).map_err(ours));
        Ok(Block {
            applications: numbers.collect::<Result<_, _>>()?,
            label: stored.label,
            places: u32::try_from(stored.places).map_err(ours)?,
            reserved: u32::try_from(stored.reserved).map_err(ours)?,
        })
    };
    let blocks = stored.into_iter().map(block).collect::<Result<Vec<_>, _>>()?;
    let sides =
        (digest(draw.force_commitment.as_deref())?, digest(draw.school_commitment.as_deref())?);
    let salt = digest(draw.list_salt.as_deref())?;
    let draws = rows::draw_list(conn, &ground.force, ground.cohort.id).await?;
    let label = &ground.cohort.label;
    FrozenList::freeze(draw.id, label, salt, sides, blocks, earlier(&draws)?)
        .map_err(|refusal| ours(format!("the frozen list does not read: {refusal:?}")))
}

/// Offers the places that were drawn, notes who waits, and writes to every family, all in the
/// transaction of the draw. A child whose carer has said no since the list was frozen was drawn or
/// not like any other, and makes room for the next.
async fn give(
    world: &World,
    tx: &mut Tx,
    (caller, ground): (&Caller, &Ground),
    record: &PublicRecord,
) -> Result<(), Fault> {
    let model = model(tx, &ground.force, &ground.cohort).await?;
    let marks = rows::application_marks(tx, &ground.force, ground.cohort.id).await?;
    let by_number: BTreeMap<i64, &rows::Mark> =
        marks.iter().map(|mark| (mark.number, mark)).collect();
    let decided = Decided { draw: Some(record.draw), ..Decided::of(&model) };
    for block in &record.result {
        let order: Vec<i64> = block.order.iter().copied().map(i64::from).collect();
        let drawn = usize::try_from(block.drawn).map_err(ours)?;
        // An application that is gone, such as that of an erased child, takes no place either.
        let said_no = |number: i64| by_number.get(&number).is_none_or(|mark| has_said_no(mark));
        let found = offers(&order, drawn, said_no);
        let (mut waiting, mut places) = (0, BTreeMap::new());
        for mark in order.iter().filter_map(|number| by_number.get(number)) {
            let is_offered = found.offered.contains(&mark.number);
            waiting += i64::from(!is_offered && !has_said_no(mark));
            places.insert(mark.number, (*mark, (!is_offered).then_some(waiting)));
        }
        // By number: in the order of the draw, the very place of a row in a file would say who was
        // drawn, and cards stand in files too.
        for (mark, waiting) in places.into_values() {
            let decided = Decided { waiting, ..decided };
            if waiting.is_none() {
                offer(tx, ground, &model, mark).await?;
            } else {
                rows::application_not_placed(tx, &ground.permit, &ground.force, mark.id).await?;
            }
            tell(world, tx, (caller, ground), mark.child, &decided).await?;
        }
        for (number, next_number) in found.passed {
            let change = rows::NewPlaceChange {
                cohort: ground.cohort.id,
                draw: Some(record.draw),
                number,
                next_number,
                reason: PlaceReason::NoBeforeDraw.code(),
            };
            rows::place_change_add(tx, &ground.permit, &ground.force, &change).await?;
        }
    }
    Ok(())
}

fn has_said_no(mark: &rows::Mark) -> bool {
    mark.carer_refused_at.is_some() || mark.withdrawn_at.is_some()
}

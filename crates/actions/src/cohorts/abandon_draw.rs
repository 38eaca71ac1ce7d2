//! A draw is set aside, before or after it was held, with a reason from a closed list. It stays on
//! the record, and the next draw names it.

use super::{
    ground::{Ground, ground},
    place::standing_draw,
};
use crate::{Caller, Fault, World};
use domain::{coded::Coded, cohorts::draw::Reason, ids::CohortId};
use policy::Action;
use std::collections::BTreeSet;
use store::{Tx, cohorts as rows};

refusals! {
    /// Why a draw was not set aside.
    AbandonError {
        /// There is no frozen list to set aside.
        Nothing = "reason", "cohorts-abandon-nothing";
        /// The children take part already.
        Running = "reason", "cohorts-abandon-running";
    }
}

/// Sets the standing draw aside: what it gave is taken back, and applications open again.
///
/// # Errors
/// [`AbandonError`].
pub async fn abandon_draw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    reason: Reason,
) -> Result<(), AbandonError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::AbandonDraw, cohort).await?;
    let draw = standing_draw(&mut tx, &ground).await?;
    let draw = draw.filter(|draw| draw.frozen_at.is_some()).ok_or(AbandonError::Nothing)?;
    if rows::first_session_on(&mut tx, &ground.force, cohort).await?.is_some() {
        return Err(AbandonError::Running);
    }
    let (force, permit) = (&ground.force, &ground.permit);
    if !rows::draw_abandon(&mut tx, permit, force, draw.id, reason.code()).await? {
        return Err(AbandonError::Nothing);
    }
    if draw.drawn_at.is_some() {
        take_back(&mut tx, &ground, &draw).await?;
    }
    rows::cohort_close_applications(&mut tx, permit, force, cohort, None).await?;
    Ok(tx.commit().await?)
}

async fn take_back(tx: &mut Tx, ground: &Ground, draw: &rows::Draw) -> Result<(), Fault> {
    let (force, permit, cohort) = (&ground.force, &ground.permit, ground.cohort.id);
    let entries = rows::draw_entries(tx, force, draw.id).await?;
    let listed: BTreeSet<i64> = entries.iter().map(|entry| entry.number).collect();
    for mark in rows::application_marks(tx, force, cohort).await? {
        if listed.contains(&mark.number) {
            rows::application_undecide(tx, permit, force, mark.id).await?;
            rows::enrolment_remove(tx, permit, force, cohort, mark.child).await?;
        }
    }
    Ok(rows::cards_set_drawn(tx, permit, force, cohort, None).await?)
}

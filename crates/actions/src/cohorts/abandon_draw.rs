//! A draw is set aside, with a reason from a closed list. It stays on the record, and the next draw
//! names it. A frozen list falls by the word of either side; a result that families were told falls
//! only by two people: one side asks, and somebody of the other agrees. So nobody can draw until they
//! like what they see.

use super::{
    ground::{Ground, ground},
    place::standing_draw,
};
use crate::{Caller, Fault, World, families::tell_set_aside};
use domain::{
    coded::Coded,
    cohorts::draw::Reason,
    ids::{CohortId, PersonId},
};
use policy::{Action, Actor, authorize, may};
use std::collections::BTreeSet;
use store::{Tx, cohorts as rows};

/// The side that a coordinator speaks for.
const FORCE: &str = "force";
/// The side that a school lead speaks for.
const SCHOOL: &str = "school";

/// What became of a request to set a draw aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// It is set aside.
    Done,
    /// The other side has to agree first.
    Asked,
}

refusals! {
    /// Why a draw was not set aside.
    AbandonError {
        /// There is no frozen list to set aside.
        Nothing = "reason", "cohorts-abandon-nothing";
        /// The children take part already.
        Running = "reason", "cohorts-abandon-running";
        /// It was asked for already, and waits for the other side.
        Waits = "reason", "cohorts-abandon-waits";
        /// Nothing was asked that could be agreed to.
        NotAsked = "reason", "cohorts-abandon-not-asked";
        /// Whoever asks, or somebody of the same side, cannot agree as well.
        SameSide = "reason", "cohorts-abandon-same-side";
    }
}

/// Sets the standing draw aside where it is frozen and not held; asks for it where it was held.
///
/// # Errors
/// [`AbandonError`].
pub async fn abandon_draw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    reason: Reason,
) -> Result<Aside, AbandonError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::AbandonDraw, cohort).await?;
    let draw = standing(&mut tx, &ground).await?;
    let done = if draw.drawn_at.is_none() {
        set_aside(world, &mut tx, &ground, &draw, reason.code()).await?;
        Aside::Done
    } else {
        let is_school = may(&caller.actor, Action::AbandonForSchool, &ground.resource());
        let asked = rows::SetAside {
            side: if is_school { SCHOOL } else { FORCE }.to_owned(),
            asked_by: person(caller)?,
            reason: reason.code().to_owned(),
            asked_at: tx.now(),
        };
        let (permit, force) = (&ground.permit, &ground.force);
        if !rows::set_aside_ask(&mut tx, permit, force, draw.id, &asked).await? {
            return Err(AbandonError::Waits);
        }
        Aside::Asked
    };
    tx.commit().await?;
    Ok(done)
}

/// Agrees, for the side that did not ask: the held draw is set aside, what it gave is taken back,
/// applications open again, and whoever was told the result is told that it does not stand.
///
/// # Errors
/// [`AbandonError`].
pub async fn confirm_abandon(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<(), AbandonError> {
    let mut tx = world.store.begin().await?;
    let mut ground = ground(&mut tx, caller, Action::AbandonDraw, cohort).await?;
    let draw = standing(&mut tx, &ground).await?;
    let asked = rows::set_aside_get(&mut tx, &ground.force, draw.id).await?;
    let asked = asked.ok_or(AbandonError::NotAsked)?;
    if !may_confirm(caller, &ground, &asked) {
        return Err(AbandonError::SameSide);
    }
    ground.permit = authorize(&caller.actor, other_side(&asked), &ground.resource())?;
    let (permit, force) = (&ground.permit, &ground.force);
    rows::set_aside_confirm(&mut tx, permit, force, draw.id, person(caller)?).await?;
    set_aside(world, &mut tx, &ground, &draw, &asked.reason).await?;
    Ok(tx.commit().await?)
}

/// Keeps a draw for which it was asked that it be set aside: the one side takes the question back, or
/// the other says no. Where nothing was asked, nothing changes.
///
/// # Errors
/// [`AbandonError`].
pub async fn keep_draw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<(), AbandonError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::AbandonDraw, cohort).await?;
    let draw = standing(&mut tx, &ground).await?;
    rows::set_aside_drop(&mut tx, &ground.permit, &ground.force, draw.id).await?;
    Ok(tx.commit().await?)
}

/// Whether somebody can agree to what was asked: for what a page offers.
pub(super) fn may_confirm(caller: &Caller, ground: &Ground, asked: &rows::SetAside) -> bool {
    let is_other = person(caller).is_ok_and(|id| id != asked.asked_by);
    is_other && may(&caller.actor, other_side(asked), &ground.resource())
}

fn other_side(asked: &rows::SetAside) -> Action {
    if asked.side == SCHOOL { Action::AbandonForForce } else { Action::AbandonForSchool }
}

fn person(caller: &Caller) -> Result<PersonId, Fault> {
    match &caller.actor {
        Actor::Person { id, .. } => Ok(*id),
        _ => Err(Fault::NotFound),
    }
}

/// The draw that can be set aside.
async fn standing(tx: &mut Tx, ground: &Ground) -> Result<rows::Draw, AbandonError> {
    let draw = standing_draw(tx, ground).await?;
    let draw = draw.filter(|draw| draw.frozen_at.is_some()).ok_or(AbandonError::Nothing)?;
    if rows::first_session_on(tx, &ground.force, ground.cohort.id).await?.is_some() {
        return Err(AbandonError::Running);
    }
    Ok(draw)
}

async fn set_aside(
    world: &World,
    tx: &mut Tx,
    ground: &Ground,
    draw: &rows::Draw,
    reason: &str,
) -> Result<(), AbandonError> {
    let (force, permit, cohort) = (&ground.force, &ground.permit, ground.cohort.id);
    if !rows::draw_abandon(tx, permit, force, draw.id, reason).await? {
        return Err(AbandonError::Nothing);
    }
    if draw.drawn_at.is_some() {
        take_back(world, tx, ground, draw).await?;
    }
    Ok(rows::cohort_close_applications(tx, permit, force, cohort, None).await?)
}

/// Takes back what a held draw gave, and writes to those who had a letter with its result: every
/// family on the list that had not said no, or been taken off, before it was held.
async fn take_back(
    world: &World,
    tx: &mut Tx,
    ground: &Ground,
    draw: &rows::Draw,
) -> Result<(), Fault> {
    let (force, permit, cohort) = (&ground.force, &ground.permit, ground.cohort.id);
    let entries = rows::draw_entries(tx, force, draw.id).await?;
    let listed: BTreeSet<i64> = entries.iter().map(|entry| entry.number).collect();
    for mark in rows::application_marks(tx, force, cohort).await? {
        if !listed.contains(&mark.number) {
            continue;
        }
        let ended_at = [mark.carer_refused_at, mark.withdrawn_at].into_iter().flatten().min();
        let was_told = ended_at.is_none_or(|at| draw.drawn_at.is_some_and(|drawn| at >= drawn));
        if was_told {
            let whom = (cohort, mark.child);
            let what = (draw.id, ended_at.is_some());
            tell_set_aside(world, tx, (permit, force), whom, what).await?;
        }
        rows::application_undecide(tx, permit, force, mark.id).await?;
        rows::enrolment_remove(tx, permit, force, cohort, mark.child).await?;
    }
    Ok(rows::cards_set_drawn(tx, permit, force, cohort, None).await?)
}

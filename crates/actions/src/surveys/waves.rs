//! A wave opens, and closes. "Before" is over when the draw is: a child who knows the result answers
//! another question.

use super::CURRENT;
use crate::{
    Caller, Fault, World, findings,
    ground::{Ground, ground},
};
use domain::ids::{CohortId, WaveId};
use policy::{Action, Resource, may};
use std::str::FromStr;
use store::surveys as rows;

pub use store::surveys::Wave;

/// Before or after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WaveKind {
    /// Before the draw.
    Before,
    /// At the end of the programme.
    After,
}

impl WaveKind {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::Before, Self::After];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

impl FromStr for WaveKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(())
    }
}

/// Why a wave was not opened.
#[derive(Debug, thiserror::Error)]
pub enum WaveError {
    /// No code cards yet: nobody could answer.
    #[error("no code cards yet")]
    NoCards,
    /// The draw was held, so there is no "before" any more.
    #[error("the draw was held")]
    AfterDraw,
    /// "Before" is still open.
    #[error("the first wave is still open")]
    BeforeIsOpen,
    /// The places are not given yet, so there is no "after".
    #[error("the places are not given yet")]
    TooSoon,
    /// "After" is closed and so in the report, which the caller reads: taking one school out of it
    /// and putting it back in would tell what that school said.
    #[error("whoever reads the report does not open a closed wave again")]
    InReport,
    /// No rule: not there, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl WaveError {
    /// The key of the sentence that says so.
    ///
    /// # Errors
    /// The fault, where no rule refused.
    pub fn told(self) -> Result<&'static str, Fault> {
        match self {
            Self::NoCards => Ok("surveys-open-no-cards"),
            Self::AfterDraw => Ok("surveys-open-after-draw"),
            Self::BeforeIsOpen => Ok("surveys-open-before-is-open"),
            Self::TooSoon => Ok("surveys-open-too-soon"),
            Self::InReport => Ok("surveys-open-in-report"),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl From<store::Error> for WaveError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Opens a wave, or opens it again. The first one fixes the analysis plan of the force, so that
/// nobody can choose what to look at after seeing the answers.
///
/// # Errors
/// [`WaveError`].
pub async fn open_wave(
    world: &World,
    caller: &Caller,
    id: CohortId,
    kind: WaveKind,
) -> Result<WaveId, WaveError> {
    let mut tx = world.store.begin().await?;
    let Ground { force, cohort, permit } = ground(&mut tx, caller, Action::OpenWave, id).await?;
    let is_drawn = rows::draw_was_held(&mut tx, &force, id).await?;
    let is_known = rows::draw_was_revealed(&mut tx, &force, id).await?;
    let waves = rows::wave_list(&mut tx, &force, id).await?;
    let of = |kind: WaveKind| waves.iter().find(|wave| wave.kind == kind.code());
    match kind {
        WaveKind::Before if is_known => return Err(WaveError::AfterDraw),
        WaveKind::After if of(WaveKind::Before).is_some_and(|wave| wave.closed_at.is_none()) => {
            return Err(WaveError::BeforeIsOpen);
        }
        WaveKind::After if !is_drawn && !rows::has_offers(&mut tx, &force, id).await? => {
            return Err(WaveError::TooSoon);
        }
        WaveKind::After
            if of(kind).is_some_and(|wave| wave.closed_at.is_some())
                && may(&caller.actor, Action::ReadReport, &Resource::force(force.clone())) =>
        {
            return Err(WaveError::InReport);
        }
        _ => {}
    }
    if rows::card_list(&mut tx, &force, id).await?.is_empty() {
        return Err(WaveError::NoCards);
    }
    findings::fix_plan(&mut tx, &force).await?;
    if let Some(wave) = of(kind) {
        rows::wave_close(&mut tx, &permit, &force, wave.id, None).await?;
        tx.commit().await?;
        return Ok(wave.id);
    }
    let wave = Wave {
        id: tx.id(),
        cohort: id,
        school: cohort.school,
        kind: kind.code().to_owned(),
        questionnaire: CURRENT.to_owned(),
        opened_at: tx.now(),
        closed_at: None,
    };
    rows::wave_open(&mut tx, &permit, &force, &wave).await?;
    tx.commit().await?;
    Ok(wave.id)
}

/// Closes a wave. Closed twice it is closed once.
///
/// # Errors
/// [`Fault`].
pub async fn close_wave(
    world: &World,
    caller: &Caller,
    id: CohortId,
    kind: WaveKind,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let Ground { force, permit, .. } = ground(&mut tx, caller, Action::OpenWave, id).await?;
    let waves = rows::wave_list(&mut tx, &force, id).await?;
    let wave = waves.iter().find(|wave| wave.kind == kind.code()).ok_or(Fault::NotFound)?;
    if wave.closed_at.is_none() {
        let now = tx.now();
        rows::wave_close(&mut tx, &permit, &force, wave.id, Some(now)).await?;
        tx.commit().await?;
    }
    Ok(())
}

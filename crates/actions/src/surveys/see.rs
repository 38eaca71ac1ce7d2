//! A cohort's page about its questions: how many cards, how many answered, never what.

use super::{Wave, WaveKind};
use crate::{Caller, Fault, World};
use domain::ids::CohortId;
use policy::{Action, Place, Resource, authorize, may};
use store::{
    cohorts::{Cohort, cohort_get},
    families::survey_consent_count,
    surveys as rows,
};

/// A wave and its counts.
#[derive(Debug, Clone)]
pub struct WaveLine {
    /// Before or after.
    pub kind: WaveKind,
    /// The wave, once it was opened.
    pub wave: Option<Wave>,
    /// Said yes and finished.
    pub answered: i64,
    /// Said yes and have not finished.
    pub unfinished: i64,
    /// Said no, or took everything back.
    pub refused: i64,
}

impl WaveLine {
    /// Whether it takes answers.
    pub fn is_open(&self) -> bool {
        self.wave.as_ref().is_some_and(|wave| wave.closed_at.is_none())
    }
}

/// What the page shows.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the page asks five separate questions")]
pub struct SurveyView {
    /// The cohort.
    pub cohort: Cohort,
    /// Children who apply: each needs a card.
    pub children: i64,
    /// Cards made.
    pub cards: i64,
    /// Children whose carer said yes to the questions, as far as their records are still kept.
    pub may_be_asked: i64,
    /// The places are drawn.
    pub is_drawn: bool,
    /// The result of a draw is known, even if it was set aside since: nobody is asked "before".
    pub is_revealed: bool,
    /// Both waves, opened or not.
    pub waves: Vec<WaveLine>,
    /// The caller may make and print cards.
    pub may_print: bool,
    /// The caller may open and close waves.
    pub may_open: bool,
    /// The caller may key in a booklet.
    pub may_key_in: bool,
}

/// Loads the page.
///
/// # Errors
/// [`Fault`].
pub async fn see(world: &World, caller: &Caller, id: CohortId) -> Result<SurveyView, Fault> {
    let mut conn = world.store.conn().await?;
    let force = caller.force()?.clone();
    let cohort = cohort_get(&mut conn, &force, id).await?;
    let place = Place::Cohort(force.clone(), cohort.school, id);
    let resource = Resource::one(place, id);
    authorize(&caller.actor, Action::SeeResponseCounts, &resource)?;
    let tallies = rows::wave_tallies(&mut conn, &force, id).await?;
    let stored = rows::wave_list(&mut conn, &force, id).await?;
    let line = |kind: WaveKind| {
        let wave = stored.iter().find(|wave| wave.kind == kind.code()).cloned();
        let tally = wave.as_ref().and_then(|w| tallies.iter().find(|tally| tally.wave == w.id));
        let count = |of: fn(&rows::WaveTally) -> i64| tally.map_or(0, of);
        WaveLine {
            kind,
            answered: count(|tally| tally.answered),
            unfinished: count(|tally| tally.unfinished),
            refused: count(|tally| tally.refused),
            wave,
        }
    };
    Ok(SurveyView {
        children: rows::applicant_count(&mut conn, &force, id).await?,
        cards: store::cohorts::card_count(&mut conn, &force, id).await?,
        may_be_asked: survey_consent_count(&mut conn, &force, id).await?,
        is_drawn: rows::draw_was_held(&mut conn, &force, id).await?,
        is_revealed: rows::draw_was_revealed(&mut conn, &force, id).await?,
        waves: WaveKind::ALL.map(line).to_vec(),
        may_print: may(&caller.actor, Action::PrintCards, &resource),
        may_open: may(&caller.actor, Action::OpenWave, &resource),
        may_key_in: may(&caller.actor, Action::KeyInAnswers, &resource),
        cohort,
    })
}

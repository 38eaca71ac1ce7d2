//! The school lead keys in a booklet that a child filled in on paper: all answers of one card, once,
//! never to be seen again on any page.

use super::{Entry, Refused, answer::put_whole};
use crate::{
    Caller, Fault, World,
    ground::{Ground, ground},
};
use domain::{
    ids::{CohortId, ForceId},
    surveys::{
        AnswerSheet, NotAnAnswer, Questionnaire,
        cards::{Card, CardSlip},
    },
};
use policy::{Action, Permit, authorize};
use store::{
    Conn,
    cohorts::Cohort,
    surveys::{ResponseKey, Wave, wave_list},
};

/// How a booklet was answered.
const PAPER: &str = "paper";

/// What the form needs.
#[derive(Debug, Clone)]
pub struct KeyInForm {
    /// The cohort.
    pub cohort: Cohort,
    /// The wave that is open, if one is.
    pub wave: Option<Wave>,
    /// Its questions.
    pub questions: &'static Questionnaire,
}

/// A booklet as it was keyed in.
#[derive(Clone, Default)]
pub struct Booklet {
    /// The code on its card.
    pub card: String,
    /// Whether the child said yes on its first page.
    pub is_assented: bool,
    /// Item and option, as the form sent them; an item left blank is not here.
    pub answers: Vec<(String, String)>,
}

/// Why a booklet was not taken.
#[derive(Debug, thiserror::Error)]
pub enum KeyInError {
    /// No wave is open.
    #[error("no wave is open")]
    NothingOpen,
    /// A slip in the card's code.
    #[error("a slip in typing")]
    Slip(CardSlip),
    /// The card is of another cohort, or none of ours.
    #[error("not a card of this cohort")]
    OtherCohort,
    /// The card answered before.
    #[error("the card was finished before")]
    Finished,
    /// The child did not say yes.
    #[error("the child did not say yes")]
    NoAssent,
    /// Answers that do not exist, each with its item.
    #[error("not answers of this questionnaire")]
    Answers(Vec<NotAnAnswer>),
    /// No rule: not there, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for KeyInError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

async fn form(
    conn: &mut Conn,
    caller: &Caller,
    id: CohortId,
) -> Result<(ForceId, KeyInForm), Fault> {
    let Ground { force, cohort, .. } = ground(conn, caller, Action::KeyInAnswers, id).await?;
    let waves = wave_list(conn, &force, id).await?;
    let wave = waves.into_iter().find(|wave| wave.closed_at.is_none());
    let asked = wave.as_ref().and_then(|wave| super::named(&wave.questionnaire));
    Ok((force, KeyInForm { cohort, wave, questions: asked.unwrap_or_else(super::current) }))
}

/// The form.
///
/// # Errors
/// [`Fault`].
pub async fn key_in_form(world: &World, caller: &Caller, id: CohortId) -> Result<KeyInForm, Fault> {
    let mut conn = world.store.conn().await?;
    Ok(form(&mut conn, caller, id).await?.1)
}

/// Saves a booklet.
///
/// # Errors
/// [`KeyInError`]; then nothing was saved.
pub async fn key_in(
    world: &World,
    caller: &Caller,
    id: CohortId,
    booklet: &Booklet,
) -> Result<(), KeyInError> {
    let mut conn = world.store.conn().await?;
    let (force, form) = form(&mut conn, caller, id).await?;
    drop(conn);
    let wave = form.wave.ok_or(KeyInError::NothingOpen)?;
    let sheet = read(form.questions, booklet)?;
    let card: Card = booklet.card.parse().map_err(KeyInError::Slip)?;
    if !booklet.is_assented {
        return Err(KeyInError::NoAssent);
    }
    let key = ResponseKey { force, wave: wave.id, card: card.compact().to_owned() };
    let entry = Entry { key, school: wave.school, cohort: id, questionnaire: wave.questionnaire };
    let permit = permit(caller, &entry)?;
    let frame = entry.frame(PAPER, caller.lang);
    match put_whole(world, permit, &entry, frame, &sheet).await {
        Ok(()) => Ok(()),
        Err(Refused::Closed) => Err(KeyInError::NothingOpen),
        Err(Refused::OtherCohort) => Err(KeyInError::OtherCohort),
        Err(Refused::Finished) => Err(KeyInError::Finished),
        Err(Refused::NoAssent) => Err(KeyInError::NoAssent),
        Err(Refused::NotAnAnswer(wrong)) => Err(KeyInError::Answers(vec![wrong])),
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

fn permit(caller: &Caller, entry: &Entry) -> Result<Permit, Fault> {
    Ok(authorize(&caller.actor, Action::KeyInAnswers, &entry.resource())?)
}

fn read(questions: &Questionnaire, booklet: &Booklet) -> Result<AnswerSheet, KeyInError> {
    let (mut sheet, mut wrong) = (AnswerSheet::default(), Vec::new());
    for (item, option) in &booklet.answers {
        match questions.answer(item, option) {
            Ok(answer) => sheet.put(item, answer),
            Err(error) => wrong.push(error),
        }
    }
    if wrong.is_empty() { Ok(sheet) } else { Err(KeyInError::Answers(wrong)) }
}

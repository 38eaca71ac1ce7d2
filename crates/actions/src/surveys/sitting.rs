//! Where a child stands in the questions: which come next, never what was answered.

use super::{Entry, Refused};
use crate::{Caller, Fault, World};
use domain::surveys::{AnswerSheet, Questionnaire};
use policy::{Action, authorize};
use store::surveys::response_state;

/// The questions, and how far they are.
#[derive(Debug, Clone, Copy)]
pub struct Sitting {
    /// The questions.
    pub questions: &'static Questionnaire,
    /// The place of the first question without an answer, from 0; their number when all have one.
    pub next: usize,
}

/// Where the card stands.
///
/// # Errors
/// [`Refused`]: closed, finished, or without the child's yes.
pub async fn sitting(world: &World, caller: &Caller, entry: &Entry) -> Result<Sitting, Refused> {
    authorize(&caller.actor, Action::AnswerSurvey, &entry.resource())?;
    let mut conn = world.store.conn().await?;
    let state = response_state(&mut conn, &entry.key).await?.ok_or(Refused::Closed)?;
    refuse(&state)?;
    let questions = entry.questions().ok_or(Refused::Closed)?;
    let text = state.answers.as_deref().unwrap_or("{}");
    let sheet = AnswerSheet::from_json(text).map_err(|error| Fault::Ours(error.into()))?;
    let is_open = |code: &str| sheet.get(code).is_none();
    let next = questions.items.iter().position(|item| is_open(&item.code));
    Ok(Sitting { questions, next: next.unwrap_or(questions.items.len()) })
}

/// What stands against another answer.
pub(super) fn refuse(state: &store::surveys::ResponseState) -> Result<(), Refused> {
    if !state.is_open {
        return Err(Refused::Closed);
    }
    if !state.is_card {
        return Err(Refused::OtherCohort);
    }
    match (state.is_assented, state.is_finished) {
        (Some(true), Some(true)) => Err(Refused::Finished),
        (Some(true), _) => Ok(()),
        _ => Err(Refused::NoAssent),
    }
}

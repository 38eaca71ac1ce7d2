//! A carer answers one question, or changes the answer. It counts from the moment it is saved.

use super::{
    family::{Stage, questions},
    ground::{model, own},
    wording::wording,
};
use crate::{Caller, Fault, World};
use domain::{
    families::{Purpose, Standing, Wording as Mark},
    ids::FamilyLinkId,
};
use policy::{Action, Actor};
use store::{Tx, cohorts, families as rows};

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerConsent {
    /// The link it came by.
    pub link: FamilyLinkId,
    /// What it is about.
    pub purpose: Purpose,
    /// Yes or no.
    pub is_given: bool,
    /// The words that were on the page.
    pub read: Mark,
}

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerConsentError {
    /// The list of applications is closed: a first yes comes too late. A no never does.
    #[error("the list of applications is closed")]
    ListClosed,
    /// The words on the page are not the words of now, or were never to be shown.
    #[error("the words of the question changed")]
    WordsChanged,
    /// No rule: not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl AnswerConsentError {
    /// The field and the locale key of the sentence beside it.
    ///
    /// # Errors
    /// The fault, where no rule refused.
    pub fn told(self) -> Result<(&'static str, &'static str), Fault> {
        match self {
            Self::ListClosed => Ok(("answer", "families-question-list-closed")),
            Self::WordsChanged => Ok(("answer", "families-question-words-changed")),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl From<store::Error> for AnswerConsentError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Writes an answer into the ledger, in a commit that others share. The same answer again is the
/// same answer. The survey's answer touches nothing but the ledger.
///
/// # Errors
/// A rule's refusal, or [`Fault`]: `NotFound` where the link does not work or the question is not
/// asked.
pub async fn answer_consent(
    world: &World,
    caller: &Caller,
    input: AnswerConsent,
) -> Result<(), AnswerConsentError> {
    // The page may be in either language, but only in words that may be shown.
    let may_be_read = words::Lang::ALL.into_iter().any(|lang| {
        let shown = wording(world, lang, input.purpose);
        !shown.is_held_back && shown.mark == input.read
    });
    if !may_be_read {
        return Err(AnswerConsentError::WordsChanged);
    }
    let actor = caller.actor.clone();
    world.store.hot(move |tx| Box::pin(async move { write(tx, &actor, &input).await })).await
}

async fn write(
    tx: &mut Tx,
    actor: &Actor,
    input: &AnswerConsent,
) -> Result<(), AnswerConsentError> {
    let own = own(tx, actor, input.link).await?;
    let permit = own.permit(Action::AnswerConsent)?;
    let model = model(tx, &own.force, own.facts.model).await?;
    let ledger = rows::consent_list(tx, &own.force, own.facts.child).await?;
    let asked = questions(&own.facts, &model, &ledger);
    let question = asked.iter().find(|question| question.purpose == input.purpose);
    let question = question.ok_or(Fault::NotFound)?;
    let is_application = input.purpose == Purpose::Application;
    let is_too_late = !matches!(Stage::of(&own.facts), Stage::Applying | Stage::Offered);
    if is_application && input.is_given && is_too_late && question.standing != Standing::Given {
        return Err(AnswerConsentError::ListClosed);
    }
    let answer = rows::Answer {
        child: own.facts.child,
        carer: own.carer,
        purpose: input.purpose,
        is_given: input.is_given,
        wording: input.read,
        is_anew: is_application && question.standing == Standing::NotAsked,
    };
    let is_new = rows::consent_add(tx, &permit, &own.force, &answer).await?;
    if is_new && is_application {
        let (child, cohort) = (own.facts.child, own.facts.cohort);
        let force = &own.force;
        cohorts::application_carer_answer(tx, &permit, force, child, cohort, input.is_given)
            .await?;
    }
    Ok(())
}

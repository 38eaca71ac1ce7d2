//! A carer answers one question, or changes the answer. It counts from the moment it is saved.

use super::{
    family::{Stage, questions},
    ground::{model, own},
    remove_carer::application_standing,
    wording::wording,
};
use crate::{Caller, Fault, World, cohorts::pass_on};
use domain::{
    cohorts::PlaceReason,
    families::{ConsentEntry, Decision, Purpose, Standing, Wording as Mark},
    ids::{CarerId, ConsentId, FamilyLinkId, ForceId},
};
use policy::{Action, Actor, Permit};
use store::{
    Tx, cohorts,
    families::{self as rows, FamilyFacts},
    privacy::{Decided, Withdrawal},
};

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
    /// The list of applications is closed: a yes comes too late. A no never does.
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
    if !may_be_read(world, input.purpose, input.read) {
        return Err(AnswerConsentError::WordsChanged);
    }
    let (actor, this) = (caller.actor.clone(), world.clone());
    world.store.hot(move |tx| Box::pin(async move { write(&this, tx, &actor, &input).await })).await
}

/// Whether these are words that are put to families now. The page may be in either language, but only
/// in words that may be shown.
pub(super) fn may_be_read(world: &World, purpose: Purpose, read: Mark) -> bool {
    words::Lang::ALL.into_iter().any(|lang| {
        let shown = wording(world, lang, purpose);
        !shown.is_held_back && shown.mark == read
    })
}

async fn write(
    world: &World,
    tx: &mut Tx,
    actor: &Actor,
    input: &AnswerConsent,
) -> Result<(), AnswerConsentError> {
    let own = own(tx, actor, input.link).await?;
    let permit = own.permit(Action::AnswerConsent)?;
    let said = Said { purpose: input.purpose, is_given: input.is_given, read: input.read };
    take_answer(world, tx, &permit, (&own.force, &own.facts, own.carer), &said).await.map(drop)
}

/// A yes or no, however it came.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) purpose: Purpose,
    pub(super) is_given: bool,
    pub(super) read: Mark,
}

/// Takes an answer of a carer about a child: into the ledger, and, about the application, onto it.
/// A no to a place frees it. Gives the ledger's new line, if it says anything new.
pub(super) async fn take_answer(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    (force, facts, carer): (&ForceId, &FamilyFacts, CarerId),
    said: &Said,
) -> Result<Option<ConsentId>, AnswerConsentError> {
    let model = model(tx, force, facts.model).await?;
    let ledger = rows::consent_list(tx, force, facts.child).await?;
    let asked = questions(facts, &model, &ledger);
    let question = asked.iter().find(|question| question.purpose == said.purpose);
    let question = question.ok_or(Fault::NotFound)?;
    let is_application = said.purpose == Purpose::Application;
    if is_application && said.is_given && question.standing != Standing::Given {
        check_in_time(tx, force, facts).await?;
    }
    // A child can apply again to another cohort: what was said before is about another application.
    let is_of_this = |entry: &ConsentEntry| !is_application || entry.at >= facts.applied_at;
    let own = ledger
        .iter()
        .map(|line| &line.entry)
        .rfind(|entry| entry.carer == carer && entry.purpose == said.purpose && is_of_this(entry));
    let answer = rows::Answer {
        child: facts.child,
        carer,
        purpose: said.purpose,
        is_given: said.is_given,
        wording: said.read,
        is_anew: own.is_none(),
    };
    let line = rows::consent_add(tx, permit, force, &answer).await?;
    if let Some((id, at)) = line
        && !said.is_given
        && (question.standing == Standing::Given
            || own.is_some_and(|entry| entry.decision == Decision::Given))
    {
        let rows::Answer { child, carer, purpose, wording, .. } = answer;
        let cohort = facts.cohort;
        let said = Withdrawal { id, child, cohort, carer, purpose, wording, at };
        world.ledger.keep(force, Decided::Withdrawn(said)).await;
    }
    let gives_up = is_application && !said.is_given && Stage::of(facts) == Stage::Offered;
    if is_application && (line.is_some() || gives_up) {
        write_on_application(tx, permit, (force, facts), said.is_given).await?;
    }
    if gives_up {
        let whose = (facts.cohort, facts.child, facts.number);
        pass_on(world, tx, force, whose, PlaceReason::NoAfterOffer).await?;
    }
    Ok(line.map(|(id, _)| id))
}

/// Writes an answer about the application onto it. A yes is written where no other carer's no about
/// this application stands: then their no stays on it, as it was. Nor is the yes of somebody without
/// parental responsibility.
async fn write_on_application(
    tx: &mut Tx,
    permit: &Permit,
    (force, facts): (&ForceId, &FamilyFacts),
    is_given: bool,
) -> Result<(), Fault> {
    if is_given && !application_standing(tx, force, facts).await?.permits() {
        return Ok(());
    }
    let (child, cohort) = (facts.child, facts.cohort);
    cohorts::application_carer_answer(tx, permit, force, child, cohort, is_given).await?;
    Ok(())
}

/// A yes to the application counts while the list is open. Once it is frozen, only a family whose
/// child stands on it can come back to its yes, and only while no place was given up: that changes
/// neither list nor order.
async fn check_in_time(
    tx: &mut Tx,
    force: &ForceId,
    facts: &FamilyFacts,
) -> Result<(), AnswerConsentError> {
    match Stage::of(facts) {
        Stage::Applying | Stage::Offered => Ok(()),
        Stage::ListClosed | Stage::NotThisTime => {
            let placings = cohorts::placing_list(tx, force, facts.cohort).await?;
            let is_listed = placings.iter().any(|one| one.number == facts.number)
                || cohorts::draw_lists(tx, force, facts.cohort, facts.number).await?;
            if is_listed { Ok(()) } else { Err(AnswerConsentError::ListClosed) }
        }
        Stage::TakenBack => Err(AnswerConsentError::ListClosed),
    }
}

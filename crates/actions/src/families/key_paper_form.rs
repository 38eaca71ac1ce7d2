//! The school lead keys in a form that a carer signed on paper. Each answer is a line of the ledger
//! like any other, by the same rules; beside it stands who keyed it in and when it was signed.

use super::{
    answer_consent::{AnswerConsentError, Said, take_answer},
    forms,
    ground::of_child,
    wording::VERSION,
};
use crate::{Caller, Fault, World};
use domain::{
    bilingual::Language,
    families::{FormCode, MOST_NAME_LETTERS, Purpose, Wording as Mark},
    ids::{CarerId, ChildId, CohortId, ForceId},
};
use jiff::{ToSpan, civil::Date};
use policy::{Action, Actor, Permit};
use store::{
    Tx,
    families::{self as rows, Carer},
};

/// Who signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signer {
    /// A carer of the child who is known.
    Known(CarerId),
    /// A carer of this name who gave no address, and is written to on paper.
    New(String),
}

/// A form on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPaperForm {
    /// The cohort.
    pub cohort: CohortId,
    /// The child.
    pub child: ChildId,
    /// Who signed.
    pub signer: Signer,
    /// The words on the sheet: it says their version and language.
    pub read: Mark,
    /// The code on the sheet, where it has one: then it alone says which words were read.
    pub form: Option<FormCode>,
    /// The day beside the signature.
    pub signed_on: Date,
    /// Each question that was answered.
    pub answers: Vec<(Purpose, bool)>,
}

/// Why a form was not taken.
#[derive(Debug, thiserror::Error)]
pub enum KeyPaperFormError {
    /// The carer has no name.
    #[error("the carer has no name")]
    NameMissing,
    /// The name has more letters than a letter can greet.
    #[error("the carer's name is too long")]
    NameTooLong,
    /// Signed on a day to come, or more than a year ago.
    #[error("the form cannot have been signed on that day")]
    Day,
    /// There are no words of that version.
    #[error("there are no words of that version")]
    Words,
    /// Nothing was answered.
    #[error("nothing was answered")]
    Nothing,
    /// The list of applications is closed: a yes comes too late. A no never does.
    #[error("the list of applications is closed")]
    ListClosed,
    /// No rule: not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl KeyPaperFormError {
    /// The field and the locale key of the sentence beside it.
    ///
    /// # Errors
    /// The fault, where no rule refused.
    pub fn told(self) -> Result<(&'static str, &'static str), Fault> {
        match self {
            Self::NameMissing => Ok(("name", "families-invite-name-missing")),
            Self::NameTooLong => Ok(("name", "families-invite-name-too-long")),
            Self::Day => Ok(("signed_on", "families-key-day-wrong")),
            Self::Words => Ok(("words", "families-key-words-wrong")),
            Self::Nothing => Ok(("answer-application", "families-key-nothing")),
            Self::ListClosed => Ok(("answer-application", "families-key-list-closed")),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl From<store::Error> for KeyPaperFormError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}
impl From<AnswerConsentError> for KeyPaperFormError {
    fn from(error: AnswerConsentError) -> Self {
        match error {
            AnswerConsentError::ListClosed => Self::ListClosed,
            AnswerConsentError::WordsChanged => Self::Words,
            AnswerConsentError::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// Takes a form, whole or not at all. A form of older words is taken as those words. The same form again adds nothing.
///
/// # Errors
/// A rule's refusal, or [`Fault`]: `NotFound` where the child is not the caller's, the carer not the
/// child's, or a question is not asked.
pub async fn key_paper_form(
    world: &World,
    caller: &Caller,
    input: &KeyPaperForm,
) -> Result<(), KeyPaperFormError> {
    check_paper_form(world, input)?;
    let mut tx = world.store.begin().await?;
    let whom = (input.cohort, input.child);
    let (force, facts, permit) = of_child(&mut tx, caller, Action::KeyPaperForm, whom).await?;
    let Actor::Person { id: keyed_by, .. } = caller.actor else {
        return Err(Fault::NotFound.into());
    };
    let read = words_read(&mut tx, &force, input).await?;
    let carer = signer(&mut tx, &permit, &force, input).await?;
    for (purpose, is_given) in &input.answers {
        let said = Said { purpose: *purpose, is_given: *is_given, read };
        let whose = (&force, &facts, carer);
        if let Some(line) = take_answer(world, &mut tx, &permit, whose, &said).await? {
            let paper = rows::Paper { consent: line, keyed_by, signed_on: input.signed_on };
            rows::paper_add(&mut tx, &permit, &force, input.child, &paper).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// The words that were read: those of the sheet's code, or those that were chosen. A code of another
/// child is not there.
async fn words_read(
    tx: &mut Tx,
    force: &ForceId,
    input: &KeyPaperForm,
) -> Result<Mark, KeyPaperFormError> {
    let Some(code) = input.form else { return Ok(input.read) };
    let form = rows::paper_form_get(tx, force, code.compact()).await?;
    let found = form.as_ref().and_then(forms::read).ok_or(Fault::NotFound)?;
    let is_this = (found.cohort, found.child) == (input.cohort, input.child);
    if !is_this || !(1..=VERSION).contains(&found.read.version) {
        return Err(Fault::NotFound.into());
    }
    Ok(found.read)
}

/// Says what is wrong with a form, as far as it can be said before it is saved.
///
/// # Errors
/// A rule's refusal.
pub fn check_paper_form(world: &World, input: &KeyPaperForm) -> Result<(), KeyPaperFormError> {
    let today = world.clock.today();
    if let Signer::New(name) = &input.signer {
        if name.trim().is_empty() {
            return Err(KeyPaperFormError::NameMissing);
        }
        if name.trim().chars().count() > MOST_NAME_LETTERS {
            return Err(KeyPaperFormError::NameTooLong);
        }
    }
    if input.signed_on > today || input.signed_on < today.saturating_sub(1.year()) {
        return Err(KeyPaperFormError::Day);
    }
    if !(1..=VERSION).contains(&input.read.version) {
        return Err(KeyPaperFormError::Words);
    }
    if input.answers.is_empty() { Err(KeyPaperFormError::Nothing) } else { Ok(()) }
}

/// The carer who signed: one of the child's, or somebody new without an address. A name that is the
/// child's carer's already, without an address too, is that carer: a form keyed in twice names
/// nobody twice.
async fn signer(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    input: &KeyPaperForm,
) -> Result<CarerId, KeyPaperFormError> {
    let known = rows::carers_of(tx, force, input.child).await?;
    let name = match &input.signer {
        Signer::Known(id) if known.iter().any(|carer| carer.id == *id) => return Ok(*id),
        Signer::Known(_) => return Err(Fault::NotFound.into()),
        Signer::New(name) => name.trim().to_owned(),
    };
    for carer in known.iter().filter(|carer| carer.name == name) {
        if rows::carer_email(tx, force, carer.id).await?.is_empty() {
            return Ok(carer.id);
        }
    }
    let lang = if input.read.language == Language::Cy { "cy" } else { "en" };
    let carer = Carer { id: tx.id(), name, lang: lang.to_owned() };
    rows::carer_add_on_paper(tx, permit, force, &carer).await?;
    rows::child_carer_add(tx, permit, force, input.child, carer.id).await?;
    Ok(carer.id)
}

//! The school lead names a child's carer: a carer who is known already is found by the address, and
//! a letter with a link goes out.

use super::{ground::of_child, letter::send_link};
use crate::{Caller, Fault, World, refused::is_email};
use domain::{
    families::{AskedBy, MOST_NAME_LETTERS},
    ids::{ChildId, CohortId},
};
use policy::Action;
use store::families::{self as rows, Carer};
use words::Lang;

/// A carer to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteCarer {
    /// The cohort the child applies to.
    pub cohort: CohortId,
    /// The child.
    pub child: ChildId,
    /// The carer's name, as the letter greets them.
    pub name: String,
    /// The carer's address.
    pub email: String,
    /// The language of the letter.
    pub lang: Lang,
    /// Somebody looked: the address is known under another name, and it is the same person.
    pub is_same: bool,
}

/// Why a carer was not asked.
#[derive(Debug, thiserror::Error)]
pub enum InviteCarerError {
    /// There is no name.
    #[error("the carer has no name")]
    NameMissing,
    /// The name has more letters than a letter can greet.
    #[error("the carer's name is too long")]
    NameTooLong,
    /// It cannot be an address.
    #[error("that is not an e-mail address")]
    NotAnAddress,
    /// The address is that of somebody who answers for another child under another name.
    #[error("the address is known under another name")]
    OtherName,
    /// No rule: not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for InviteCarerError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl InviteCarerError {
    /// The field and the locale key of the sentence beside it.
    ///
    /// # Errors
    /// The fault, where no rule refused.
    pub fn told(self) -> Result<(&'static str, &'static str), Fault> {
        match self {
            Self::NameMissing => Ok(("name", "families-invite-name-missing")),
            Self::NameTooLong => Ok(("name", "families-invite-name-too-long")),
            Self::OtherName => Ok(("same", "families-invite-other-name")),
            Self::NotAnAddress => Ok(("email", "common-error-not-an-email")),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Asks a carer. Doing it again sends a new link, and the one before it stops working. One person
/// may answer for several children, at several schools.
///
/// # Errors
/// A rule's refusal, or [`Fault`]: `NotFound` where the child does not apply to the cohort or the
/// caller is not its school lead.
pub async fn invite_carer(
    world: &World,
    caller: &Caller,
    input: InviteCarer,
) -> Result<(), InviteCarerError> {
    check(&input)?;
    invite(world, caller, &input).await
}

async fn invite(
    world: &World,
    caller: &Caller,
    input: &InviteCarer,
) -> Result<(), InviteCarerError> {
    let mut tx = world.store.begin().await?;
    let whom = (input.cohort, input.child);
    let (force, facts, permit) = of_child(&mut tx, caller, Action::SendFamilyLink, whom).await?;
    let email = input.email.trim();
    let (name, lang) = (input.name.trim().to_owned(), input.lang.code().to_owned());
    let known = rows::carer_by_email(&mut tx, &force, email).await?;
    if let Some(known) = known.as_ref().filter(|known| !is_same_name(&known.name, &name)) {
        // Two people may share a mailbox, and an address may be mistyped: nobody is renamed unseen.
        let whose = (input.child, known.id);
        if !input.is_same && rows::carer_has_others(&mut tx, &force, whose).await? {
            return Err(InviteCarerError::OtherName);
        }
    }
    let id = known.as_ref().map_or_else(|| tx.id(), |known| known.id);
    let carer = Carer { id, name, lang };
    if known.is_none() {
        rows::carer_add(&mut tx, &permit, &force, &carer, email).await?;
    } else if known.as_ref() != Some(&carer) {
        rows::carer_set(&mut tx, &permit, &force, &carer).await?;
    }
    rows::child_carer_add(&mut tx, &permit, &force, facts.child, carer.id).await?;
    let whom = (&facts, &carer);
    send_link(world, &mut tx, &permit, &force, whom, AskedBy::First).await?;
    Ok(tx.commit().await?)
}

fn is_same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

fn check(input: &InviteCarer) -> Result<(), InviteCarerError> {
    let name = input.name.trim();
    if name.is_empty() {
        return Err(InviteCarerError::NameMissing);
    }
    if name.chars().count() > MOST_NAME_LETTERS {
        return Err(InviteCarerError::NameTooLong);
    }
    if !is_email(input.email.trim()) {
        return Err(InviteCarerError::NotAnAddress);
    }
    Ok(())
}

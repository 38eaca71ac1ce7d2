//! What was looked at is saved: all rows that can be, in one transaction, after a last look whether
//! the schools are still those against which the file was judged.

use super::{
    draft::{all_lines, permit},
    judge::{Line, Verdict},
};
use crate::{Caller, Fault, World};
use domain::{
    ids::{ForceId, ImportDraftId},
    schools::{Establishment, Status, Urn, gias},
};
use policy::Permit;
use std::collections::BTreeMap;
use store::{
    Tx,
    schools::{self as rows, School},
};

/// What saving did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Saved {
    /// Schools added.
    pub added: u64,
    /// Schools changed.
    pub changed: u64,
    /// Schools marked as closed.
    pub closed: u64,
}

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Schools changed since the file was judged: it has to be loaded again.
    #[error("schools changed since the file was read; load it again")]
    Stale,
    /// Anything else.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for SaveError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Saves a draft. Sent twice, the second does nothing.
///
/// # Errors
/// [`SaveError`]; nothing was saved then.
pub async fn save(
    world: &World,
    caller: &Caller,
    draft: ImportDraftId,
) -> Result<Saved, SaveError> {
    let (force, permit) = permit(caller)?;
    let mut tx = world.store.begin().await?;
    rows::draft_get(&mut tx, &force, draft).await?;
    if !rows::draft_save(&mut tx, &permit, &force, draft).await? {
        return Ok(Saved::default());
    }
    let mut lines = Vec::new();
    for verdict in [Verdict::New, Verdict::Changed, Verdict::Closed] {
        lines.extend(all_lines(&mut tx, &force, draft, verdict).await?);
    }
    let saved = save_lines(&mut tx, &permit, &force, &lines).await?;
    rows::parts_drop(&mut tx, &permit, &force, draft, Verdict::Refused.code()).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Saves the rows that bring something new; the transaction is the caller's.
pub(super) async fn save_lines(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    lines: &[Line],
) -> Result<Saved, SaveError> {
    let held = rows::school_held(tx, force).await?;
    let mut saved = Saved::default();
    let mut schools = Vec::with_capacity(lines.len());
    for line in lines {
        schools.extend(row(tx, &held, line, &mut saved)?);
    }
    rows::schools_save(tx, permit, force, &schools).await?;
    Ok(saved)
}

/// The row that a line asks for, if the line still fits what is held.
fn row(
    tx: &Tx,
    held: &BTreeMap<Urn, School>,
    line: &Line,
    saved: &mut Saved,
) -> Result<Option<School>, SaveError> {
    let of = |urn: &Urn| held.get(urn);
    match &line.judged.verdict {
        gias::Verdict::New(school) if of(&school.urn).is_none() => {
            saved.added += 1;
            Ok(Some(School::of_register(tx.id(), school, tx.now())))
        }
        gias::Verdict::Changed { to, fields } => {
            let school = of(&to.urn).filter(|school| !school.is_typed()).ok_or(SaveError::Stale)?;
            if school.establishment()?.changes(to) != *fields {
                return Err(SaveError::Stale);
            }
            saved.changed += 1;
            Ok(Some(replaced(school, to, tx)))
        }
        gias::Verdict::Closed { is_held: true, .. } => {
            let school = line.judged.urn.as_ref().and_then(of).ok_or(SaveError::Stale)?;
            let closed = Status::Closed.as_str();
            if school.is_typed() || school.status == closed {
                return Ok(None);
            }
            saved.closed += 1;
            let (status, updated_at) = (closed.to_owned(), tx.now());
            Ok(Some(School { status, updated_at, ..school.clone() }))
        }
        gias::Verdict::Closed { is_held: false, .. } => Ok(None),
        _ => Err(SaveError::Stale),
    }
}

fn replaced(school: &School, to: &Establishment, tx: &Tx) -> School {
    let new = School::of_register(school.id, to, tx.now());
    School { added_at: school.added_at, ..new }
}

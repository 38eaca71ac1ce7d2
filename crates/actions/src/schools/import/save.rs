//! What was looked at is saved: all rows that nobody left out, in one transaction, after a last look whether
//! the schools are still those against which the file was judged.

use super::{
    draft::{all_lines, parse, permit, write},
    judge::{Line, ROWS_OF_A_PAGE, Verdict},
};
use crate::{Caller, Fault, World};
use domain::{
    ids::{ForceId, ImportDraftId, SchoolId},
    schools::{Establishment, Status, Urn, gias},
};
use jiff::Timestamp;
use policy::Permit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{
    Conn, Tx,
    schools::{self as rows, School},
};

/// What saving did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// Schools added.
    pub added: u64,
    /// Schools changed.
    pub changed: u64,
    /// Schools marked as closed.
    pub closed: u64,
}

impl Saved {
    /// Whether it did anything.
    pub const fn any(self) -> bool {
        self.added + self.changed + self.closed > 0
    }
}

/// One school as it was before a file was saved and after, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Done {
    pub(super) school: SchoolId,
    /// `None` for one that was added.
    pub(super) before: Option<Box<Establishment>>,
    pub(super) after: Box<Establishment>,
}

/// The parts under which a draft keeps, after it was saved, what saving did.
pub(super) const DONE: &str = "done";
const COUNTS: &str = "counts";

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
    for verdict in Verdict::SAVED {
        lines.extend(all_lines(&mut tx, &force, draft, verdict).await?);
    }
    lines.retain(|line| !line.is_left_out);
    let (saved, done) = save_lines(&mut tx, &permit, &force, &lines).await?;
    rows::parts_drop(&mut tx, &permit, &force, draft, Verdict::Refused.code()).await?;
    rows::part_add(&mut tx, &permit, &force, (draft, COUNTS, 1), write(&saved)?).await?;
    for (position, part) in (1..).zip(done.chunks(ROWS_OF_A_PAGE)) {
        rows::part_add(&mut tx, &permit, &force, (draft, DONE, position), write(&part)?).await?;
    }
    tx.commit().await?;
    Ok(saved)
}

/// What saving a draft did.
pub(super) async fn saved_of(
    conn: &mut Conn,
    force: &ForceId,
    draft: ImportDraftId,
) -> Result<Saved, Fault> {
    parse(&rows::part_get(conn, force, (draft, COUNTS, 1)).await?)
}

/// Saves the rows that bring something new; the transaction is the caller's.
pub(super) async fn save_lines(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    lines: &[Line],
) -> Result<(Saved, Vec<Done>), SaveError> {
    let held = rows::school_held(tx, force).await?;
    let mut saved = Saved::default();
    let (mut schools, mut done) = (Vec::with_capacity(lines.len()), Vec::new());
    for line in lines {
        if let Some((school, one)) = row(tx, &held, line, &mut saved)? {
            schools.push(school);
            done.push(one);
        }
    }
    rows::schools_save(tx, permit, force, &schools).await?;
    Ok((saved, done))
}

/// The row that a line asks for, if what is held is still what the line was judged against.
fn row(
    tx: &Tx,
    held: &BTreeMap<Urn, School>,
    line: &Line,
    saved: &mut Saved,
) -> Result<Option<(School, Done)>, SaveError> {
    let to = match &line.judged.verdict {
        gias::Verdict::New(school) if !held.contains_key(&school.urn) => {
            saved.added += 1;
            let row = School::of_register(tx.id(), school, tx.now());
            let done = Done { school: row.id, before: None, after: school.clone() };
            return Ok(Some((row, done)));
        }
        gias::Verdict::Changed { to, .. } => to.clone(),
        gias::Verdict::Closed { is_held: true, .. } => match &line.from {
            Some(from) if from.status == Status::Closed => return Ok(None),
            Some(from) => Box::new(Establishment { status: Status::Closed, ..(**from).clone() }),
            None => return Ok(None),
        },
        gias::Verdict::Closed { is_held: false, .. } => return Ok(None),
        _ => return Err(SaveError::Stale),
    };
    let school = held.get(&to.urn).filter(|school| !school.is_typed()).ok_or(SaveError::Stale)?;
    let before = line.from.clone().ok_or(SaveError::Stale)?;
    if school.establishment()? != *before {
        return Err(SaveError::Stale);
    }
    let is_closing = to.status == Status::Closed && before.status != Status::Closed;
    *(if is_closing { &mut saved.closed } else { &mut saved.changed }) += 1;
    let row = replaced(school, &to, tx.now());
    Ok(Some((row, Done { school: school.id, before: Some(before), after: to })))
}

/// The row of a school that is held, described anew.
pub(super) fn replaced(school: &School, to: &Establishment, now: Timestamp) -> School {
    School { added_at: school.added_at, ..School::of_register(school.id, to, now) }
}

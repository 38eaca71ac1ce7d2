//! Whoever looks at a file leaves rows out, or takes them in again, a page at a time.

use super::{
    draft::{parse, permit, write},
    judge::{Line, Verdict},
};
use crate::{Caller, Fault, World};
use domain::ids::ImportDraftId;
use std::collections::BTreeSet;
use store::schools as rows;

/// The boxes of one page: which rows it showed, and which of them were ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    /// The verdict whose rows were shown.
    pub verdict: Verdict,
    /// Which page of them, from 1.
    pub page: u32,
    /// The lines of the file that have a tick.
    pub lines: BTreeSet<u64>,
}

/// Keeps the boxes of one page. A draft that was saved stays as it was saved.
///
/// # Errors
/// [`Fault::NotFound`] for a page that the draft does not have.
pub async fn choose(
    world: &World,
    caller: &Caller,
    draft: ImportDraftId,
    ticked: &Ticked,
) -> Result<(), Fault> {
    let (force, permit) = permit(caller)?;
    let mut tx = world.store.begin().await?;
    if rows::draft_get(&mut tx, &force, draft).await?.saved_at.is_some() {
        return Ok(());
    }
    let at = (draft, ticked.verdict.code(), i64::from(ticked.page));
    let mut lines: Vec<Line> = parse(&rows::part_get(&mut tx, &force, at).await?)?;
    for line in lines.iter_mut().filter(|line| line.can_be_left_out()) {
        line.is_left_out = !ticked.lines.contains(&line.judged.line);
    }
    rows::part_change(&mut tx, &permit, &force, at, write(&lines)?).await?;
    Ok(tx.commit().await?)
}

//! A file is read, and its verdicts wait to be looked at.

use super::{
    ReadError,
    judge::{Held, Judgement, Line, ROWS_OF_A_PAGE, Summary, Verdict, judge},
    refusal,
    save::{Saved, saved_of},
};
use crate::{Caller, Fault, World};
use domain::{
    ids::{ForceId, ImportDraftId},
    retention,
    schools::LaCode,
    table_file::{FailedRow, failed_rows_file},
};
use jiff::Timestamp;
use policy::{Action, Actor, Permit, Place, Resource, authorize};
use std::collections::BTreeSet;
use store::{Tx, schools as rows};
use words::Words;

/// Reads a file and keeps its verdicts for a day. `authorities` are codes of local authorities as
/// they were typed; none asks for all.
///
/// # Errors
/// [`ReadError`]; nothing is kept then.
pub async fn read(
    world: &World,
    caller: &Caller,
    bytes: impl AsRef<[u8]> + Send + 'static,
    authorities: &str,
) -> Result<ImportDraftId, ReadError> {
    let (force, permit) = permit(caller)?;
    let Actor::Person { id: person, .. } = caller.actor else { return Err(Fault::NotFound.into()) };
    let authorities = codes(authorities)?;
    let mut conn = world.store.conn().await?;
    let schools = rows::school_held(&mut conn, &force).await?;
    let typed = rows::typed_held(&mut conn, &force).await?;
    drop(conn);
    let judgement = judged(move || {
        let held = Held::of(&schools, typed)?;
        Ok(judge(bytes.as_ref(), &held, &authorities)?)
    })
    .await?;
    let mut tx = world.store.begin().await?;
    let draft: ImportDraftId = tx.id();
    let summary = write(&judgement.summary)?;
    rows::draft_add(&mut tx, &permit, &force, draft, person, &summary).await?;
    keep(&mut tx, &permit, &force, draft, &judgement).await?;
    tx.commit().await?;
    Ok(draft)
}

/// Judging is work for a processor, not for the threads that answer requests.
pub(super) async fn judged(
    work: impl FnOnce() -> Result<Judgement, ReadError> + Send + 'static,
) -> Result<Judgement, ReadError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Fault::Ours(Box::new(error)))?
}

async fn keep(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    draft: ImportDraftId,
    judgement: &Judgement,
) -> Result<(), Fault> {
    for (verdict, lines) in &judgement.lines {
        for (position, part) in (1..).zip(lines.chunks(ROWS_OF_A_PAGE)) {
            let at = (draft, verdict.code(), position);
            rows::part_add(tx, permit, force, at, write(&part)?).await?;
        }
    }
    Ok(())
}

/// One page of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The file in numbers.
    pub summary: Summary,
    /// When it was read.
    pub made_at: Timestamp,
    /// When it was saved.
    pub saved_at: Option<Timestamp>,
    /// What saving did.
    pub saved: Saved,
    /// When that was taken back.
    pub undone_at: Option<Timestamp>,
    /// Until when it can be taken back; `None` where it cannot.
    pub undo_until: Option<Timestamp>,
    /// Which rows are shown.
    pub verdict: Verdict,
    /// Which page of them, from 1.
    pub page: u32,
    /// How many pages of them there are.
    pub pages: u32,
    /// The rows.
    pub lines: Vec<Line>,
}

/// Shows a page of a draft: rows of the verdict asked for, or of the first that there are.
///
/// # Errors
/// [`Fault`].
pub async fn preview(
    world: &World,
    caller: &Caller,
    draft: ImportDraftId,
    verdict: Option<Verdict>,
    page: u32,
) -> Result<Preview, Fault> {
    let (force, _) = permit(caller)?;
    let mut conn = world.store.conn().await?;
    let row = rows::draft_get(&mut conn, &force, draft).await?;
    let summary: Summary = parse(&row.summary)?;
    let first = || Verdict::ALL.into_iter().find(|verdict| summary.count(*verdict) > 0);
    let verdict = verdict.or_else(first).unwrap_or(Verdict::New);
    let pages = summary.count(verdict).div_ceil(ROWS_OF_A_PAGE as u64);
    let pages = u32::try_from(pages).unwrap_or(u32::MAX);
    let page = page.clamp(1, pages.max(1));
    let is_kept = row.saved_at.is_none() || verdict == Verdict::Refused;
    let lines = if pages > 0 && is_kept {
        let at = (draft, verdict.code(), i64::from(page));
        parse(&rows::part_get(&mut conn, &force, at).await?)?
    } else {
        Vec::new()
    };
    let saved = match row.saved_at {
        Some(_) => saved_of(&mut conn, &force, draft).await?,
        None => Saved::default(),
    };
    let undo_until = undo_until(row.made_at)
        .filter(|until| row.undone_at.is_none() && saved.any() && world.clock.now() < *until);
    let (made_at, saved_at, undone_at) = (row.made_at, row.saved_at, row.undone_at);
    Ok(Preview {
        summary,
        made_at,
        saved_at,
        saved,
        undone_at,
        undo_until,
        verdict,
        page,
        pages,
        lines,
    })
}

/// When a draft goes, and with it what is needed to take back what it brought.
pub(super) fn undo_until(made_at: Timestamp) -> Option<Timestamp> {
    retention::rule("import_draft").and_then(|rule| rule.due(made_at))
}

/// The file of the rows that were refused, and why, in the caller's language.
///
/// # Errors
/// [`Fault`].
pub async fn failed_rows(
    world: &World,
    caller: &Caller,
    draft: ImportDraftId,
) -> Result<Vec<u8>, Fault> {
    let (force, _) = permit(caller)?;
    let mut conn = world.store.conn().await?;
    let summary: Summary = parse(&rows::draft_get(&mut conn, &force, draft).await?.summary)?;
    let lines = all_lines(&mut conn, &force, draft, Verdict::Refused).await?;
    let failed: Vec<_> = lines
        .into_iter()
        .map(|line| FailedRow {
            line: line.judged.line,
            cells: line.cells.unwrap_or_default(),
            faults: match line.judged.verdict {
                domain::schools::gias::Verdict::Refused(faults) => faults,
                _ => Vec::new(),
            },
        })
        .collect();
    let t = Words::new(caller.lang);
    let own = [t.file_failed_line(), t.file_failed_why()];
    Ok(failed_rows_file(own, &summary.headings, &failed, |fault| refusal(t, fault)))
}

/// Every row of a verdict.
pub(super) async fn all_lines(
    conn: &mut store::Conn,
    force: &ForceId,
    draft: ImportDraftId,
    verdict: Verdict,
) -> Result<Vec<Line>, Fault> {
    let mut lines = Vec::new();
    for part in rows::part_list(conn, force, draft, verdict.code()).await? {
        let mut part: Vec<Line> = parse(&part)?;
        lines.append(&mut part);
    }
    Ok(lines)
}

pub(super) fn permit(caller: &Caller) -> Result<(ForceId, Permit), Fault> {
    let force = caller.force()?.clone();
    let resource = Resource::whole(Place::Force(force.clone()), "school");
    let permit = authorize(&caller.actor, Action::ImportSchools, &resource)?;
    Ok((force, permit))
}

fn codes(typed: &str) -> Result<BTreeSet<LaCode>, ReadError> {
    let words = typed.split([',', ';', ' ', '\n']).map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| word.parse().map_err(|_| ReadError::Authority(word.to_owned()))).collect()
}

pub(super) fn write(value: &impl serde::Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::Ours(Box::new(error)))
}

pub(super) fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::Ours(Box::new(error)))
}

//! A register file between its preview and its saving: the verdicts, in parts of one page each, and
//! nothing of the file that is not kept.

use crate::{
    Conn, Error, Result, Tx,
    value::{args, record},
};
use domain::ids::{ForceId, ImportDraftId, PersonId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// A file that was read.
    pub struct Draft {
        /// The draft.
        pub id: ImportDraftId,
        /// Who read it.
        pub person: PersonId,
        /// Counts and headings, as JSON that `actions` writes.
        pub summary: String,
        /// When.
        pub made_at: Timestamp,
        /// When it was saved.
        pub saved_at: Option<Timestamp>,
        /// When what it brought was taken back.
        pub undone_at: Option<Timestamp>,
    }
}

/// Keeps a draft.
pub async fn draft_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ImportDraftId,
    person: PersonId,
    summary: &str,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into import_draft (force, id, person, summary, made_at) \
               values ($1, $2, $3, $4, $5)";
    tx.run(permit, sql, args![force, id, person, summary, now]).await.map(|_| ())
}

/// One draft.
pub async fn draft_get(conn: &mut Conn, force: &ForceId, id: ImportDraftId) -> Result<Draft> {
    let sql = "select d.id, d.person, d.summary, d.made_at, d.saved_at, u.undone_at \
               from import_draft d left join import_undone u \
               on u.force = d.force and u.draft = d.id where d.force = $1 and d.id = $2";
    conn.one(sql, args![force, id]).await
}

/// Marks a draft as saved; false when it was saved before.
pub async fn draft_save(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ImportDraftId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update import_draft set saved_at = $3 \
               where force = $1 and id = $2 and saved_at is null";
    Ok(tx.run(permit, sql, args![force, id, now]).await? > 0)
}

/// Marks what a draft brought as taken back; false when it was before.
pub async fn draft_undo(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ImportDraftId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "insert into import_undone (force, draft, undone_at) values ($1, $2, $3) \
               on conflict (force, draft) do nothing";
    Ok(tx.run(permit, sql, args![force, id, now]).await? > 0)
}

/// Keeps one part of a draft: rows of one verdict, as JSON that `actions` writes.
pub async fn part_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (draft, verdict, position): (ImportDraftId, &str, i64),
    body: String,
) -> Result<()> {
    let sql = "insert into import_part (force, draft, verdict, position, body) \
               values ($1, $2, $3, $4, $5)";
    tx.run(permit, sql, args![force, draft, verdict, position, body]).await.map(|_| ())
}

/// Keeps a part as it was changed: rows that were left out, or taken in again.
pub async fn part_change(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (draft, verdict, position): (ImportDraftId, &str, i64),
    body: String,
) -> Result<()> {
    let sql = "update import_part set body = $5 \
               where force = $1 and draft = $2 and verdict = $3 and position = $4";
    tx.run(permit, sql, args![force, draft, verdict, position, body]).await.map(|_| ())
}

/// One part.
pub async fn part_get(
    conn: &mut Conn,
    force: &ForceId,
    (draft, verdict, position): (ImportDraftId, &str, i64),
) -> Result<String> {
    let sql = "select body from import_part \
               where force = $1 and draft = $2 and verdict = $3 and position = $4";
    let rows = conn.rows(sql, args![force, draft, verdict, position]).await?;
    rows.first().ok_or(Error::NotFound)?.get("body")
}

/// All parts of a verdict, in order.
pub async fn part_list(
    conn: &mut Conn,
    force: &ForceId,
    draft: ImportDraftId,
    verdict: &str,
) -> Result<Vec<String>> {
    let sql = "select body from import_part where force = $1 and draft = $2 and verdict = $3 \
               order by position";
    let rows = conn.rows(sql, args![force, draft, verdict]).await?;
    rows.iter().map(|row| row.get("body")).collect()
}

/// Drops the parts of a draft that was saved, except those of one verdict.
pub async fn parts_drop(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    draft: ImportDraftId,
    but: &str,
) -> Result<()> {
    let sql = "delete from import_part where force = $1 and draft = $2 and verdict <> $3";
    tx.run(permit, sql, args![force, draft, but]).await.map(|_| ())
}

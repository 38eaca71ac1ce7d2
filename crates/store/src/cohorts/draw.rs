//! Draws: two secrets, a frozen list of numbers, and the public record.

use crate::{
    Conn, Error, Result, Tx,
    seal::Spot,
    value::{args, record},
};
use domain::ids::{CohortId, DrawId, ForceId, Id};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// A draw, without its secrets.
    pub struct Draw {
        /// The draw.
        pub id: DrawId,
        /// Its cohort.
        pub cohort: CohortId,
        /// Which draw of the cohort it is, from 1.
        pub round: i64,
        /// When the force committed, which began it.
        pub begun_at: Timestamp,
        /// What the force committed to.
        pub force_commitment: Option<String>,
        /// When.
        pub force_committed_at: Option<Timestamp>,
        /// What the school committed to.
        pub school_commitment: Option<String>,
        /// When.
        pub school_committed_at: Option<Timestamp>,
        /// When the list was frozen.
        pub frozen_at: Option<Timestamp>,
        /// The salt of the list's hash.
        pub list_salt: Option<String>,
        /// The list's hash.
        pub list_hash: Option<String>,
        /// All places.
        pub places: i64,
        /// Places given outside the draw.
        pub reserved: i64,
        /// When it was held.
        pub drawn_at: Option<Timestamp>,
        /// The public record as it is downloaded; null until it was held.
        pub record: Option<String>,
        /// When it was set aside.
        pub abandoned_at: Option<Timestamp>,
        /// Why: a code of `domain::cohorts::draw::Reason`.
        pub abandoned_reason: Option<String>,
    }
}

impl Draw {
    /// Whether it was held or set aside, so that nothing of it is awaited.
    pub const fn is_over(&self) -> bool {
        self.drawn_at.is_some() || self.abandoned_at.is_some()
    }
}

record! {
    /// A number on a frozen list.
    pub struct Entry {
        /// The application's number.
        pub number: i64,
        /// Its block.
        pub block: String,
        /// Its place in the order of the block, from 1, once drawn.
        pub position: Option<i64>,
    }
}

record! {
    /// A block of a frozen list.
    pub struct DrawBlock {
        /// Its label.
        pub label: String,
        /// All its places.
        pub places: i64,
        /// Those given outside the draw.
        pub reserved: i64,
    }
}

/// What freezing a list writes.
#[derive(Debug, Clone)]
pub struct Freezing {
    /// What the school commits to.
    pub school_commitment: String,
    /// The school's secret in hexadecimal.
    pub school_secret: String,
    /// The salt.
    pub salt: String,
    /// The list's hash.
    pub hash: String,
    /// Places given outside the draw.
    pub reserved: i64,
    /// The blocks, each with the numbers on its list.
    pub blocks: Vec<(DrawBlock, Vec<i64>)>,
}

const SELECT: &str = "select id, cohort, round, begun_at, force_commitment, force_committed_at, \
    school_commitment, school_committed_at, frozen_at, list_salt, list_hash, places, reserved, \
    drawn_at, record, abandoned_at, abandoned_reason from draw";

fn spot<'a>(force: &'a ForceId, id: DrawId, column: &'static str) -> Spot<'a> {
    Spot { table: "draw", column, force, row: id.uuid() }
}

/// One draw.
pub async fn draw_get(conn: &mut Conn, force: &ForceId, id: DrawId) -> Result<Draw> {
    let sql = format!("{SELECT} where force = $1 and id = $2");
    conn.one(&sql, args![force, id]).await
}

/// Every draw of a cohort, oldest first. All of it is public.
pub async fn draw_list(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<Vec<Draw>> {
    let sql = format!("{SELECT} where force = $1 and cohort = $2 order by round");
    conn.all(&sql, args![force, cohort]).await
}

/// The numbers on a draw's list, ascending.
pub async fn draw_entries(conn: &mut Conn, force: &ForceId, id: DrawId) -> Result<Vec<Entry>> {
    let sql = "select number, block, position from draw_entry \
               where force = $1 and draw = $2 order by block, number";
    conn.all(sql, args![force, id]).await
}

/// The blocks of a frozen list, by label. A list that was frozen before lists had several blocks has
/// none here: the draw itself holds its places.
pub async fn draw_blocks(conn: &mut Conn, force: &ForceId, id: DrawId) -> Result<Vec<DrawBlock>> {
    let sql = "select label, places, reserved from draw_block \
               where force = $1 and draw = $2 order by label";
    conn.all(sql, args![force, id]).await
}

/// Whether a number stands on the frozen list of the cohort's draw that was not set aside.
pub async fn draw_lists(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
    number: i64,
) -> Result<bool> {
    let sql = "select count(*) as n from draw_entry e \
               join draw d on d.force = e.force and d.id = e.draw \
               where d.force = $1 and d.cohort = $2 and d.abandoned_at is null and e.number = $3";
    Ok(conn.count(sql, args![force, cohort, number]).await? > 0)
}

/// Begins a draw with the force's commitment. `round` is one more than the cohort's last; a second
/// one of the same number is a conflict.
pub async fn draw_begin(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (id, cohort, round): (DrawId, CohortId, i64),
    places: i64,
    (commitment, secret): (&str, &str),
) -> Result<()> {
    let now = tx.now();
    let sealed = tx.seal(spot(force, id, "force_secret_sealed"), secret);
    let sql = "insert into draw (force, id, cohort, round, begun_at, force_commitment, \
               force_secret_sealed, force_committed_at, places, reserved) \
               values ($1, $2, $3, $4, $5, $6, $7, $5, $8, 0)";
    let values = args![force, id, cohort, round, now, commitment, sealed, places];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Writes the school's commitment and freezes the list. `false` when it was frozen before.
pub async fn draw_freeze(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: DrawId,
    freezing: &Freezing,
) -> Result<bool> {
    let now = tx.now();
    let sealed = tx.seal(spot(force, id, "school_secret_sealed"), &freezing.school_secret);
    let sql = "update draw set school_commitment = $3, school_secret_sealed = $4, \
               school_committed_at = $5, frozen_at = $5, list_salt = $6, list_hash = $7, \
               reserved = $8 where force = $1 and id = $2 and frozen_at is null \
               and abandoned_at is null";
    let values = args![
        force,
        id,
        &freezing.school_commitment,
        sealed,
        now,
        &freezing.salt,
        &freezing.hash,
        freezing.reserved
    ];
    if tx.run(permit, sql, values).await? == 0 {
        return Ok(false);
    }
    for (DrawBlock { label, places, reserved }, numbers) in &freezing.blocks {
        let sql = "insert into draw_block (force, draw, label, places, reserved) \
                   values ($1, $2, $3, $4, $5)";
        tx.run(permit, sql, args![force, id, label, *places, *reserved]).await?;
        for number in numbers {
            let sql = "insert into draw_entry (force, draw, number, block) values ($1, $2, $3, $4)";
            tx.run(permit, sql, args![force, id, *number, label]).await?;
        }
    }
    Ok(true)
}

/// Both secrets in hexadecimal, the force's first.
pub async fn draw_secrets(
    conn: &mut Conn,
    force: &ForceId,
    id: DrawId,
) -> Result<(String, String)> {
    let sql = "select force_secret_sealed, school_secret_sealed from draw \
               where force = $1 and id = $2";
    let rows = conn.rows(sql, args![force, id]).await?;
    let row = rows.first().ok_or(Error::NotFound)?;
    let ours: Vec<u8> = row.get("force_secret_sealed")?;
    let theirs: Vec<u8> = row.get("school_secret_sealed")?;
    Ok((
        conn.open_text(spot(force, id, "force_secret_sealed"), &ours)?,
        conn.open_text(spot(force, id, "school_secret_sealed"), &theirs)?,
    ))
}

/// Writes the result: the order of each block. `false` when it was held or set aside before.
pub async fn draw_hold(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: DrawId,
    record: &str,
    orders: &[Vec<i64>],
) -> Result<bool> {
    let now = tx.now();
    let sql = "update draw set drawn_at = $3, record = $4 where force = $1 and id = $2 \
               and frozen_at is not null and drawn_at is null and abandoned_at is null";
    if tx.run(permit, sql, args![force, id, now, record]).await? == 0 {
        return Ok(false);
    }
    let placed = orders.iter().flat_map(|order| (1_i64..).zip(order));
    for (position, number) in placed {
        let sql = "update draw_entry set position = $4 \
                   where force = $1 and draw = $2 and number = $3";
        tx.run(permit, sql, args![force, id, *number, position]).await?;
    }
    Ok(true)
}

/// Sets a draw aside; it stays on the record. `false` when it was set aside before.
pub async fn draw_abandon(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: DrawId,
    reason: &str,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update draw set abandoned_at = $3, abandoned_reason = $4 \
               where force = $1 and id = $2 and abandoned_at is null";
    Ok(tx.run(permit, sql, args![force, id, now, reason]).await? == 1)
}

//! Blind marks of one selection round. A list of them is for adding up alone: no page shows one
//! marker's to another, or two beside each other.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{ChildId, CohortId, ForceId, MarkRoundId, PersonId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// A round of marking.
    pub struct MarkRound {
        /// The round.
        pub id: MarkRoundId,
        /// So many have to mark everybody before it is decided.
        pub markers: i64,
        /// When its criteria were fixed.
        pub opened_at: Timestamp,
        /// When the marks were added up.
        pub decided_at: Option<Timestamp>,
    }
}

record! {
    /// What is marked.
    pub struct MarkCriterion {
        /// Which of the round it is, from 0.
        pub position: i64,
        /// A code of `domain::cohorts::marking::Part`.
        pub part: String,
        /// What it is about.
        pub name: String,
        /// The levels in words, one on each line, lowest first.
        pub levels: String,
    }
}

record! {
    /// One mark.
    pub struct BlindMark {
        /// Whose application.
        pub child: ChildId,
        /// Who marked.
        pub marker: PersonId,
        /// The criterion.
        pub position: i64,
        /// The level, from 0.
        pub level: i64,
    }
}

/// The round of a cohort, if one was opened.
pub async fn mark_round_get(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Option<MarkRound>> {
    let sql = "select id, markers, opened_at, decided_at from mark_round \
               where force = $1 and cohort = $2";
    conn.optional(sql, args![force, cohort]).await
}

/// Opens a round with its criteria, in their order. A second round of the cohort is a conflict.
pub async fn mark_round_open(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, markers): (CohortId, i64),
    criteria: &[MarkCriterion],
) -> Result<MarkRoundId> {
    let (id, now): (MarkRoundId, _) = (tx.id(), tx.now());
    let sql = "insert into mark_round (force, id, cohort, markers, opened_at) \
               values ($1, $2, $3, $4, $5)";
    tx.run(permit, sql, args![force, id, cohort, markers, now]).await?;
    for MarkCriterion { position, part, name, levels } in criteria {
        let sql = "insert into mark_criterion (force, round, position, part, name, levels) \
                   values ($1, $2, $3, $4, $5, $6)";
        tx.run(permit, sql, args![force, id, *position, part, name, levels]).await?;
    }
    Ok(id)
}

/// The criteria of a round, in their order.
pub async fn mark_criterion_list(
    conn: &mut Conn,
    force: &ForceId,
    round: MarkRoundId,
) -> Result<Vec<MarkCriterion>> {
    let sql = "select position, part, name, levels from mark_criterion \
               where force = $1 and round = $2 order by position";
    conn.all(sql, args![force, round]).await
}

/// Every mark of a round.
pub async fn blind_mark_list(
    conn: &mut Conn,
    force: &ForceId,
    round: MarkRoundId,
) -> Result<Vec<BlindMark>> {
    let sql = "select child, marker, position, level from blind_mark \
               where force = $1 and round = $2 order by child, marker, position";
    conn.all(sql, args![force, round]).await
}

/// Writes a mark, or the marker's own new one in its place.
pub async fn blind_mark_set(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    round: MarkRoundId,
    mark: &BlindMark,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into blind_mark (force, round, child, marker, position, level, marked_at) \
               values ($1, $2, $3, $4, $5, $6, $7) \
               on conflict (force, round, child, marker, position) \
               do update set level = excluded.level, marked_at = excluded.marked_at";
    let BlindMark { child, marker, position, level } = *mark;
    let values = args![force, round, child, marker, position, level, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Notes that the marks were added up. `false` where they were before.
pub async fn mark_round_decide(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    round: MarkRoundId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update mark_round set decided_at = $3 \
               where force = $1 and id = $2 and decided_at is null";
    Ok(tx.run(permit, sql, args![force, round, now]).await? == 1)
}

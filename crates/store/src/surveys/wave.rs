//! Waves of a cohort: before and after, open or closed, and how many answered.

use crate::{
    Conn, Result, Tx, scope,
    value::{args, record},
};
use domain::ids::{CohortId, ForceId, SchoolId, WaveId};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A survey wave of a cohort.
    pub struct Wave {
        /// The wave.
        pub id: WaveId,
        /// Its cohort.
        pub cohort: CohortId,
        /// The cohort's school.
        pub school: SchoolId,
        /// `before` or `after`.
        pub kind: String,
        /// The questionnaire in its version, such as `children-1`.
        pub questionnaire: String,
        /// When it opened.
        pub opened_at: Timestamp,
        /// When it closed.
        pub closed_at: Option<Timestamp>,
    }
}

record! {
    /// How many of a wave's cards came to what. Never what was answered.
    pub struct WaveTally {
        /// The wave.
        pub wave: WaveId,
        /// Said yes and finished.
        pub answered: i64,
        /// Said yes and have not finished.
        pub unfinished: i64,
        /// Said no, or took everything back.
        pub refused: i64,
    }
}

const SELECT: &str = "select w.id, w.cohort, c.school, w.kind, w.questionnaire, w.opened_at, \
    w.closed_at from wave w join cohort c on c.force = w.force and c.id = w.cohort";

/// One wave.
pub async fn wave_get(conn: &mut Conn, force: &ForceId, id: WaveId) -> Result<Wave> {
    let sql = format!("{SELECT} where w.force = $1 and w.id = $2");
    conn.one(&sql, args![force, id]).await
}

/// The waves of a cohort, in the order in which they opened.
pub async fn wave_list(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<Vec<Wave>> {
    let sql = format!("{SELECT} where w.force = $1 and w.cohort = $2 order by w.opened_at, w.kind");
    conn.all(&sql, args![force, cohort]).await
}

/// Opens a wave. A second one of the same kind is a conflict.
pub async fn wave_open(tx: &mut Tx, permit: &Permit, force: &ForceId, wave: &Wave) -> Result<()> {
    let sql = "insert into wave (force, id, cohort, kind, questionnaire, opened_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values =
        args![force, wave.id, wave.cohort, &wave.kind, &wave.questionnaire, wave.opened_at];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Closes a wave, or opens it again.
pub async fn wave_close(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: WaveId,
    at: Option<Timestamp>,
) -> Result<()> {
    let sql = "update wave set closed_at = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, at]).await.map(|_| ())
}

/// How many cards came to what, wave by wave of a cohort.
pub async fn wave_tallies(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<WaveTally>> {
    let sum = |when: &str, name: &str| {
        format!("cast(coalesce(sum(case when {when} then 1 else 0 end), 0) as bigint) as {name}")
    };
    let sql = format!(
        "select w.id as wave, {}, {}, {} from wave w \
         left join response r on r.force = w.force and r.wave = w.id \
         where w.force = $1 and w.cohort = $2 group by w.id",
        sum("r.is_assented = $3 and r.is_finished = $3", "answered"),
        sum("r.is_assented = $3 and r.is_finished = $4", "unfinished"),
        sum("r.is_assented = $4", "refused"),
    );
    conn.all(&sql, args![force, cohort, true, false]).await
}

/// Whether the result of a draw of the cohort was ever known, set aside since or not: from then on
/// nobody is asked "before".
pub async fn draw_was_revealed(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<bool> {
    let sql = "select count(*) as n from draw where force = $1 and cohort = $2 \
               and drawn_at is not null";
    Ok(conn.count(sql, args![force, cohort]).await? > 0)
}

/// Whether a draw of the cohort was held and stands: a card made from then on would stand outside
/// it.
pub async fn draw_was_held(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<bool> {
    let sql = "select count(*) as n from draw where force = $1 and cohort = $2 \
               and drawn_at is not null and abandoned_at is null";
    Ok(conn.count(sql, args![force, cohort]).await? > 0)
}

/// Whether any place of the cohort was given.
pub async fn has_offers(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<bool> {
    let sql = "select count(*) as n from application where force = $1 and cohort = $2 \
               and offered_at is not null";
    Ok(conn.count(sql, args![force, cohort]).await? > 0)
}

/// How many children apply to a cohort: each of them gets a card.
pub async fn applicant_count(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<i64> {
    let sql = "select count(*) as n from application where force = $1 and cohort = $2 \
               and withdrawn_at is null";
    conn.count(sql, args![force, cohort]).await
}

record! {
    /// A cohort whose children apply and have no cards yet.
    pub struct WithoutCards {
        /// The cohort.
        pub cohort: CohortId,
        /// Since the first of them applied.
        pub since: Timestamp,
    }
}

/// The cohorts of a scope whose children apply, have no cards, and are not drawn yet; the one that
/// waits longest first.
pub async fn cohorts_without_cards(conn: &mut Conn, within: &Scope) -> Result<Vec<WithoutCards>> {
    let part = scope::within(within, "c", Some("school"), Some("id"));
    let sql = format!(
        "select c.id as cohort, min(a.applied_at) as since from cohort c \
         join application a on a.force = c.force and a.cohort = c.id and a.withdrawn_at is null \
         where {} and c.finished_at is null and not exists (select 1 from code_card k \
         where k.force = c.force and k.cohort = c.id) and not exists (select 1 from draw d \
         where d.force = c.force and d.cohort = c.id and d.drawn_at is not null) \
         group by c.id order by since, cohort limit 500",
        part.sql
    );
    conn.all(&sql, part.args).await
}

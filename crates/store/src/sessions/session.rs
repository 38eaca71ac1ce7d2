//! The sessions of one cohort.

use crate::{
    Conn, Result, Tx,
    value::{Arg, IntoArg, args, record},
};
use domain::ids::{CohortId, ForceId, SessionId};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use policy::Permit;

record! {
    /// A session of a cohort.
    pub struct Session {
        /// The session.
        pub id: SessionId,
        /// Its place in the plan of the cohort's model, from 1.
        pub position: i64,
        /// The day.
        pub held_on: Date,
        /// When it begins.
        pub starts_at: Time,
        /// How long it lasts.
        pub minutes: i64,
        /// A code of `domain::forces::Slot`.
        pub slot: String,
        /// The code of its lesson, where the slot is one for a lesson.
        pub lesson: Option<String>,
        /// The version of that lesson's text.
        pub lesson_version: Option<i64>,
        /// Where in the school; empty where nobody said.
        pub place: String,
        /// When it was called off.
        pub cancelled_at: Option<Timestamp>,
        /// When its register was first taken: from then on it was delivered.
        pub taken_at: Option<Timestamp>,
    }
}

/// A session about to be laid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// Its place in the plan.
    pub position: i64,
    /// The day.
    pub held_on: Date,
    /// When it begins.
    pub starts_at: Time,
    /// How long it lasts.
    pub minutes: i64,
    /// A code of `domain::forces::Slot`.
    pub slot: &'static str,
    /// The code and the version of its lesson.
    pub lesson: Option<(&'static str, i64)>,
}

/// The sessions of a cohort by day, those called off too.
pub async fn session_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<Session>> {
    let sql = "select s.id, s.position, s.held_on, s.starts_at, s.minutes, s.slot, s.lesson, \
               s.lesson_version, s.place, s.cancelled_at, r.taken_at from session s \
               left join register r on r.force = s.force and r.session = s.id \
               where s.force = $1 and s.cohort = $2 order by s.held_on, s.starts_at, s.position";
    conn.all(sql, args![force, cohort]).await
}

/// Lays sessions in one statement. A session that has a place in the plan already keeps its id and
/// moves; one that was called off is on again.
pub async fn session_lay(
    tx: &mut Tx,
    permit: &Permit,
    (force, cohort): (&ForceId, CohortId),
    place: &str,
    sessions: &[NewSession],
) -> Result<()> {
    if sessions.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let mut values: Vec<Arg> = args![force, cohort, place, now];
    let mut rows = Vec::new();
    for session in sessions {
        let id: SessionId = tx.id();
        let at = values.len();
        rows.push(format!(
            "($1, ${}, $2, ${}, ${}, ${}, ${}, ${}, ${}, ${}, $3, $4)",
            at + 1,
            at + 2,
            at + 3,
            at + 4,
            at + 5,
            at + 6,
            at + 7,
            at + 8
        ));
        let (lesson, version) = session.lesson.unzip();
        values.extend([
            id.into_arg(),
            session.position.into_arg(),
            session.held_on.into_arg(),
            session.starts_at.into_arg(),
            session.minutes.into_arg(),
            session.slot.into_arg(),
            lesson.into_arg(),
            version.into_arg(),
        ]);
    }
    let sql = format!(
        "insert into session (force, id, cohort, position, held_on, starts_at, minutes, slot, \
         lesson, lesson_version, place, made_at) values {} \
         on conflict (force, cohort, position) do update set held_on = excluded.held_on, \
         starts_at = excluded.starts_at, minutes = excluded.minutes, slot = excluded.slot, \
         lesson = excluded.lesson, lesson_version = excluded.lesson_version, \
         place = excluded.place, cancelled_at = null",
        rows.join(", ")
    );
    tx.run(permit, &sql, values).await.map(|_| ())
}

/// Gives a session another lesson.
pub async fn session_set_lesson(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: SessionId,
    (lesson, version): (&str, i64),
) -> Result<()> {
    let sql = "update session set lesson = $3, lesson_version = $4 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, lesson, version]).await.map(|_| ())
}

/// Calls a session off; false when it was called off before, or its register was taken.
pub async fn session_cancel(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: SessionId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update session set cancelled_at = $3 \
               where force = $1 and id = $2 and cancelled_at is null and not exists \
               (select 1 from register r where r.force = session.force and r.session = session.id)";
    Ok(tx.run(permit, sql, args![force, id, now]).await? == 1)
}

//! The days on which an adult meets children, from the timetables of the cohorts they deliver.

use crate::{
    Conn, Result,
    sessions::before_the_end,
    value::{args, record},
};
use domain::ids::{CohortId, ForceId, PersonId};
use jiff::civil::Date;

record! {
    /// A day on which somebody is with a cohort.
    pub struct Meeting {
        /// The day.
        pub held_on: Date,
        /// The cohort.
        pub cohort: CohortId,
        /// What the cohort is called.
        pub label: String,
    }
}

/// The sessions, from one day to another, both included, of the cohorts that somebody delivered at
/// the time or delivers now: not those that were called off, nor those of a school that was with us
/// no longer. Where no register was taken, the session counts as held.
pub async fn meeting_days(
    conn: &mut Conn,
    (force, person): (&ForceId, PersonId),
    (first, last): (Date, Date),
) -> Result<Vec<Meeting>> {
    let sql = format!(
        "select distinct s.held_on, s.cohort, c.label from role_grant g \
         join cohort c on c.force = g.force and c.id = g.cohort \
         join session s on s.force = c.force and s.cohort = c.id \
         where g.force = $1 and g.person = $2 and g.role = 'deliverer' \
         and s.held_on >= $3 and s.held_on <= $4 and s.cancelled_at is null \
         and s.held_on >= substr(g.granted_at, 1, 10) \
         and (g.ended_at is null or s.held_on < substr(g.ended_at, 1, 10)) and {} \
         order by s.held_on, c.label, s.cohort",
        before_the_end()
    );
    conn.all(&sql, args![force, person, first, last]).await
}

/// The day of a cohort's next session from a day on, if there is one.
pub async fn next_session_day(
    conn: &mut Conn,
    (force, cohort): (&ForceId, CohortId),
    from: Date,
) -> Result<Option<Date>> {
    let sql = "select min(held_on) as held_on from session \
               where force = $1 and cohort = $2 and held_on >= $3 and cancelled_at is null";
    let rows = conn.rows(sql, args![force, cohort, from]).await?;
    rows.first().map_or(Ok(None), |row| row.get("held_on"))
}

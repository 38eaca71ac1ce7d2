//! Sessions across cohorts, as far as a reader's scope reaches: what a day or a week holds, and
//! what waits.

use crate::{
    Conn, Result, scope,
    value::{Args, IntoArg, record},
};
use domain::ids::{CohortId, DeliveryModelId, SchoolId, SessionId};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use policy::Scope;

record! {
    /// A session with its cohort, and its school's name and address.
    pub struct Diary {
        /// The session.
        pub id: SessionId,
        /// Its cohort.
        pub cohort: CohortId,
        /// What the cohort is called.
        pub label: String,
        /// The version of the cohort's delivery model.
        pub model: DeliveryModelId,
        /// The school.
        pub school: SchoolId,
        /// The school's name.
        pub school_name: String,
        /// Street.
        pub street: String,
        /// Locality.
        pub locality: String,
        /// Town.
        pub town: String,
        /// Postcode.
        pub postcode: String,
        /// The school's telephone number.
        pub telephone: String,
        /// The day.
        pub held_on: Date,
        /// When it begins.
        pub starts_at: Time,
        /// How long it lasts.
        pub minutes: i64,
        /// A code of `domain::forces::Slot`.
        pub slot: String,
        /// The code of its lesson.
        pub lesson: Option<String>,
        /// Where in the school.
        pub place: String,
        /// When it was called off.
        pub cancelled_at: Option<Timestamp>,
        /// When its register was first taken.
        pub taken_at: Option<Timestamp>,
        /// When the last agreement with its school was ended, where none that both signed stands.
        pub ended_at: Option<Timestamp>,
    }
}

/// An agreement of the school of `c` that both signed stands.
const STANDS: &str = "exists (select 1 from agreement g where g.force = c.force \
                      and g.school = c.school and g.withdrawn_at is null \
                      and g.school_signed_at is not null and g.force_signed_at is not null)";

/// The session `s` does not lie after the day on which the last agreement with its school was ended.
pub(crate) fn before_the_end() -> String {
    format!(
        "(not exists (select 1 from agreement g where g.force = c.force \
         and g.school = c.school and substr(g.withdrawn_at, 1, 10) < s.held_on) or {STANDS})"
    )
}

record! {
    /// A session that was held and has no register.
    pub struct OpenRegister {
        /// The session.
        pub id: SessionId,
        /// The day.
        pub held_on: Date,
        /// When it began.
        pub starts_at: Time,
    }
}

record! {
    /// A cohort without a timetable.
    pub struct NoTimetable {
        /// The cohort.
        pub id: CohortId,
        /// When it was opened.
        pub opened_at: Timestamp,
    }
}

/// The sessions of a scope from one day to another, both included, so many after so many; none that
/// lies after the day on which the last agreement with its school was ended.
pub async fn diary_between(
    conn: &mut Conn,
    within: &Scope,
    (first, last): (Date, Date),
    (most, after): (i64, i64),
) -> Result<Vec<Diary>> {
    let (sql, args) = diary_between_sql(within, (first, last), (most, after));
    conn.all(&sql, args).await
}

/// The statement of [`diary_between`], for the test of its query plan.
pub fn diary_between_sql(
    within: &Scope,
    (first, last): (Date, Date),
    (most, after): (i64, i64),
) -> (String, Args) {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    let at = part.args.len();
    part.args.extend([first.into_arg(), last.into_arg(), most.into_arg(), after.into_arg()]);
    let sql = format!(
        "select s.id, s.cohort, c.label, c.model, c.school, k.name as school_name, k.street, \
         k.locality, k.town, k.postcode, k.telephone, s.held_on, s.starts_at, s.minutes, s.slot, \
         s.lesson, s.place, s.cancelled_at, r.taken_at, \
         (select max(g.withdrawn_at) from agreement g where g.force = c.force \
         and g.school = c.school and not {STANDS}) as ended_at from session s \
         join cohort c on c.force = s.force and c.id = s.cohort \
         join school k on k.force = c.force and k.id = c.school \
         left join register r on r.force = s.force and r.session = s.id \
         where {} and s.force = $1 and s.held_on >= ${} and s.held_on <= ${} \
         and {} order by s.held_on, s.starts_at, k.name, s.id limit ${} offset ${}",
        part.sql,
        at + 1,
        at + 2,
        before_the_end(),
        at + 3,
        at + 4
    );
    (sql, part.args)
}

/// The sessions before a day that were not called off and have no register, of the cohorts of a
/// scope that go on, oldest first, at most so many. Of a cohort that is over nobody can say any more
/// who was there; at a school whose agreement was ended no session was held from that day on.
pub async fn open_register_list(
    conn: &mut Conn,
    within: &Scope,
    before: Date,
    most: i64,
) -> Result<Vec<OpenRegister>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    let at = part.args.len();
    part.args.extend([before.into_arg(), most.into_arg()]);
    let sql = format!(
        "select s.id, s.held_on, s.starts_at from session s \
         join cohort c on c.force = s.force and c.id = s.cohort \
         where {} and c.finished_at is null and s.force = $1 and s.held_on < ${} \
         and s.cancelled_at is null and not exists (select 1 from register r \
         where r.force = s.force and r.session = s.id) \
         and not (exists (select 1 from agreement g where g.force = c.force \
         and g.school = c.school and substr(g.withdrawn_at, 1, 10) <= s.held_on) \
         and not exists (select 1 from agreement g where g.force = c.force \
         and g.school = c.school and g.withdrawn_at is null \
         and g.school_signed_at is not null and g.force_signed_at is not null)) \
         order by s.held_on, s.starts_at, s.id limit ${}",
        part.sql,
        at + 1,
        at + 2
    );
    conn.all(&sql, part.args).await
}

/// The cohorts of a scope that go on and have no session at all, oldest first, at most so many.
pub async fn no_timetable_list(
    conn: &mut Conn,
    within: &Scope,
    most: i64,
) -> Result<Vec<NoTimetable>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(most.into_arg());
    let sql = format!(
        "select c.id, c.opened_at from cohort c where {} and c.finished_at is null \
         and not exists (select 1 from session s where s.force = c.force and s.cohort = c.id) \
         order by c.opened_at, c.id limit ${}",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

//! What a family's page says of its child's application, and what staff wait for.

use crate::{
    Conn, Result, scope,
    value::{Args, IntoArg, args, record},
};
use domain::ids::{ChildId, CohortId, DeliveryModelId, ForceId, SchoolId};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use policy::Scope;

record! {
    /// A child's application to a cohort with all that its family may know of it.
    pub struct FamilyFacts {
        /// The child.
        pub child: ChildId,
        /// The cohort.
        pub cohort: CohortId,
        /// The number that stands for the application in public.
        pub number: i64,
        /// The school.
        pub school: SchoolId,
        /// The school's name.
        pub school_name: String,
        /// The force's name.
        pub force_name: String,
        /// The force's name in Welsh.
        pub force_name_cy: String,
        /// The child's forename.
        pub given_name: String,
        /// The child's surname.
        pub family_name: String,
        /// The child's date of birth: the second fact. Shown to nobody.
        pub born_on: Date,
        /// The version of the delivery model.
        pub model: DeliveryModelId,
        /// All places.
        pub places: i64,
        /// The first day on which sessions may lie.
        pub starts_on: Date,
        /// The weekday of the sessions, 1 is Monday.
        pub weekday: i64,
        /// The time at which sessions begin.
        pub starts_at: Time,
        /// The year in which the cohort's academic year begins.
        pub academic_year: i64,
        /// When the child's time ended.
        pub left_at: Option<Timestamp>,
        /// When the child applied.
        pub applied_at: Timestamp,
        /// When the list was frozen.
        pub applications_closed_at: Option<Timestamp>,
        /// When a carer said yes to the application.
        pub carer_agreed_at: Option<Timestamp>,
        /// When a carer said no to it.
        pub carer_refused_at: Option<Timestamp>,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// When a place was offered.
        pub offered_at: Option<Timestamp>,
        /// When the places were decided and none was left for this child.
        pub not_placed_at: Option<Timestamp>,
        /// When health and contact details were last replaced.
        pub health_replaced_at: Option<Timestamp>,
        /// When a carer last said of them that nothing had changed.
        pub health_confirmed_at: Option<Timestamp>,
    }
}

const SELECT: &str = "select a.child, a.cohort, a.number, h.school, s.name as school_name, \
    f.name as force_name, f.name_cy as force_name_cy, k.given_name, k.family_name, k.born_on, \
    h.model, h.places, h.starts_on, h.weekday, h.starts_at, h.academic_year, k.left_at, \
    h.applications_closed_at, \
    a.applied_at, a.carer_agreed_at, a.carer_refused_at, a.withdrawn_at, a.offered_at, a.not_placed_at, \
    m.replaced_at as health_replaced_at, n.confirmed_at as health_confirmed_at from application a \
    join child k on k.force = a.force and k.id = a.child \
    join cohort h on h.force = a.force and h.id = a.cohort \
    join school s on s.force = h.force and s.id = h.school \
    join force f on f.force = a.force \
    left join health m on m.force = a.force and m.child = a.child \
    left join health_confirmed n on n.force = m.force and n.child = m.child";

/// The facts of one child's application to a cohort.
pub async fn family_facts(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
    cohort: CohortId,
) -> Result<FamilyFacts> {
    let sql = format!("{SELECT} where a.force = $1 and a.child = $2 and a.cohort = $3");
    conn.one(&sql, args![force, child, cohort]).await
}

/// The facts of every application to a cohort that was not taken back, as far as a scope reaches,
/// by the children's names.
pub async fn family_facts_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<FamilyFacts>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "{SELECT} where {} and a.cohort = ${} and a.withdrawn_at is null \
         order by k.family_name, k.given_name, a.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

record! {
    /// How many families of a cohort are waited for.
    pub struct FamiliesWaiting {
        /// The cohort.
        pub cohort: CohortId,
        /// How many children.
        pub count: i64,
        /// Since when the first of them.
        pub since: Timestamp,
    }
}

/// Cohorts whose list is open and where carers have said neither yes nor no, as far as a scope
/// reaches.
pub async fn application_answer_waiting(
    conn: &mut Conn,
    within: &Scope,
) -> Result<Vec<FamiliesWaiting>> {
    let part = scope::within(within, "h", Some("school"), Some("id"));
    let sql = format!(
        "select a.cohort, count(*) as count, min(a.applied_at) as since from application a \
         join cohort h on h.force = a.force and h.id = a.cohort \
         where {} and h.applications_closed_at is null and h.finished_at is null \
         and a.withdrawn_at is null \
         and a.carer_agreed_at is null and a.carer_refused_at is null \
         group by a.cohort order by min(a.applied_at), a.cohort",
        part.sql
    );
    conn.all(&sql, part.args).await
}

/// Cohorts with children who were offered a place and whose health and contact details are not in,
/// as far as a scope reaches.
pub async fn health_waiting(conn: &mut Conn, within: &Scope) -> Result<Vec<FamiliesWaiting>> {
    let part = scope::within(within, "h", Some("school"), Some("id"));
    let sql = format!(
        "select a.cohort, count(*) as count, min(a.offered_at) as since from application a \
         join cohort h on h.force = a.force and h.id = a.cohort \
         where {} and h.finished_at is null and a.withdrawn_at is null \
         and a.offered_at is not null and a.carer_refused_at is null \
         and not exists (select 1 from health m where m.force = a.force and m.child = a.child) \
         group by a.cohort order by min(a.offered_at), a.cohort",
        part.sql
    );
    let args: Args = part.args;
    conn.all(&sql, args).await
}

/// Cohorts of an academic year with children whose health and contact details were neither told nor
/// confirmed since the school's term began, as far as a scope reaches.
pub async fn health_confirm_waiting(
    conn: &mut Conn,
    within: &Scope,
    (year, today): (i16, Date),
) -> Result<Vec<FamiliesWaiting>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    let n = part.args.len();
    part.args.extend(args![i64::from(year), today]);
    let sql = format!(
        "select a.cohort, count(*) as count, min(m.replaced_at) as since from application a \
         join cohort h on h.force = a.force and h.id = a.cohort \
         join child k on k.force = a.force and k.id = a.child \
         join health m on m.force = a.force and m.child = a.child \
         left join health_confirmed n on n.force = m.force and n.child = m.child \
         where {} and h.academic_year = ${} and h.finished_at is null and k.left_at is null \
         and a.withdrawn_at is null and a.offered_at is not null and a.carer_refused_at is null \
         and coalesce(n.confirmed_at, m.replaced_at) < (select max(z.starts_on) \
         from calendar_entry z where z.force = h.force and z.school = h.school \
         and z.kind = 'term' and z.starts_on <= ${}) \
         group by a.cohort order by min(m.replaced_at), a.cohort",
        part.sql,
        n + 1,
        n + 2
    );
    conn.all(&sql, part.args).await
}

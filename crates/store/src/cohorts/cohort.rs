//! Cohorts, and the schools that may have one.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{CohortId, DeliveryModelId, ForceId, SchoolId};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use policy::{Permit, Scope};

record! {
    /// A cohort, with its school's name.
    pub struct Cohort {
        /// The cohort.
        pub id: CohortId,
        /// Its school.
        pub school: SchoolId,
        /// The school's name.
        pub school_name: String,
        /// The version of the delivery model it was opened with.
        pub model: DeliveryModelId,
        /// The calendar year in which its academic year starts.
        pub academic_year: i64,
        /// The year group of its children.
        pub year_group: i64,
        /// All places.
        pub places: i64,
        /// How many of them may be given outside a draw.
        pub reserved: i64,
        /// What the public calls it; no child's name.
        pub label: String,
        /// The first day on which sessions may lie, and on which ages count.
        pub starts_on: Date,
        /// The weekday of its sessions, 1 is Monday.
        pub weekday: i64,
        /// The time of day at which its sessions begin.
        pub starts_at: Time,
        /// When applications opened.
        pub opened_at: Timestamp,
        /// When the list was frozen, or everybody was placed.
        pub applications_closed_at: Option<Timestamp>,
        /// When it was over.
        pub finished_at: Option<Timestamp>,
    }
}

record! {
    /// A school whose agreement both sides signed.
    pub struct AgreedSchool {
        /// The school.
        pub school: SchoolId,
        /// Its name.
        pub name: String,
        /// The model that was agreed on.
        pub model: DeliveryModelId,
        /// The calendar year in which the agreed academic year starts.
        pub academic_year: i64,
    }
}

const SELECT: &str = "select c.id, c.school, s.name as school_name, c.model, c.academic_year, \
    c.year_group, c.places, c.reserved, c.label, c.starts_on, c.weekday, c.starts_at, c.opened_at, \
    c.applications_closed_at, c.finished_at from cohort c \
    join school s on s.force = c.force and s.id = c.school";

/// One cohort.
pub async fn cohort_get(conn: &mut Conn, force: &ForceId, id: CohortId) -> Result<Cohort> {
    let sql = format!("{SELECT} where c.force = $1 and c.id = $2");
    conn.one(&sql, args![force, id]).await
}

/// The cohorts of a scope, newest year first, at most so many.
pub async fn cohort_list(conn: &mut Conn, within: &Scope, most: i64) -> Result<Vec<Cohort>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(most.into_arg());
    let sql = format!(
        "{SELECT} where {} order by c.academic_year desc, s.name, c.opened_at, c.id limit ${}",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// The same, of one school where one is given, so many after so many.
pub async fn cohort_page(
    conn: &mut Conn,
    within: &Scope,
    school: Option<SchoolId>,
    (most, after): (i64, i64),
) -> Result<Vec<Cohort>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    if let Some(school) = school {
        part.args.push(school.into_arg());
        part.sql = format!("{} and c.school = ${}", part.sql, part.args.len());
    }
    part.args.extend([most.into_arg(), after.into_arg()]);
    let (limit, offset) = (part.args.len() - 1, part.args.len());
    let sql = format!(
        "{SELECT} where {} order by c.academic_year desc, s.name, c.opened_at, c.id \
         limit ${limit} offset ${offset}",
        part.sql,
    );
    conn.all(&sql, part.args).await
}

/// Opens a cohort. The school's name is not stored here.
pub async fn cohort_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: &Cohort,
) -> Result<()> {
    let sql = "insert into cohort (force, id, school, model, academic_year, year_group, places, \
               reserved, label, starts_on, weekday, starts_at, opened_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let Cohort { id, school, model, academic_year, year_group, places, reserved, .. } = *cohort;
    let values = args![
        force,
        id,
        school,
        model,
        academic_year,
        year_group,
        places,
        reserved,
        &cohort.label,
        cohort.starts_on,
        cohort.weekday,
        cohort.starts_at,
        cohort.opened_at
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Keeps others from opening a cohort of this school until the transaction ends: who opens the same
/// one at the same moment sees this one first.
pub async fn cohort_opening(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    school: SchoolId,
) -> Result<()> {
    let sql = "update school set name = name where force = $1 and id = $2";
    tx.run(permit, sql, args![force, school]).await.map(|_| ())
}

/// The cohort that meets at the same time as this one: same school, year group, first day, weekday
/// and hour, and not over.
pub async fn cohort_at_the_same_time(
    conn: &mut Conn,
    force: &ForceId,
    as_this: &Cohort,
) -> Result<Option<Cohort>> {
    let sql = format!(
        "{SELECT} where c.force = $1 and c.school = $2 and c.year_group = $3 \
         and c.starts_on = $4 and c.weekday = $5 and c.starts_at = $6 and c.finished_at is null \
         order by c.opened_at, c.id limit 1"
    );
    let Cohort { school, year_group, starts_on, weekday, starts_at, .. } = *as_this;
    conn.optional(&sql, args![force, school, year_group, starts_on, weekday, starts_at]).await
}

/// Closes applications, or opens them again after a draw was set aside.
pub async fn cohort_close_applications(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: CohortId,
    at: Option<Timestamp>,
) -> Result<()> {
    let sql = "update cohort set applications_closed_at = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, at]).await.map(|_| ())
}

/// The schools of a scope whose agreement both sides signed and none withdrew, newest year first.
pub async fn agreed_school_list(conn: &mut Conn, within: &Scope) -> Result<Vec<AgreedSchool>> {
    let part = scope::within(within, "a", Some("school"), None);
    let sql = format!(
        "select a.school, s.name, a.model, a.academic_year from agreement a \
         join school s on s.force = a.force and s.id = a.school \
         where {} and a.school_signed_at is not null and a.force_signed_at is not null \
         and a.withdrawn_at is null order by a.academic_year desc, s.name, a.id",
        part.sql
    );
    conn.all(&sql, part.args).await
}

/// The labels within a scope that begin like this one.
pub async fn cohort_labels(conn: &mut Conn, within: &Scope, base: &str) -> Result<Vec<String>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    let pattern = format!("{}%", base.replace('!', "!!").replace('%', "!%").replace('_', "!_"));
    part.args.push(pattern.into_arg());
    let sql = format!(
        "select c.label from cohort c where {} and c.label like ${} escape '!'",
        part.sql,
        part.args.len()
    );
    let rows = conn.rows(&sql, part.args).await?;
    rows.iter().map(|row| row.get("label")).collect()
}

//! An adult's record and leave, and the force's own rule.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::{
    coded::Coded,
    ids::{AdultLeaveId, CohortId, ForceId, PersonId},
    people::{AdultKind, Checks, DBS_YEARS, DbsLevel, Leave, VettingLevel},
};
use jiff::civil::Date;
use policy::{Extent, Permit, Scope};

record! {
    /// Somebody of the force, with what is recorded; all but the name is empty where nothing is.
    pub struct Seen {
        /// The person.
        pub person: PersonId,
        /// The name.
        pub name: String,
        /// A code of `domain::people::AdultKind`.
        pub kind: Option<String>,
        /// The number on the shoulder.
        pub collar_number: Option<String>,
        /// A code of `domain::people::VettingLevel`.
        pub vetting_level: Option<String>,
        /// The last day of the vetting.
        pub vetting_until: Option<Date>,
        /// A code of `domain::people::DbsLevel`.
        pub dbs_level: Option<String>,
        /// The day of the DBS check.
        pub dbs_on: Option<Date>,
        /// The last day of the safeguarding training.
        pub safeguarding_until: Option<Date>,
        /// The last day of the first-aid training.
        pub first_aid_until: Option<Date>,
    }
}

/// An adult, as read from [`Seen`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adult {
    /// The person.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// As what they deliver; nothing, where nothing is recorded.
    pub kind: Option<AdultKind>,
    /// The number on the shoulder; may be empty.
    pub collar_number: String,
    /// How deep the vetting went.
    pub vetting: Option<VettingLevel>,
    /// Which DBS check was made.
    pub dbs: Option<DbsLevel>,
    /// Until when everything counts.
    pub checks: Checks,
}

impl From<Seen> for Adult {
    fn from(seen: Seen) -> Self {
        Self {
            person: seen.person,
            name: seen.name,
            kind: seen.kind.as_deref().and_then(AdultKind::from_code),
            collar_number: seen.collar_number.unwrap_or_default(),
            vetting: seen.vetting_level.as_deref().and_then(VettingLevel::from_code),
            dbs: seen.dbs_level.as_deref().and_then(DbsLevel::from_code),
            checks: Checks {
                vetting_until: seen.vetting_until,
                dbs_on: seen.dbs_on,
                safeguarding_until: seen.safeguarding_until,
                first_aid_until: seen.first_aid_until,
            },
        }
    }
}

/// What is recorded of an adult.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAdult<'a> {
    /// As what they deliver.
    pub kind: AdultKind,
    /// The number on the shoulder; may be empty.
    pub collar_number: &'a str,
    /// How deep the vetting went.
    pub vetting: Option<VettingLevel>,
    /// Which DBS check was made.
    pub dbs: Option<DbsLevel>,
    /// Until when everything counts.
    pub checks: Checks,
}

record! {
    /// A span of leave.
    pub struct Away {
        /// The span.
        pub id: AdultLeaveId,
        /// Whose it is.
        pub person: PersonId,
        /// The first day.
        pub starts_on: Date,
        /// The last day.
        pub ends_on: Date,
    }
}

impl Away {
    /// The days alone.
    pub const fn days(&self) -> Leave {
        Leave { from: self.starts_on, to: self.ends_on }
    }
}

const SEEN: &str = "select p.id as person, p.name, a.kind, a.collar_number, a.vetting_level, \
    a.vetting_until, a.dbs_level, a.dbs_on, a.safeguarding_until, a.first_aid_until from person p \
    left join adult a on a.force = p.force and a.person = p.id";
const OF_NO_SCHOOL: &str = "not exists (select 1 from role_grant n where n.force = p.force \
    and n.person = p.id and n.reach = 'school' and n.ended_at is null)";

fn read(rows: Vec<Seen>) -> Vec<Adult> {
    rows.into_iter().map(Adult::from).collect()
}

/// Somebody of the force itself who has not left, with what is recorded.
pub async fn adult_get(conn: &mut Conn, force: &ForceId, person: PersonId) -> Result<Adult> {
    let sql =
        format!("{SEEN} where p.force = $1 and p.id = $2 and p.left_at is null and {OF_NO_SCHOOL}");
    Ok(conn.one::<Seen>(&sql, args![force, person]).await?.into())
}

/// The people of the force itself by name, so many after so many: nobody, for a reader of less than
/// the whole force.
pub async fn adult_list(
    conn: &mut Conn,
    within: &Scope,
    (most, after): (i64, i64),
) -> Result<Vec<Adult>> {
    if *within.extent() != Extent::Force {
        return Ok(Vec::new());
    }
    let sql = format!(
        "{SEEN} where p.force = $1 and p.left_at is null and {OF_NO_SCHOOL} \
         order by p.name, p.id limit $2 offset $3"
    );
    Ok(read(conn.all(&sql, args![within.force(), most, after]).await?))
}

/// Everybody who may be with children as a deliverer now, by name; nobody, for a reader of less than
/// the whole force.
pub async fn adults_who_deliver(conn: &mut Conn, within: &Scope, most: i64) -> Result<Vec<Adult>> {
    if *within.extent() != Extent::Force {
        return Ok(Vec::new());
    }
    let sql = format!(
        "{SEEN} where p.force = $1 and p.left_at is null and exists (select 1 from role_grant g \
         where g.force = p.force and g.person = p.id and g.role = 'deliverer' \
         and g.ended_at is null) order by p.name, p.id limit $2"
    );
    Ok(read(conn.all(&sql, args![within.force(), most]).await?))
}

/// The deliverers of a cohort by name.
pub async fn adults_of_cohort(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<Adult>> {
    let sql = format!(
        "{SEEN} where p.force = $1 and p.left_at is null and p.id in (select g.person \
         from role_grant g where g.force = $1 and g.cohort = $2 and g.role = 'deliverer' \
         and g.ended_at is null) order by p.name, p.id"
    );
    Ok(read(conn.all(&sql, args![force, cohort]).await?))
}

/// Keeps an adult's record in the place of an earlier one.
pub async fn adult_save(
    tx: &mut Tx,
    permit: &Permit,
    (force, person): (&ForceId, PersonId),
    adult: &NewAdult<'_>,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into adult (force, person, kind, collar_number, vetting_level, \
               vetting_until, dbs_level, dbs_on, safeguarding_until, first_aid_until, changed_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
               on conflict (force, person) do update set kind = excluded.kind, \
               collar_number = excluded.collar_number, vetting_level = excluded.vetting_level, \
               vetting_until = excluded.vetting_until, dbs_level = excluded.dbs_level, \
               dbs_on = excluded.dbs_on, safeguarding_until = excluded.safeguarding_until, \
               first_aid_until = excluded.first_aid_until, changed_at = excluded.changed_at";
    let values = args![
        force,
        person,
        adult.kind.code(),
        adult.collar_number,
        adult.vetting.map(VettingLevel::code),
        adult.checks.vetting_until,
        adult.dbs.map(DbsLevel::code),
        adult.checks.dbs_on,
        adult.checks.safeguarding_until,
        adult.checks.first_aid_until,
        now
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The leave of one adult that has not ended before a day, by day.
pub async fn leave_list(
    conn: &mut Conn,
    (force, person): (&ForceId, PersonId),
    from: Date,
) -> Result<Vec<Away>> {
    let sql = "select id, person, starts_on, ends_on from adult_leave \
               where force = $1 and person = $2 and ends_on >= $3 order by starts_on, id";
    conn.all(sql, args![force, person, from]).await
}

/// The leave of a cohort's deliverers on a day.
pub async fn leave_of_cohort(
    conn: &mut Conn,
    (force, cohort): (&ForceId, CohortId),
    on: Date,
) -> Result<Vec<Away>> {
    let sql = "select l.id, l.person, l.starts_on, l.ends_on from role_grant g \
               join adult_leave l on l.force = g.force and l.person = g.person \
               and l.ends_on >= $3 and l.starts_on <= $3 \
               where g.force = $1 and g.cohort = $2 and g.role = 'deliverer' \
               and g.ended_at is null order by l.ends_on, l.id";
    conn.all(sql, args![force, cohort, on]).await
}

/// Writes leave down.
pub async fn leave_add(
    tx: &mut Tx,
    permit: &Permit,
    (force, person): (&ForceId, PersonId),
    leave: Leave,
) -> Result<()> {
    let (id, now): (AdultLeaveId, _) = (tx.id(), tx.now());
    let sql = "insert into adult_leave (force, id, person, starts_on, ends_on, made_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = args![force, id, person, leave.from, leave.to, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Takes a span of leave back; one that is not there is no error.
pub async fn leave_remove(
    tx: &mut Tx,
    permit: &Permit,
    (force, person): (&ForceId, PersonId),
    id: AdultLeaveId,
) -> Result<()> {
    let sql = "delete from adult_leave where force = $1 and id = $2 and person = $3";
    tx.run(permit, sql, args![force, id, person]).await.map(|_| ())
}

/// After how many years the force renews a DBS check.
pub async fn dbs_years(conn: &mut Conn, force: &ForceId) -> Result<u8> {
    let sql = "select dbs_years from people_rule where force = $1";
    let rows = conn.rows(sql, args![force]).await?;
    let years = rows.first().map(|row| row.get::<i64>("dbs_years")).transpose()?;
    Ok(years.and_then(|years| u8::try_from(years).ok()).unwrap_or(DBS_YEARS))
}

/// Sets after how many years the force renews a DBS check.
pub async fn dbs_years_set(tx: &mut Tx, permit: &Permit, force: &ForceId, years: u8) -> Result<()> {
    let now = tx.now();
    let sql = "insert into people_rule (force, dbs_years, changed_at) values ($1, $2, $3) \
               on conflict (force) do update set dbs_years = excluded.dbs_years, \
               changed_at = excluded.changed_at";
    tx.run(permit, sql, args![force, i64::from(years), now]).await.map(|_| ())
}

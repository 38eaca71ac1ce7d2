//! Schools and other hosts.

use crate::{
    Conn, Result, Tx,
    scope::within,
    value::{Args, IntoArg, args, record},
};
use domain::{
    ids::{ForceId, SchoolId},
    schools::{search_text, search_words},
};
use jiff::Timestamp;
use policy::{Extent, Permit, Scope};

record! {
    /// A school, or another host. A text that is not known is empty.
    pub struct School {
        /// The school.
        pub id: SchoolId,
        /// Its unique reference number; a host need not have one.
        pub urn: Option<i64>,
        /// Its name.
        pub name: String,
        /// What the register calls its kind; of a host that a person typed, a code of
        /// `domain::schools::HostKind`, or nothing.
        pub kind: String,
        /// A word of `domain::schools::Status`.
        pub status: String,
        /// A word of `domain::schools::Phase`.
        pub phase: String,
        /// The youngest age it may teach.
        pub low_age: Option<i64>,
        /// The oldest age it may teach.
        pub high_age: Option<i64>,
        /// The code of its local authority, three digits.
        pub la_code: String,
        /// The local authority's name.
        pub la_name: String,
        /// Its own four digits of the `DfE` number.
        pub establishment_number: String,
        /// Street.
        pub street: String,
        /// Locality.
        pub locality: String,
        /// A third line of the address.
        pub address3: String,
        /// Town.
        pub town: String,
        /// County.
        pub county: String,
        /// Postcode, in capitals with one space.
        pub postcode: String,
        /// Website as the register has it.
        pub website: String,
        /// Telephone number as text.
        pub telephone: String,
        /// Pupils on roll.
        pub pupils: Option<i64>,
        /// Metres east (EPSG:27700).
        pub easting: Option<i64>,
        /// Metres north (EPSG:27700).
        pub northing: Option<i64>,
        /// `register` where a file said so, `typed` where a person did: a file never changes those.
        pub source: String,
        /// When it was added.
        pub added_at: Timestamp,
        /// When it last changed.
        pub updated_at: Timestamp,
    }
}

pub(super) const COLUMNS: &str = "id, urn, name, kind, status, phase, low_age, high_age, la_code, \
    la_name, establishment_number, street, locality, address3, town, county, postcode, website, \
    telephone, pupils, easting, northing, source, added_at, updated_at";

record! {
    /// A school in a list.
    pub struct Brief {
        /// The school.
        pub id: SchoolId,
        /// Its unique reference number.
        pub urn: Option<i64>,
        /// Its name.
        pub name: String,
        /// Its town.
        pub town: String,
        /// Its postcode.
        pub postcode: String,
        /// A word of `domain::schools::Status`.
        pub status: String,
    }
}

/// Which schools of a scope are listed.
#[derive(Debug, Clone, Default)]
pub struct Search<'a> {
    /// Words of name, town, postcode or URN, all of which have to be found; empty finds all.
    pub typed: &'a str,
    /// Only these; `None` is all.
    pub among: Option<&'a [SchoolId]>,
}

/// One school.
pub async fn school_get(conn: &mut Conn, force: &ForceId, id: SchoolId) -> Result<School> {
    let sql = format!("select {COLUMNS} from school where force = $1 and id = $2");
    conn.one(&sql, args![force, id]).await
}

/// The school of a URN.
pub async fn school_by_urn(conn: &mut Conn, force: &ForceId, urn: i64) -> Result<Option<School>> {
    let sql = format!("select {COLUMNS} from school where force = $1 and urn = $2");
    conn.optional(&sql, args![force, urn]).await
}

/// Schools by name, so many after so many.
pub async fn school_list(
    conn: &mut Conn,
    scope: &Scope,
    search: &Search<'_>,
    most: i64,
    after: i64,
) -> Result<Vec<Brief>> {
    let (sql, args) = school_list_sql(scope, search, most, after);
    conn.all(&sql, args).await
}

/// The statement of [`school_list`], for the test of its query plan.
pub fn school_list_sql(
    scope: &Scope,
    search: &Search<'_>,
    most: i64,
    after: i64,
) -> (String, Args) {
    let (condition, args) = reach(scope);
    statement(condition, args, search, most, after)
}

/// The condition on schools that a scope reaches, and its values: whole schools, and those of which
/// it reaches a cohort.
fn reach(scope: &Scope) -> (String, Args) {
    let whole = within(scope, "s", Some("id"), None);
    let Extent::Part { cohorts, .. } = scope.extent() else { return (whole.sql, whole.args) };
    if cohorts.is_empty() {
        return (whole.sql, whole.args);
    }
    let mut args = whole.args;
    let marks: Vec<String> =
        (args.len() + 1..=args.len() + cohorts.len()).map(|n| format!("${n}")).collect();
    args.extend(cohorts.iter().map(|id| id.into_arg()));
    let sql = format!(
        "s.force = $1 and (({}) or s.id in (select c.school from cohort c \
         where c.force = $1 and c.id in ({})))",
        whole.sql,
        marks.join(", ")
    );
    (sql, args)
}

/// Open schools of a force that a text finds, for anyone: the register is public.
pub async fn school_find(
    conn: &mut Conn,
    force: &ForceId,
    typed: &str,
    most: i64,
) -> Result<Vec<Brief>> {
    let condition = "s.force = $1 and s.status <> 'closed'".to_owned();
    let search = Search { typed, among: None };
    let (sql, args) = statement(condition, args![force], &search, most, 0);
    conn.all(&sql, args).await
}

fn statement(
    mut condition: String,
    mut args: Args,
    search: &Search<'_>,
    most: i64,
    after: i64,
) -> (String, Args) {
    if let Some(among) = search.among {
        let marks: Vec<String> =
            (args.len() + 1..=args.len() + among.len()).map(|n| format!("${n}")).collect();
        let list = if marks.is_empty() { "null".to_owned() } else { marks.join(", ") };
        condition = format!("{condition} and s.id in ({list})");
        args.extend(among.iter().map(|id| id.into_arg()));
    }
    for word in search_words(search.typed) {
        args.push(format!("%{word}%").into_arg());
        condition = format!("{condition} and s.search like ${}", args.len());
    }
    args.extend([most.into_arg(), after.into_arg()]);
    let (limit, offset) = (args.len() - 1, args.len());
    let sql = format!(
        "select s.id, s.urn, s.name, s.town, s.postcode, s.status from school s \
         where {condition} order by s.name, s.id limit ${limit} offset ${offset}"
    );
    (sql, args)
}

/// Open schools and other hosts with this postcode, by name: whoever adds one looks whether it is
/// there already.
pub async fn school_at_postcode(
    conn: &mut Conn,
    force: &ForceId,
    postcode: &str,
) -> Result<Vec<Brief>> {
    let sql = "select s.id, s.urn, s.name, s.town, s.postcode, s.status from school s \
               where s.force = $1 and s.postcode = $2 and s.status <> 'closed' \
               order by s.name, s.id limit 20";
    conn.all(sql, args![force, postcode]).await
}

/// Changes what a person may put right of a school: name, kind, address, website, telephone.
pub async fn school_change(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    school: &School,
) -> Result<()> {
    let now = tx.now();
    let search = search_text(&school.name, &school.town, &school.postcode, school.urn);
    let sql = "update school set name = $3, kind = $4, street = $5, locality = $6, town = $7, \
               county = $8, postcode = $9, website = $10, telephone = $11, search = $12, \
               updated_at = $13 where force = $1 and id = $2";
    let values = args![
        force,
        school.id,
        &school.name,
        &school.kind,
        &school.street,
        &school.locality,
        &school.town,
        &school.county,
        &school.postcode,
        &school.website,
        &school.telephone,
        search,
        now
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Removes schools that a file brought and nothing points at.
///
/// # Errors
/// [`crate::Error::Conflict`] where something does.
pub async fn schools_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    schools: &[SchoolId],
) -> Result<()> {
    for some in schools.chunks(MANY) {
        let (sql, values) = among("delete from school where force = $1 and id in", force, some);
        tx.run(permit, &sql, values).await?;
    }
    Ok(())
}

/// Whether somebody holds or held a role at one of these schools: a role points at its school
/// without a foreign key.
pub async fn schools_have_people(
    conn: &mut Conn,
    force: &ForceId,
    schools: &[SchoolId],
) -> Result<bool> {
    for some in schools.chunks(MANY) {
        let start = "select id from role_grant where force = $1 and school in";
        let (sql, values) = among(start, force, some);
        if !conn.rows(&format!("{sql} limit 1"), values).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Schools named in one statement.
const MANY: usize = 50;

fn among(start: &str, force: &ForceId, schools: &[SchoolId]) -> (String, Args) {
    let marks: Vec<String> = (2..schools.len() + 2).map(|n| format!("${n}")).collect();
    let mut values = args![force];
    values.extend(schools.iter().map(|id| id.into_arg()));
    (format!("{start} ({})", marks.join(", ")), values)
}

/// Adds one school or host.
pub async fn school_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    school: &School,
) -> Result<()> {
    super::schools_save(tx, permit, force, std::slice::from_ref(school)).await
}

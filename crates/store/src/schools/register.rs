//! Schools as the national register describes them: all that are held, and many saved at once.

use super::school::{COLUMNS, School};
use crate::{
    Conn, Error, Result, Tx,
    value::{Arg, args},
};
use domain::{
    ids::{ForceId, SchoolId},
    schools::{Establishment, Phase, Status, Urn, search_text},
};
use jiff::Timestamp;
use policy::Permit;
use std::{collections::BTreeMap, str::FromStr};

/// Rows in one statement. SQLite looks bound values up by their names, one after another, so that
/// long statements cost more than they save: of 20,000 rows, unoptimised, it took 6.4 s with one row
/// in a statement, 3.1 s with 4 and 15.9 s with 100. PostgreSQL took 9.8 s, 5.4 s and 2.0 s.
const ROWS: usize = 8;

/// Every school of a force that has a URN, by it.
pub async fn school_held(conn: &mut Conn, force: &ForceId) -> Result<BTreeMap<Urn, School>> {
    let sql = format!("select {COLUMNS} from school where force = $1 and urn is not null");
    let rows: Vec<School> = conn.all(&sql, args![force]).await?;
    rows.into_iter().map(|school| Ok((school.urn()?, school))).collect()
}

/// Adds schools, and replaces those that are there by id, except the ones that a person typed.
pub async fn schools_save(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    schools: &[School],
) -> Result<()> {
    for rows in schools.chunks(ROWS) {
        let values: Vec<Arg> = rows.iter().flat_map(|school| values(force, school)).collect();
        tx.run(permit, &save_sql(rows.len()), values).await?;
    }
    Ok(())
}

fn save_sql(rows: usize) -> String {
    let columns: Vec<&str> = COLUMNS.split(", ").chain(["search"]).map(str::trim).collect();
    let width = columns.len() + 1;
    let row = |at: usize| {
        let marks: Vec<String> = (1..=width).map(|n| format!("${}", at * width + n)).collect();
        format!("({})", marks.join(", "))
    };
    let kept = ["id", "source", "added_at"];
    let set = columns.iter().filter(|column| !kept.contains(column));
    let set: Vec<String> = set.map(|column| format!("{column} = excluded.{column}")).collect();
    format!(
        "insert into school (force, {}) values {} on conflict (force, id) do update set {} \
         where school.source = 'register'",
        columns.join(", "),
        (0..rows).map(row).collect::<Vec<_>>().join(", "),
        set.join(", ")
    )
}

/// In the order of [`COLUMNS`], the force before them and the search text behind.
fn values(force: &ForceId, s: &School) -> Vec<Arg> {
    let search = search_text(&s.name, &s.town, &s.postcode, s.urn);
    args![
        force,
        s.id,
        s.urn,
        &s.name,
        &s.kind,
        &s.status,
        &s.phase,
        s.low_age,
        s.high_age,
        &s.la_code,
        &s.la_name,
        &s.establishment_number,
        &s.street,
        &s.locality,
        &s.address3,
        &s.town,
        &s.county,
        &s.postcode,
        &s.website,
        &s.telephone,
        s.pupils,
        s.easting,
        s.northing,
        &s.source,
        s.added_at,
        s.updated_at,
        search,
    ]
}

impl School {
    /// The source of rows that a file gave.
    pub const REGISTER: &'static str = "register";
    /// The source of rows that a person typed.
    pub const TYPED: &'static str = "typed";

    /// The row of a school of the register.
    pub fn of_register(id: SchoolId, from: &Establishment, now: Timestamp) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |number: Option<u32>| number.map(i64::from);
        Self {
            id,
            urn: Some(i64::from(from.urn.number())),
            name: from.name.clone(),
            kind: text(&from.kind),
            status: from.status.as_str().to_owned(),
            phase: from.phase.as_str().to_owned(),
            low_age: from.low_age.map(i64::from),
            high_age: from.high_age.map(i64::from),
            la_code: from.la.to_string(),
            la_name: text(&from.la_name),
            establishment_number: from.number.map(|n| format!("{n:04}")).unwrap_or_default(),
            street: text(&from.street),
            locality: text(&from.locality),
            address3: text(&from.address3),
            town: text(&from.town),
            county: text(&from.county),
            postcode: from.postcode.map(|code| code.to_string()).unwrap_or_default(),
            website: text(&from.website),
            telephone: text(&from.telephone),
            pupils: number(from.pupils),
            easting: number(from.easting),
            northing: number(from.northing),
            source: Self::REGISTER.to_owned(),
            added_at: now,
            updated_at: now,
        }
    }

    /// The row of a host that somebody typed.
    pub fn typed(id: SchoolId, name: &str, postcode: &str, now: Timestamp) -> Self {
        Self {
            id,
            urn: None,
            name: name.to_owned(),
            kind: String::new(),
            status: Status::Open.as_str().to_owned(),
            phase: Phase::NotApplicable.as_str().to_owned(),
            low_age: None,
            high_age: None,
            la_code: String::new(),
            la_name: String::new(),
            establishment_number: String::new(),
            street: String::new(),
            locality: String::new(),
            address3: String::new(),
            town: String::new(),
            county: String::new(),
            postcode: postcode.to_owned(),
            website: String::new(),
            telephone: String::new(),
            pupils: None,
            easting: None,
            northing: None,
            source: Self::TYPED.to_owned(),
            added_at: now,
            updated_at: now,
        }
    }

    /// The school as the register describes it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] for a host without a URN or local authority, or a row that was not
    /// written by [`School::of_register`].
    pub fn establishment(&self) -> Result<Establishment> {
        let whole = |column, n: Option<i64>| n.map(|n| fit(column, n)).transpose();
        Ok(Establishment {
            urn: self.urn()?,
            la: read("school.la_code", &self.la_code)?,
            la_name: known(&self.la_name),
            number: known(&self.establishment_number)
                .map(|text| read("school.establishment_number", &text))
                .transpose()?,
            name: self.name.clone(),
            kind: known(&self.kind),
            status: word("school.status", &STATUSES, &self.status, Status::as_str)?,
            phase: word("school.phase", &PHASES, &self.phase, Phase::as_str)?,
            low_age: self.low_age.map(|n| fit("school.low_age", n)).transpose()?,
            high_age: self.high_age.map(|n| fit("school.high_age", n)).transpose()?,
            street: known(&self.street),
            locality: known(&self.locality),
            address3: known(&self.address3),
            town: known(&self.town),
            county: known(&self.county),
            postcode: known(&self.postcode)
                .map(|text| read("school.postcode", &text))
                .transpose()?,
            website: known(&self.website),
            telephone: known(&self.telephone),
            pupils: whole("school.pupils", self.pupils)?,
            easting: whole("school.easting", self.easting)?,
            northing: whole("school.northing", self.northing)?,
        })
    }

    /// Whether a person typed this row.
    pub fn is_typed(&self) -> bool {
        self.source == Self::TYPED
    }

    fn urn(&self) -> Result<Urn> {
        let urn: u32 = fit("school.urn", self.urn.unwrap_or_default())?;
        Urn::try_from(urn).map_err(|_| corrupt("school.urn", "not a URN"))
    }
}

const STATUSES: [Status; 4] =
    [Status::Open, Status::Closed, Status::ProposedToClose, Status::ProposedToOpen];
const PHASES: [Phase; 8] = [
    Phase::NotApplicable,
    Phase::Nursery,
    Phase::Primary,
    Phase::MiddleDeemedPrimary,
    Phase::Secondary,
    Phase::MiddleDeemedSecondary,
    Phase::SixteenPlus,
    Phase::AllThrough,
];

fn word<T: Copy>(column: &str, all: &[T], text: &str, say: fn(T) -> &'static str) -> Result<T> {
    let found = all.iter().find(|one| say(**one) == text);
    found.copied().ok_or_else(|| corrupt(column, "not a word of its list"))
}

fn known(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn read<T: FromStr>(column: &str, text: &str) -> Result<T> {
    text.parse().map_err(|_| corrupt(column, "not of its form"))
}

fn fit<T: TryFrom<i64>>(column: &str, number: i64) -> Result<T> {
    T::try_from(number).map_err(|_| corrupt(column, "out of its range"))
}

fn corrupt(column: &str, why: &str) -> Error {
    Error::Corrupt { column: column.to_owned(), why: why.to_owned() }
}

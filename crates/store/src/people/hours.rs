//! The hours that adults gave.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::{
    coded::Coded,
    ids::{AdultHoursId, ForceId, PersonId},
    people::HoursKind,
};
use jiff::civil::Date;
use policy::{Extent, Permit, Scope};

record! {
    /// Hours of one day.
    pub struct Hours {
        /// The entry.
        pub id: AdultHoursId,
        /// The day.
        pub worked_on: Date,
        /// A code of `domain::people::HoursKind`.
        pub kind: String,
        /// How long, in minutes.
        pub minutes: i64,
    }
}

record! {
    /// What all adults of a force gave to one kind in one month.
    pub struct HoursTotal {
        /// The month, as `2026-10`.
        pub month: String,
        /// A code of `domain::people::HoursKind`.
        pub kind: String,
        /// How long, in minutes.
        pub minutes: i64,
        /// How many people.
        pub people: i64,
    }
}

/// Hours about to be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewHours {
    /// The day.
    pub worked_on: Date,
    /// To what.
    pub kind: HoursKind,
    /// How long, in minutes.
    pub minutes: u32,
}

/// Enters hours.
pub async fn hours_add(
    tx: &mut Tx,
    permit: &Permit,
    (force, person): (&ForceId, PersonId),
    hours: &NewHours,
) -> Result<()> {
    let (id, now): (AdultHoursId, _) = (tx.id(), tx.now());
    let sql = "insert into adult_hours (force, id, person, worked_on, kind, minutes, made_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let minutes = i64::from(hours.minutes);
    let values = args![force, id, person, hours.worked_on, hours.kind.code(), minutes, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Takes an entry back; false where the person has none of that id.
pub async fn hours_remove(
    tx: &mut Tx,
    permit: &Permit,
    (force, person): (&ForceId, PersonId),
    id: AdultHoursId,
) -> Result<bool> {
    let sql = "delete from adult_hours where force = $1 and id = $2 and person = $3";
    Ok(tx.run(permit, sql, args![force, id, person]).await? > 0)
}

/// One person's entries, newest day first, at most so many.
pub async fn hours_list(
    conn: &mut Conn,
    (force, person): (&ForceId, PersonId),
    most: i64,
) -> Result<Vec<Hours>> {
    let sql = "select id, worked_on, kind, minutes from adult_hours \
               where force = $1 and person = $2 order by worked_on desc, made_at desc, id limit $3";
    conn.all(sql, args![force, person, most]).await
}

/// The days, from one to another, both included, on which somebody entered hours of these kinds.
pub async fn hours_days(
    conn: &mut Conn,
    (force, person): (&ForceId, PersonId),
    kinds: [HoursKind; 2],
    (first, last): (Date, Date),
) -> Result<Vec<Date>> {
    let sql = "select distinct worked_on from adult_hours where force = $1 and person = $2 \
               and worked_on >= $3 and worked_on <= $4 and kind in ($5, $6) order by worked_on";
    let [one, other] = kinds.map(HoursKind::code);
    let rows = conn.rows(sql, args![force, person, first, last, one, other]).await?;
    rows.iter().map(|row| row.get("worked_on")).collect()
}

/// What the adults of a force gave from one day to another, both included, by month and kind;
/// nothing, for a reader of less than the whole force.
pub async fn hours_totals(
    conn: &mut Conn,
    within: &Scope,
    (first, last): (Date, Date),
) -> Result<Vec<HoursTotal>> {
    if *within.extent() != Extent::Force {
        return Ok(Vec::new());
    }
    let sql = "select substr(worked_on, 1, 7) as month, kind, \
               cast(sum(minutes) as bigint) as minutes, count(distinct person) as people \
               from adult_hours where force = $1 and worked_on >= $2 and worked_on <= $3 \
               group by substr(worked_on, 1, 7), kind order by month, kind";
    conn.all(sql, args![within.force(), first, last]).await
}

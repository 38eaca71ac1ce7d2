//! When a school is open.

use crate::{
    Conn, Error, Result, Tx,
    value::{args, record},
};
use domain::{
    coded::Coded,
    ids::{CalendarEntryId, ForceId, SchoolId},
    sessions::{CalendarEntry, EntryKind},
};
use jiff::civil::Date;
use policy::Permit;

record! {
    /// A line of a school's calendar; both days are included.
    pub struct CalendarRow {
        /// The line.
        pub id: CalendarEntryId,
        /// A code of `domain::sessions::EntryKind`.
        pub kind: String,
        /// The first day.
        pub starts_on: Date,
        /// The last day.
        pub ends_on: Date,
        /// What the school calls it.
        pub label: String,
    }
}

impl CalendarRow {
    /// The line as the rules take it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] for a kind that there is not.
    pub fn entry(&self) -> Result<CalendarEntry> {
        let kind = EntryKind::from_code(&self.kind).ok_or_else(|| Error::Corrupt {
            column: "calendar_entry.kind".to_owned(),
            why: "not a kind".to_owned(),
        })?;
        let (from, to) = (self.starts_on, self.ends_on);
        Ok(CalendarEntry { kind, from, to, label: self.label.clone() })
    }
}

/// The lines of a school's calendar, of all years, by day.
pub async fn calendar_list(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Vec<CalendarRow>> {
    let sql = "select id, kind, starts_on, ends_on, label from calendar_entry \
               where force = $1 and school = $2 order by starts_on, ends_on, id";
    conn.all(sql, args![force, school]).await
}

record! {
    /// When a school's term began.
    pub struct TermBegan {
        /// Its first day; `None` where no term has begun, or none is known.
        pub began_on: Option<Date>,
    }
}

/// The first day of the last term of a school that has begun by a day.
pub async fn term_began(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
    today: Date,
) -> Result<Option<Date>> {
    let sql = "select max(starts_on) as began_on from calendar_entry \
               where force = $1 and school = $2 and kind = 'term' and starts_on <= $3";
    let found: TermBegan = conn.one(sql, args![force, school, today]).await?;
    Ok(found.began_on)
}

/// Adds a line.
pub async fn calendar_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    school: SchoolId,
    entry: &CalendarEntry,
) -> Result<()> {
    let (id, now): (CalendarEntryId, _) = (tx.id(), tx.now());
    let sql = "insert into calendar_entry (force, id, school, kind, starts_on, ends_on, label, \
               made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let kind = entry.kind.code();
    let values = args![force, id, school, kind, entry.from, entry.to, &entry.label, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Removes a line; false when it was not there.
pub async fn calendar_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    school: SchoolId,
    id: CalendarEntryId,
) -> Result<bool> {
    let sql = "delete from calendar_entry where force = $1 and id = $2 and school = $3";
    Ok(tx.run(permit, sql, args![force, id, school]).await? > 0)
}

//! On how many days an adult meets children, and whether the next planned session makes that
//! regulated activity.

use crate::Fault;
use domain::{
    ids::{ForceId, PersonId},
    people::{DbsLevel, HoursKind, Met, first_met},
};
use jiff::{Span, civil::Date};
use std::collections::BTreeSet;
use store::{
    Conn,
    people::{Adult, hours_days, meeting_days},
};

/// The rolling thirty days, today among them, begin so many days ago.
const BACK: i32 = 29;
/// So many days of the plan are looked at.
const AHEAD: i32 = 180;

/// An adult's contact with children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// The days of the last thirty, today among them.
    pub last: Vec<Date>,
    /// The days planned for the thirty after today.
    pub next: Vec<Date>,
    /// When it is, or by the plan becomes, regulated activity.
    pub met: Option<Met>,
    /// The enhanced check with the barred list is recorded: then nothing is in the way.
    pub has_barred: bool,
}

impl Contact {
    /// When it becomes regulated activity without the check that this needs.
    pub fn warning(&self) -> Option<Met> {
        self.met.filter(|_| !self.has_barred)
    }
}

/// The contact of one adult: the sessions of the cohorts they deliver, and the days of which they
/// entered hours with children.
pub(crate) async fn contact_of(
    conn: &mut Conn,
    force: &ForceId,
    adult: &Adult,
    today: Date,
) -> Result<Contact, Fault> {
    let first = today.checked_sub(Span::new().days(BACK)).unwrap_or(today);
    let ahead = |days: i32| today.checked_add(Span::new().days(days)).unwrap_or(today);
    let days = days_of(conn, (force, adult.person), (first, ahead(AHEAD))).await?;
    let part = |from: Date, to: Date| days.range(from..=to).copied().collect();
    Ok(Contact {
        last: part(first, today),
        next: part(ahead(1), ahead(BACK + 1)),
        met: first_met(&days),
        has_barred: adult.dbs == Some(DbsLevel::Barred),
    })
}

async fn days_of(
    conn: &mut Conn,
    whose: (&ForceId, PersonId),
    between: (Date, Date),
) -> Result<BTreeSet<Date>, Fault> {
    let met = meeting_days(conn, whose, between).await?;
    let kinds = [HoursKind::Session, HoursKind::Event];
    let entered = hours_days(conn, whose, kinds, between).await?;
    Ok(met.into_iter().map(|one| one.held_on).chain(entered).collect())
}

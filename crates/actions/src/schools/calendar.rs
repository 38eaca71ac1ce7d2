//! When a school is open: its lead or the coordinator sets terms, half terms, INSET days and
//! closures, one at a time.

use super::{
    leave, leave_to_see,
    see::{SchoolHeader, header_of},
};
use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    cohorts::AcademicYear,
    ids::{CalendarEntryId, ForceId, SchoolId},
    sessions::{Calendar, CalendarEntry, CalendarFault, EntryKind},
};
use jiff::civil::Date;
use policy::{Action, Resource, may};
use store::{
    Conn,
    schools::{self as rows, CalendarRow},
};

/// The calendar of one academic year.
#[derive(Debug, Clone)]
pub struct CalendarPage {
    /// The school.
    pub header: SchoolHeader,
    /// The year.
    pub year: AcademicYear,
    /// Its lines, by day.
    pub rows: Vec<CalendarRow>,
    /// The caller can change it.
    pub can_set: bool,
    /// Where the year goes beyond the bank holidays that are known: the last day that they speak of.
    pub holidays_end: Option<Date>,
}

/// Shows a school's calendar of a year, or of the one it is.
///
/// # Errors
/// [`Fault`].
pub async fn calendar_page(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    year: Option<AcademicYear>,
) -> Result<CalendarPage, Fault> {
    let mut conn = world.store.conn().await?;
    let force = leave_to_see(&mut conn, caller, school).await?;
    let can_set = may(&caller.actor, Action::SetCalendar, &Resource::school(force.clone(), school));
    let year = year.unwrap_or_else(|| AcademicYear::containing(world.clock.today()));
    let header = header_of(&mut conn, &force, school).await?;
    let mut rows = rows::calendar_list(&mut conn, &force, school).await?;
    rows.retain(|row| year.contains(row.starts_on));
    let (_, holidays) = super::holidays_of(&mut conn, &force).await?;
    let ends = rows.iter().map(|row| row.ends_on).max().unwrap_or_else(|| year.last_day());
    let holidays_end = holidays.known_until().filter(|known| *known < ends);
    Ok(CalendarPage { header, year, rows, can_set, holidays_end })
}

/// A school's calendar of a year as the timetable takes it, or what is wrong with it: most often
/// that no term has been set yet.
///
/// # Errors
/// [`Fault`].
pub async fn calendar(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    year: AcademicYear,
) -> Result<Result<Calendar, Vec<CalendarFault>>, Fault> {
    let (force, _) = leave(caller, Action::SeeSchools, school)?;
    calendar_of(&mut world.store.conn().await?, &force, school, year).await
}

/// The same, for an action that has decided already that the caller may.
pub(crate) async fn calendar_of(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
    year: AcademicYear,
) -> Result<Result<Calendar, Vec<CalendarFault>>, Fault> {
    Ok(Calendar::new(year, &entries(conn, force, school, year).await?))
}

pub(super) async fn entries(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
    year: AcademicYear,
) -> Result<Vec<CalendarEntry>, Fault> {
    let rows = rows::calendar_list(conn, force, school).await?;
    let own = rows.iter().filter(|row| year.contains(row.starts_on));
    Ok(own.map(CalendarRow::entry).collect::<Result<_, _>>()?)
}

/// A line as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryInput {
    /// What it is.
    pub kind: Option<EntryKind>,
    /// The first day, where it is one.
    pub from: Option<Date>,
    /// The last day, where it is one.
    pub to: Option<Date>,
    /// What the school calls it.
    pub label: String,
}

/// Adds a line.
///
/// # Errors
/// [`Refused`] by the fields `kind`, `from`, `to` and `label`.
pub async fn calendar_add(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    input: &EntryInput,
) -> Result<(), Refused> {
    let (force, permit) = leave(caller, Action::SetCalendar, school)?;
    let entry = read(input)?;
    let year = AcademicYear::containing(entry.from);
    let mut tx = world.store.begin().await?;
    rows::school_get(&mut tx, &force, school).await?;
    let mut all = entries(&mut tx, &force, school, year).await?;
    if all.contains(&entry) {
        // The form was sent twice.
        return Ok(());
    }
    all.push(entry.clone());
    let mut wrong = Refusals::default();
    for (field, key) in faults_of(year, &all, all.len() - 1) {
        wrong.add(field, key);
    }
    wrong.check()?;
    rows::calendar_add(&mut tx, &permit, &force, school, &entry).await?;
    Ok(tx.commit().await?)
}

/// Removes a line; one that is gone already is no error.
///
/// # Errors
/// [`Refused`] by the field `remove`, where a half term would be left without its term.
pub async fn calendar_remove(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    id: CalendarEntryId,
) -> Result<(), Refused> {
    let (force, permit) = leave(caller, Action::SetCalendar, school)?;
    let mut tx = world.store.begin().await?;
    // a school that is not the force's is not there, whatever line is named with it
    rows::school_get(&mut tx, &force, school).await?;
    let rows = rows::calendar_list(&mut tx, &force, school).await?;
    let Some(gone) = rows.iter().find(|row| row.id == id) else { return Ok(()) };
    let year = AcademicYear::containing(gone.starts_on);
    let rest = rows.iter().filter(|row| row.id != id && year.contains(row.starts_on));
    let rest = rest.map(CalendarRow::entry).collect::<Result<Vec<_>, _>>()?;
    let orphan = |fault: &CalendarFault| matches!(fault, CalendarFault::HalfTermOutsideTerm { .. });
    if Calendar::new(year, &rest).is_err_and(|faults| faults.iter().any(orphan)) {
        return Err(Refused::one("remove", "schools-calendar-half-term-first"));
    }
    rows::calendar_remove(&mut tx, &permit, &force, school, id).await?;
    Ok(tx.commit().await?)
}

fn read(input: &EntryInput) -> Result<CalendarEntry, Refused> {
    let mut wrong = Refusals::default();
    if input.kind.is_none() {
        wrong.add("kind", "common-error-choose-one");
    }
    if input.from.is_none() {
        wrong.add("from", "common-error-not-a-date");
    }
    if input.to.is_none() {
        wrong.add("to", "common-error-not-a-date");
    }
    wrong.needed("label", &input.label, "schools-calendar-label-missing");
    wrong.check()?;
    let (Some(kind), Some(from), Some(to)) = (input.kind, input.from, input.to) else {
        return Err(Refused::one("kind", "common-error-choose-one"));
    };
    Ok(CalendarEntry { kind, from, to, label: input.label.trim().to_owned() })
}

/// What is wrong with one line among all, by field and locale key.
pub(super) fn faults_of(
    year: AcademicYear,
    all: &[CalendarEntry],
    own: usize,
) -> Vec<(&'static str, &'static str)> {
    let faults = Calendar::new(year, all).err().unwrap_or_default();
    let told = |fault: &CalendarFault| match fault {
        CalendarFault::EndsBeforeItBegins { line } if *line == own => {
            Some(("to", "schools-calendar-ends-before"))
        }
        CalendarFault::OutsideYear { line, .. } if *line == own => {
            Some(("to", "schools-calendar-outside-year"))
        }
        CalendarFault::TermsOverlap { line, .. } if *line == own => {
            Some(("from", "schools-calendar-overlap"))
        }
        CalendarFault::HalfTermOutsideTerm { line } if *line == own => {
            Some(("from", "schools-calendar-half-term-outside"))
        }
        _ => None,
    };
    faults.iter().filter_map(told).collect()
}

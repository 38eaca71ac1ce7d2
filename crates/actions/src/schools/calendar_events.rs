//! A school's terms and closures from an iCalendar file. Its events say in words what they are, so
//! they are shown with a guess before anything is saved; nothing of the file is kept meanwhile.

use super::{
    CalendarColumn, CalendarFileError, EntryInput, RowRefusal, calendar_file::save_entries, leave,
};
use crate::{Caller, Fault, World};
use domain::{
    ids::SchoolId,
    sessions::{
        CalendarEntry,
        icalendar::{self, ICalendarFault, Proposal},
    },
};
use policy::Action;

/// Letters of a label.
const LABEL: usize = 120;

/// Why a file is not shown.
#[derive(Debug, thiserror::Error)]
pub enum EventsError {
    /// The whole file is refused.
    #[error(transparent)]
    File(#[from] ICalendarFault),
    /// Anything else.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What a file would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventsPage {
    /// Its events, each with a guess of what it is.
    pub proposals: Vec<Proposal>,
    /// The lines of events that were not read: they repeat, or have no day.
    pub unread: Vec<u64>,
}

/// Reads a file and guesses what each event is; saves nothing.
///
/// # Errors
/// [`EventsError`].
pub fn calendar_events(
    caller: &Caller,
    school: SchoolId,
    bytes: &[u8],
) -> Result<EventsPage, EventsError> {
    leave(caller, Action::SetCalendar, school)?;
    let read = icalendar::read(bytes)?;
    Ok(EventsPage { proposals: icalendar::proposals(&read.events), unread: read.unread })
}

/// Saves the lines that somebody looked at: all of them, or none and each that is wrong is named by
/// its number.
///
/// # Errors
/// [`CalendarFileError::Rows`] by the number of the line, from 1.
pub async fn calendar_lines(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    lines: &[(u64, EntryInput)],
) -> Result<u64, CalendarFileError> {
    let (force, permit) = leave(caller, Action::SetCalendar, school)?;
    let (mut entries, mut wrong) = (Vec::new(), Vec::new());
    for (number, line) in lines {
        match entry(*number, line) {
            Ok(entry) => entries.push((*number, entry)),
            Err(refusal) => wrong.push(refusal),
        }
    }
    if !wrong.is_empty() {
        return Err(CalendarFileError::Rows(wrong));
    }
    save_entries(world, (&force, &permit), school, entries).await
}

fn entry(number: u64, line: &EntryInput) -> Result<CalendarEntry, RowRefusal> {
    let wrong = |column, key| Err(RowRefusal::Cell(number, column, key));
    let Some(kind) = line.kind else {
        return wrong(CalendarColumn::Kind, "schools-calendar-kind-unknown");
    };
    let (Some(from), Some(to)) = (line.from, line.to) else {
        return wrong(CalendarColumn::Start, "common-error-not-a-date");
    };
    let label = line.label.trim();
    if label.is_empty() {
        return wrong(CalendarColumn::Label, "schools-calendar-label-missing");
    }
    if label.chars().count() > LABEL {
        return wrong(CalendarColumn::Label, "common-error-shorter");
    }
    Ok(CalendarEntry { kind, from, to, label: label.to_owned() })
}

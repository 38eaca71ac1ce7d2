//! The events of an iCalendar file, each with a guess of what it is: the school lead puts the guesses
//! right, leaves out what the calendar does not need, and saves the rest. Nothing is kept before.

use super::calendar::{self, said};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::schools::{
    CalendarFileError, EntryInput, EventsError, EventsPage, calendar_events, calendar_lines,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Input, Select};
use domain::{
    coded::Coded,
    ids::SchoolId,
    sessions::{EntryKind, icalendar::ICalendarFault, icalendar::Proposal},
};
use jiff::civil::Date;
use words::Words;

/// Where a file is read.
pub const FILE: &str = "/schools/{school}/calendar/events";
/// Where what was looked at is saved.
pub const LINES: &str = "/schools/{school}/calendar/lines";

/// The address to which a file of one school is sent.
pub fn file_path(school: SchoolId) -> String {
    format!("/schools/{school}/calendar/events")
}

/// An event as it is shown and sent again.
#[derive(Debug, Clone)]
struct Line {
    kind: String,
    label: String,
    from: Option<Date>,
    to: Option<Date>,
}

struct Row {
    days: String,
    hidden: Vec<(String, String)>,
    kind: Select,
    label: Input,
}

#[derive(Template)]
#[template(path = "schools/calendar_events.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    action: String,
    unread: Option<String>,
    rows: Vec<Row>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, school: SchoolId, seen: (&[Line], &[u64]), faults: Faults) -> Self {
        let t = frame.t;
        let (lines, unread) = seen;
        let unread: Vec<String> = unread.iter().map(ToString::to_string).collect();
        let rows = (1..).zip(lines).map(|(number, line)| row(t, number, line, &faults));
        Self {
            frame: frame.titled(t.schools_events_title()).with_faults(&faults),
            back: calendar::path(school),
            action: format!("/schools/{school}/calendar/lines"),
            unread: (!unread.is_empty()).then(|| t.schools_events_unread(&unread.join(", "))),
            rows: rows.collect(),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn row(t: Words, number: usize, line: &Line, faults: &Faults) -> Row {
    let name = |part: &str| format!("{part}-{number}");
    let day = |on: Option<Date>| on.map(|on| t.date_short(on)).unwrap_or_default();
    let days = if line.from == line.to {
        day(line.from)
    } else {
        t.common_date_range(&day(line.from), &day(line.to))
    };
    let iso = |on: Option<Date>| on.map(|on| on.to_string()).unwrap_or_default();
    let kinds = EntryKind::CODES.iter().map(|(code, one)| (*code, calendar::kind(t, *one)));
    Row {
        days,
        hidden: vec![(name("from"), iso(line.from)), (name("to"), iso(line.to))],
        kind: Select::new(name("kind"), t.schools_calendar_kind())
            .item("", t.schools_events_leave_out())
            .items(kinds)
            .value(line.kind.as_str())
            .error_if(faults.of(&name("kind"))),
        label: Input::new(name("label"), t.schools_calendar_label()).value(line.label.as_str()),
    }
}

fn proposed(one: &Proposal) -> Line {
    Line {
        kind: one.kind.map(EntryKind::code).unwrap_or_default().to_owned(),
        label: one.label.clone(),
        from: Some(one.from),
        to: Some(one.to),
    }
}

/// What this page looks like: filled, with events that were not read, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let day = |month, day| Some(jiff::civil::date(2026, month, day));
    let line = |kind: &str, label: &str, from, to| Line {
        kind: kind.to_owned(),
        label: label.to_owned(),
        from,
        to,
    };
    let lines = [
        line("term", "Autumn term", day(9, 3), day(12, 18)),
        line("", "Christmas fair & raffle", day(12, 2), day(12, 2)),
    ];
    let wrong = Faults::one(t, "kind-1", t.schools_calendar_overlap());
    let page = |unread: &[u64], faults| {
        Page::new(frame, crate::samples::id(), (lines.as_slice(), unread), faults)
    };
    vec![
        Sample::new("filled", &page(&[], Faults::none(t))),
        Sample::new("unread", &page(&[12, 40], Faults::none(t))),
        Sample::new("wrong", &page(&[], wrong)),
    ]
}

/// Reads a file and shows its events.
pub async fn file(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let file = fields.file("events");
    let bytes = file.map(|file| &*file.bytes).unwrap_or_default();
    let faults = match calendar_events(person.caller(), school, bytes) {
        Ok(EventsPage { proposals, unread }) => {
            let lines: Vec<Line> = proposals.iter().map(proposed).collect();
            let seen = (lines.as_slice(), unread.as_slice());
            return show(&Page::new(&person.frame(), school, seen, Faults::none(t)));
        }
        Err(EventsError::File(_)) if file.is_none() => Faults::one(t, "events", t.file_missing()),
        Err(EventsError::File(fault)) => Faults::one(t, "events", refused(t, fault)),
        Err(EventsError::Fault(fault)) => return Err(fault.into()),
    };
    calendar::again(&app, &person, school, &fields, faults).await
}

fn refused(t: Words, fault: ICalendarFault) -> &'static str {
    match fault {
        ICalendarFault::NotACalendar => t.schools_events_not_a_calendar(),
        ICalendarFault::TooLarge | ICalendarFault::TooMany => t.schools_events_too_large(),
        ICalendarFault::NoEvent => t.schools_events_none(),
    }
}

/// Saves the lines that were looked at.
pub async fn lines(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let lines = read(&fields);
    let wanted: Vec<(u64, EntryInput)> =
        (1..).zip(&lines).filter_map(|(number, line)| Some((number, input(line)?))).collect();
    let mut faults = Faults::none(t);
    match calendar_lines(&app.world, person.caller(), school, &wanted).await {
        Ok(_) => {
            let to = calendar::path(school);
            return Ok(person.go_saying(&to, "schools-calendar-file-done"));
        }
        Err(CalendarFileError::Rows(rows)) => {
            for row in &rows {
                faults.add(&format!("kind-{}", row.line()), said(t, row));
            }
        }
        Err(CalendarFileError::Fault(fault)) => return Err(fault.into()),
        Err(CalendarFileError::File(fault)) => return Err(PageError::Conflict(fault.to_string())),
    }
    show_again(&Page::new(&person.frame(), school, (lines.as_slice(), &[]), faults))
}

/// The lines of the form, as far as it goes.
fn read(fields: &Fields) -> Vec<Line> {
    let numbers = (1..=500).take_while(|number| fields.has(&format!("from-{number}")));
    let line = |number: u32| {
        let text = |part: &str| fields.text(&format!("{part}-{number}"));
        Line {
            kind: text("kind").to_owned(),
            label: text("label").to_owned(),
            from: text("from").parse().ok(),
            to: text("to").parse().ok(),
        }
    };
    numbers.map(line).collect()
}

/// The line as it is saved; `None` for one that is left out.
fn input(line: &Line) -> Option<EntryInput> {
    let kind = EntryKind::from_code(&line.kind)?;
    Some(EntryInput { kind: Some(kind), from: line.from, to: line.to, label: line.label.clone() })
}

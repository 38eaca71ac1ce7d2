//! The school lead, or the coordinator, sets when a school is open: terms, half terms, INSET days,
//! closures, one at a time or from a file. The timetable is laid over it.

use super::{calendar_events, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    file_words::{file_fault, row_fault},
    refused::Refused,
    schools::{
        CalendarFileError, CalendarPage, CalendarRow, EntryInput, RowRefusal, calendar_add,
        calendar_file, calendar_page, calendar_remove,
    },
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, DateInput, FileUpload, Input, Radios, WarningText};
use domain::{
    coded::Coded,
    cohorts::AcademicYear,
    ids::{CalendarEntryId, SchoolId},
    sessions::EntryKind,
};
use jiff::civil::Date;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/schools/{school}/calendar";
/// Where a line is removed.
pub const REMOVE: &str = "/schools/{school}/calendar/{entry}/remove";
/// Where a file is read.
pub const FILE: &str = "/schools/{school}/calendar/file";

/// The address of one school's calendar.
pub fn path(school: SchoolId) -> String {
    format!("/schools/{school}/calendar")
}

struct Line {
    kind: &'static str,
    label: String,
    days: String,
    remove: Option<String>,
    remove_words: String,
}

struct Form {
    kind: Radios,
    label: Input,
    from: DateInput,
    to: DateInput,
    add: Button,
    file: FileUpload,
    file_href: String,
    events: FileUpload,
    events_href: String,
    upload: Button,
}

#[derive(Template)]
#[template(path = "schools/calendar.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    year: String,
    next: String,
    next_href: String,
    lines: Vec<Line>,
    unknown: Option<WarningText>,
    form: Option<Form>,
}

impl Page {
    fn new(frame: &Frame, seen: &CalendarPage, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let school = seen.header.id;
        let other = if seen.year == AcademicYear::containing(frame.today) {
            seen.year.next()
        } else {
            AcademicYear::containing(frame.today)
        };
        let lines = seen.rows.iter().map(|row| line(t, seen, row)).collect();
        Self {
            frame: frame
                .titled(t.schools_calendar_title())
                .scoped(seen.header.name.as_str())
                .with_faults(&faults),
            back: see::path(school),
            year: t.schools_calendar_year(&seen.year.to_string()),
            next: t.schools_calendar_next(&other.to_string()),
            next_href: format!("{}?year={}", path(school), other.start_year()),
            lines,
            unknown: seen.holidays_end.map(|on| {
                WarningText::new(t.schools_calendar_holidays_end(&t.date_short(on)))
                    .icon_fallback_text(t.common_warning())
            }),
            form: seen.can_set.then(|| form(t, school, typed, &faults)),
            faults,
        }
    }
}

fn line(t: Words, seen: &CalendarPage, row: &CalendarRow) -> Line {
    let (first, last) = (t.date_short(row.starts_on), t.date_short(row.ends_on));
    let days =
        if row.starts_on == row.ends_on { first } else { t.common_date_range(&first, &last) };
    let remove = format!("{}/{}/remove", path(seen.header.id), row.id);
    Line {
        kind: EntryKind::from_code(&row.kind).map_or("", |one| kind(t, one)),
        remove_words: t.schools_calendar_remove_what(&row.label),
        label: row.label.clone(),
        days,
        remove: seen.can_set.then_some(remove),
    }
}

fn form(t: Words, school: SchoolId, typed: &Fields, faults: &Faults) -> Form {
    let kinds = EntryKind::CODES.iter();
    let kinds = kinds.fold(Radios::new("kind", t.schools_calendar_kind()), |all, (code, one)| {
        all.item(*code, kind(t, *one))
    });
    let day = |name: &'static str, legend: &str| {
        let part = |part: &str| typed.text(&format!("{name}-{part}")).to_owned();
        DateInput::new(name, legend)
            .hint(t.schools_calendar_date_hint())
            .labels([t.common_day(), t.common_month(), t.common_year()])
            .filled([part("day"), part("month"), part("year")])
            .error_if(faults.of(name))
    };
    Form {
        kind: kinds.chosen(typed.text("kind")).error_if(faults.of("kind")),
        label: Input::new("label", t.schools_calendar_label())
            .value(typed.text("label"))
            .error_if(faults.of("label")),
        from: day("from", t.schools_calendar_from()),
        to: day("to", t.schools_calendar_to()),
        add: Button::new(t.schools_calendar_add()).prevent_double_click(true),
        file: FileUpload::new("file", t.schools_calendar_file())
            .error_if(faults.of("file"))
            .attribute("accept", ".csv,text/csv"),
        file_href: format!("{}/file", path(school)),
        events: FileUpload::new("events", t.schools_calendar_events())
            .error_if(faults.of("events"))
            .attribute("accept", ".ics,text/calendar"),
        events_href: calendar_events::file_path(school),
        upload: Button::secondary(t.common_upload()).prevent_double_click(true),
    }
}

/// The words of a kind of line.
pub(super) fn kind(t: Words, kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Term => t.schools_calendar_kind_term(),
        EntryKind::HalfTerm => t.schools_calendar_kind_half_term(),
        EntryKind::Inset => t.schools_calendar_kind_inset(),
        EntryKind::Closure => t.schools_calendar_kind_closure(),
    }
}

/// What this page looks like: empty, filled, wrong, and for those who may only look.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let none = Fields::default();
    let filled = sample(frame);
    let empty = CalendarPage { rows: Vec::new(), ..filled.clone() };
    let looking = CalendarPage {
        can_set: false,
        holidays_end: Some(jiff::civil::date(2026, 12, 31)),
        ..filled.clone()
    };
    let mut wrong = Faults::one(t, "from", t.schools_calendar_overlap());
    wrong.add("label", t.schools_calendar_label_missing());
    wrong.add("file", t.file_missing());
    vec![
        Sample::new("empty", &Page::new(frame, &empty, &none, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, &none, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, &none, wrong)),
        Sample::new("looking", &Page::new(frame, &looking, &none, Faults::none(t))),
    ]
}

fn sample(frame: &Frame) -> CalendarPage {
    let id = |n: u8| {
        let text = format!("01939d5e-6c00-7000-8000-0000000000{n:02}");
        text.parse::<CalendarEntryId>().expect("it is an id")
    };
    let row = |n, kind: &str, from, to, label: &str| CalendarRow {
        id: id(n),
        kind: kind.to_owned(),
        starts_on: from,
        ends_on: to,
        label: label.to_owned(),
    };
    let day = |month, day| jiff::civil::date(2026, month, day);
    CalendarPage {
        header: actions::schools::SchoolHeader {
            id: crate::samples::id(),
            name: "Larkrise Primary School".to_owned(),
            town: String::new(),
            postcode: String::new(),
            address: Vec::new(),
            telephone: String::new(),
            dsl: Vec::new(),
        },
        year: AcademicYear::containing(frame.today),
        rows: vec![
            row(1, "term", day(9, 3), day(12, 18), "Autumn term"),
            row(2, "inset", day(9, 3), day(9, 3), "Staff & planning"),
        ],
        can_set: true,
        holidays_end: None,
    }
}

/// Shows the calendar of the year that is asked for, or of this one.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
    fields: Fields,
) -> PageResult {
    let year = year(&fields);
    let seen = calendar_page(&app.world, person.caller(), school, year).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), &seen, &Fields::default(), faults))
}

/// Adds a line.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
    fields: Fields,
) -> PageResult {
    let input = EntryInput {
        kind: EntryKind::from_code(fields.text("kind")),
        from: date(&fields, "from"),
        to: date(&fields, "to"),
        label: fields.text("label").to_owned(),
    };
    match calendar_add(&app.world, person.caller(), school, &input).await {
        Ok(()) => {
            let year = input.from.map(AcademicYear::containing);
            let year = year.map(|year| format!("?year={}", year.start_year())).unwrap_or_default();
            let to = format!("{}{year}", path(school));
            Ok(person.go_saying(&to, "schools-calendar-done-add"))
        }
        Err(Refused::Rules(refused)) => {
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            again(&app, &person, school, &fields, faults).await
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

/// Removes a line.
pub async fn remove(
    State(app): State<App>,
    person: Person,
    Path((school, entry)): Path<(SchoolId, CalendarEntryId)>,
) -> PageResult {
    match calendar_remove(&app.world, person.caller(), school, entry).await {
        Ok(()) => Ok(person.go_saying(&path(school), "schools-calendar-done-remove")),
        Err(Refused::Rules(refused)) => {
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            again(&app, &person, school, &Fields::default(), faults).await
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

/// Reads a file of lines.
pub async fn file(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let faults = match fields.file("file") {
        None => Faults::one(t, "file", t.file_missing()),
        Some(file) => match calendar_file(&app.world, person.caller(), school, &file.bytes).await {
            Ok(_) => return Ok(person.go_saying(&path(school), "schools-calendar-file-done")),
            Err(CalendarFileError::File(fault)) => Faults::one(t, "file", file_fault(t, &fault)),
            Err(CalendarFileError::Rows(rows)) => {
                let mut faults = Faults::none(t);
                for row in &rows {
                    faults.add("file", said(t, row));
                }
                faults
            }
            Err(CalendarFileError::Fault(fault)) => return Err(fault.into()),
        },
    };
    again(&app, &person, school, &fields, faults).await
}

/// What is wrong with a line, in words.
pub(super) fn said(t: Words, row: &RowRefusal) -> String {
    match row {
        RowRefusal::Cell(line, column, key) => {
            let why = t.by_key(key).unwrap_or_default();
            t.schools_calendar_file_row(column.heading(), &line.to_string(), &why)
        }
        RowRefusal::Row(line, fault) => {
            t.schools_calendar_file_whole_row(&line.to_string(), &row_fault(t, fault))
        }
    }
}

/// The page again, with what was typed and what is wrong.
pub(super) async fn again(
    app: &App,
    person: &Person,
    school: SchoolId,
    typed: &Fields,
    faults: Faults,
) -> PageResult {
    let year = date(typed, "from").map(AcademicYear::containing);
    let seen = calendar_page(&app.world, person.caller(), school, year).await?;
    show_again(&Page::new(&person.frame(), &seen, typed, faults))
}

fn year(fields: &Fields) -> Option<AcademicYear> {
    AcademicYear::starting(fields.text("year").parse().ok()?)
}

fn date(fields: &Fields, name: &str) -> Option<Date> {
    let part = |part: &str| fields.text(&format!("{name}-{part}")).parse::<i16>().ok();
    let (year, month, day) = (part("year")?, part("month")?, part("day")?);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (2000..2100).contains(&date.year()).then_some(date)
}

//! A coordinator sees how a cohort's sessions would lie over the school's calendar: each with its
//! day and lesson, what was skipped and why, and the reason where it does not fit. Another day or
//! time can be looked at; nothing is saved before the last button.

use super::{cohort, invented, said};
use crate::{
    App, Faults, Fields, Frame, PageResult, Person, Sample, lessons, schools, show, show_again,
};
use actions::sessions::{Draft, LayError, Wish, lay_timetable, preview_timetable};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Input, Select, Table};
use domain::{ids::CohortId, sessions::CalendarFault};
use jiff::civil::Weekday;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/sessions/cohorts/{cohort}/timetable";
const WEEKDAY: &str = "weekday";
const STARTS: &str = "starts";
const ROOM: &str = "place";

/// The address of one cohort's timetable.
pub fn path(cohort: CohortId) -> String {
    format!("/sessions/cohorts/{cohort}/timetable")
}

#[derive(Template)]
#[template(path = "sessions/timetable.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    lead: String,
    calendar: Option<String>,
    to_calendar: String,
    unfit: Vec<(String, Vec<String>)>,
    warnings: Vec<String>,
    kept: Option<Table>,
    laid: Option<Table>,
    skipped: Vec<String>,
    weekday: Select,
    starts: Input,
    place: Input,
    show: Button,
    hidden: Vec<(&'static str, String)>,
    save: Option<Button>,
}

/// What the form held, as it was typed.
struct Typed {
    weekday: String,
    starts: String,
    place: String,
}

impl Page {
    fn new(frame: &Frame, draft: &Draft, typed: Option<&Typed>, faults: Faults) -> Self {
        let t = frame.t;
        let now = Typed {
            weekday: draft.weekday.to_monday_one_offset().to_string(),
            starts: t.time(draft.starts),
            place: draft.place.clone(),
        };
        let (shown, can_save) = (typed.unwrap_or(&now), draft.fits() && faults.is_empty());
        Self {
            back: cohort::path(draft.cohort.id),
            lead: t.sessions_lay_lead(
                lessons::said::text(t, &draft.model_name),
                &draft.year.to_string(),
            ),
            calendar: calendar(t, draft),
            to_calendar: schools::calendar::path(draft.cohort.school),
            unfit: draft.unfit.iter().map(|one| said::unfit(t, draft.starts, one)).collect(),
            warnings: warnings(t, draft),
            kept: kept(t, draft),
            laid: laid(t, draft),
            skipped: draft.skipped.iter().map(|lost| said::lost(t, lost)).collect(),
            weekday: Select::new(WEEKDAY, t.sessions_lay_weekday())
                .items((1..=7).filter_map(|day| {
                    let weekday = Weekday::from_monday_one_offset(day).ok()?;
                    Some((day.to_string(), t.weekday(weekday)))
                }))
                .value(shown.weekday.as_str()),
            starts: Input::new(STARTS, t.sessions_lay_starts())
                .hint(t.sessions_lay_starts_hint())
                .value(shown.starts.as_str())
                .classes("govuk-input--width-10")
                .error_if(faults.of(STARTS)),
            place: Input::new(ROOM, t.sessions_lay_place())
                .hint(t.sessions_lay_place_hint())
                .value(shown.place.as_str())
                .error_if(faults.of(ROOM)),
            show: Button::secondary(t.sessions_lay_show()),
            hidden: vec![
                (WEEKDAY, now.weekday.clone()),
                (STARTS, draft.starts.strftime("%H:%M").to_string()),
                (ROOM, now.place.clone()),
            ],
            save: can_save.then(|| Button::new(t.sessions_lay_save()).prevent_double_click(true)),
            frame: frame
                .titled(t.sessions_lay_title())
                .with_faults(&faults)
                .scoped(&draft.cohort.label),
            faults,
        }
    }
}

fn calendar(t: Words, draft: &Draft) -> Option<String> {
    let year = draft.year.to_string();
    match draft.calendar.as_slice() {
        [] => None,
        [CalendarFault::NoTerm] => Some(t.sessions_lay_calendar_none(&year)),
        _ => Some(t.sessions_lay_calendar_wrong(&year)),
    }
}

fn warnings(t: Words, draft: &Draft) -> Vec<String> {
    let past = i64::try_from(draft.past).unwrap_or(i64::MAX);
    let past = (past > 0).then(|| t.sessions_warning_past(past));
    draft.warnings.iter().map(|warning| said::warning(t, warning)).chain(past).collect()
}

fn kept(t: Words, draft: &Draft) -> Option<Table> {
    let empty = Table::new(t.sessions_lay_kept_title())
        .column(t.common_date())
        .column(t.common_time())
        .column(t.sessions_column_what());
    let table = draft.kept.iter().fold(empty, |table, (session, what)| {
        let times = said::times(t, session.starts_at, session.minutes);
        table.row([t.date(session.held_on), times, said::what(t, what)])
    });
    (!draft.kept.is_empty()).then(|| table.stacked())
}

fn laid(t: Words, draft: &Draft) -> Option<Table> {
    let empty = Table::new(t.sessions_lay_new_title())
        .column(t.common_date())
        .column(t.common_time())
        .column(t.sessions_column_what())
        .column(t.sessions_lay_term());
    let table = draft.lines.iter().fold(empty, |table, line| {
        let times = t.common_date_range(&t.time(line.starts), &t.time(line.ends));
        table.row([t.date(line.on), times, said::what(t, &line.what), line.term.clone()])
    });
    (!draft.lines.is_empty()).then(|| table.stacked())
}

/// What this page looks like: with a timetable that fits, one that does not, without a calendar,
/// and wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let [fits, unfit, bare] = invented::drafts();
    let typed = Typed { weekday: "3".into(), starts: "noon".into(), place: String::new() };
    let wrong = Faults::one(t, STARTS, t.common_error_not_a_time());
    vec![
        Sample::new("filled", &Page::new(frame, &fits, None, Faults::none(t))),
        Sample::new("unfit", &Page::new(frame, &unfit, None, Faults::none(t))),
        Sample::new("empty", &Page::new(frame, &bare, None, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &fits, Some(&typed), wrong)),
    ]
}

/// Shows the timetable as the cohort has it, or as the address asks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (wish, typed, faults) = read(person.t(), &fields);
    let draft = preview_timetable(&app.world, person.caller(), cohort, &wish).await?;
    if faults.is_empty() {
        return show(&Page::new(&person.frame(), &draft, None, faults));
    }
    show_again(&Page::new(&person.frame(), &draft, Some(&typed), faults))
}

/// Saves it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (wish, typed, mut faults) = read(person.t(), &fields);
    if faults.is_empty() {
        match lay_timetable(&app.world, person.caller(), cohort, &wish).await {
            Ok(()) => return Ok(person.go_saying(&cohort::path(cohort), "sessions-lay-done")),
            Err(LayError::DoesNotFit(draft)) => {
                return show_again(&Page::new(&person.frame(), &draft, None, faults));
            }
            Err(LayError::PlaceTooLong) => {
                faults.add(ROOM, person.t().sessions_lay_place_long());
            }
            Err(LayError::Fault(fault)) => return Err(fault.into()),
        }
    }
    let wish = Wish { place: None, ..wish };
    let draft = preview_timetable(&app.world, person.caller(), cohort, &wish).await?;
    show_again(&Page::new(&person.frame(), &draft, Some(&typed), faults))
}

fn read(t: Words, fields: &Fields) -> (Wish, Typed, Faults) {
    let typed = Typed {
        weekday: fields.text(WEEKDAY).to_owned(),
        starts: fields.text(STARTS).to_owned(),
        place: fields.text(ROOM).to_owned(),
    };
    let mut faults = Faults::none(t);
    let weekday =
        typed.weekday.parse().ok().and_then(|day| Weekday::from_monday_one_offset(day).ok());
    let starts = said::read_time(&typed.starts);
    if fields.has(STARTS) && starts.is_none() {
        faults.add(STARTS, t.common_error_not_a_time());
    }
    let place = fields.has(ROOM).then(|| typed.place.clone());
    (Wish { weekday, starts, place }, typed, faults)
}

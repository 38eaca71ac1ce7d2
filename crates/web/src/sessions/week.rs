//! A coordinator sees every session of a week and how much each deliverer has; the others see their
//! own part of it. A session leads to its cohort.

use super::{cohort, invented, said};
use crate::{App, Fields, Frame, PageResult, Person, Sample, show};
use actions::sessions::{Diary, Load, WeekView, What, see_week};
use askama::Template;
use axum::extract::State;
use components::{Cell, Content, PageLink, Pagination, Table, Tag};
use jiff::{Span, civil::Date};
use words::Words;

/// The address.
pub const PATH: &str = "/sessions/week";
const DAY: &str = "of";
const PAGE: &str = "page";

/// The address of the week in which a day lies.
pub fn path(day: Date) -> String {
    format!("{PATH}?{DAY}={day}")
}

struct Line {
    when: String,
    school: String,
    href: String,
    what: String,
    who: String,
    state: Tag,
}

#[derive(Template)]
#[template(path = "sessions/week.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
    more: Option<String>,
    load: Option<Table>,
    weeks: Pagination,
}

impl Page {
    fn new(frame: &Frame, view: &WeekView) -> Self {
        let t = frame.t;
        let line = |(diary, what, who): &(Diary, What, Vec<String>)| line(frame, diary, what, who);
        let other = |days: i32, words: &str| {
            let day = view.monday.saturating_add(Span::new().days(days));
            PageLink { content: words.into(), ..PageLink::new(path(day)) }
        };
        let more = format!("{}&{PAGE}={}", path(view.monday), view.page + 1);
        Self {
            frame: frame.titled(t.sessions_week_title(&t.date_short(view.monday))),
            lines: view.sessions.iter().map(line).collect(),
            more: view.has_more.then_some(more),
            load: (!view.load.is_empty()).then(|| load(t, &view.load)),
            weeks: Pagination::default()
                .previous(other(-7, t.sessions_week_before()))
                .next(other(7, t.sessions_week_after()))
                .landmark_label(t.sessions_place_week()),
        }
    }
}

fn line(frame: &Frame, diary: &Diary, what: &What, who: &[String]) -> Line {
    let t = frame.t;
    let marks = (diary.taken_at, diary.cancelled_at);
    Line {
        when: t.date_time(diary.held_on.to_datetime(diary.starts_at)),
        school: diary.school_name.clone(),
        href: cohort::path(diary.cohort),
        what: said::what(t, what),
        who: if who.is_empty() { t.sessions_nobody_yet().to_owned() } else { t.list(who) },
        state: said::state(t, frame.today, diary.held_on, marks),
    }
}

fn load(t: Words, load: &[Load]) -> Table {
    let empty = Table::new(t.sessions_week_load_title())
        .column(t.common_name())
        .numeric_column(t.sessions_week_load_sessions())
        .numeric_column(t.sessions_week_load_hours());
    let table = load.iter().fold(empty, |table, one| {
        let (hours, minutes) = ((one.minutes / 60).to_string(), (one.minutes % 60).to_string());
        let time = t.sessions_week_load_time(&hours, &minutes);
        table.row([
            Cell::from(one.name.as_str()),
            Cell::from(one.sessions.to_string()),
            Cell::from(Content::from(time)),
        ])
    });
    table.stacked()
}

/// What this page looks like: empty, and filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let view = |sessions: Vec<_>, load| WeekView {
        monday: jiff::civil::date(2026, 11, 16),
        has_more: !sessions.is_empty(),
        sessions,
        page: 1,
        load,
    };
    let diary = invented::diary(frame.today);
    let names = vec!["PCSO Sam Example".to_owned()];
    let sessions =
        vec![(diary.clone(), invented::what(), names), (diary, invented::what(), Vec::new())];
    let name = "PCSO Sam Example".to_owned();
    let load = Load { person: crate::samples::id(), name, sessions: 3, minutes: 195 };
    vec![
        Sample::new("empty", &Page::new(frame, &view(Vec::new(), Vec::new()))),
        Sample::new("filled", &Page::new(frame, &view(sessions, vec![load]))),
    ]
}

/// Shows a week: that of the day in the address, or this one.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let day = fields.text(DAY).parse().unwrap_or(person.today());
    let page = fields.text(PAGE).parse().unwrap_or(1);
    let view = see_week(&app.world, person.caller(), day, page).await?;
    show(&Page::new(&person.frame(), &view))
}

//! Whoever runs the programme sees the hours of the whole force by month and kind, and takes them
//! along as a file. No person is named.

use super::said;
use crate::{App, Fields, Frame, PageResult, Person, Sample, download, home, show};
use actions::people::{HoursTotal, TotalsView, see_hours};
use askama::Template;
use axum::extract::State;
use components::{Cell, Table};
use domain::{coded::Coded, cohorts::AcademicYear, people::HoursKind, table_file::rows_file};
use jiff::civil::Date;
use words::Words;

/// The address.
pub const PATH: &str = "/people/totals";
/// The same as a file.
pub const FILE: &str = "/people/totals/hours.csv";

#[derive(Template)]
#[template(path = "people/totals.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    lead: String,
    table: Option<Table>,
    file: String,
    others: Vec<(String, String)>,
}

impl Page {
    fn new(frame: &Frame, seen: &TotalsView) -> Self {
        let t = frame.t;
        let now = AcademicYear::containing(frame.today);
        let before = AcademicYear::starting(now.start_year() - 1);
        let others = before.into_iter().chain([now]).filter(|year| *year != seen.year);
        let link = |year: AcademicYear| {
            let href = format!("{PATH}?year={}", year.start_year());
            (href, t.people_totals_other(&year.to_string()))
        };
        Self {
            frame: frame.titled(t.people_totals_title()),
            back: home::mine::PATH,
            lead: t.people_totals_lead(&seen.year.to_string()),
            table: (!seen.totals.is_empty()).then(|| table(t, &seen.totals)),
            file: format!("{FILE}?year={}", seen.year.start_year()),
            others: others.map(link).collect(),
        }
    }
}

fn table(t: Words, totals: &[HoursTotal]) -> Table {
    let table = Table::new(t.people_totals_title())
        .column(t.people_totals_month())
        .column(t.people_hours_kind())
        .numeric_column(t.people_hours_long())
        .numeric_column(t.people_totals_people());
    let row = |table: Table, one: &HoursTotal| {
        table.row([
            Cell::from(month(t, &one.month)),
            Cell::from(kind(t, &one.kind)),
            Cell::numeric(said::long(t, one.minutes)),
            Cell::numeric(one.people.to_string()),
        ])
    };
    totals.iter().fold(table, row).stacked()
}

fn kind(t: Words, code: &str) -> String {
    said::coded(t, "people-hours-kind-", HoursKind::from_code(code)).unwrap_or_default()
}

/// `2026-10` in words.
fn month(t: Words, month: &str) -> String {
    let day: Result<Date, _> = format!("{month}-01").parse();
    day.map_or_else(|_| month.to_owned(), |day| t.month_year(day))
}

/// What this page looks like: empty and filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let year = AcademicYear::containing(frame.today);
    let total = |month: &str, kind: HoursKind, minutes, people| HoursTotal {
        month: month.to_owned(),
        kind: kind.code().to_owned(),
        minutes,
        people,
    };
    let totals = vec![
        total("2026-10", HoursKind::Preparation, 1_395, 7),
        total("2026-10", HoursKind::Session, 62_040, 9),
    ];
    let empty = TotalsView { year, totals: Vec::new() };
    vec![
        Sample::new("empty", &Page::new(frame, &empty)),
        Sample::new("filled", &Page::new(frame, &TotalsView { year, totals })),
    ]
}

/// Shows a year.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let seen = see_hours(&app.world, person.caller(), year(&fields)).await?;
    show(&Page::new(&person.frame(), &seen))
}

/// Gives the same as a file.
pub async fn file(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let seen = see_hours(&app.world, person.caller(), year(&fields)).await?;
    let head = [
        t.people_totals_month(),
        t.people_hours_kind(),
        t.people_totals_minutes(),
        t.people_totals_people(),
    ];
    let rows = seen.totals.iter().map(|one| {
        let numbers = [one.minutes.to_string(), one.people.to_string()];
        [one.month.clone(), kind(t, &one.kind)].into_iter().chain(numbers).collect()
    });
    let bytes = rows_file(&head, rows);
    let name = format!("hours-{}.csv", seen.year.start_year());
    Ok(download(bytes, "text/csv; charset=utf-8", &name))
}

fn year(fields: &Fields) -> Option<AcademicYear> {
    AcademicYear::starting(fields.text("year").parse().ok()?)
}

//! The administrator looks at what the file would do, row by row, and saves it or goes back.

use super::{count, import, import_done};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, download, show, show_again};
use actions::schools::import::{
    Line, Preview, SaveError, Summary, Verdict, changed_fields, failed_rows, preview, refusal,
    save, verdict,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Pagination, Table};
use domain::{
    clock::london,
    ids::ImportDraftId,
    schools::gias::{self, Column},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/schools/import/{draft}";
/// The file of the rows that were refused.
pub const FAILED: &str = "/schools/import/{draft}/failed.csv";

/// The address of one draft.
pub fn path(draft: ImportDraftId) -> String {
    format!("/schools/import/{draft}")
}

/// One verdict, to choose which rows are shown.
struct Choice {
    words: &'static str,
    count: String,
    href: String,
    is_shown: bool,
}

#[derive(Template)]
#[template(path = "schools/import_preview.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    facts: Vec<String>,
    choices: Vec<Choice>,
    about: &'static str,
    rows: Option<Table>,
    pages: Pagination,
    failed: Option<String>,
    save: Option<Button>,
    is_saved: bool,
    done: String,
}

impl Page {
    fn new(frame: &Frame, draft: ImportDraftId, seen: &Preview, faults: Faults) -> Self {
        let t = frame.t;
        let title = t.schools_import_preview_title();
        let own = path(draft);
        let shown = seen.verdict;
        let href = |page: u32| format!("{own}?show={}&page={page}", shown.code());
        let choices = Verdict::ALL.into_iter().filter(|one| seen.summary.count(*one) > 0);
        let is_refusing = seen.summary.count(Verdict::Refused) > 0;
        let can_save = seen.saved_at.is_none() && seen.summary.has_news();
        Self {
            frame: frame.titled(title).with_faults(&faults),
            back: import::PATH,
            facts: facts(t, seen),
            choices: choices
                .map(|one| Choice {
                    words: verdict(t, one),
                    count: seen.summary.count(one).to_string(),
                    href: format!("{own}?show={}", one.code()),
                    is_shown: one == shown,
                })
                .collect(),
            about: about(t, shown),
            rows: (!seen.lines.is_empty()).then(|| table(t, shown, &seen.lines)),
            pages: Pagination::numbered(seen.page, seen.pages, href)
                .landmark_label(t.schools_import_rows())
                .page_word(t.schools_list_page())
                .previous_words(t.common_previous())
                .next_words(t.common_next()),
            failed: is_refusing.then(|| format!("{own}/failed.csv")),
            save: can_save.then(|| Button::new(t.schools_import_save()).prevent_double_click(true)),
            is_saved: seen.saved_at.is_some(),
            done: import_done::path(draft),
            faults,
        }
    }
}

fn facts(t: Words, seen: &Preview) -> Vec<String> {
    let summary = &seen.summary;
    let date = t.date_time(london(seen.made_at));
    let mut facts = vec![match seen.saved_at {
        Some(at) => t.schools_import_preview_saved(&t.date_time(london(at))),
        None => t.schools_import_preview_read(count(summary.rows()), &date, &summary.encoding),
    }];
    if seen.saved_at.is_none() {
        facts.push(t.schools_import_preview_day().to_owned());
    }
    if !summary.authorities.is_empty() {
        facts.push(t.schools_import_asked(&summary.authorities.join(", ")));
    }
    if summary.absent > 0 {
        facts.push(t.schools_import_absent(count(summary.absent)));
    }
    if !summary.missing.is_empty() {
        facts.push(t.schools_import_missing(&changed_fields(&summary.missing)));
    }
    if seen.saved_at.is_none() && !summary.has_news() {
        facts.push(t.schools_import_preview_nothing().to_owned());
    }
    facts
}

fn about(t: Words, shown: Verdict) -> &'static str {
    match shown {
        Verdict::New => t.schools_verdict_about_new(),
        Verdict::Changed => t.schools_verdict_about_changed(),
        Verdict::Closed => t.schools_verdict_about_closed(),
        Verdict::Refused => t.schools_verdict_about_refused(),
        Verdict::Unchanged => t.schools_verdict_about_unchanged(),
        Verdict::NotPrimary => t.schools_verdict_about_not_primary(),
        Verdict::Elsewhere => t.schools_verdict_about_elsewhere(),
    }
}

fn table(t: Words, shown: Verdict, lines: &[Line]) -> Table {
    let empty = Table::new(verdict(t, shown))
        .column(t.schools_import_line())
        .column(t.schools_import_urn())
        .column(t.schools_import_name())
        .column(t.schools_import_details());
    let row = |table: Table, line: &Line| {
        let urn = line.judged.urn.map(|urn| urn.to_string()).unwrap_or_default();
        let cells = [line.judged.line.to_string(), urn, line.judged.name.clone(), details(t, line)];
        table.row(cells)
    };
    lines.iter().fold(empty, row).stacked()
}

fn details(t: Words, line: &Line) -> String {
    let own = match &line.judged.verdict {
        gias::Verdict::Refused(faults) => {
            faults.iter().map(|fault| refusal(t, fault)).collect::<Vec<_>>().join(" ")
        }
        gias::Verdict::Changed { fields, .. } => {
            t.schools_import_changed_in(&changed_fields(fields))
        }
        gias::Verdict::New(school) => {
            let place = [school.town.clone(), school.postcode.map(|code| code.to_string())];
            place.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        gias::Verdict::Closed { on, is_held } => {
            let on = on.map(|on| t.schools_import_closed_on(&t.date_short(on)));
            let held = is_held.then(|| t.schools_import_is_held().to_owned());
            on.into_iter().chain(held).collect::<Vec<_>>().join(". ")
        }
        gias::Verdict::NotPrimary { is_held: true }
        | gias::Verdict::Elsewhere { is_held: true } => t.schools_import_is_held().to_owned(),
        _ => String::new(),
    };
    let left_out =
        line.judged.warnings.iter().map(|why| t.schools_import_left_out(&refusal(t, why)));
    let said = std::iter::once(own).chain(left_out).filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

/// What this page looks like: with rows refused, with changed ones, after saving.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let draft = crate::samples::id();
    let page = |seen: &Preview, faults| Page::new(frame, draft, seen, faults);
    let refused = sample(Verdict::Refused, refused_line());
    let changed = sample(Verdict::Closed, closed_line());
    let mut saved = sample(Verdict::New, refused_line());
    saved.lines.clear();
    saved.saved_at = Some(saved.made_at);
    let stale = Faults::one(t, "save", t.schools_import_stale());
    vec![
        Sample::new("refused", &page(&refused, Faults::none(t))),
        Sample::new("closed", &page(&changed, Faults::none(t))),
        Sample::new("wrong", &page(&changed, stale)),
        Sample::new("saved", &page(&saved, Faults::none(t))),
    ]
}

fn sample(verdict: Verdict, line: Line) -> Preview {
    let counts = [(Verdict::Refused, 1), (Verdict::New, 301), (Verdict::Closed, 120)];
    Preview {
        summary: Summary {
            counts: counts.into_iter().collect(),
            encoding: "Windows-1252".to_owned(),
            missing: vec![Column::Easting, Column::Northing],
            absent: 2,
            headings: Vec::new(),
            authorities: vec!["990".to_owned()],
        },
        made_at: "2026-11-20T09:00:00Z".parse().expect("it is a moment"),
        saved_at: None,
        verdict,
        page: 1,
        pages: 3,
        lines: vec![line],
    }
}

fn refused_line() -> Line {
    let faults = vec![
        gias::Refusal { column: Some(Column::Urn), why: gias::Why::NotAUrn },
        gias::Refusal { column: None, why: gias::Why::Blank },
    ];
    line(gias::Verdict::Refused(faults))
}

fn closed_line() -> Line {
    let on = jiff::civil::date(2026, 8, 31);
    line(gias::Verdict::Closed { on: Some(on), is_held: true })
}

fn line(verdict: gias::Verdict) -> Line {
    let judged = gias::Judged {
        line: 17,
        urn: "900017".parse().ok(),
        name: "Larkrise & Millbrook Primary School".to_owned(),
        verdict,
        warnings: vec![gias::Refusal { column: Some(Column::Website), why: gias::Why::Formula }],
    };
    Line { judged, cells: None }
}

/// Shows a page of rows.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(draft): Path<ImportDraftId>,
    fields: Fields,
) -> PageResult {
    let (shown, page) = (Verdict::from_code(fields.text("show")), page_number(&fields));
    let seen = preview(&app.world, person.caller(), draft, shown, page).await?;
    show(&Page::new(&person.frame(), draft, &seen, Faults::none(person.t())))
}

/// The page that an address asks for, the first if it asks for none.
pub(super) fn page_number(fields: &Fields) -> u32 {
    fields.text("page").parse().unwrap_or(1)
}

/// Saves.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(draft): Path<ImportDraftId>,
) -> PageResult {
    match save(&app.world, person.caller(), draft).await {
        Ok(_) => Ok(person.go(&import_done::path(draft))),
        Err(SaveError::Stale) => {
            let faults = Faults::one(person.t(), "save", person.t().schools_import_stale());
            let seen = preview(&app.world, person.caller(), draft, None, 1).await?;
            show_again(&Page::new(&person.frame(), draft, &seen, faults))
        }
        Err(SaveError::Fault(fault)) => Err(fault.into()),
    }
}

/// Hands back the rows that were refused.
pub async fn failed(
    State(app): State<App>,
    person: Person,
    Path(draft): Path<ImportDraftId>,
) -> PageResult {
    let bytes = failed_rows(&app.world, person.caller(), draft).await?;
    Ok(download(bytes, "text/csv; charset=utf-8", "schools-refused.csv"))
}

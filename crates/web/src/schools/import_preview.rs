//! The administrator looks at what the file would do, row by row, leaves out what should stay as it
//! is, and saves the rest or goes back.

use super::{count, import, import_done, invented};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, download, show, show_again};
use actions::schools::import::{
    Line, Preview, SaveError, Ticked, Verdict, changed_fields, choose, failed_rows, field, preview,
    refusal, save, value, verdict,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, Pagination, Table};
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
    shown: &'static str,
    nth: u32,
    rows: Option<Table>,
    pages: Pagination,
    failed: Option<String>,
    keep: Option<Button>,
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
            shown: shown.code(),
            nth: seen.page,
            rows: (!seen.lines.is_empty()).then(|| table(t, shown, &seen.lines)),
            pages: Pagination::numbered(seen.page, seen.pages, href)
                .landmark_label(t.schools_import_rows())
                .page_word(t.schools_list_page())
                .previous_words(t.common_previous())
                .next_words(t.common_next()),
            failed: is_refusing.then(|| format!("{own}/failed.csv")),
            keep: (can_save && has_boxes(seen)).then(|| {
                Button::secondary(t.schools_import_keep_ticks()).name("what").value("choose")
            }),
            save: can_save.then(|| {
                Button::new(t.schools_import_save())
                    .name("what")
                    .value("save")
                    .prevent_double_click(true)
            }),
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
        Verdict::Opened => t.schools_verdict_about_opened(),
        Verdict::Renamed => t.schools_verdict_about_renamed(),
        Verdict::Moved => t.schools_verdict_about_moved(),
        Verdict::Changed => t.schools_verdict_about_changed(),
        Verdict::Closed => t.schools_verdict_about_closed(),
        Verdict::Refused => t.schools_verdict_about_refused(),
        Verdict::Kept => t.schools_verdict_about_kept(),
        Verdict::Unchanged => t.schools_verdict_about_unchanged(),
        Verdict::NotPrimary => t.schools_verdict_about_not_primary(),
        Verdict::Elsewhere => t.schools_verdict_about_elsewhere(),
    }
}

fn has_boxes(seen: &Preview) -> bool {
    seen.saved_at.is_none() && seen.lines.iter().any(Line::can_be_left_out)
}

fn table(t: Words, shown: Verdict, lines: &[Line]) -> Table {
    let empty = Table::new(verdict(t, shown))
        .column(t.schools_import_name())
        .column(t.schools_import_urn())
        .column(t.schools_import_line())
        .column(t.schools_import_details());
    let row = |table: Table, line: &Line| {
        let urn = line.judged.urn.map(|urn| urn.to_string()).unwrap_or_default();
        let cells: [Content; 4] = [
            name(line),
            urn.into(),
            line.judged.line.to_string().into(),
            Content::html(Details { lines: details(t, line) }.to_string()),
        ];
        table.row(cells)
    };
    lines.iter().fold(empty, row).stacked()
}

/// The name of a row's school, with a box before it where the row can be left out.
fn name(line: &Line) -> Content {
    if line.can_be_left_out() {
        let name = line.judged.name.clone();
        let tick = Tick { line: line.judged.line, name, is_ticked: !line.is_left_out };
        Content::html(tick.to_string())
    } else {
        line.judged.name.as_str().into()
    }
}

/// The box before a row.
#[derive(Template)]
#[template(path = "schools/import_tick.html")]
struct Tick {
    line: u64,
    name: String,
    is_ticked: bool,
}

/// What there is to say of a row, a line each.
#[derive(Template)]
#[template(
    source = "{% for line in lines %}{% if !loop.first %}<br>{% endif %}{{ line }}{% endfor %}",
    ext = "html"
)]
struct Details {
    lines: Vec<String>,
}

fn details(t: Words, line: &Line) -> Vec<String> {
    let judged = &line.judged;
    let mut said = own_details(t, line);
    if line.is_typed {
        said.push(t.schools_import_typed().to_owned());
    }
    said.extend(judged.kept.iter().map(|kept| {
        let file = if kept.file.is_empty() { t.schools_field_blank() } else { &kept.file };
        t.schools_import_kept(field(t, kept.column), file)
    }));
    let left_out = judged.warnings.iter().map(|why| t.schools_import_left_out(&refusal(t, why)));
    said.extend(left_out);
    said.retain(|text| !text.is_empty());
    said
}

fn own_details(t: Words, line: &Line) -> Vec<String> {
    match &line.judged.verdict {
        gias::Verdict::Refused(faults) => faults.iter().map(|fault| refusal(t, fault)).collect(),
        gias::Verdict::Changed { to, fields } => {
            let Some(from) = &line.from else { return Vec::new() };
            let change = |column: &Column| {
                let (new, old) = (value(t, to, *column), value(t, from, *column));
                t.schools_import_from_to(field(t, *column), &new, &old)
            };
            fields.iter().map(change).collect()
        }
        gias::Verdict::New(school) => {
            let place = [school.town.clone(), school.postcode.map(|code| code.to_string())];
            vec![place.into_iter().flatten().collect::<Vec<_>>().join(", ")]
        }
        gias::Verdict::Closed { on, is_held } => {
            let on = on.map(|on| t.schools_import_closed_on(&t.date_short(on)));
            let held = is_held.then(|| t.schools_import_is_held().to_owned());
            on.into_iter().chain(held).collect()
        }
        gias::Verdict::NotPrimary { is_held: true }
        | gias::Verdict::Elsewhere { is_held: true } => vec![t.schools_import_is_held().to_owned()],
        _ => Vec::new(),
    }
}

/// What this page looks like: with rows refused, with changed ones, after saving.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let draft = crate::samples::id();
    let page = |seen: &Preview, faults| Page::new(frame, draft, seen, faults);
    let refused = invented::preview(Verdict::Refused, vec![invented::refused()]);
    let renamed = [invented::renamed(false), invented::renamed(true)];
    let renamed = invented::preview(Verdict::Renamed, renamed.into());
    let closed = invented::preview(Verdict::Closed, vec![invented::closed()]);
    let kept = invented::preview(Verdict::Kept, vec![invented::kept(), invented::typed()]);
    let mut saved = invented::preview(Verdict::New, Vec::new());
    saved.saved_at = Some(saved.made_at);
    let stale = Faults::one(t, "save", t.schools_import_stale());
    vec![
        Sample::new("refused", &page(&refused, Faults::none(t))),
        Sample::new("renamed", &page(&renamed, Faults::none(t))),
        Sample::new("closed", &page(&closed, Faults::none(t))),
        Sample::new("kept", &page(&kept, Faults::none(t))),
        Sample::new("wrong", &page(&closed, stale)),
        Sample::new("saved", &page(&saved, Faults::none(t))),
    ]
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

/// Keeps which rows of the page have a tick, and saves where that button was pressed.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(draft): Path<ImportDraftId>,
    fields: Fields,
) -> PageResult {
    let (world, caller) = (&app.world, person.caller());
    let ticked = ticked(&fields);
    if let Some(ticked) = &ticked {
        choose(world, caller, draft, ticked).await?;
    }
    if let Some(Ticked { verdict, page, .. }) = ticked.filter(|_| fields.text("what") == "choose") {
        let to = format!("{}?show={}&page={page}", path(draft), verdict.code());
        return Ok(person.go_saying(&to, "schools-import-ticks-kept"));
    }
    match save(world, caller, draft).await {
        Ok(_) => Ok(person.go(&import_done::path(draft))),
        Err(SaveError::Stale) => {
            let faults = Faults::one(person.t(), "save", person.t().schools_import_stale());
            let seen = preview(world, caller, draft, None, 1).await?;
            show_again(&Page::new(&person.frame(), draft, &seen, faults))
        }
        Err(SaveError::Fault(fault)) => Err(fault.into()),
    }
}

/// The boxes of the page that was sent, if it had any.
fn ticked(fields: &Fields) -> Option<Ticked> {
    let verdict = Verdict::from_code(fields.text("show"))?;
    let lines = fields.all("row").into_iter().filter_map(|line| line.parse().ok()).collect();
    Some(Ticked { verdict, page: page_number(fields), lines })
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

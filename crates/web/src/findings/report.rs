//! The evaluator, and whoever leads the programme, reads the evidence report of a force: as a page,
//! as a printed document and as data. What disclosure control keeps back is in none of them.

use super::list;
use super::pieces::{self, Piece};
use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, download, home, show};
use actions::findings::{Block, PrintError, TableData, print_report, reads_all_forces, report};
use askama::Template;
use axum::extract::{Path, State};
use domain::ids::ForceId;

/// The address, for the router.
pub const PATH: &str = "/findings/{force}";
/// The same as a printed document.
pub const PDF: &str = "/findings/{force}/report.pdf";
/// The figures as data.
pub const JSON: &str = "/findings/{force}/report.json";

/// The address of one force's report.
pub fn path(force: &ForceId) -> String {
    format!("/findings/{force}")
}

#[derive(Template)]
#[template(path = "findings/report.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    subtitle: String,
    about: Vec<String>,
    sections: Vec<(String, String)>,
    pieces: Vec<Piece>,
    pdf: String,
    json: String,
    no_press: bool,
}

impl Page {
    fn new(
        frame: &Frame,
        force: &ForceId,
        title: &str,
        subtitle: String,
        about: Vec<String>,
        blocks: &[Block],
    ) -> Self {
        let (pieces, sections) = pieces::of(frame.t, blocks);
        Self {
            frame: frame.titled(title),
            back: home::mine::PATH,
            subtitle,
            about,
            sections,
            pieces,
            pdf: format!("{}/report.pdf", path(force)),
            json: format!("{}/report.json", path(force)),
            no_press: false,
        }
    }
}

/// What this page looks like: with nothing to report, and with every kind of part.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let force = "northshire".parse().expect("it is a slug");
    let page = |blocks: &[Block]| {
        let about = vec![t.findings_about_level("5"), t.findings_about_none().to_owned()];
        let subtitle = t.findings_report_subtitle("Northshire Police");
        Page::new(frame, &force, t.findings_report_title(), subtitle, about, blocks)
    };
    let text = |text: &str| text.to_owned();
    let figures = TableData {
        caption: text(t.findings_cohorts_caption()),
        head: vec![text(t.findings_cohorts_what()), text(t.findings_cohorts_number())],
        rows: vec![vec![text(t.findings_cohorts_schools()), text("37")]],
    };
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 48\" role=\"img\" \
               aria-labelledby=\"sample\"><title id=\"sample\">37</title>\
               <text x=\"8\" y=\"32\" font-size=\"20\">37</text></svg>";
    let empty = [
        Block::Heading { level: 1, text: text(t.findings_intro_title()) },
        Block::Note {
            title: text(t.findings_not_yet_title()),
            text: text(t.findings_not_yet_body()),
        },
    ];
    let full = [
        Block::Heading { level: 1, text: text(t.findings_intro_title()) },
        Block::Paragraph { text: text(t.findings_intro_body()) },
        Block::Heading { level: 2, text: text(t.findings_aim_safety()) },
        Block::List { items: vec![text(t.findings_aim_citizenship())] },
        Block::Quote {
            text: text(t.findings_intro_questions()),
            by: text(t.findings_base_group()),
        },
        Block::Figure {
            svg: text(svg),
            alt: text(t.findings_chart_share()),
            caption: text(t.findings_chart_share_axis()),
            table: Some(TableData { caption: text(t.findings_stage_caption()), ..figures.clone() }),
        },
        Block::Table { table: figures },
    ];
    vec![Sample::new("empty", &page(&empty)), Sample::new("full", &page(&full))]
}

/// Whatever else is asked for beside the force is not there: no address leads to less than a force.
fn nothing_less(fields: &Fields) -> Result<(), PageError> {
    let is_known = |name: &&str| *name == "lang";
    if fields.names().iter().all(is_known) { Ok(()) } else { Err(PageError::NotFound) }
}

/// Shows the report.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(force): Path<ForceId>,
    fields: Fields,
) -> PageResult {
    nothing_less(&fields)?;
    show(&page(&app, &person, &force).await?)
}

async fn page(app: &App, person: &Person, force: &ForceId) -> Result<Page, PageError> {
    let made = report(&app.world, person.caller(), force, person.lang()).await?;
    let frame = person.frame().scoped(made.facts.force_name.as_str());
    let page = Page::new(&frame, force, &made.title, made.subtitle, made.about, &made.blocks);
    let back = if reads_all_forces(person.actor()) { list::PATH } else { page.back };
    Ok(Page { back, ..page })
}

/// Gives the report as a file.
pub async fn pdf(
    State(app): State<App>,
    person: Person,
    Path(force): Path<ForceId>,
    fields: Fields,
) -> PageResult {
    nothing_less(&fields)?;
    match print_report(&app.world, person.caller(), &force, person.lang()).await {
        Ok(bytes) => Ok(download(bytes, "application/pdf", &file_name(&force, "pdf"))),
        Err(PrintError::NoPress) => {
            let page = page(&app, &person, &force).await?;
            show(&Page { no_press: true, ..page })
        }
        Err(PrintError::Fault(fault)) => Err(fault.into()),
    }
}

/// Gives the figures as data.
pub async fn json(
    State(app): State<App>,
    person: Person,
    Path(force): Path<ForceId>,
    fields: Fields,
) -> PageResult {
    nothing_less(&fields)?;
    let made = report(&app.world, person.caller(), &force, person.lang()).await?;
    let text = serde_json::to_string_pretty(&made.facts).map_err(PageError::ours)?;
    Ok(download(text, "application/json", &file_name(&force, "json")))
}

/// Whoever reads several forces keeps their files apart.
fn file_name(force: &ForceId, kind: &str) -> String {
    format!("evidence-report-{force}.{kind}")
}

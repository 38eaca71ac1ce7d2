//! The evaluator, and whoever leads the programme, reads the evidence report of a force: as a page,
//! as a printed document and as data. What disclosure control keeps back is in none of them.

use super::pieces::{self, Piece};
use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, download, show};
use actions::findings::{Block, PrintError, TableData, print_report, report};
use askama::Template;
use axum::extract::State;
use domain::ids::ForceId;
use policy::Actor;

/// The address.
pub const PATH: &str = "/findings/report";
/// The same as a printed document.
pub const PDF: &str = "/findings/report.pdf";
/// The figures as data.
pub const JSON: &str = "/findings/report.json";
/// The force, for those who belong to the nation.
const FORCE: &str = "force";

#[derive(Template)]
#[template(path = "findings/report.html")]
struct Page {
    frame: Frame,
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
            subtitle,
            about,
            sections,
            pieces,
            pdf: format!("{PDF}?{FORCE}={force}"),
            json: format!("{JSON}?{FORCE}={force}"),
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
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" role=\"img\" \
               aria-labelledby=\"sample\"><title id=\"sample\">37</title></svg>";
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

/// The force of the address, or the reader's own. Whatever else is asked for is not there: no
/// address leads to less than a force.
fn force(person: &Person, fields: &Fields) -> Result<ForceId, PageError> {
    if fields.names().iter().any(|name| *name != FORCE && *name != "lang") {
        return Err(PageError::NotFound);
    }
    let asked = fields.text(FORCE);
    match person.actor() {
        Actor::Person { force, .. } if asked.is_empty() => Ok(force.clone()),
        _ => asked.parse().map_err(|_| PageError::NotFound),
    }
}

/// Shows the report.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let force = force(&person, &fields)?;
    show(&page(&app, &person, &force).await?)
}

async fn page(app: &App, person: &Person, force: &ForceId) -> Result<Page, PageError> {
    let made = report(&app.world, person.caller(), force, person.lang()).await?;
    let frame = person.frame().scoped(made.facts.force_name.as_str());
    Ok(Page::new(&frame, force, &made.title, made.subtitle, made.about, &made.blocks))
}

/// Gives the report as a file.
pub async fn pdf(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let force = force(&person, &fields)?;
    match print_report(&app.world, person.caller(), &force, person.lang()).await {
        Ok(bytes) => Ok(download(bytes, "application/pdf", "evidence-report.pdf")),
        Err(PrintError::NoPress) => {
            let page = page(&app, &person, &force).await?;
            show(&Page { no_press: true, ..page })
        }
        Err(PrintError::Fault(fault)) => Err(fault.into()),
    }
}

/// Gives the figures as data.
pub async fn json(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let force = force(&person, &fields)?;
    let made = report(&app.world, person.caller(), &force, person.lang()).await?;
    let text = serde_json::to_string_pretty(&made.facts).map_err(PageError::ours)?;
    Ok(download(text, "application/json", "evidence-report.json"))
}

//! The school lead sees which answers of a cohort are in, by child and kind, and sends new links
//! to the families that are waited for.

use super::answers::{day, name, said};
use super::{child, invented, paper};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::families::{ChildConsents, CohortConsents, chase_families, see_cohort};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::families::Purpose;
use domain::ids::CohortId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}";
/// Where the reminder is sent from.
pub const CHASE: &str = "/families/cohort/{cohort}/chase";

/// The address of one cohort's families.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}")
}

struct Row {
    name: String,
    href: String,
    cells: Vec<String>,
}

#[derive(Template)]
#[template(path = "families/cohort.html")]
struct Page {
    frame: Frame,
    heads: Vec<String>,
    rows: Vec<Row>,
    chase: String,
    paper: String,
    send: Button,
}

impl Page {
    fn new(frame: &Frame, view: &CohortConsents) -> Self {
        let t = frame.t;
        let kinds = view.purposes.iter().map(|purpose| name(t, *purpose));
        let tail = [t.families_task_health(), t.families_cohort_link()].map(str::to_owned);
        Self {
            frame: frame.titled(t.families_cohort_title(&view.label)),
            heads: kinds.chain(tail).collect(),
            rows: view.children.iter().map(|one| row(t, view, one)).collect(),
            chase: format!("{}/chase", path(view.cohort)),
            paper: paper::path(view.cohort),
            send: Button::new(t.families_cohort_chase()).prevent_double_click(true),
        }
    }
}

fn row(t: Words, view: &CohortConsents, one: &ChildConsents) -> Row {
    let answer = |purpose: &Purpose| {
        let standing = one.question(*purpose).map(|question| said(t, question.standing));
        standing.unwrap_or(t.families_cohort_not_asked()).to_owned()
    };
    let health = match one.health_at {
        Some(_) => t.families_task_in(),
        None => t.families_task_open(),
    };
    let sent = one.carers.iter().filter_map(|carer| carer.sent_at).max();
    let sent = sent.map(|at| t.families_cohort_link_sent(&day(t, at)));
    let tail = [health.to_owned(), sent.unwrap_or(t.families_cohort_link_none().to_owned())];
    Row {
        name: format!("{} {}", one.given_name, one.family_name),
        href: child::path(view.cohort, one.child),
        cells: view.purposes.iter().map(answer).chain(tail).collect(),
    }
}

/// What this page looks like: empty and filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let empty = CohortConsents {
        cohort: crate::samples::id(),
        label: "Millbrook 2026/27".to_owned(),
        school_name: "Millbrook Primary School".to_owned(),
        purposes: vec![Purpose::Application, Purpose::EvaluationSurvey, Purpose::PhotoPress],
        children: Vec::new(),
    };
    let filled = CohortConsents { children: vec![invented::child()], ..empty.clone() };
    vec![
        Sample::new("empty", &Page::new(frame, &empty)),
        Sample::new("filled", &Page::new(frame, &filled)),
    ]
}

/// Shows what is in.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_cohort(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame().scoped(view.school_name.as_str()), &view))
}

/// Sends new links to the families that are waited for.
pub async fn chase(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let sent = chase_families(&app.world, person.caller(), cohort).await?;
    let said = if sent == 0 { "families-cohort-chased-none" } else { "families-cohort-chased" };
    Ok(person.go_saying(&path(cohort), said))
}

//! The school lead or the deliverer asks each child whether it may be photographed, and writes down
//! what the child says. A no counts at once, above every yes of an adult.

use super::answers::day;
use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, cohorts, show};
use actions::families::{Assents, ChildAssent, RecordAssent, record_assent, see_assents};
use askama::Template;
use axum::extract::{Path, State};
use domain::ids::CohortId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/assent";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}/assent")
}

struct Row {
    child: String,
    name: String,
    said: String,
    is_no: bool,
}

#[derive(Template)]
#[template(path = "families/assent.html")]
struct Page {
    frame: Frame,
    back: String,
    rows: Vec<Row>,
}

impl Page {
    fn new(frame: &Frame, cohort: CohortId, view: &Assents) -> Self {
        let t = frame.t;
        Self {
            frame: frame
                .titled(t.families_assent_title(&view.label))
                .scoped(view.school_name.as_str()),
            back: cohorts::see::path(cohort),
            rows: view.children.iter().map(|child| row(t, child)).collect(),
        }
    }
}

fn row(t: Words, child: &ChildAssent) -> Row {
    Row {
        child: child.child.to_string(),
        name: format!("{} {}", child.given_name, child.family_name),
        said: said(t, child.said),
        is_no: child.said.is_some_and(|(is_given, _)| !is_given),
    }
}

/// What a child says, with its day.
pub fn said(t: Words, said: Option<(bool, jiff::Timestamp)>) -> String {
    match said {
        Some((true, at)) => t.families_child_value(t.families_task_yes(), &day(t, at)),
        Some((false, at)) => t.families_child_value(t.families_task_no(), &day(t, at)),
        None => t.families_assent_not_asked().to_owned(),
    }
}

/// What this page looks like: empty, and with a yes, a no and a child who was not asked.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let at = "2026-11-02T09:00:00Z".parse().ok();
    let child = |name: &str, said: Option<bool>| ChildAssent {
        child: crate::samples::id(),
        given_name: name.to_owned(),
        family_name: "Sample".to_owned(),
        said: said.zip(at),
    };
    let children = vec![child("Wren", Some(true)), child("Jay", Some(false)), child("Robin", None)];
    let empty = Assents {
        label: "Millbrook 2026/27".to_owned(),
        school_name: "Millbrook Primary School".to_owned(),
        children: Vec::new(),
    };
    let filled = Assents { children, ..empty.clone() };
    let cohort = crate::samples::id();
    vec![
        Sample::new("empty", &Page::new(frame, cohort, &empty)),
        Sample::new("filled", &Page::new(frame, cohort, &filled)),
    ]
}

/// Shows what the children say.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_assents(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), cohort, &view))
}

/// Writes down what a child says.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let child = fields.text("child").parse().map_err(|_| PageError::NotFound)?;
    let is_given = match fields.text("says") {
        "yes" => true,
        "no" => false,
        _ => return Err(PageError::NotFound),
    };
    record_assent(&app.world, person.caller(), RecordAssent { cohort, child, is_given }).await?;
    Ok(person.go_saying(&path(cohort), "families-assent-done"))
}

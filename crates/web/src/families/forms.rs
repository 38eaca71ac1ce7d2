//! The school lead prints a form for each family: the same words as on the pages, with a code that
//! leads back to the child when the form is keyed in.

use super::paper::{Sheets, sheets};
use super::{cohort, invented, key_form};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::families::{ALL_PURPOSES, ChildForm, Forms, Paper, make_forms, see_forms};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content};
use domain::families::FormCode;
use domain::ids::CohortId;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/forms";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}/forms")
}

struct Form {
    code: String,
    given_name: String,
    name: String,
}

#[derive(Template)]
#[template(path = "families/forms.html")]
struct Page {
    frame: Frame,
    back: Content,
    key: &'static str,
    make: Option<Button>,
    forms: Vec<Form>,
    sheets: Sheets,
}

impl Page {
    fn new(frame: &Frame, cohort: CohortId, view: Forms) -> Self {
        let t = frame.t;
        let without = i64::try_from(view.without).unwrap_or(i64::MAX);
        let form = |form: &ChildForm| Form {
            code: form.code.to_string(),
            given_name: form.given_name.clone(),
            name: format!("{} {}", form.given_name, form.family_name),
        };
        Self {
            frame: frame.titled(t.families_forms_title()).scoped(view.paper.label.as_str()),
            back: frame.back(cohort::path(cohort)),
            key: key_form::PATH,
            make: (without > 0)
                .then(|| Button::new(t.families_forms_make(without)).prevent_double_click(true)),
            forms: view.forms.iter().map(form).collect(),
            sheets: sheets(frame, view.paper),
        }
    }
}

/// What this page looks like: before any code is made, and with two forms.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let form = |seed, name: &str| ChildForm {
        code: FormCode::make(&domain::chance::Fixed::new(seed)),
        child: crate::samples::id(),
        given_name: name.to_owned(),
        family_name: "Sample".to_owned(),
    };
    let paper = Paper {
        school_name: "Millbrook Primary School".to_owned(),
        label: "Millbrook 2026/27".to_owned(),
        model: crate::samples::model(),
        questions: ALL_PURPOSES.map(|purpose| invented::words(frame, purpose)).into(),
    };
    let empty = Forms { paper, forms: Vec::new(), without: 12 };
    let filled =
        Forms { forms: vec![form(1, "Wren"), form(2, "Jay")], without: 0, ..empty.clone() };
    let cohort = crate::samples::id();
    vec![
        Sample::new("empty", &Page::new(frame, cohort, empty)),
        Sample::new("filled", &Page::new(frame, cohort, filled)),
    ]
}

/// Shows the forms that have a code.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_forms(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), cohort, view))
}

/// Gives a code to each child that has none.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    make_forms(&app.world, person.caller(), cohort).await?;
    Ok(person.go_saying(&path(cohort), "families-forms-made"))
}

//! A coordinator says who delivers a cohort's sessions, and takes people off again.

use super::{cohort, invented};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::sessions::{
    AssignError, Deliverer, DeliverersView, Person as Someone, assign_deliverer, see_deliverers,
    take_off,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Select};
use domain::ids::{CohortId, RoleGrantId};

/// The address, for the router.
pub const PATH: &str = "/sessions/cohorts/{cohort}/deliverers";
/// Where a person is taken off.
pub const REMOVE: &str = "/sessions/cohorts/{cohort}/deliverers/{held}/remove";
/// The field's name.
const PERSON: &str = "person";

/// The address of one cohort's deliverers.
pub fn path(cohort: CohortId) -> String {
    format!("/sessions/cohorts/{cohort}/deliverers")
}

struct Line {
    name: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "sessions/deliverers.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    lines: Vec<Line>,
    others: Option<Select>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, view: &DeliverersView, faults: Faults) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let select = Select::new(PERSON, t.sessions_deliverers_add())
            .item("", t.sessions_deliverers_choose())
            .items(view.others.iter().map(|person| (person.id.to_string(), person.name.clone())))
            .error_if(faults.of(PERSON));
        let line = |one: &Deliverer| Line {
            name: one.name.clone(),
            remove: format!("{}/{}/remove", path(id), one.held),
        };
        Self {
            frame: frame
                .titled(t.sessions_deliverers_title())
                .with_faults(&faults)
                .scoped(&view.cohort.label),
            back: cohort::path(id),
            lines: view.deliverers.iter().map(line).collect(),
            others: (!view.others.is_empty() || !faults.is_empty()).then_some(select),
            save: Button::new(t.common_add()).prevent_double_click(true),
            faults,
        }
    }
}

/// What this page looks like: with nobody, filled, and when nobody was chosen.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let empty =
        DeliverersView { cohort: invented::cohort(), deliverers: Vec::new(), others: Vec::new() };
    let name = "PCSO Sam Example".to_owned();
    let someone =
        Someone { id: crate::samples::id(), name: "Robin Example".to_owned(), lang: "en".into() };
    let one = Deliverer { held: crate::samples::id(), person: crate::samples::id(), name };
    let filled = DeliverersView { deliverers: vec![one], others: vec![someone], ..empty.clone() };
    let wrong = Faults::one(t, PERSON, t.sessions_deliverers_missing());
    vec![
        Sample::new("empty", &Page::new(frame, &empty, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, wrong)),
    ]
}

/// Shows who delivers.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_deliverers(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &view, Faults::none(person.t())))
}

/// Adds somebody.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let done = match fields.text(PERSON).parse() {
        Ok(chosen) => assign_deliverer(&app.world, person.caller(), cohort, chosen).await,
        Err(_) => Err(AssignError::NotOfTheForce),
    };
    match done {
        Ok(()) => Ok(person.go_saying(&path(cohort), "sessions-deliverers-added")),
        Err(AssignError::NotOfTheForce) => {
            let wrong = Faults::one(person.t(), PERSON, person.t().sessions_deliverers_missing());
            let view = see_deliverers(&app.world, person.caller(), cohort).await?;
            show_again(&Page::new(&person.frame(), &view, wrong))
        }
        Err(AssignError::Fault(fault)) => Err(fault.into()),
    }
}

/// Takes somebody off.
pub async fn remove(
    State(app): State<App>,
    person: Person,
    Path((cohort, held)): Path<(CohortId, RoleGrantId)>,
) -> PageResult {
    take_off(&app.world, person.caller(), cohort, held).await?;
    Ok(person.go_saying(&path(cohort), "sessions-deliverers-removed"))
}

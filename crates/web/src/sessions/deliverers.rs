//! A coordinator says who delivers a cohort's sessions, and takes people off again.

use super::{cohort, invented};
use crate::people::{said, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::sessions::{
    AssignError, Deliverer, DeliverersView, Person as Someone, assign_deliverer, see_deliverers,
    take_off,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Select};
use domain::{
    ids::{CohortId, RoleGrantId},
    people::{Check, FrequencyTest, Met, Stop},
};
use jiff::civil::date;

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
    record: String,
    out: Option<String>,
    warning: Option<String>,
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
        let day = t.date_short(view.day);
        let line = |one: &Deliverer| {
            let stops = view.stopped.iter().find(|(person, _)| *person == one.person);
            let met = view.warned.iter().find(|(person, _)| *person == one.person);
            Line {
                name: one.name.clone(),
                remove: format!("{}/{}/remove", path(id), one.held),
                record: see::path(one.person),
                out: stops.map(|(_, stops)| {
                    format!("{} {}", t.sessions_deliverers_out(&day), said::stops(t, stops))
                }),
                warning: met.map(|(_, met)| said::warning(t, *met)),
            }
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
    let empty = DeliverersView {
        cohort: invented::cohort(),
        deliverers: Vec::new(),
        others: Vec::new(),
        day: frame.today,
        stopped: Vec::new(),
        warned: Vec::new(),
    };
    let name = "PCSO Sam Example".to_owned();
    let someone =
        Someone { id: crate::samples::id(), name: "Robin Example".to_owned(), lang: "en".into() };
    let one = Deliverer { held: crate::samples::id(), person: crate::samples::id(), name };
    let filled = DeliverersView { deliverers: vec![one], others: vec![someone], ..empty.clone() };
    let wrong = Faults::one(t, PERSON, t.sessions_deliverers_missing());
    let stop = Stop::RanOut(Check::Safeguarding, date(2026, 10, 31));
    let met = Met { on: date(2026, 12, 2), test: FrequencyTest::Weekly };
    let stopped = DeliverersView {
        stopped: vec![(crate::samples::id(), vec![stop])],
        warned: vec![(crate::samples::id(), met)],
        ..filled.clone()
    };
    vec![
        Sample::new("stopped", &Page::new(frame, &stopped, Faults::none(t))),
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
        Err(AssignError::Stopped { name, stops }) => {
            let t = person.t();
            let why = t.sessions_deliverers_stopped(&name, &said::stops(t, &stops));
            let view = see_deliverers(&app.world, person.caller(), cohort).await?;
            show_again(&Page::new(&person.frame(), &view, Faults::one(t, PERSON, why)))
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

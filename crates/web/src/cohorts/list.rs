//! Staff see the cohorts that they have to do with, newest year first, and go on to one of them.

use super::{can_somewhere, ceremonies, open, said, see};
use crate::{App, Fields, Frame, PageResult, Person, Sample, home, show};
use actions::cohorts::{Cohort, list};
use askama::Template;
use axum::extract::State;
use components::{Button, Content, Table};
use domain::ids::SchoolId;
use policy::{Action, Actor};
use words::Words;

/// The address.
pub const PATH: &str = "/cohorts";

#[derive(Template)]
#[template(path = "cohorts/list.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    open: Option<Button>,
    ceremonies: Option<&'static str>,
    cohorts: Option<Table>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, cohorts: &[Cohort]) -> Self {
        let t = frame.t;
        let can_open = can_somewhere(actor, Action::OpenCohort);
        let can_attend = can_somewhere(actor, Action::SeeCeremony);
        Self {
            frame: frame.titled(t.cohorts_list_title()),
            back: home::mine::PATH,
            open: can_open.then(|| Button::new(t.cohorts_list_open()).href(open::PATH)),
            ceremonies: can_attend.then_some(ceremonies::PATH),
            cohorts: (!cohorts.is_empty()).then(|| table(t, cohorts)),
        }
    }
}

fn table(t: Words, cohorts: &[Cohort]) -> Table {
    let empty = Table::new(t.cohorts_list_title())
        .caption_classes("govuk-visually-hidden")
        .column(t.cohorts_list_cohort())
        .column(t.cohorts_list_start())
        .column(t.cohorts_list_places())
        .column(t.cohorts_list_applications());
    let row = |table: Table, one: &Cohort| {
        let state = match one.applications_closed_at {
            None => t.cohorts_list_is_open(),
            Some(_) => t.cohorts_list_is_closed(),
        };
        let cells: [Content; 4] = [
            said::link(&see::path(one.id), &one.label),
            t.date_short(one.starts_on).into(),
            t.number(one.places).into(),
            state.into(),
        ];
        table.row(cells)
    };
    cohorts.iter().fold(empty, row).stacked()
}

/// What this page looks like: empty, filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = "northshire".parse().expect("it is a slug");
    let grants =
        vec![policy::Grant { role: policy::Role::Coordinator, reach: policy::Reach::Force }];
    let actor = Actor::Person { force, id: crate::samples::id(), grants };
    let cohorts = [super::invented::cohort()];
    vec![
        Sample::new("empty", &Page::new(frame, &actor, &[])),
        Sample::new("filled", &Page::new(frame, &actor, &cohorts)),
    ]
}

/// Lists them; with a school in the address, only those of that school.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let mut cohorts = list(&app.world, person.caller()).await?;
    if let Ok(school) = fields.text("school").parse::<SchoolId>() {
        cohorts.retain(|one| one.school == school);
    }
    show(&Page::new(&person.frame(), person.actor(), &cohorts))
}

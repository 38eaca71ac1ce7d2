//! Who has a place, by name: for the school alone. Where places suffice, the school lead gives them
//! here; and a reserved place. Where they do not, the page leads to the draw or to the choice.

use super::{applications, can, said, see, typed};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{
    ApplicationLine, PlacesView, place_outside_draw, place_without_draw, see_places,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, Radios, Table};
use domain::{cohorts::ApplicationState, forces::SelectionMethod, ids::CohortId};
use policy::{Action, Actor};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/places";
const EVERYBODY: &str = "place";
const WHO: &str = "application";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/places")
}

#[derive(Template)]
#[template(path = "cohorts/places.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    offered: Option<Table>,
    waiting: Option<Table>,
    apart: Option<&'static str>,
    said_no: Option<Table>,
    on_paper: Option<Table>,
    everybody: Option<(String, Button)>,
    reserved: Option<(String, Radios, Button)>,
    draw: Option<String>,
    choose: Option<String>,
    decided: Option<String>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, view: &PlacesView, faults: Faults) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let may_place = can(actor, Action::PlaceWithoutDraw, &view.cohort);
        let free = said::count(view.free.len());
        let left = view.cohort.places - said::count(view.offered.len());
        let suffices = view.draw.is_none() && free > 0 && free <= left;
        let is_scarce = view.draw.is_none() && free > left;
        let has_draw = view.method == SelectionMethod::Draw;
        let can_reserve = may_place && !suffices && free > 0 && view.reserved_left > 0;
        let everybody = || {
            let button = Button::new(t.cohorts_places_everybody_button()).id(EVERYBODY);
            let button = button.name("what").value(EVERYBODY).prevent_double_click(true);
            (t.cohorts_places_everybody_what(free), button)
        };
        Self {
            back: see::path(id),
            offered: (!view.offered.is_empty()).then(|| offered(t, &view.offered)),
            waiting: (!view.waiting.is_empty()).then(|| waiting(t, &view.waiting, view.by_class)),
            apart: view.by_class.then(|| t.cohorts_places_by_class()),
            said_no: (!view.said_no.is_empty()).then(|| said_no(t, &view.said_no)),
            on_paper: (!view.on_paper.is_empty()).then(|| on_paper(t, &view.on_paper)),
            everybody: (may_place && suffices).then(everybody),
            reserved: can_reserve.then(|| reserved(t, view, &faults)),
            draw: (view.draw.is_some() || is_scarce && has_draw).then(|| super::draw::path(id)),
            choose: (may_place && is_scarce && !has_draw).then(|| super::choose::path(id)),
            decided: view.is_decided.then(|| super::selection::path(id)),
            frame: frame
                .titled(t.cohorts_places_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn name(line: &ApplicationLine) -> String {
    format!("{} {}", line.applicant.given_name, line.applicant.family_name)
}

fn offered(t: Words, lines: &[ApplicationLine]) -> Table {
    let empty = Table::new(t.cohorts_places_offered())
        .column(t.cohorts_applications_child())
        .column(t.cohorts_applications_number());
    let row = |table: Table, line: &ApplicationLine| {
        table.row([name(line), line.applicant.number.to_string()])
    };
    lines.iter().fold(empty, row).stacked()
}

fn waiting(t: Words, lines: &[(i64, ApplicationLine)], by_class: bool) -> Table {
    let empty = Table::new(t.cohorts_places_waiting())
        .column(t.cohorts_places_position())
        .column(t.cohorts_applications_child())
        .column(t.cohorts_applications_number());
    let empty = if by_class { empty.column(t.cohorts_application_class()) } else { empty };
    let row = |table: Table, (position, line): &(i64, ApplicationLine)| {
        let mut cells: Vec<Content> = vec![
            t.number(*position).into(),
            name(line).into(),
            line.applicant.number.to_string().into(),
        ];
        if by_class {
            cells.push(line.applicant.class.as_str().into());
        }
        table.row(cells)
    };
    lines.iter().fold(empty, row).stacked()
}

fn said_no(t: Words, lines: &[(ApplicationLine, bool)]) -> Table {
    let empty = Table::new(t.cohorts_places_said_no())
        .column(t.cohorts_applications_child())
        .column(t.cohorts_applications_number())
        .column(t.cohorts_record_outcome());
    let row = |table: Table, (line, is_drawn): &(ApplicationLine, bool)| {
        let drawn = if *is_drawn { t.cohorts_record_is_drawn() } else { "" };
        table.row([name(line), line.applicant.number.to_string(), drawn.to_owned()])
    };
    lines.iter().fold(empty, row).stacked()
}

fn on_paper(t: Words, lines: &[ApplicationLine]) -> Table {
    let empty = Table::new(t.cohorts_places_on_paper())
        .column(t.cohorts_applications_child())
        .column(t.cohorts_places_letter());
    let row = |table: Table, line: &ApplicationLine| {
        let letter = match line.state {
            ApplicationState::Offered => t.cohorts_places_letter_place(),
            _ => t.cohorts_places_letter_not_this_time(),
        };
        table.row([name(line), letter.to_owned()])
    };
    lines.iter().fold(empty, row).stacked()
}

fn reserved(t: Words, view: &PlacesView, faults: &Faults) -> (String, Radios, Button) {
    let all = Radios::new(WHO, t.cohorts_places_reserved_who()).error_if(faults.of(WHO));
    let radios =
        view.free.iter().fold(all, |all, line| all.item(line.applicant.id.to_string(), name(line)));
    let button =
        Button::secondary(t.cohorts_places_reserved_button()).name("what").value("reserved");
    let button = button.prevent_double_click(true);
    (t.cohorts_places_reserved_left(view.reserved_left), radios, button)
}

/// What this page looks like: empty, places that suffice, drawn, to be chosen, chosen, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    use super::invented::{cohort, draw, line};
    let t = frame.t;
    let actor = applications::sample_actor();
    let (ready, offered, waiting) =
        (ApplicationState::Ready, ApplicationState::Offered, ApplicationState::Waiting);
    let empty = PlacesView {
        cohort: cohort(),
        method: SelectionMethod::Draw,
        draw: None,
        is_decided: false,
        by_class: false,
        offered: Vec::new(),
        waiting: Vec::new(),
        said_no: Vec::new(),
        free: Vec::new(),
        reserved_left: 1,
        on_paper: Vec::new(),
    };
    let suffices = PlacesView { free: vec![line(1, "Ada", ready)], ..empty.clone() };
    let mut scarce = suffices.clone();
    scarce.cohort.places = 0;
    let drawn = PlacesView {
        draw: Some(draw(true)),
        offered: vec![line(1, "Ada", offered)],
        waiting: vec![(11, line(2, "Bilal", waiting))],
        said_no: vec![(line(4, "Dewi", ApplicationState::Declined), true)],
        on_paper: vec![line(1, "Ada", offered), line(2, "Bilal", waiting)],
        free: vec![line(3, "Carys", ready)],
        ..empty.clone()
    };
    let mut choosing = PlacesView { method: SelectionMethod::SchoolChooses, ..scarce.clone() };
    let chosen = PlacesView { is_decided: true, by_class: true, draw: None, ..drawn.clone() };
    choosing.reserved_left = 0;
    let page = |view: &PlacesView, faults| Page::new(frame, &actor, view, faults);
    vec![
        Sample::new("empty", &page(&empty, Faults::none(t))),
        Sample::new("suffices", &page(&suffices, Faults::none(t))),
        Sample::new("drawn", &page(&drawn, Faults::none(t))),
        Sample::new("choosing", &page(&choosing, Faults::none(t))),
        Sample::new("chosen", &page(&chosen, Faults::none(t))),
        Sample::new("wrong", &page(&scarce, Faults::one(t, WHO, t.cohorts_outside_nobody()))),
    ]
}

/// Shows them.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_places(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), person.actor(), &view, Faults::none(person.t())))
}

/// Gives everybody a place, or one child a reserved one.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (world, caller, t) = (&app.world, person.caller(), person.t());
    let faults = if fields.text("what") == EVERYBODY {
        match place_without_draw(world, caller, cohort).await {
            Ok(_) => return Ok(person.go_saying(&path(cohort), "cohorts-places-everybody-done")),
            Err(refused) => said::told(t, refused.told()?),
        }
    } else if fields.text(WHO).is_empty() {
        Faults::one(t, WHO, t.cohorts_outside_nobody())
    } else {
        match place_outside_draw(world, caller, cohort, typed::id(fields.text(WHO))?).await {
            Ok(()) => return Ok(person.go_saying(&path(cohort), "cohorts-outside-done")),
            Err(refused) => said::told(t, refused.told()?),
        }
    };
    let view = see_places(world, caller, cohort).await?;
    show_again(&Page::new(&person.frame(), person.actor(), &view, faults))
}

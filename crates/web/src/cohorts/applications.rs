//! The school's list of applications. From here the school lead completes them: several at once where
//! that can be done, as endorsing.

use super::{application, can, carers, class_list, said, see, typed, words};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use ::words::Words;
use actions::cohorts::{ApplicationLine, ApplicationsView, endorse, see_applications};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Tag};
use domain::{cohorts::StillMissing, ids::CohortId};
use policy::{Action, Actor, Grant, Reach, Role};

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/applications";
const ENDORSE: &str = "endorse";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/applications")
}

struct Row {
    id: String,
    value: String,
    href: String,
    name: String,
    number: String,
    state: Tag,
    missing: Option<String>,
    can_endorse: bool,
    is_ticked: bool,
}

#[derive(Template)]
#[template(path = "cohorts/applications.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    add: Option<String>,
    rows: Vec<Row>,
    words: Option<(String, String)>,
    carers: Option<(String, String)>,
    endorse: Option<Button>,
}

impl Page {
    fn new(
        frame: &Frame,
        actor: &Actor,
        view: &ApplicationsView,
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let is_open = view.cohort.applications_closed_at.is_none();
        let may = |action| is_open && can(actor, action, &view.cohort);
        let (may_add, may_endorse) =
            (may(Action::AddApplications), may(Action::EndorseApplication));
        let lacks = |what| view.lines.iter().filter(|line| is_lacking(line, what)).count();
        let silent = lacks(StillMissing::OwnWords);
        let first = view.lines.iter().find(|line| is_lacking(line, StillMissing::OwnWords));
        let rows = rows(t, view, may_endorse, typed);
        let waiting = lacks(StillMissing::CarerAgreement);
        Self {
            back: see::path(id),
            add: may_add.then(|| class_list::path(id)),
            words: first.filter(|_| may_add).map(|line| {
                let words = t.cohorts_applications_words(said::count(silent));
                (words::path(id, line.applicant.id), words)
            }),
            carers: (may_add && waiting > 0)
                .then(|| (carers::path(id), t.cohorts_applications_carers().to_owned())),
            endorse: rows
                .iter()
                .any(|row| row.can_endorse)
                .then(|| Button::new(t.cohorts_applications_endorse()).prevent_double_click(true)),
            rows,
            frame: frame
                .titled(t.cohorts_applications_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// Whether an application that is still open lacks this.
pub(super) fn is_lacking(line: &ApplicationLine, what: StillMissing) -> bool {
    line.state == domain::cohorts::ApplicationState::Begun && line.missing.contains(&what)
}

fn rows(t: Words, view: &ApplicationsView, may_endorse: bool, typed: &Fields) -> Vec<Row> {
    let ticked = typed.all(ENDORSE);
    let mut is_first = true;
    let row = |line: &ApplicationLine| {
        let (applicant, id) = (&line.applicant, line.applicant.id.to_string());
        let can_endorse = may_endorse
            && is_lacking(line, StillMissing::Endorsement)
            && !is_lacking(line, StillMissing::OwnWords);
        let field =
            if can_endorse && is_first { ENDORSE.to_owned() } else { format!("{ENDORSE}-{id}") };
        is_first &= !can_endorse;
        Row {
            href: application::path(view.cohort.id, applicant.id),
            name: format!("{} {}", applicant.given_name, applicant.family_name),
            number: applicant.number.to_string(),
            state: said::state(t, line),
            missing: said::missing(t, line),
            can_endorse,
            is_ticked: !typed.has("go") || ticked.contains(&id.as_str()),
            id: field,
            value: id,
        }
    };
    view.lines.iter().map(row).collect()
}

/// A school lead, for samples.
pub(super) fn sample_actor() -> Actor {
    let force = "northshire".parse().expect("it is a slug");
    let reach = Reach::School(crate::samples::id());
    let grants = vec![Grant { role: Role::SchoolLead, reach }];
    Actor::Person { force, id: crate::samples::id(), grants }
}

/// What this page looks like: empty, filled, wrong, and once the list is frozen.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let actor = sample_actor();
    let (cohort, model) = (super::invented::cohort(), super::invented::model());
    let filled = ApplicationsView { cohort, model, lines: super::invented::lines() };
    let empty = ApplicationsView { lines: Vec::new(), ..filled.clone() };
    let mut closed = filled.clone();
    closed.cohort.applications_closed_at = Some(super::invented::moment());
    let page = |view: &ApplicationsView, faults| {
        Page::new(frame, &actor, view, &Fields::default(), faults)
    };
    let wrong = Faults::one(t, ENDORSE, t.cohorts_endorse_nobody());
    vec![
        Sample::new("empty", &page(&empty, Faults::none(t))),
        Sample::new("filled", &page(&filled, Faults::none(t))),
        Sample::new("wrong", &page(&filled, wrong)),
        Sample::new("closed", &page(&closed, Faults::none(t))),
    ]
}

/// Shows them.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_applications(&app.world, person.caller(), cohort).await?;
    let (typed, faults) = (Fields::default(), Faults::none(person.t()));
    show(&Page::new(&person.frame(), person.actor(), &view, &typed, faults))
}

/// Endorses those that are ticked.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let ids = fields.all(ENDORSE).into_iter().map(typed::id).collect::<Result<Vec<_>, _>>()?;
    let refused = match endorse(&app.world, person.caller(), cohort, &ids).await {
        Ok(()) => return Ok(person.go_saying(&path(cohort), "cohorts-endorse-done")),
        Err(refused) => refused.told()?,
    };
    let view = see_applications(&app.world, person.caller(), cohort).await?;
    let faults = said::told(person.t(), refused);
    show_again(&Page::new(&person.frame(), person.actor(), &view, &fields, faults))
}

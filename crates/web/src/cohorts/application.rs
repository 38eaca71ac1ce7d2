//! One child's application: what it has, what it lacks, and where to complete it.

use super::{applications, can, carer, said, withdraw, words};
use crate::{App, Faults, Frame, PageResult, Person, Sample, families, show, show_again};
use ::words::Words;
use actions::cohorts::{ApplicationView, endorse, see_application};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, SummaryList, Tag, TaskItem, TaskList, TaskStatus};
use domain::{
    cohorts::{ApplicationState, StillMissing},
    ids::{ApplicationId, CohortId},
};
use policy::{Action, Actor};

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/applications/{application}";

/// The address of one application.
pub fn path(cohort: CohortId, application: ApplicationId) -> String {
    format!("/cohorts/{cohort}/applications/{application}")
}

#[derive(Template)]
#[template(path = "cohorts/application.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    state: Tag,
    facts: SummaryList,
    tasks: TaskList,
    why: Option<String>,
    endorse: Option<Button>,
    carer: Option<String>,
    family: String,
    withdraw: Option<String>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, view: &ApplicationView, faults: Faults) -> Self {
        let (t, line) = (frame.t, &view.line);
        let (cohort, id) = (view.cohort.id, line.applicant.id);
        let is_open = view.cohort.applications_closed_at.is_none()
            && matches!(line.state, ApplicationState::Begun | ApplicationState::Ready);
        let may = |action| is_open && can(actor, action, &view.cohort);
        let may_add = may(Action::AddApplications);
        let can_endorse = may(Action::EndorseApplication)
            && line.missing.contains(&StillMissing::Endorsement)
            && !line.missing.contains(&StillMissing::OwnWords);
        Self {
            back: applications::path(cohort),
            state: said::state(t, line),
            facts: SummaryList::default()
                .row(t.cohorts_application_number(), line.applicant.number.to_string())
                .row(t.cohorts_application_class(), line.applicant.class.as_str()),
            tasks: tasks(t, view, may_add),
            why: view.why.clone(),
            endorse: can_endorse.then(|| {
                Button::new(t.cohorts_application_endorse())
                    .id("endorse")
                    .prevent_double_click(true)
            }),
            carer: may_add.then(|| carer::path(cohort, id)),
            family: families::child::path(cohort, line.applicant.child),
            withdraw: may_add.then(|| withdraw::path(cohort, id)),
            frame: frame.titled(name(view)).scoped(&view.cohort.label).with_faults(&faults),
            faults,
        }
    }
}

/// The child's name.
pub(super) fn name(view: &ApplicationView) -> String {
    format!("{} {}", view.line.applicant.given_name, view.line.applicant.family_name)
}

fn tasks(t: Words, view: &ApplicationView, may_add: bool) -> TaskList {
    let (line, cohort) = (&view.line, view.cohort.id);
    let status = |what, is_done: bool| {
        if line.missing.contains(&what) {
            TaskStatus::Tag(Tag::coloured(t.cohorts_application_todo(), "blue"))
        } else if is_done {
            t.cohorts_application_done().into()
        } else {
            t.common_none().into()
        }
    };
    let link = |href: String| if may_add { href } else { String::new() };
    let carer = match (line.applicant.carer_agreed_at, line.applicant.carer_refused_at) {
        (Some(_), _) => t.cohorts_application_carer_yes().into(),
        (None, Some(_)) => t.cohorts_application_carer_no().into(),
        (None, None) => {
            TaskStatus::Tag(Tag::coloured(t.cohorts_application_carer_waiting(), "yellow"))
        }
    };
    let id = line.applicant.id;
    let (worded, endorsed) = (view.why.is_some(), line.applicant.endorsed_at.is_some());
    TaskList::default()
        .item(TaskItem::new(
            t.cohorts_application_why_task(),
            link(words::path(cohort, id)),
            status(StillMissing::OwnWords, worded),
        ))
        .item(TaskItem::new(
            t.cohorts_application_endorse_task(),
            "",
            status(StillMissing::Endorsement, endorsed),
        ))
        .item(TaskItem::new(
            t.cohorts_application_carer_task(),
            link(carer::path(cohort, id)),
            carer,
        ))
}

/// An application for samples.
pub(super) fn sample(n: usize) -> ApplicationView {
    let line = super::invented::lines().swap_remove(n);
    let why = line.applicant.why_sealed.is_some();
    let why = why.then(|| "I want to <help> people.\nAnd I like dogs.".to_owned());
    ApplicationView {
        cohort: super::invented::cohort(),
        model: super::invented::model(),
        line,
        why,
    }
}

/// What this page looks like: begun, to be endorsed, wrong, ready, taken back.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let actor = applications::sample_actor();
    let page = |n, faults| Page::new(frame, &actor, &sample(n), faults);
    let wrong = Faults::one(t, "endorse", t.cohorts_application_closed());
    vec![
        Sample::new("empty", &page(0, Faults::none(t))),
        Sample::new("worded", &page(1, Faults::none(t))),
        Sample::new("wrong", &page(1, wrong)),
        Sample::new("filled", &page(2, Faults::none(t))),
        Sample::new("taken-back", &page(3, Faults::none(t))),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
) -> PageResult {
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    show(&Page::new(&person.frame(), person.actor(), &view, Faults::none(person.t())))
}

/// Endorses it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
) -> PageResult {
    let refused = match endorse(&app.world, person.caller(), cohort, &[id]).await {
        Ok(()) => return Ok(person.go_saying(&path(cohort, id), "cohorts-endorse-done")),
        Err(refused) => refused.told()?,
    };
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    let faults = said::told(person.t(), refused);
    show_again(&Page::new(&person.frame(), person.actor(), &view, faults))
}

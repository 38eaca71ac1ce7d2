//! The school lead sees one child's answers with their days, and sends the family a new link or
//! stops the one it has.

use super::answers::{day, name, said};
use super::{assent, cohort, invented, key_paper};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::families::{ChildConsents, Stage, remove_carer, revoke_links, see_child, send_links};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, SummaryList};
use domain::families::{HealthStands, Purpose};
use domain::ids::{CarerId, ChildId, CohortId};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/child/{child}";
/// Where a new link is sent from.
pub const SEND: &str = "/families/cohort/{cohort}/child/{child}/send";
/// Where the link is stopped.
pub const STOP: &str = "/families/cohort/{cohort}/child/{child}/stop";

/// Where a carer is taken off the child.
pub const REMOVE: &str = "/families/cohort/{cohort}/child/{child}/carers/{carer}/remove";

/// The address of one child's answers.
pub fn path(cohort: CohortId, child: ChildId) -> String {
    format!("{}/child/{child}", cohort::path(cohort))
}

#[derive(Template)]
#[template(path = "families/child.html")]
struct Page {
    frame: Frame,
    back: Content,
    answers: SummaryList,
    carers: SummaryList,
    has_carer: bool,
    assent: Option<String>,
    key_paper: String,
    send_to: String,
    stop_to: String,
    send: Button,
    stop: Button,
    remove: Vec<(String, Button)>,
}

impl Page {
    fn new(frame: &Frame, cohort: CohortId, view: &ChildConsents) -> Self {
        let t = frame.t;
        let here = path(cohort, view.child);
        let child = format!("{} {}", view.given_name, view.family_name);
        Self {
            frame: frame.titled(t.families_child_title(&child)),
            back: frame.back(cohort::path(cohort)),
            answers: answers(t, view),
            carers: view.carers.iter().fold(SummaryList::default(), |list, carer| {
                let sent = carer.sent_at.map(|at| t.families_cohort_link_sent(&day(t, at)));
                let sent = sent.unwrap_or_else(|| t.families_cohort_link_none().to_owned());
                list.row(carer.name.as_str(), sent)
            }),
            has_carer: !view.carers.is_empty(),
            key_paper: key_paper::path(cohort, view.child),
            assent: (view.stage == Stage::Offered).then(|| assent::path(cohort)),
            send_to: format!("{here}/send"),
            stop_to: format!("{here}/stop"),
            send: Button::new(t.families_child_send()).prevent_double_click(true),
            stop: Button::secondary(t.families_child_stop()).prevent_double_click(true),
            remove: view
                .carers
                .iter()
                .map(|carer| {
                    let words = t.families_child_remove(&carer.name);
                    let button = Button::secondary(words).prevent_double_click(true);
                    (format!("{here}/carers/{}/remove", carer.id), button)
                })
                .collect(),
        }
    }
}

fn answers(t: Words, view: &ChildConsents) -> SummaryList {
    let value = |answer: &str, at: Option<jiff::Timestamp>| match at {
        Some(at) => t.families_child_value(answer, &day(t, at)),
        None => answer.to_owned(),
    };
    let list = view.questions.iter().fold(SummaryList::default(), |list, question| {
        let answer = value(said(t, question.standing), question.at);
        let paper = view.on_paper.iter().find(|(purpose, _)| *purpose == question.purpose);
        let answer = match paper {
            Some((_, signed)) => t.families_child_on_paper(&answer, &t.date_short(*signed)),
            None => answer,
        };
        list.row(name(t, question.purpose), answer)
    });
    if view.stage != Stage::Offered {
        return list;
    }
    let (answer, at) = match view.health {
        HealthStands::NotTold => (t.families_task_open(), None),
        HealthStands::Told { at } => (t.families_task_in(), Some(at)),
        HealthStands::ToConfirm { at, .. } => (t.families_child_to_confirm(), Some(at)),
    };
    list.row(t.families_task_health(), value(answer, at))
        .row(name(t, Purpose::PhotoAssent), assent::said(t, view.assent))
}

/// What this page looks like: with a carer, and before one is named.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let child = invented::child();
    let alone = ChildConsents { carers: Vec::new(), stage: Stage::Applying, ..child.clone() };
    let cohort = crate::samples::id();
    vec![
        Sample::new("filled", &Page::new(frame, cohort, &child)),
        Sample::new("empty", &Page::new(frame, cohort, &alone)),
    ]
}

/// Shows what is in.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
) -> PageResult {
    let view = see_child(&app.world, person.caller(), cohort, child).await?;
    show(&Page::new(&person.frame(), cohort, &view))
}

/// Sends each carer a new link.
pub async fn send(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
) -> PageResult {
    let sent = send_links(&app.world, person.caller(), cohort, child).await?;
    let said = if sent == 0 { "families-child-sent-none" } else { "families-child-sent" };
    Ok(person.go_saying(&path(cohort, child), said))
}

/// Stops the links.
pub async fn stop(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
) -> PageResult {
    revoke_links(&app.world, person.caller(), cohort, child).await?;
    Ok(person.go_saying(&path(cohort, child), "families-child-stopped"))
}

/// Takes a carer off the child.
pub async fn remove(
    State(app): State<App>,
    person: Person,
    Path((cohort, child, carer)): Path<(CohortId, ChildId, CarerId)>,
) -> PageResult {
    remove_carer(&app.world, person.caller(), (cohort, child), carer).await?;
    Ok(person.go_saying(&path(cohort, child), "families-child-removed"))
}

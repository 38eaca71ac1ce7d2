//! The school lead sees one child's answers with their days, and sends the family a new link or
//! stops the one it has.

use super::answers::{day, name, said};
use super::{assent, cohort, invented, key_paper, missing, teacher};
use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, show};
use actions::families::{
    ChildConsents, FamilyCarer, SameCarer, Stage, mark_responsibility, remove_carer, revoke_links,
    see_child, see_together, send_links, set_together,
};
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

/// Where it is noted whether a carer has parental responsibility.
pub const RESPONSIBLE: &str = "/families/cohort/{cohort}/child/{child}/carers/{carer}/responsible";
/// Where it is said whether a carer answers for other children too.
pub const SAME: &str = "/families/cohort/{cohort}/child/{child}/carers/{carer}/same";

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
    teacher: Option<String>,
    key_paper: String,
    send_to: String,
    stop_to: String,
    send: Button,
    stop: Button,
    remove: Vec<(String, Button)>,
    marks: Vec<Mark>,
    same: Vec<Mark>,
    asked: Vec<String>,
}

/// Something about a carer that one button turns round.
struct Mark {
    to: String,
    words: String,
    value: &'static str,
    button: Button,
}

impl Mark {
    fn responsible(t: Words, here: &str, carer: &FamilyCarer) -> Self {
        let name = carer.name.as_str();
        let (words, value, button) = if carer.has_responsibility {
            (t.families_child_responsible(name), "no", t.families_child_not_responsible_do(name))
        } else {
            (t.families_child_not_responsible(name), "yes", t.families_child_responsible_do(name))
        };
        let to = format!("{here}/carers/{}/responsible", carer.id);
        Self { to, words, value, button: Button::secondary(button).prevent_double_click(true) }
    }

    fn same(t: Words, here: &str, same: &SameCarer) -> Self {
        let names: Vec<&str> = same.children.iter().map(String::as_str).collect();
        let (name, names) = (same.name.as_str(), t.list(&names));
        let (words, value, button) = if same.is_said {
            (t.families_child_is_same(&names, name), "no", t.families_child_not_same_do(name))
        } else {
            (t.families_child_may_be_same(&names, name), "yes", t.families_child_same_do(name))
        };
        let to = format!("{here}/carers/{}/same", same.carer);
        Self { to, words, value, button: Button::secondary(button).prevent_double_click(true) }
    }
}

impl Page {
    fn new(
        frame: &Frame,
        cohort: CohortId,
        (view, together): (&ChildConsents, &[SameCarer]),
    ) -> Self {
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
            marks: view.carers.iter().map(|one| Mark::responsible(t, &here, one)).collect(),
            same: together.iter().map(|one| Mark::same(t, &here, one)).collect(),
            asked: view
                .asked
                .iter()
                .map(|(name, once)| t.families_child_asked(&missing::letter(t, once), name))
                .collect(),
            key_paper: key_paper::path(cohort, view.child),
            assent: (view.stage == Stage::Offered).then(|| assent::path(cohort)),
            teacher: view.teacher.is_some().then(|| teacher::path(cohort)),
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
    let list = list
        .row(t.families_task_health(), value(answer, at))
        .row(name(t, Purpose::PhotoAssent), assent::said(t, view.assent));
    match &view.teacher {
        None => list,
        Some(None) => list.row(t.families_teacher_row(), t.families_task_open()),
        Some(Some(said)) => list.row(t.families_teacher_row(), teacher::said(t, said)),
    }
}

/// What this page looks like: with a carer, and before one is named.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let child = invented::child();
    let alone = ChildConsents { carers: Vec::new(), stage: Stage::Applying, ..child.clone() };
    let cohort = crate::samples::id();
    let same = SameCarer {
        carer: crate::samples::id(),
        name: "Robin Sample".to_owned(),
        children: vec!["Jay Sample".to_owned()],
        is_said: false,
    };
    vec![
        Sample::new("filled", &Page::new(frame, cohort, (&child, &[same]))),
        Sample::new("empty", &Page::new(frame, cohort, (&alone, &[]))),
    ]
}

/// Shows what is in.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
) -> PageResult {
    let view = see_child(&app.world, person.caller(), cohort, child).await?;
    let together = see_together(&app.world, person.caller(), cohort, child).await?;
    show(&Page::new(&person.frame(), cohort, (&view, &together)))
}

/// The yes or no of a button.
fn value(fields: &Fields) -> Result<bool, PageError> {
    match fields.text("is") {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(PageError::NotFound),
    }
}

/// Notes whether a carer has parental responsibility.
pub async fn mark(
    State(app): State<App>,
    person: Person,
    Path((cohort, child, carer)): Path<(CohortId, ChildId, CarerId)>,
    fields: Fields,
) -> PageResult {
    let what = (carer, value(&fields)?);
    mark_responsibility(&app.world, person.caller(), (cohort, child), what).await?;
    Ok(person.go_saying(&path(cohort, child), "families-child-marked"))
}

/// Notes whether one carer answers for several children.
pub async fn same(
    State(app): State<App>,
    person: Person,
    Path((cohort, child, carer)): Path<(CohortId, ChildId, CarerId)>,
    fields: Fields,
) -> PageResult {
    let what = (carer, value(&fields)?);
    set_together(&app.world, person.caller(), (cohort, child), what).await?;
    Ok(person.go_saying(&path(cohort, child), "families-child-same-saved"))
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

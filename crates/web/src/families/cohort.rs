//! The school lead sees which answers of a cohort are in, by child and kind, and sends new links
//! to the families that are waited for.

use super::answers::{day, name};
use super::{child, forms, invented, key_form, missing, paper, teacher};
use crate::{App, Frame, PageResult, Person, Sample, cohorts, show};
use actions::families::{ChildConsents, CohortConsents, Stage, chase_families, see_cohort};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Tag};
use domain::families::{Purpose, Standing};
use domain::ids::CohortId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}";
/// Where the reminder is sent from.
pub const CHASE: &str = "/families/cohort/{cohort}/chase";

/// The address of one cohort's families.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}")
}

/// So many kinds of answers are named one by one; more are counted.
const NAMED: usize = 3;

struct Row {
    name: String,
    href: String,
    state: Tag,
    open: String,
    no: String,
    link: String,
}

#[derive(Template)]
#[template(path = "families/cohort.html")]
struct Page {
    frame: Frame,
    back: String,
    counts: Vec<(usize, &'static str)>,
    rows: Vec<Row>,
    chase: String,
    paper: String,
    forms: String,
    missing: &'static str,
    teacher: Option<String>,
    key: &'static str,
    send: Option<Button>,
}

impl Page {
    fn new(frame: &Frame, view: &CohortConsents) -> Self {
        let t = frame.t;
        let waiting = view.children.iter().filter(|one| one.is_waited_for).count();
        let done = view.children.iter().filter(|one| is_all_in(one)).count();
        // those that are waited for come first
        let mut children: Vec<&ChildConsents> = view.children.iter().collect();
        children.sort_by_key(|one| !one.is_waited_for);
        let send = Button::new(t.families_cohort_chase()).prevent_double_click(true);
        Self {
            frame: frame.titled(t.families_cohort_title(&view.label)),
            back: cohorts::see::path(view.cohort),
            counts: vec![
                (view.children.len(), t.families_cohort_children()),
                (done, t.families_cohort_all_in()),
                (waiting, t.families_cohort_waited_for()),
            ],
            rows: children.into_iter().map(|one| row(t, view, one)).collect(),
            chase: format!("{}/chase", path(view.cohort)),
            paper: paper::path(view.cohort),
            forms: forms::path(view.cohort),
            missing: missing::PATH,
            teacher: view
                .children
                .iter()
                .any(|one| one.teacher.is_some())
                .then(|| teacher::path(view.cohort)),
            key: key_form::PATH,
            send: (waiting > 0).then_some(send),
        }
    }
}

/// Whether the child goes on, and nothing more is waited for.
fn is_all_in(one: &ChildConsents) -> bool {
    !one.is_waited_for && !is_over(one) && !is_refused(one) && one.teacher != Some(None)
}

/// Whether the child has no place, or not any more.
fn is_over(one: &ChildConsents) -> bool {
    matches!(one.stage, Stage::NotThisTime | Stage::TakenBack)
}

/// Whether a carer said no to the application.
fn is_refused(one: &ChildConsents) -> bool {
    one.question(Purpose::Application).is_some_and(|question| {
        matches!(question.standing, Standing::Refused | Standing::Withdrawn)
    })
}

fn row(t: Words, view: &CohortConsents, one: &ChildConsents) -> Row {
    let of = |wanted: &[Standing]| -> Vec<String> {
        let asked = one.questions.iter().filter(|asked| wanted.contains(&asked.standing));
        asked.map(|asked| name(t, asked.purpose)).collect()
    };
    let mut open = of(&[Standing::NotAsked]);
    if one.stage == Stage::Offered && one.health_at.is_none() {
        open.push(t.families_task_health().to_owned());
    }
    if one.health.is_to_confirm() {
        open.push(t.families_cohort_confirm().to_owned());
    }
    if one.teacher == Some(None) {
        open.push(t.families_teacher_row().to_owned());
    }
    let sent = one.carers.iter().filter_map(|carer| carer.sent_at).max();
    let sent = sent.map(|at| t.families_cohort_link_sent(&day(t, at)));
    let none = if is_over(one) { "" } else { t.families_cohort_link_none() };
    Row {
        name: format!("{} {}", one.given_name, one.family_name),
        href: child::path(view.cohort, one.child),
        state: state(t, one),
        open: if one.is_waited_for || one.teacher == Some(None) {
            named(t, &open)
        } else {
            String::new()
        },
        no: named(t, &of(&[Standing::Refused, Standing::Withdrawn])),
        link: sent.unwrap_or_else(|| none.to_owned()),
    }
}

fn state(t: Words, one: &ChildConsents) -> Tag {
    match one.stage {
        Stage::NotThisTime => Tag::coloured(t.families_cohort_not_this_time(), "grey"),
        Stage::TakenBack => Tag::coloured(t.families_task_taken_back(), "grey"),
        _ if is_refused(one) => Tag::coloured(t.cohorts_state_carer_no(), "grey"),
        _ if one.is_waited_for => Tag::coloured(t.families_cohort_waited_for(), "yellow"),
        _ if one.teacher == Some(None) => {
            Tag::coloured(t.families_cohort_waits_for_teacher(), "yellow")
        }
        _ => Tag::coloured(t.families_cohort_all_in(), "green"),
    }
}

/// A few by their names, more as a number.
fn named(t: Words, kinds: &[String]) -> String {
    if kinds.len() > NAMED {
        return t.families_cohort_answers(i64::try_from(kinds.len()).unwrap_or(i64::MAX));
    }
    kinds.join("; ")
}

/// What this page looks like: empty and filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let empty = CohortConsents {
        cohort: crate::samples::id(),
        label: "Millbrook 2026/27".to_owned(),
        school_name: "Millbrook Primary School".to_owned(),
        purposes: vec![Purpose::Application, Purpose::EvaluationSurvey, Purpose::PhotoPress],
        children: Vec::new(),
    };
    let waiting = ChildConsents { health_at: None, is_waited_for: true, ..invented::child() };
    let filled = CohortConsents { children: vec![invented::child(), waiting], ..empty.clone() };
    vec![
        Sample::new("empty", &Page::new(frame, &empty)),
        Sample::new("filled", &Page::new(frame, &filled)),
    ]
}

/// Shows what is in.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_cohort(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame().scoped(view.school_name.as_str()), &view))
}

/// Reminds the families that are waited for.
pub async fn chase(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let reminded = chase_families(&app.world, person.caller(), cohort).await?;
    Ok(person.go_saying(&path(cohort), missing::said(reminded)))
}

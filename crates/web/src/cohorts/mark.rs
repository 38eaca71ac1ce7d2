//! One application is marked: the form by its number, without the name; the talk by name. A level in
//! words for each criterion; saved, the next one comes.

use super::{marking, said};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{MarkForm, MarkLine, mark, mark_form, see_marking};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Radios};
use domain::{
    coded::Coded,
    cohorts::marking::{Criterion, Part},
    ids::{ApplicationId, CohortId},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/marking/{application}";
/// In the address and the form: which part.
const PART: &str = "part";

/// The address for one application and part.
pub fn path(cohort: CohortId, application: ApplicationId, part: Part) -> String {
    format!("/cohorts/{cohort}/marking/{application}?{PART}={}", part.code())
}

/// What is marked: a form by number, or a talk with a child.
pub(super) fn title(t: Words, part: Part, line: &MarkLine) -> String {
    match (part, &line.name) {
        (Part::Interview, Some(name)) => t.cohorts_mark_interview(name),
        _ => t.cohorts_mark_form(&line.number.to_string()),
    }
}

#[derive(Template)]
#[template(path = "cohorts/mark.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    action: String,
    words: Option<String>,
    part: &'static str,
    criteria: Vec<Radios>,
    next: Button,
    save: Button,
}

fn field(at: usize) -> String {
    format!("level-{}", at + 1)
}

impl Page {
    fn new(frame: &Frame, form: &MarkForm, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            back: marking::path(form.cohort.id),
            action: path(form.cohort.id, form.line.id, form.part),
            words: form.words.clone(),
            part: form.part.code(),
            criteria: form
                .criteria
                .iter()
                .map(|(at, one, own)| radios(*at, one, *own, typed, &faults))
                .collect(),
            next: Button::new(t.cohorts_mark_next())
                .name("go")
                .value("next")
                .prevent_double_click(true),
            save: Button::secondary(t.common_save()).name("go").value("save"),
            frame: frame
                .titled(title(t, form.part, &form.line))
                .scoped(&form.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn radios(
    at: usize,
    criterion: &Criterion,
    own: Option<u32>,
    typed: &Fields,
    faults: &Faults,
) -> Radios {
    let name = field(at);
    let chosen = match typed.text(&name) {
        "" => own.map_or_else(String::new, |level| level.to_string()),
        typed => typed.to_owned(),
    };
    let all = Radios::new(&name, criterion.name.as_str()).error_if(faults.of(&name));
    let levels = criterion.levels.iter().enumerate();
    levels
        .fold(all, |all, (level, words)| all.item(level.to_string(), words.as_str()))
        .chosen(chosen)
}

/// A criterion for samples.
pub(super) fn sample_criterion(part: Part) -> Criterion {
    let levels = ["Does not say yet", "Says one thing", "Says what and why"];
    Criterion {
        part,
        name: "Says what they would like to do for others".to_owned(),
        levels: levels.map(str::to_owned).to_vec(),
    }
}

/// A line for samples.
pub(super) fn sample_line(n: usize, part: Part) -> MarkLine {
    MarkLine {
        id: super::invented::numbered(n),
        number: 4000 + said::count(n),
        name: (part == Part::Interview).then(|| "Bilal O'Sample".to_owned()),
    }
}

/// What this page looks like: a form, a talk, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let none = Fields::from_pairs(Vec::new());
    let form = |part| MarkForm {
        cohort: super::invented::cohort(),
        line: sample_line(1, part),
        part,
        words: (part == Part::Form).then(|| "I want to <help> people.\nAnd dogs.".to_owned()),
        criteria: vec![(0, sample_criterion(part), None), (2, sample_criterion(part), Some(1))],
    };
    let page = |part, faults| Page::new(frame, &form(part), &none, faults);
    let wrong = Faults::one(t, "level-1", t.cohorts_mark_missing());
    vec![
        Sample::new("form", &page(Part::Form, Faults::none(t))),
        Sample::new("interview", &page(Part::Interview, Faults::none(t))),
        Sample::new("wrong", &page(Part::Form, wrong)),
    ]
}

/// The part that the address or the form names.
fn part(fields: &Fields) -> Result<Part, PageError> {
    Part::from_code(fields.text(PART)).ok_or(PageError::NotFound)
}

/// Shows it, with one's own marks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
    fields: Fields,
) -> PageResult {
    let of = (id, part(&fields)?);
    let form = mark_form(&app.world, person.caller(), cohort, of).await?;
    let none = Fields::from_pairs(Vec::new());
    show(&Page::new(&person.frame(), &form, &none, Faults::none(person.t())))
}

/// Takes the marks, and goes on to the next that is left, or back.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
    fields: Fields,
) -> PageResult {
    let (world, caller, t) = (&app.world, person.caller(), person.t());
    let of = (id, part(&fields)?);
    let form = mark_form(world, caller, cohort, of).await?;
    let levels: Vec<Option<u32>> =
        form.criteria.iter().map(|(at, ..)| fields.text(&field(*at)).parse().ok()).collect();
    let mut faults = Faults::none(t);
    for ((at, ..), level) in form.criteria.iter().zip(&levels) {
        if level.is_none() {
            faults.add(&field(*at), t.cohorts_mark_missing());
        }
    }
    if faults.is_empty() {
        match mark(world, caller, cohort, of, &levels).await {
            Ok(()) => {
                let to = after(&app, &person, cohort, fields.text("go") == "next").await?;
                return Ok(person.go_saying(&to, "cohorts-mark-done"));
            }
            Err(refused) => {
                let (_, key) = refused.told()?;
                let first = form.criteria.first().map_or(0, |(at, ..)| *at);
                faults.add(&field(first), t.by_key(key).unwrap_or_else(|| key.to_owned()));
            }
        }
    }
    show_again(&Page::new(&person.frame(), &form, &fields, faults))
}

async fn after(
    app: &App,
    person: &Person,
    cohort: CohortId,
    wants_next: bool,
) -> Result<String, PageError> {
    let view = see_marking(&app.world, person.caller(), cohort).await?;
    let left = view.round.filter(|_| wants_next).and_then(|round| round.left.into_iter().next());
    Ok(left.map_or_else(|| marking::path(cohort), |(part, line)| path(cohort, line.id, part)))
}

//! Whoever marks forms and talks sees here how far they are. Before that the school lead fixes what
//! is marked; once enough people have marked everybody, the school lead adds up and the places are
//! given. No mark is shown, neither one's own beside another's nor a sum.

use super::{mark, places, said, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{
    DecideError, Deciding, MarkLine, MarkingView, OpenMarkingError, Round, TypedCriterion, decide,
    how, open_marking, see_marking,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, Input, Radios, Textarea};
use domain::{
    coded::Coded,
    cohorts::{
        marking::{Criterion, MOST_CRITERIA, NotACriterion, Part},
        selection::NotDecided,
    },
    forces::SelectionMethod,
    ids::CohortId,
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/marking";
const DECIDE: &str = "decide";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/marking")
}

/// One criterion to be typed.
struct Row {
    title: String,
    part: Radios,
    name: Input,
    levels: Textarea,
}

#[derive(Template)]
#[template(path = "cohorts/marking.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    how: &'static str,
    is_interview: bool,
    rows: Vec<Row>,
    waits: bool,
    open: Option<Button>,
    criteria: Vec<Criterion>,
    state: Vec<String>,
    left: Vec<Content>,
    done: Vec<Content>,
    decide: Option<Button>,
}

impl Page {
    fn new(frame: &Frame, view: &MarkingView, typed: &Fields, faults: Faults) -> Self {
        let (t, round) = (frame.t, view.round.as_ref());
        let is_interview = view.model.selection == SelectionMethod::Interview;
        let types = is_interview && round.is_none() && view.may_lead;
        let links = |lines: &[(Part, MarkLine)]| -> Vec<Content> {
            lines.iter().map(|(part, line)| link(t, view.cohort.id, *part, line)).collect()
        };
        let is_decided = round.is_some_and(|round| round.is_decided);
        let can_decide = view.may_lead
            && round.is_some_and(|round| !round.is_decided && round.complete >= round.least);
        Self {
            back: see::path(view.cohort.id),
            how: how(t, view.model.selection),
            is_interview,
            rows: if types { rows(t, typed, &faults) } else { Vec::new() },
            waits: is_interview && round.is_none() && !view.may_lead,
            open: types.then(|| Button::new(t.cohorts_marking_open()).prevent_double_click(true)),
            criteria: round.map(|round| round.criteria.clone()).unwrap_or_default(),
            state: round.map(|round| state(t, view, round)).unwrap_or_default(),
            left: round.filter(|_| !is_decided).map(|r| links(&r.left)).unwrap_or_default(),
            done: round.filter(|_| !is_decided).map(|r| links(&r.done)).unwrap_or_default(),
            decide: can_decide.then(|| {
                let button = Button::new(t.cohorts_marking_decide()).id(DECIDE);
                button.name("go").value(DECIDE).prevent_double_click(true)
            }),
            frame: frame
                .titled(t.cohorts_marking_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn state(t: Words, view: &MarkingView, round: &Round) -> Vec<String> {
    if round.is_decided {
        return vec![t.cohorts_marking_decided().to_owned()];
    }
    vec![
        t.cohorts_marking_ready(said::count(view.ready)),
        t.cohorts_choose_places(view.places),
        t.cohorts_marking_complete(
            &t.number(said::count(round.complete)),
            &t.number(said::count(round.least)),
        ),
    ]
}

fn link(t: Words, cohort: CohortId, part: Part, line: &MarkLine) -> Content {
    said::link(&mark::path(cohort, line.id, part), &mark::title(t, part, line))
}

fn rows(t: Words, typed: &Fields, faults: &Faults) -> Vec<Row> {
    (0..MOST_CRITERIA).map(|at| row(t, at, typed, faults)).collect()
}

fn field(what: &str, at: usize) -> String {
    format!("{what}-{}", at + 1)
}

fn row(t: Words, at: usize, typed: &Fields, faults: &Faults) -> Row {
    let [part, name, levels] = ["part", "name", "levels"].map(|what| field(what, at));
    let chosen = Part::from_code(typed.text(&part)).unwrap_or(Part::Form).code();
    Row {
        title: t.cohorts_marking_criterion(&t.number(said::count(at + 1))),
        part: Radios::new(&part, t.cohorts_marking_part())
            .item(Part::Form.code(), t.cohorts_marking_part_form())
            .item(Part::Interview.code(), t.cohorts_marking_part_interview())
            .chosen(chosen),
        name: Input::new(&name, t.cohorts_marking_name())
            .value(typed.text(&name))
            .error_if(faults.of(&name)),
        levels: Textarea::new(&levels, t.cohorts_marking_levels())
            .hint(t.cohorts_marking_levels_hint())
            .rows(4_u32)
            .value(typed.text(&levels))
            .error_if(faults.of(&levels)),
    }
}

/// What this page looks like: to be opened, wrong, waiting for it, open, to be added up, decided.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let none = Fields::from_pairs(Vec::new());
    let mut model = super::invented::model();
    model.selection = SelectionMethod::Interview;
    let empty = MarkingView {
        cohort: super::invented::cohort(),
        model,
        round: None,
        ready: 12,
        places: 10,
        may_lead: true,
    };
    let waits = MarkingView { may_lead: false, ..empty.clone() };
    let round = Round {
        criteria: vec![mark::sample_criterion(Part::Form), mark::sample_criterion(Part::Interview)],
        least: 2,
        complete: 1,
        is_decided: false,
        left: vec![(Part::Form, mark::sample_line(1, Part::Form))],
        done: vec![(Part::Interview, mark::sample_line(2, Part::Interview))],
    };
    let with = |round: Round| MarkingView { round: Some(round), ..empty.clone() };
    let complete = Round { complete: 2, left: Vec::new(), ..round.clone() };
    let decided = Round { is_decided: true, ..complete.clone() };
    let other = MarkingView { model: super::invented::model(), ..empty.clone() };
    let page = |view: &MarkingView, faults| Page::new(frame, view, &none, faults);
    let wrong = Faults::one(t, "name-1", t.cohorts_marking_no_name());
    vec![
        Sample::new("empty", &page(&empty, Faults::none(t))),
        Sample::new("wrong", &page(&empty, wrong)),
        Sample::new("waits", &page(&waits, Faults::none(t))),
        Sample::new("open", &page(&with(round), Faults::none(t))),
        Sample::new("complete", &page(&with(complete), Faults::none(t))),
        Sample::new("decided", &page(&with(decided), Faults::none(t))),
        Sample::new("another-way", &page(&other, Faults::none(t))),
    ]
}

/// Shows how far it is.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_marking(&app.world, person.caller(), cohort).await?;
    let none = Fields::from_pairs(Vec::new());
    show(&Page::new(&person.frame(), &view, &none, Faults::none(person.t())))
}

/// Fixes the criteria, or adds up.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (world, caller, t) = (&app.world, person.caller(), person.t());
    let view = see_marking(world, caller, cohort).await?;
    let faults = if fields.text("go") == DECIDE {
        match decide(world, caller, cohort, &Deciding::default()).await {
            Ok(()) => return Ok(person.go_saying(&places::path(cohort), "cohorts-choose-done")),
            Err(DecideError::Fault(fault)) => return Err(fault.into()),
            Err(error) => Faults::one(t, DECIDE, not_decided(t, &error)),
        }
    } else {
        match open_marking(world, caller, cohort, &read(&fields)).await {
            Ok(()) => return Ok(person.go_saying(&path(cohort), "cohorts-marking-opened")),
            Err(OpenMarkingError::Fault(fault)) => return Err(fault.into()),
            Err(error) => not_opened(t, &error),
        }
    };
    show_again(&Page::new(&person.frame(), &view, &fields, faults))
}

fn read(fields: &Fields) -> Vec<TypedCriterion> {
    let one = |at| {
        let text = |what| fields.text(&field(what, at)).to_owned();
        let part = Part::from_code(&text("part")).unwrap_or(Part::Form);
        (part, text("name"), text("levels"))
    };
    (0..MOST_CRITERIA).map(one).collect()
}

fn not_decided(t: Words, error: &DecideError) -> &'static str {
    match error {
        DecideError::Decided => t.cohorts_choose_decided(),
        DecideError::Rule(NotDecided::Nobody) => t.cohorts_place_nobody(),
        DecideError::Rule(NotDecided::NoPlace) => t.cohorts_choose_no_place(),
        _ => t.cohorts_marking_not_all(),
    }
}

fn not_opened(t: Words, error: &OpenMarkingError) -> Faults {
    let (at, why) = match error {
        OpenMarkingError::Criterion(at, why) => (*at, *why),
        OpenMarkingError::Open => {
            return Faults::one(t, "name-1", t.cohorts_marking_open_already());
        }
        OpenMarkingError::NotHere => return Faults::one(t, "name-1", t.cohorts_marking_not_here()),
        _ => return Faults::one(t, "name-1", t.cohorts_marking_none()),
    };
    let (what, words) = match why {
        NotACriterion::NoName => ("name", t.cohorts_marking_no_name()),
        NotACriterion::NameTooLong => ("name", t.cohorts_marking_name_long()),
        NotACriterion::Levels => ("levels", t.cohorts_marking_levels_wrong()),
        NotACriterion::LevelTooLong => ("levels", t.cohorts_marking_level_long()),
        NotACriterion::LevelTwice => ("levels", t.cohorts_marking_level_twice()),
    };
    Faults::one(t, &field(what, at), words)
}

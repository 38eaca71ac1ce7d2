//! The coordinator publishes the criteria of the waiting list: up to eight, each with its weight, in
//! both languages. They stand on the public page from then on.

use super::{enquiries, find};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    refused::Refused,
    schools::{CriteriaPage, CriterionInput, own_criteria, set_criteria},
};
use askama::Template;
use axum::extract::State;
use components::{Button, Checkboxes, Input};
use domain::{
    bilingual::Bilingual,
    ids::ForceId,
    schools::{Criteria, Criterion, CriterionKind, MOST_CRITERIA},
};
use words::Words;

/// The address.
pub const PATH: &str = "/schools/criteria";

struct Row {
    number: String,
    code_name: String,
    code: String,
    en: Input,
    cy: Input,
    weight: Input,
    waited: Checkboxes,
}

#[derive(Template)]
#[template(path = "schools/criteria.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    published: String,
    rows: Vec<Row>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, force: &ForceId, typed: &[CriterionInput], faults: Faults) -> Self {
        let t = frame.t;
        let blank = CriterionInput::default();
        let rows = (0..MOST_CRITERIA).map(|at| row(t, at, typed.get(at).unwrap_or(&blank)));
        Self {
            frame: frame.titled(t.schools_criteria_title()).with_faults(&faults),
            back: enquiries::PATH,
            published: format!("{}#order", find::path(force)),
            rows: rows.collect(),
            save: Button::new(t.schools_criteria_publish()).prevent_double_click(true),
            faults,
        }
    }
}

fn row(t: Words, at: usize, typed: &CriterionInput) -> Row {
    let name = |part: &str| format!("{part}-{at}");
    let waited = if typed.is_waited { vec!["yes"] } else { vec![] };
    Row {
        number: t.schools_criteria_number(&(at + 1).to_string()),
        code_name: name("code"),
        code: typed.code.clone(),
        en: Input::new(name("en"), t.schools_criteria_en()).value(typed.en.as_str()),
        cy: Input::new(name("cy"), t.schools_criteria_cy()).value(typed.cy.as_str()),
        weight: Input::number(name("weight"), t.schools_criteria_weight(), 2)
            .value(typed.weight.as_str()),
        waited: Checkboxes::single(name("waited"), "yes", t.schools_criteria_waited())
            .chosen(waited),
    }
}

/// Criteria for samples.
pub(super) fn sample() -> Criteria {
    let one = |code: &str, en: &str, weight, kind| Criterion {
        code: code.to_owned(),
        name: Bilingual { en: en.to_owned(), cy: en.to_owned(), reviewed: false },
        weight,
        kind,
    };
    let all = vec![
        one("c1", "Few clubs & activities nearby", 4, CriterionKind::Judged),
        one("c2", "A member of staff can run the school’s side", 2, CriterionKind::Judged),
        one("c3", "How long the school has waited", 1, CriterionKind::Waited),
    ];
    Criteria::new(all).expect("each has a name and a weight")
}

fn typed(page: &CriteriaPage) -> Vec<CriterionInput> {
    let input = |one: &Criterion| CriterionInput {
        code: one.code.clone(),
        en: one.name.en.clone(),
        cy: one.name.cy.clone(),
        weight: one.weight.to_string(),
        is_waited: one.kind == CriterionKind::Waited,
    };
    page.criteria.all().iter().map(input).collect()
}

/// What this page looks like: filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let force = "northshire".parse().expect("it is a slug");
    let page = CriteriaPage { criteria: sample(), version: 1, since: None };
    let mut broken = typed(&page);
    "eleven".clone_into(&mut broken[0].weight);
    let wrong = Faults::one(t, "criteria", t.schools_criteria_weight_wrong());
    vec![
        Sample::new("filled", &Page::new(frame, &force, &typed(&page), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &force, &broken, wrong)),
    ]
}

/// Shows them as they are.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let page = own_criteria(&app.world, person.caller()).await?;
    let force = person.caller().force()?;
    show(&Page::new(&person.frame(), force, &typed(&page), Faults::none(person.t())))
}

/// Publishes them.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let input: Vec<CriterionInput> = (0..MOST_CRITERIA).map(|at| read(&fields, at)).collect();
    match set_criteria(&app.world, person.caller(), &input).await {
        Ok(()) => Ok(person.go_saying(enquiries::PATH, "schools-criteria-done")),
        Err(Refused::Rules(refused)) => {
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            let force = person.caller().force()?;
            show_again(&Page::new(&person.frame(), force, &input, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

fn read(fields: &Fields, at: usize) -> CriterionInput {
    let text = |part: &str| fields.text(&format!("{part}-{at}")).to_owned();
    CriterionInput {
        code: text("code"),
        en: text("en"),
        cy: text("cy"),
        weight: text("weight"),
        is_waited: fields.has(&format!("waited-{at}")),
    }
}

//! A coordinator looks through the models that ship and takes one into the force. Its page comes
//! next; from then on cohorts can be opened by it.

use super::{language, model, models};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::forces::{TakeError, Template as Shipped, take_template, templates};
use askama::Template;
use axum::extract::State;

/// The address.
pub const PATH: &str = "/forces/models/shelf";

struct Line {
    code: String,
    name: String,
    summary: String,
    source: String,
    take_words: String,
    is_taken: bool,
}

#[derive(Template)]
#[template(path = "forces/shelf.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    lines: Vec<Line>,
}

impl Page {
    fn new(frame: &Frame, shelf: &[Shipped], faults: Faults) -> Self {
        let (t, language) = (frame.t, language(frame.lang));
        let line = |one: &Shipped| {
            let name = one.model.name.get(language);
            Line {
                code: one.model.code.clone(),
                summary: one.model.summary.get(language).to_owned(),
                source: one.model.source.clone(),
                take_words: t.forces_shelf_take_what(name),
                name: name.to_owned(),
                is_taken: one.is_taken,
            }
        };
        Self {
            frame: frame.titled(t.forces_shelf_title()).with_faults(&faults),
            back: models::PATH,
            lines: shelf.iter().map(line).collect(),
            faults,
        }
    }
}

/// What this page looks like: with two taken, and where somebody was quicker.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let is_taken = |code: &str| code.starts_with("humberside") || code.starts_with("northumbria");
    let shelf: Vec<_> = domain::forces::shipped()
        .into_iter()
        .map(|model| Shipped { is_taken: is_taken(&model.code), model })
        .collect();
    let wrong = Faults::one(t, "gwent-year", t.forces_shelf_taken());
    vec![
        Sample::new("filled", &Page::new(frame, &shelf, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &shelf, wrong)),
    ]
}

/// Shows the shelf.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let shelf = templates(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &shelf, Faults::none(person.t())))
}

/// Takes one.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let code = fields.text("code");
    match take_template(&app.world, person.caller(), code).await {
        Ok(id) => Ok(person.go_saying(&model::path(id), "forces-shelf-done")),
        Err(TakeError::Taken) => {
            let shelf = templates(&app.world, person.caller()).await?;
            let wrong = Faults::one(person.t(), code, person.t().forces_shelf_taken());
            show_again(&Page::new(&person.frame(), &shelf, wrong))
        }
        Err(TakeError::Fault(fault)) => Err(PageError::from(fault)),
    }
}

//! People of a force see by which models it runs the scheme, and read one in words.

use super::{language, mine, model};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::forces::{ModelView, models};
use askama::Template;
use axum::extract::State;

/// The address.
pub const PATH: &str = "/forces/models";

struct Line {
    name: String,
    summary: String,
    cohorts: String,
    href: String,
}

#[derive(Template)]
#[template(path = "forces/models.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    models: Vec<Line>,
}

impl Page {
    fn new(frame: &Frame, models: &[ModelView]) -> Self {
        let (t, language) = (frame.t, language(frame.lang));
        let line = |one: &ModelView| Line {
            name: one.model.name.get(language).to_owned(),
            summary: one.model.summary.get(language).to_owned(),
            cohorts: t.forces_models_cohorts(one.cohorts),
            href: model::path(one.id),
        };
        Self {
            frame: frame.titled(t.forces_models_title()),
            back: mine::PATH,
            models: models.iter().map(line).collect(),
        }
    }
}

/// What this page looks like: empty, and with the models that ship.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let view = |model| ModelView { id: crate::samples::id(), model, cohorts: 1 };
    let shipped: Vec<_> = domain::forces::shipped().into_iter().map(view).collect();
    vec![
        Sample::new("empty", &Page::new(frame, &[])),
        Sample::new("filled", &Page::new(frame, &shipped)),
    ]
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let models = models(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &models))
}

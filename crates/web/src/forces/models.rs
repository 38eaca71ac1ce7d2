//! People of a force see by which models it runs the scheme, and read one in words. Whoever may
//! change them takes one that ships, or brings one in as a file.

use super::{language, load, mine, model, shelf};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::forces::{ModelView, models};
use askama::Template;
use axum::extract::State;
use policy::{Action, Resource, may};

/// The address.
pub const PATH: &str = "/forces/models";

struct Line {
    name: String,
    summary: String,
    cohorts: String,
    href: String,
    is_retired: bool,
}

#[derive(Template)]
#[template(path = "forces/models.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    models: Vec<Line>,
    shelf: Option<&'static str>,
    load: Option<&'static str>,
}

impl Page {
    fn new(frame: &Frame, models: &[ModelView], can_add: bool) -> Self {
        let (t, language) = (frame.t, language(frame.lang));
        let line = |one: &ModelView| Line {
            name: one.model.name.get(language).to_owned(),
            summary: one.model.summary.get(language).to_owned(),
            cohorts: t.forces_models_cohorts(one.cohorts),
            href: model::path(one.id),
            is_retired: one.is_retired,
        };
        Self {
            frame: frame.titled(t.forces_models_title()),
            back: mine::PATH,
            models: models.iter().map(line).collect(),
            shelf: can_add.then_some(shelf::PATH),
            load: can_add.then_some(load::PATH),
        }
    }
}

/// What this page looks like: empty, and with the models that ship, for whoever may add one.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let view = |model| ModelView { id: crate::samples::id(), model, cohorts: 1, is_retired: false };
    let mut shipped: Vec<_> = domain::forces::shipped().into_iter().map(view).collect();
    shipped[1].is_retired = true;
    vec![
        Sample::new("empty", &Page::new(frame, &[], false)),
        Sample::new("filled", &Page::new(frame, &shipped, true)),
    ]
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let models = models(&app.world, person.caller()).await?;
    let force = Resource::force(person.caller().force()?.clone());
    let can_add = may(person.actor(), Action::AddModel, &force);
    show(&Page::new(&person.frame(), &models, can_add))
}

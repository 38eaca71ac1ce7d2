//! People of a force see by which models it runs the scheme, and read one in words. Whoever may
//! change them takes one that ships, or brings one in as a file.

use super::{language, load, mine, model, shelf};
use crate::{
    App, Fields, Frame, PageResult, Person, Sample,
    lists::{Column, Item, Order},
    show,
};
use actions::forces::{ModelView, models};
use askama::Template;
use axum::extract::State;
use components::Content;
use domain::bilingual::Language;
use policy::{Action, Resource, may};
use words::Words;

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
    tools: Content,
    shelf: Option<&'static str>,
    load: Option<&'static str>,
}

impl Page {
    fn new(frame: &Frame, (models, order): (&[ModelView], &Order), can_add: bool) -> Self {
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
            tools: order.tools(t, &columns(t), PATH),
            shelf: can_add.then_some(shelf::PATH),
            load: can_add.then_some(load::PATH),
        }
    }
}

/// The columns of the file, by which the page is sorted as well.
fn columns(t: Words) -> [Column; 3] {
    [("name", t.common_name()), ("cohorts", t.cohorts_list_title()), ("state", t.common_status())]
}

/// What stands in them.
fn items(t: Words, language: Language, one: &ModelView) -> Vec<Item> {
    let state = if one.is_retired { t.forces_models_retired() } else { "" };
    vec![
        Item::text(one.model.name.get(language)),
        Item::number(one.cohorts, one.cohorts.to_string()),
        Item::text(state),
    ]
}

/// What this page looks like: empty, and with the models that ship, for whoever may add one.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let view = |model| ModelView { id: crate::samples::id(), model, cohorts: 1, is_retired: false };
    let mut shipped: Vec<_> = domain::forces::shipped().into_iter().map(view).collect();
    shipped[1].is_retired = true;
    let order = Order::default();
    vec![
        Sample::new("empty", &Page::new(frame, (&[], &order), false)),
        Sample::new("filled", &Page::new(frame, (&shipped, &order), true)),
    ]
}

/// Lists them, or gives them as a file.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let (t, language) = (person.t(), language(person.lang()));
    let (columns, items) = (columns(t), |one: &ModelView| items(t, language, one));
    let order = Order::of(&fields, &columns);
    let mut models = models(&app.world, person.caller()).await?;
    order.sort(&columns, &mut models, items);
    if let Some(file) = order.file("models", &columns, &models, items) {
        return Ok(file);
    }
    let force = Resource::force(person.caller().force()?.clone());
    let can_add = may(person.actor(), Action::AddModel, &force);
    show(&Page::new(&person.frame(), (&models, &order), can_add))
}

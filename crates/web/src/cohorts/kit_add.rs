//! The coordinator adds a kind of thing that children get, with its sizes.

use super::kit;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    Fault,
    cohorts::{KitItemInput, add_kit_item},
    refused::Refused,
};
use askama::Template;
use axum::extract::State;
use components::{Button, Checkboxes, Input, Textarea};
use policy::{Action, Resource, may};

/// The address.
pub const PATH: &str = "/kit/add";

#[derive(Template)]
#[template(path = "cohorts/kit_add.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    names: [Input; 2],
    sizes: Textarea,
    spare: Input,
    comes_back: Checkboxes,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let text = |name: &str, label: &str| {
            Input::new(name, label).value(typed.text(name)).error_if(faults.of(name))
        };
        Self {
            frame: frame.titled(t.cohorts_kit_add_title()).with_faults(&faults),
            back: kit::PATH,
            names: [
                text("name", t.common_name()),
                text("name-cy", t.cohorts_kit_name_cy()).hint(t.cohorts_kit_name_cy_hint()),
            ],
            sizes: Textarea::new("sizes", t.cohorts_kit_sizes())
                .hint(t.cohorts_kit_sizes_hint())
                .value(typed.text("sizes"))
                .error_if(faults.of("sizes")),
            spare: Input::number("spare", t.cohorts_kit_spare(), 3)
                .hint(t.cohorts_kit_spare_hint())
                .value(typed.text("spare"))
                .error_if(faults.of("spare")),
            comes_back: Checkboxes::single("comes-back", "yes", t.cohorts_kit_comes_back())
                .chosen(typed.all("comes-back")),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn fresh() -> Fields {
    Fields::from_pairs(vec![("spare".to_owned(), "10".to_owned())])
}

/// What this page looks like: empty, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let mut wrong = Faults::one(t, "name", t.cohorts_kit_name_missing());
    wrong.add("sizes", t.cohorts_kit_sizes_missing());
    wrong.add("spare", t.cohorts_kit_spare_wrong());
    vec![
        Sample::new("empty", &Page::new(frame, &fresh(), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &Fields::default(), wrong)),
    ]
}

/// Shows the form.
pub async fn get(person: Person) -> PageResult {
    let force = person.caller().force()?.clone();
    if !may(person.actor(), Action::KeepKit, &Resource::force(force)) {
        return Err(Fault::NotFound.into());
    }
    show(&Page::new(&person.frame(), &fresh(), Faults::none(person.t())))
}

/// Adds it.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let input = KitItemInput {
        name: fields.text("name").to_owned(),
        name_cy: fields.text("name-cy").to_owned(),
        sizes: fields.text("sizes").to_owned(),
        spare: fields.text("spare").parse().ok(),
        comes_back: fields.has("comes-back"),
    };
    let mut faults = Faults::none(person.t());
    match add_kit_item(&app.world, person.caller(), &input).await {
        Ok(()) => return Ok(person.go_saying(kit::PATH, "cohorts-kit-added")),
        Err(Refused::Rules(refused)) => faults.add_refused(&refused),
        Err(Refused::Fault(fault)) => return Err(fault.into()),
    }
    show_again(&Page::new(&person.frame(), &fields, faults))
}

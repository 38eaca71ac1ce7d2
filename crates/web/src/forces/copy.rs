//! A coordinator copies a model under another name. The copy's page comes next, to be changed.

use super::{language, model};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    forces::{CopyInput, ModelPage, copy_model, model as see_model},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Input};
use domain::ids::DeliveryModelId;

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}/copy";

/// The address at which one model is copied.
pub fn path(model: DeliveryModelId) -> String {
    format!("/forces/models/{model}/copy")
}

#[derive(Template)]
#[template(path = "forces/copy.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    lead: String,
    name: Input,
    name_cy: Input,
    code: Input,
    save: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        (id, of): (DeliveryModelId, &str),
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let input = |name: &'static str, label: &'static str| {
            Input::new(name, label).value(typed.text(name)).error_if(faults.of(name))
        };
        Self {
            back: model::path(id),
            lead: t.forces_copy_lead(of),
            name: input("name", t.forces_change_name()),
            name_cy: input("name-cy", t.forces_change_name_cy()),
            code: input("code", t.forces_copy_code()).hint(t.forces_copy_code_hint()),
            save: Button::new(t.forces_copy_save()).prevent_double_click(true),
            frame: frame.titled(t.forces_copy_title()).with_faults(&faults),
            faults,
        }
    }
}

/// What this page looks like: empty, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let of = (crate::samples::id(), "Nine weeks, as in Humberside");
    let mut wrong = Faults::one(t, "name", t.forces_copy_name_missing());
    wrong.add("code", t.forces_copy_code_wrong());
    let typed = Fields::from_pairs(vec![("code".to_owned(), "Nine Weeks!".to_owned())]);
    vec![
        Sample::new("empty", &Page::new(frame, of, &Fields::default(), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, of, &typed, wrong)),
    ]
}

/// Asks what the copy is called.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    let of = changeable(&app, &person, id).await?;
    let name = of.model.name.get(language(person.lang()));
    show(&Page::new(&person.frame(), (id, name), &Fields::default(), Faults::none(person.t())))
}

/// Copies it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
    fields: Fields,
) -> PageResult {
    let of = changeable(&app, &person, id).await?;
    let text = |name| fields.text(name).to_owned();
    let input = CopyInput { code: text("code"), name: text("name"), name_cy: text("name-cy") };
    let mut faults = Faults::none(person.t());
    match copy_model(&app.world, person.caller(), id, &input).await {
        Ok(copy) => return Ok(person.go_saying(&model::path(copy), "forces-copy-done")),
        Err(Refused::Rules(wrong)) => faults.add_refused(&wrong),
        Err(Refused::Fault(fault)) => return Err(fault.into()),
    }
    let name = of.model.name.get(language(person.lang()));
    show_again(&Page::new(&person.frame(), (id, name), &fields, faults))
}

/// The model, for whoever may change it; for others the page is not there.
pub(super) async fn changeable(
    app: &App,
    person: &Person,
    id: DeliveryModelId,
) -> Result<ModelPage, crate::Fault> {
    let page = see_model(&app.world, person.caller(), id).await?;
    if page.can_change { Ok(page) } else { Err(crate::Fault::NotFound) }
}

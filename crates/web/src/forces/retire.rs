//! A coordinator retires a version of a model, or reads who uses it still. Retired, its page comes
//! back and says so.

use super::{copy::changeable, language, model};
use crate::{App, Faults, Frame, PageResult, Person, Sample, show, show_again};
use actions::forces::{ModelPage, RetireError, retire_model};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::ids::DeliveryModelId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}/retire";

/// The address at which one version is retired.
pub fn path(model: DeliveryModelId) -> String {
    format!("/forces/models/{model}/retire")
}

#[derive(Template)]
#[template(path = "forces/retire.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    which: String,
    in_use: Option<String>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, id: DeliveryModelId, seen: &ModelPage, faults: Faults) -> Self {
        let t = frame.t;
        let uses = seen.uses.cohorts + seen.uses.agreements;
        let name = seen.model.name.get(language(frame.lang));
        Self {
            back: model::path(id),
            which: t.forces_retire_which(name, &seen.model.version.to_string()),
            in_use: (uses > 0).then(|| in_use(t, seen)),
            save: Button::warning(t.forces_retire_save()).prevent_double_click(true),
            frame: frame.titled(t.forces_retire_title()).with_faults(&faults),
            faults,
        }
    }
}

/// Who goes by it.
pub(super) fn in_use(t: Words, seen: &ModelPage) -> String {
    t.forces_retire_in_use(
        &t.forces_model_agreements(seen.uses.agreements),
        &t.forces_model_cohorts(seen.uses.cohorts),
    )
}

/// What this page looks like: free, and in use.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let (id, free) = (crate::samples::id(), model::invented(0));
    let wrong = Faults::one(t, "retire", t.forces_retire_not());
    vec![
        Sample::new("free", &Page::new(frame, id, &free, Faults::none(t))),
        Sample::new("used", &Page::new(frame, id, &model::invented(3), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, id, &model::invented(3), wrong)),
    ]
}

/// Asks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    let seen = changeable(&app, &person, id).await?;
    show(&Page::new(&person.frame(), id, &seen, Faults::none(person.t())))
}

/// Retires it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    match retire_model(&app.world, person.caller(), id).await {
        Ok(()) => Ok(person.go_saying(&model::path(id), "forces-retire-done")),
        Err(RetireError::InUse(_)) => {
            let seen = changeable(&app, &person, id).await?;
            let wrong = Faults::one(person.t(), "retire", person.t().forces_retire_not());
            show_again(&Page::new(&person.frame(), id, &seen, wrong))
        }
        Err(RetireError::Fault(fault)) => Err(fault.into()),
    }
}

//! One delivery model in words: what a coordinator, and later a school, needs to know of it.

use super::{
    language, models,
    parts::{Part, parts},
};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::forces::model;
use askama::Template;
use axum::extract::{Path, State};
use domain::{
    forces::{DeliveryModel, ModelPart},
    ids::DeliveryModelId,
};

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}";

/// The address of one model.
pub fn path(model: DeliveryModelId) -> String {
    format!("/forces/models/{model}")
}

#[derive(Template)]
#[template(path = "forces/model.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    summary: String,
    parts: Vec<Part>,
    version: String,
    source: String,
}

impl Page {
    fn new(frame: &Frame, model: &DeliveryModel) -> Self {
        let (t, language) = (frame.t, language(frame.lang));
        Self {
            frame: frame.titled(model.name.get(language)),
            back: models::PATH,
            summary: model.summary.get(language).to_owned(),
            parts: said(frame, model),
            version: t.forces_model_version(&model.version.to_string()),
            source: model.source.clone(),
        }
    }
}

/// Every part but what stands at the head of the page already.
fn said(frame: &Frame, model: &DeliveryModel) -> Vec<Part> {
    let mut all = parts(frame, model);
    all.retain(|one| !matches!(one.part, ModelPart::Name | ModelPart::Summary));
    all
}

/// What this page looks like, for each model that ships.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let shipped = domain::forces::shipped();
    shipped.iter().map(|model| Sample::new(&model.code, &Page::new(frame, model))).collect()
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    let model = model(&app.world, person.caller(), id).await?;
    show(&Page::new(&person.frame(), &model))
}

//! Somebody of the force saves a version of a model as a file: to change it, or to share it with
//! another force.

use crate::{App, PageResult, Person, download};
use actions::forces::model_file;
use axum::extract::{Path, State};
use domain::ids::DeliveryModelId;

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}/file";

/// The address of one version's file.
pub fn path(model: DeliveryModelId) -> String {
    format!("/forces/models/{model}/file")
}

/// Gives the file.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    let (name, text) = model_file(&app.world, person.caller(), id).await?;
    Ok(download(text, "text/plain; charset=utf-8", &name))
}

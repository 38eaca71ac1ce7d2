//! What every way of saving a model shares: the newest version, and the one after it.

use super::read_model;
use crate::{Fault, lessons};
use domain::{
    data_file::DataError,
    forces::DeliveryModel,
    ids::{DeliveryModelId, ForceId},
};
use policy::Permit;
use store::{Conn, Tx, forces as rows};

/// What became of a version that was to be saved.
pub(super) enum Next {
    /// It is saved under this id.
    Saved(DeliveryModelId),
    /// Somebody saved a version of this number a moment before.
    Taken,
}

/// The newest version of a code, retired or not.
pub(super) async fn newest(
    conn: &mut Conn,
    force: &ForceId,
    code: &str,
) -> Result<Option<DeliveryModel>, Fault> {
    let versions = rows::model_versions(conn, force, code).await?;
    versions.first().map(|row| super::models::read_body(&row.body)).transpose()
}

/// Saves a model under the code and version it says.
pub(super) async fn save_next(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    model: DeliveryModel,
) -> Result<Next, Fault> {
    let body = model.to_toml();
    let row = rows::Model { id: tx.id(), version: model.version.into(), code: model.code, body };
    // what cannot be read again must never be kept
    read_model(&row)?;
    match rows::model_add(tx, permit, force, &row).await {
        Ok(()) => Ok(Next::Saved(row.id)),
        Err(store::Error::Conflict { .. }) => Ok(Next::Taken),
        Err(error) => Err(error.into()),
    }
}

/// The lessons of a model that the library does not have.
pub(super) fn unknown_lessons(model: &DeliveryModel) -> impl Iterator<Item = DataError> {
    model.lessons.from.iter().filter(|code| lessons::find(code).is_none()).map(|code| DataError {
        key: "lessons.from".to_owned(),
        problem: format!("`{code}` is no lesson of the library"),
    })
}

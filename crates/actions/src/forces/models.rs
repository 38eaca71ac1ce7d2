//! The delivery models of a force: how it runs the scheme, as data.

use crate::{Caller, Fault, World};
use domain::{
    forces::DeliveryModel,
    ids::{DeliveryModelId, ForceId},
};
use policy::{Action, Resource, authorize};
use store::{Conn, forces as rows};

/// A model, with what runs by it now.
#[derive(Debug, Clone)]
pub struct ModelView {
    /// The model's newest version.
    pub id: DeliveryModelId,
    /// What it says.
    pub model: DeliveryModel,
    /// Cohorts that are open or running by this version.
    pub cohorts: i64,
}

/// The newest version of each model.
///
/// # Errors
/// [`Fault`].
pub async fn models(world: &World, caller: &Caller) -> Result<Vec<ModelView>, Fault> {
    let force = caller.force()?;
    authorize(&caller.actor, Action::SeeModels, &Resource::force(force.clone()))?;
    let scope = policy::scope(&caller.actor, Action::SeeModels, force)?;
    let mut conn = world.store.conn().await?;
    let figures = rows::figures_by_model(&mut conn, &scope).await?;
    let count = |id| figures.iter().find(|row| row.model == id).map_or(0, |row| row.cohorts);
    let models = models_of(&mut conn, force).await?;
    Ok(models.into_iter().map(|(id, model)| ModelView { id, cohorts: count(id), model }).collect())
}

/// One version of a model.
///
/// # Errors
/// [`Fault`].
pub async fn model(
    world: &World,
    caller: &Caller,
    id: DeliveryModelId,
) -> Result<DeliveryModel, Fault> {
    let force = caller.force()?;
    authorize(&caller.actor, Action::SeeModels, &Resource::force(force.clone()))?;
    let mut conn = world.store.conn().await?;
    read_model(&rows::model_get(&mut conn, force, id).await?)
}

/// The models of a force, for an action that has decided already that the caller may see them.
pub(crate) async fn models_of(
    conn: &mut Conn,
    force: &ForceId,
) -> Result<Vec<(DeliveryModelId, DeliveryModel)>, Fault> {
    let rows = rows::model_list(conn, force).await?;
    rows.iter().map(|row| Ok((row.id, read_model(row)?))).collect()
}

/// Reads a stored model; one that no longer reads is our fault.
pub(crate) fn read_model(row: &rows::Model) -> Result<DeliveryModel, Fault> {
    DeliveryModel::from_toml(&row.body).map_err(|error| Fault::Ours(Box::new(error)))
}

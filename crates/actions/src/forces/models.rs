//! The delivery models of a force: how it runs the scheme, as data.

use crate::{Caller, Fault, World};
use domain::{
    cohorts::AcademicYear,
    forces::DeliveryModel,
    ids::{DeliveryModelId, ForceId},
};
use jiff::Timestamp;
use policy::{Action, Resource, authorize, may};
use store::{
    Conn,
    forces::{self as rows, ModelUses},
};

/// A model, with what runs by it now.
#[derive(Debug, Clone)]
pub struct ModelView {
    /// The model's newest version.
    pub id: DeliveryModelId,
    /// What it says.
    pub model: DeliveryModel,
    /// Cohorts that are open or running by any of its versions.
    pub cohorts: i64,
    /// Whether it is offered no longer.
    pub is_retired: bool,
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
    let figures = rows::figures_by_code(&mut conn, &scope).await?;
    let count = |code: &str| figures.iter().find(|row| row.code == code).map_or(0, |r| r.cohorts);
    let newest = rows::model_newest(&mut conn, force).await?;
    let view = |row: &rows::ModelVersion| {
        Ok(ModelView {
            id: row.id,
            model: read_body(&row.body)?,
            cohorts: count(&row.code),
            is_retired: row.retired_at.is_some(),
        })
    };
    newest.iter().map(view).collect()
}

/// A version of a model among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionView {
    /// The version's id.
    pub id: DeliveryModelId,
    /// Its number.
    pub version: i64,
    /// When it was saved.
    pub made_at: Timestamp,
    /// Since when it is offered no longer.
    pub retired_at: Option<Timestamp>,
}

/// One version of a model, with all there is to know of it.
#[derive(Debug, Clone)]
pub struct ModelPage {
    /// What it says.
    pub model: DeliveryModel,
    /// Every version of it, newest first.
    pub versions: Vec<VersionView>,
    /// Who goes by this version.
    pub uses: ModelUses,
    /// Since when this version is offered no longer.
    pub retired_at: Option<Timestamp>,
    /// Whether this version is the newest.
    pub is_newest: bool,
    /// Whether the caller may copy it, change it and retire it.
    pub can_change: bool,
}

/// One version of a model.
///
/// # Errors
/// [`Fault`].
pub async fn model(
    world: &World,
    caller: &Caller,
    id: DeliveryModelId,
) -> Result<ModelPage, Fault> {
    let force = caller.force()?;
    let resource = Resource::force(force.clone());
    authorize(&caller.actor, Action::SeeModels, &resource)?;
    let mut conn = world.store.conn().await?;
    let row = rows::model_version_get(&mut conn, force, id).await?;
    let versions = rows::model_versions(&mut conn, force, &row.code).await?;
    let year = AcademicYear::containing(world.clock.today()).start_year();
    Ok(ModelPage {
        model: read_body(&row.body)?,
        uses: rows::model_uses(&mut conn, force, id, year.into()).await?,
        retired_at: row.retired_at,
        is_newest: versions.first().is_some_and(|newest| newest.id == id),
        versions: versions.iter().map(version).collect(),
        can_change: may(&caller.actor, Action::AddModel, &resource),
    })
}

fn version(row: &rows::ModelVersion) -> VersionView {
    let rows::ModelVersion { id, version, made_at, retired_at, .. } = *row;
    VersionView { id, version, made_at, retired_at }
}

/// A version of a model as a file to share: its name and its text.
///
/// # Errors
/// [`Fault`].
pub async fn model_file(
    world: &World,
    caller: &Caller,
    id: DeliveryModelId,
) -> Result<(String, String), Fault> {
    let force = caller.force()?;
    authorize(&caller.actor, Action::SeeModels, &Resource::force(force.clone()))?;
    let row = rows::model_get(&mut world.store.conn().await?, force, id).await?;
    Ok((format!("{}-v{}.toml", row.code, row.version), read_model(&row)?.to_toml()))
}

/// The models that a force offers, for an action that has decided already that the caller may see
/// them.
pub(crate) async fn models_of(
    conn: &mut Conn,
    force: &ForceId,
) -> Result<Vec<(DeliveryModelId, DeliveryModel)>, Fault> {
    let rows = rows::model_list(conn, force).await?;
    rows.iter().map(|row| Ok((row.id, read_model(row)?))).collect()
}

/// Reads a stored model; one that no longer reads is our fault.
pub(crate) fn read_model(row: &rows::Model) -> Result<DeliveryModel, Fault> {
    read_body(&row.body)
}

/// The same, of its text.
pub(super) fn read_body(body: &str) -> Result<DeliveryModel, Fault> {
    DeliveryModel::from_toml(body).map_err(|error| Fault::Ours(Box::new(error)))
}

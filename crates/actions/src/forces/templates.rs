//! The models that ship wait on a shelf: a coordinator takes one into the force.

use super::versions::{Next, save_next};
use crate::{Caller, Fault, World};
use domain::{
    forces::{DeliveryModel, template},
    ids::DeliveryModelId,
};
use policy::{Action, Resource, authorize};
use store::forces as rows;

/// A model that ships.
#[derive(Debug, Clone)]
pub struct Template {
    /// What it says.
    pub model: DeliveryModel,
    /// Whether the force has a model of this code already.
    pub is_taken: bool,
}

/// Why a model was not taken.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The force has a model of this code already.
    #[error("the force has this model already")]
    Taken,
    /// Not there, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for TakeError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<policy::Denied> for TakeError {
    fn from(denied: policy::Denied) -> Self {
        Self::Fault(denied.into())
    }
}

/// Every model that ships, in the order of their codes.
///
/// # Errors
/// [`Fault`].
pub async fn templates(world: &World, caller: &Caller) -> Result<Vec<Template>, Fault> {
    let force = caller.force()?;
    authorize(&caller.actor, Action::AddModel, &Resource::force(force.clone()))?;
    let held = rows::model_newest(&mut world.store.conn().await?, force).await?;
    let is_taken = |code: &str| held.iter().any(|row| row.code == code);
    let all = domain::forces::shipped().into_iter();
    Ok(all.map(|model| Template { is_taken: is_taken(&model.code), model }).collect())
}

/// Takes one into the force, as its first version.
///
/// # Errors
/// [`TakeError`].
pub async fn take_template(
    world: &World,
    caller: &Caller,
    code: &str,
) -> Result<DeliveryModelId, TakeError> {
    let force = caller.force()?;
    let permit = authorize(&caller.actor, Action::AddModel, &Resource::force(force.clone()))?;
    let text = template(code).ok_or(Fault::NotFound)?;
    let model = super::models::read_body(text)?;
    let mut tx = world.store.begin().await?;
    if !rows::model_versions(&mut tx, force, code).await?.is_empty() {
        return Err(TakeError::Taken);
    }
    match save_next(&mut tx, &permit, force, model).await? {
        Next::Taken => Err(TakeError::Taken),
        Next::Saved(id) => {
            tx.commit().await?;
            Ok(id)
        }
    }
}

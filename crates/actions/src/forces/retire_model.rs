//! A coordinator retires a version of a model that nothing uses: it is offered no longer.

use crate::{Caller, Fault, World};
use domain::{cohorts::AcademicYear, ids::DeliveryModelId};
use policy::{Action, Place, Resource, authorize};
use store::forces::{self as rows, ModelUses};

/// Why a version was not retired.
#[derive(Debug, thiserror::Error)]
pub enum RetireError {
    /// Somebody goes by it.
    #[error("cohorts or agreements use it")]
    InUse(ModelUses),
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for RetireError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<policy::Denied> for RetireError {
    fn from(denied: policy::Denied) -> Self {
        Self::Fault(denied.into())
    }
}

/// Retires a version. One that is retired already stays so.
///
/// # Errors
/// [`RetireError`].
pub async fn retire_model(
    world: &World,
    caller: &Caller,
    id: DeliveryModelId,
) -> Result<(), RetireError> {
    let force = caller.force()?;
    let resource = Resource::one(Place::Force(force.clone()), id);
    let permit = authorize(&caller.actor, Action::RetireModel, &resource)?;
    let mut tx = world.store.begin().await?;
    rows::model_get(&mut tx, force, id).await?;
    // the row first: whoever opens a cohort at this moment holds it, or finds it retired
    if !rows::model_hold(&mut tx, &permit, force, id).await? {
        return Ok(());
    }
    rows::model_retire(&mut tx, &permit, force, id).await?;
    let year = AcademicYear::containing(world.clock.today()).start_year();
    let uses = rows::model_uses(&mut tx, force, id, year.into()).await?;
    if uses.cohorts + uses.agreements > 0 {
        return Err(RetireError::InUse(uses));
    }
    Ok(tx.commit().await?)
}

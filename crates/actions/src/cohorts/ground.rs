//! What the actions of this area begin with, beside what all actions about a cohort do.

pub(super) use crate::ground::{Ground, ground, model_of as parse, scope};

use crate::{Caller, Fault};
use domain::{forces::DeliveryModel, ids::ForceId};
use policy::{Actor, Resource};
use store::{Conn, cohorts as rows};

/// The force of a signed-in person; anybody else finds nothing here.
pub(super) fn force_of(caller: &Caller) -> Result<&ForceId, Fault> {
    match &caller.actor {
        Actor::Person { force, .. } => Ok(force),
        _ => Err(Fault::NotFound),
    }
}

/// A cohort as the policy sees it.
pub(super) fn resource(force: &ForceId, cohort: &rows::Cohort) -> Resource {
    Resource::cohort(force.clone(), cohort.school, cohort.id)
}

/// The model that a cohort was opened with.
pub(super) async fn model(
    conn: &mut Conn,
    force: &ForceId,
    cohort: &rows::Cohort,
) -> Result<DeliveryModel, Fault> {
    let row = store::forces::model_get(conn, force, cohort.model).await?;
    parse(&row.body)
}

/// A failure that is ours.
pub(super) fn ours(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Fault {
    Fault::Ours(error.into())
}

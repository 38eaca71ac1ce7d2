//! What nearly every action of the area begins with: the caller's force, the cohort, the permit.

use crate::{Caller, Fault};
use domain::{
    forces::DeliveryModel,
    ids::{CohortId, ForceId},
};
use policy::{Action, Actor, Permit, Resource, Scope, authorize};
use store::{Conn, cohorts as rows};

/// A cohort that the caller may do something to.
pub(super) struct Ground {
    pub(super) force: ForceId,
    pub(super) cohort: rows::Cohort,
    pub(super) permit: Permit,
}

/// The force of a signed-in person; anybody else finds nothing here.
pub(super) fn force_of(caller: &Caller) -> Result<&ForceId, Fault> {
    match &caller.actor {
        Actor::Person { force, .. } => Ok(force),
        _ => Err(Fault::NotFound),
    }
}

/// How far the caller may list.
pub(super) fn scope(caller: &Caller, action: Action) -> Result<Scope, Fault> {
    Ok(policy::scope(&caller.actor, action, force_of(caller)?)?)
}

/// Loads a cohort and decides.
pub(super) async fn ground(
    conn: &mut Conn,
    caller: &Caller,
    action: Action,
    id: CohortId,
) -> Result<Ground, Fault> {
    let force = force_of(caller)?.clone();
    let cohort = rows::cohort_get(conn, &force, id).await?;
    let permit = authorize(&caller.actor, action, &resource(&force, &cohort))?;
    Ok(Ground { force, cohort, permit })
}

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

pub(super) fn parse(body: &str) -> Result<DeliveryModel, Fault> {
    DeliveryModel::from_toml(body).map_err(ours)
}

/// A failure that is ours.
pub(super) fn ours(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Fault {
    Fault::Ours(error.into())
}

//! What most actions about a cohort begin with: the force, the cohort, the permit.

use crate::{Caller, Fault};
use domain::{
    forces::DeliveryModel,
    ids::{CohortId, ForceId},
};
use policy::{Action, Permit, Resource, Scope, authorize};
use store::{
    Conn,
    cohorts::{Cohort, cohort_get},
    forces::model_get,
};

/// A cohort that the caller may do something to.
pub(crate) struct Ground {
    pub(crate) force: ForceId,
    pub(crate) cohort: Cohort,
    pub(crate) permit: Permit,
}

impl Ground {
    /// The model that the cohort was opened with.
    pub(crate) async fn model(&self, conn: &mut Conn) -> Result<DeliveryModel, Fault> {
        let row = model_get(conn, &self.force, self.cohort.model).await?;
        model_of(&row.body)
    }

    /// The cohort as the policy sees it.
    pub(crate) fn resource(&self) -> Resource {
        Resource::cohort(self.force.clone(), self.cohort.school, self.cohort.id)
    }
}

/// Loads a cohort and decides. Not there and not the caller's are the same.
pub(crate) async fn ground(
    conn: &mut Conn,
    caller: &Caller,
    action: Action,
    id: CohortId,
) -> Result<Ground, Fault> {
    let force = caller.force()?.clone();
    let cohort = cohort_get(conn, &force, id).await?;
    let resource = Resource::cohort(force.clone(), cohort.school, id);
    let permit = authorize(&caller.actor, action, &resource)?;
    Ok(Ground { force, cohort, permit })
}

/// How far the caller may list.
pub(crate) fn scope(caller: &Caller, action: Action) -> Result<Scope, Fault> {
    Ok(policy::scope(&caller.actor, action, caller.force()?)?)
}

/// Reads a model that was stored.
pub(crate) fn model_of(body: &str) -> Result<DeliveryModel, Fault> {
    DeliveryModel::from_toml(body).map_err(|error| Fault::Ours(error.into()))
}

//! What the actions of this area begin with: whose link it is and whose child, or which cohort of
//! the school.

use crate::{Caller, Fault};
use domain::{
    forces::DeliveryModel,
    ids::{CarerId, ChildId, CohortId, DeliveryModelId, FamilyLinkId, ForceId},
};
use policy::{Action, Actor, Permit, Resource, Scope, authorize};
use store::{
    Conn, Tx, cohorts,
    families::{self as rows, FamilyFacts, FamilyLink},
};

/// A carer's link that works now, and the one child it is about.
pub(super) struct Own {
    pub(super) force: ForceId,
    pub(super) carer: CarerId,
    pub(super) link: FamilyLink,
    pub(super) facts: FamilyFacts,
    /// The carer as the link says now, not as the page was told when it began.
    pub(super) actor: Actor,
}

impl Own {
    pub(super) fn permit(&self, action: Action) -> Result<Permit, Fault> {
        Ok(authorize(&self.actor, action, &child(&self.force, &self.facts))?)
    }
}

/// Looks at a link again, inside the transaction of what is done by it: one that was stopped a
/// moment ago, or that is about another child, is not there.
pub(super) async fn own(tx: &mut Tx, actor: &Actor, id: FamilyLinkId) -> Result<Own, Fault> {
    let now = tx.now();
    own_at(tx, actor, id, now).await
}

/// The same for reading.
pub(super) async fn own_at(
    conn: &mut Conn,
    actor: &Actor,
    id: FamilyLinkId,
    now: jiff::Timestamp,
) -> Result<Own, Fault> {
    let Actor::Carer { force, id: carer, child, is_known } = actor else {
        return Err(Fault::NotFound);
    };
    let link = rows::family_link_get(conn, force, id).await?;
    if !link.is_live(now) || link.carer != *carer || link.child != *child {
        return Err(Fault::NotFound);
    }
    let facts = rows::family_facts(conn, force, link.child, link.cohort).await?;
    let actor = as_carer(force, &link, *is_known && link.is_known(now));
    Ok(Own { force: force.clone(), carer: *carer, link, facts, actor })
}

/// Whom a link makes its holder. A link is passed on, and lies open in a mailbox: known is only who
/// brings the proof of the second fact with it.
pub(super) fn as_carer(force: &ForceId, link: &FamilyLink, is_known: bool) -> Actor {
    Actor::Carer { force: force.clone(), id: link.carer, child: link.child, is_known }
}

/// The child of an application, as what is acted on.
pub(super) fn child(force: &ForceId, facts: &FamilyFacts) -> Resource {
    Resource::child(force.clone(), facts.school, Some(facts.cohort), facts.child)
}

/// The force of a signed-in person; anybody else finds nothing here.
pub(super) fn force_of(caller: &Caller) -> Result<&ForceId, Fault> {
    match &caller.actor {
        Actor::Person { force, .. } => Ok(force),
        _ => Err(Fault::NotFound),
    }
}

/// A cohort that the caller may do something to, and how far they may list in it.
pub(super) struct OfCohort {
    pub(super) force: ForceId,
    pub(super) cohort: cohorts::Cohort,
    pub(super) scope: Scope,
}

pub(super) async fn of_cohort(
    conn: &mut Conn,
    caller: &Caller,
    action: Action,
    id: CohortId,
) -> Result<OfCohort, Fault> {
    let force = force_of(caller)?.clone();
    let scope = policy::scope(&caller.actor, action, &force)?;
    let cohort = cohorts::cohort_get(conn, &force, id).await?;
    let resource = Resource::cohort(force.clone(), cohort.school, cohort.id);
    authorize(&caller.actor, action, &resource)?;
    Ok(OfCohort { force, cohort, scope })
}

/// A child who applies to a cohort, and the permit to do something about it.
pub(super) async fn of_child(
    conn: &mut Conn,
    caller: &Caller,
    action: Action,
    (cohort, id): (CohortId, ChildId),
) -> Result<(ForceId, FamilyFacts, Permit), Fault> {
    let force = force_of(caller)?.clone();
    let facts = rows::family_facts(conn, &force, id, cohort).await?;
    let permit = authorize(&caller.actor, action, &child(&force, &facts))?;
    Ok((force, facts, permit))
}

/// A version of a delivery model, read.
pub(super) async fn model(
    conn: &mut Conn,
    force: &ForceId,
    id: DeliveryModelId,
) -> Result<DeliveryModel, Fault> {
    let row = store::forces::model_get(conn, force, id).await?;
    DeliveryModel::from_toml(&row.body).map_err(|error| Fault::Ours(Box::new(error)))
}

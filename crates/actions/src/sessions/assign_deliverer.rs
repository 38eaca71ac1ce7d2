//! A coordinator says who delivers a cohort's sessions: that person gets the role of a deliverer
//! on this cohort, and may see its day and take its registers.

use crate::ground::ground;
use crate::{Caller, Fault, World};
use domain::ids::{CohortId, PersonId, RoleGrantId};
use policy::{Action, Grant, Reach, Role};
use store::{
    cohorts::Cohort,
    forces::force_hold,
    identity::{Person, grant_add, grant_end, grant_list, person_leave},
    privacy::Decided,
    sessions::{Deliverer, could_deliver_list, deliverer_list},
};

/// So many people are offered.
const MOST: i64 = 500;

/// Who delivers, and who could.
#[derive(Debug, Clone)]
pub struct DeliverersView {
    /// The cohort.
    pub cohort: Cohort,
    /// Who delivers.
    pub deliverers: Vec<Deliverer>,
    /// The other people of the force, by name.
    pub others: Vec<Person>,
}

/// Why nobody was assigned.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    /// There is no such person in the force, or they hold a role at a school.
    #[error("nobody of the force")]
    NotOfTheForce,
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for AssignError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Shows who delivers a cohort's sessions.
///
/// # Errors
/// [`Fault`].
pub async fn see_deliverers(
    world: &World,
    caller: &Caller,
    id: CohortId,
) -> Result<DeliverersView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::AssignDeliverer, id).await?;
    let deliverers = deliverer_list(&mut conn, &ground.force, id).await?;
    let mut others = could_deliver_list(&mut conn, &ground.force, MOST).await?;
    others.retain(|person| deliverers.iter().all(|deliverer| deliverer.person != person.id));
    Ok(DeliverersView { cohort: ground.cohort, deliverers, others })
}

/// Makes somebody a deliverer of a cohort. Saying it twice changes nothing.
///
/// # Errors
/// [`AssignError`].
pub async fn assign_deliverer(
    world: &World,
    caller: &Caller,
    id: CohortId,
    person: PersonId,
) -> Result<(), AssignError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::AssignDeliverer, id).await?;
    let force = &ground.force;
    if deliverer_list(&mut tx, force, id).await?.iter().any(|one| one.person == person) {
        return Ok(());
    }
    if !could_deliver_list(&mut tx, force, i64::MAX).await?.iter().any(|one| one.id == person) {
        return Err(AssignError::NotOfTheForce);
    }
    let grant = Grant { role: Role::Deliverer, reach: Reach::Cohort(id) };
    grant_add(&mut tx, &ground.permit, force, person, grant).await?;
    Ok(tx.commit().await?)
}

/// Takes somebody off a cohort; one who is off it already is no error. Whoever has no role left after
/// that has left: their time with us is counted from now, and they are signed out everywhere.
///
/// # Errors
/// [`Fault`].
pub async fn take_off(
    world: &World,
    caller: &Caller,
    id: CohortId,
    held: RoleGrantId,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::AssignDeliverer, id).await?;
    // Only a deliverer's grant on this very cohort: a coordinator ends no other role by this way.
    let found = deliverer_list(&mut tx, &ground.force, id).await?;
    if let Some(one) = found.iter().find(|one| one.held == held) {
        // A role given meanwhile would be overlooked, and its holder signed out.
        force_hold(&mut tx, &ground.permit, &ground.force).await?;
        grant_end(&mut tx, &ground.permit, &ground.force, held).await?;
        let ended = Decided::RoleEnded { grant: held, at: tx.now() };
        world.ledger.keep(&ground.force, ended).await;
        if grant_list(&mut tx, &ground.force, one.person).await?.is_empty() {
            person_leave(&mut tx, &ground.permit, &ground.force, one.person).await?;
        }
    }
    Ok(tx.commit().await?)
}

//! A coordinator says who delivers a cohort's sessions: that person gets the role of a deliverer
//! on this cohort, and may see its day and take its registers. Whoever has something out of date, or
//! is on leave at the next session, is not assigned; nobody can override that.

use crate::ground::ground;
use crate::people::{contact_of, rota_of, stops_of};
use crate::{Caller, Fault, World};
use domain::{
    ids::{CohortId, ForceId, PersonId, RoleGrantId},
    people::{Met, Stop},
};
use jiff::civil::Date;
use policy::{Action, Grant, Reach, Role};
use store::{
    Conn,
    cohorts::Cohort,
    forces::force_hold,
    identity::{Person, grant_add, grant_end, grant_list, person_leave},
    people::{adult_get, next_session_day},
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
    /// The day of the next session, or today where none is planned.
    pub day: Date,
    /// Those of the deliverers who do not count on that day, and why.
    pub stopped: Vec<(PersonId, Vec<Stop>)>,
    /// Those for whom the plan is regulated activity without the check that this needs.
    pub warned: Vec<(PersonId, Met)>,
}

/// Why nobody was assigned.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    /// There is no such person in the force, or they hold a role at a school.
    #[error("nobody of the force")]
    NotOfTheForce,
    /// Something is out of date, or the person is on leave.
    #[error("{name} is stopped: {stops:?}")]
    Stopped {
        /// Who.
        name: String,
        /// Why.
        stops: Vec<Stop>,
    },
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
    let today = world.clock.today();
    let day = next_day(&mut conn, (&ground.force, id), today).await?;
    let (mut stopped, mut warned) = (Vec::new(), Vec::new());
    for one in rota_of(&mut conn, (&ground.force, id), day).await? {
        let contact = contact_of(&mut conn, &ground.force, &one.adult, today).await?;
        warned.extend(contact.warning().map(|met| (one.adult.person, met)));
        if !one.stops.is_empty() {
            stopped.push((one.adult.person, one.stops));
        }
    }
    Ok(DeliverersView { cohort: ground.cohort, deliverers, others, day, stopped, warned })
}

/// The day of the cohort's next session, or today where none is planned.
async fn next_day(conn: &mut Conn, of: (&ForceId, CohortId), today: Date) -> Result<Date, Fault> {
    Ok(next_session_day(conn, of, today).await?.unwrap_or(today))
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
    let today = world.clock.today();
    let adult = adult_get(&mut tx, force, person).await?;
    // On the day they are to meet the children: the record holds until then, or it is renewed first.
    let day = next_day(&mut tx, (force, id), today).await?;
    let stops = stops_of(&mut tx, force, &adult, &[day]).await?;
    if !stops.is_empty() {
        return Err(AssignError::Stopped { name: adult.name, stops });
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

//! A coordinator changes when and where a ceremony is held. The families are told, and a yes that was
//! given to the plan as it was is asked for again.

use super::ground::{force_of, scope};
use crate::{
    Caller, Fault, World,
    families::{News, tell_of_ceremony},
};
use domain::ids::CeremonyId;
use jiff::civil::{Date, Time};
use policy::{Action, Place, Resource, authorize};
use store::cohorts as rows;

/// When and where a ceremony is held from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeCeremony {
    /// The day.
    pub held_on: Date,
    /// When it begins.
    pub held_at: Time,
    /// Where.
    pub place: String,
}

refusals! {
    /// Why a ceremony was not changed.
    ChangeError {
        /// The day is over.
        Day = "held_on", "cohorts-ceremony-day-over";
        /// The place is missing.
        Place = "place", "cohorts-ceremony-place-missing";
        /// The place is longer than 1,000 characters.
        TooLong = "place", "cohorts-ceremony-too-long";
        /// The ceremony was held already.
        Held = "held_on", "cohorts-ceremony-held";
    }
}

/// A ceremony, for the form that changes it.
///
/// # Errors
/// [`Fault`].
pub async fn change_form(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
) -> Result<rows::Ceremony, Fault> {
    let force = force_of(caller)?;
    let resource = Resource::one(Place::Force(force.clone()), id);
    authorize(&caller.actor, Action::PlanCeremony, &resource)?;
    Ok(rows::ceremony_get(&mut world.store.conn().await?, force, id).await?)
}

/// Changes a ceremony to come, and writes to the carers of the children who come. Saved as it was,
/// nothing is changed and nobody is written to. Says whether anything was changed.
///
/// # Errors
/// [`ChangeError`].
pub async fn change_ceremony(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
    input: &ChangeCeremony,
) -> Result<bool, ChangeError> {
    let force = force_of(caller)?.clone();
    let mut tx = world.store.begin().await?;
    let mut ceremony = rows::ceremony_get(&mut tx, &force, id).await?;
    let resource = Resource::one(Place::Force(force.clone()), id);
    let permit = authorize(&caller.actor, Action::PlanCeremony, &resource)?;
    let (today, place) = (world.clock.today(), input.place.trim());
    let now = (ceremony.held_on, ceremony.held_at, ceremony.place.as_str());
    if now == (input.held_on, input.held_at, place) {
        return Ok(false);
    }
    for (is_wrong, error) in [
        (ceremony.held_on < today, ChangeError::Held),
        (input.held_on < today, ChangeError::Day),
        (place.is_empty(), ChangeError::Place),
        (place.chars().count() > 1000, ChangeError::TooLong),
    ] {
        if is_wrong {
            return Err(error);
        }
    }
    let new = (input.held_on, input.held_at, place);
    rows::ceremony_change(&mut tx, &permit, &force, id, new).await?;
    (ceremony.held_on, ceremony.held_at) = (input.held_on, input.held_at);
    place.clone_into(&mut ceremony.place);
    let within = scope(caller, Action::PlanCeremony)?;
    let coming = rows::ceremony_cohorts(&mut tx, &within, id).await?;
    let cohorts: Vec<_> = coming.into_iter().map(|one| one.cohort).collect();
    let what = (&ceremony, cohorts.as_slice());
    tell_of_ceremony(world, &mut tx, (&permit, &within), what, News::Changed).await?;
    tx.commit().await?;
    Ok(true)
}

//! The record of one adult: seen by whoever keeps it, by the officer who answers for safeguarding,
//! and by the adult.

use super::{Contact, contact_of, stops_of};
use crate::{Caller, Fault, World};
use domain::{
    ids::PersonId,
    people::{Check, Stop, WARNING_DAYS},
};
use jiff::{Span, civil::Date};
use policy::{Action, Actor, Resource, authorize, may};
use store::people::{Adult, Away, adult_get, dbs_years, leave_list};

/// An adult's record.
#[derive(Debug, Clone)]
pub struct AdultView {
    /// What is recorded.
    pub adult: Adult,
    /// What stops the adult today.
    pub stops: Vec<Stop>,
    /// What has run out or does so soon, never recorded first, then by day.
    pub running_out: Vec<(Option<Date>, Check)>,
    /// After how many years the force renews a DBS check.
    pub dbs_years: u8,
    /// Leave that has not ended, by day.
    pub leave: Vec<Away>,
    /// The days with children.
    pub contact: Contact,
    /// Today.
    pub today: Date,
    /// The caller keeps it.
    pub can_keep: bool,
}

/// The last day of which lists already tell.
pub(super) fn horizon(today: Date) -> Date {
    today.checked_add(Span::new().days(WARNING_DAYS)).unwrap_or(today)
}

/// Shows the record of an adult.
///
/// # Errors
/// [`Fault::NotFound`] for whoever may not know of it.
pub async fn see_adult(
    world: &World,
    caller: &Caller,
    person: PersonId,
) -> Result<AdultView, Fault> {
    let force = caller.force()?;
    let resource = Resource::person(force.clone(), person);
    authorize(&caller.actor, Action::SeeAdult, &resource)?;
    let today = world.clock.today();
    let mut conn = world.store.conn().await?;
    let adult = adult_get(&mut conn, force, person).await?;
    let dbs_years = dbs_years(&mut conn, force).await?;
    Ok(AdultView {
        stops: stops_of(&mut conn, force, &adult, &[today]).await?,
        running_out: adult.checks.run_out_by(horizon(today), dbs_years),
        dbs_years,
        leave: leave_list(&mut conn, (force, person), today).await?,
        contact: contact_of(&mut conn, force, &adult, today).await?,
        today,
        can_keep: may(&caller.actor, Action::KeepAdult, &resource),
        adult,
    })
}

/// Shows the caller's own record.
///
/// # Errors
/// [`Fault::NotFound`] for whoever holds no role of the force.
pub async fn see_own_record(world: &World, caller: &Caller) -> Result<AdultView, Fault> {
    see_adult(world, caller, own_id(caller)?).await
}

/// Who calls, where it is somebody who signed in.
pub(super) const fn own_id(caller: &Caller) -> Result<PersonId, Fault> {
    match &caller.actor {
        Actor::Person { id, .. } => Ok(*id),
        _ => Err(Fault::NotFound),
    }
}

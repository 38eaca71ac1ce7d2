//! Adults enter the hours they gave; whoever runs the programme sees them by month and kind, as
//! sums of everybody.

use super::see::own_id;
use crate::{
    Caller, Fault, World,
    ground::scope,
    refused::{Refusals, Refused},
};
use domain::{
    cohorts::AcademicYear,
    ids::{AdultHoursId, ForceId, PersonId},
    people::{HoursKind, read_minutes},
};
use jiff::{ToSpan, civil::Date};
use policy::{Action, Permit, Resource, authorize};
use store::people::{self as rows, Hours, HoursTotal, NewHours};

/// So many of one's own entries are shown.
const MOST: i64 = 60;

/// Hours as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HoursInput {
    /// The day.
    pub worked_on: Option<Date>,
    /// To what.
    pub kind: Option<HoursKind>,
    /// How long, as people type it.
    pub long: String,
}

/// One's own entries, newest first.
#[derive(Debug, Clone)]
pub struct HoursPage {
    /// The entries.
    pub entries: Vec<Hours>,
    /// Today.
    pub today: Date,
}

/// The hours of a force in a year.
#[derive(Debug, Clone)]
pub struct TotalsView {
    /// The year.
    pub year: AcademicYear,
    /// By month and kind.
    pub totals: Vec<HoursTotal>,
}

/// Shows the caller's own entries.
///
/// # Errors
/// [`Fault::NotFound`] for whoever gives no hours.
pub async fn see_own_hours(world: &World, caller: &Caller) -> Result<HoursPage, Fault> {
    let (force, person, _) = leave(caller)?;
    let mut conn = world.store.conn().await?;
    let entries = rows::hours_list(&mut conn, (&force, person), MOST).await?;
    Ok(HoursPage { entries, today: world.clock.today() })
}

/// Enters the caller's hours.
///
/// # Errors
/// [`Refused`] by the fields `day`, `kind` and `long`.
pub async fn enter_hours(
    world: &World,
    caller: &Caller,
    input: &HoursInput,
) -> Result<(), Refused> {
    let (force, person, permit) = leave(caller)?;
    let today = world.clock.today();
    let mut wrong = Refusals::default();
    let oldest = today.checked_sub(1.year()).unwrap_or(today);
    match input.worked_on {
        None => wrong.add("day", "common-error-date-missing"),
        Some(day) if day > today => wrong.add("day", "people-hours-later"),
        Some(day) if day < oldest => wrong.add("day", "people-hours-too-old"),
        Some(_) => {}
    }
    if input.kind.is_none() {
        wrong.add("kind", "common-error-choose-one");
    }
    let minutes = read_minutes(&input.long);
    if minutes.is_none() {
        wrong.add("long", "people-hours-long-wrong");
    }
    wrong.check()?;
    let (Some(worked_on), Some(kind), Some(minutes)) = (input.worked_on, input.kind, minutes)
    else {
        return Ok(());
    };
    let mut tx = world.store.begin().await?;
    let new = NewHours { worked_on, kind, minutes };
    rows::hours_add(&mut tx, &permit, (&force, person), &new).await?;
    Ok(tx.commit().await?)
}

/// Takes one of the caller's entries back.
///
/// # Errors
/// [`Fault::NotFound`] where it is not there, or somebody else's.
pub async fn remove_hours(world: &World, caller: &Caller, id: AdultHoursId) -> Result<(), Fault> {
    let (force, person, permit) = leave(caller)?;
    let mut tx = world.store.begin().await?;
    if !rows::hours_remove(&mut tx, &permit, (&force, person), id).await? {
        return Err(Fault::NotFound);
    }
    Ok(tx.commit().await?)
}

/// Shows what all adults of the force gave in a school year, or in the one it is.
///
/// # Errors
/// [`Fault::NotFound`] for whoever may not know.
pub async fn see_hours(
    world: &World,
    caller: &Caller,
    year: Option<AcademicYear>,
) -> Result<TotalsView, Fault> {
    let within = scope(caller, Action::SeeHours)?;
    let year = year.unwrap_or_else(|| AcademicYear::containing(world.clock.today()));
    let mut conn = world.store.conn().await?;
    let between = (year.first_day(), year.last_day());
    let totals = rows::hours_totals(&mut conn, &within, between).await?;
    Ok(TotalsView { year, totals })
}

fn leave(caller: &Caller) -> Result<(ForceId, PersonId, Permit), Fault> {
    let (force, person) = (caller.force()?.clone(), own_id(caller)?);
    let resource = Resource::person(force.clone(), person);
    let permit = authorize(&caller.actor, Action::EnterHours, &resource)?;
    Ok((force, person, permit))
}

//! A coordinator keeps the record of an adult: what was checked and until when it counts, and on
//! which days the adult is away. What a check disclosed is never asked for.

use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    ids::{AdultLeaveId, ForceId, PersonId},
    people::{AdultKind, Checks, DbsLevel, Leave, VettingLevel},
};
use jiff::{ToSpan, civil::Date};
use policy::{Action, Permit, Place, Resource, authorize};
use store::people::{
    NewAdult, adult_get, adult_save, dbs_years_set, leave_add, leave_list,
    leave_remove as row_remove,
};

/// Characters of a collar number; nobody's is longer.
const COLLAR: usize = 20;
/// Nothing counts for longer than so many years from now: a later day is a slip of the key.
const YEARS_AHEAD: i32 = 15;

/// A record as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AdultInput {
    /// As what the adult delivers.
    pub kind: Option<AdultKind>,
    /// The number on the shoulder; may be empty.
    pub collar_number: String,
    /// How deep the vetting went.
    pub vetting: Option<VettingLevel>,
    /// Which DBS check was made.
    pub dbs: Option<DbsLevel>,
    /// Until when everything counts.
    pub checks: Checks,
}

/// Keeps a record in the place of the earlier one.
///
/// # Errors
/// [`Refused`] by the fields `kind`, `collar`, `vetting`, `vetting-until`, `dbs`, `dbs-on`,
/// `safeguarding-until` and `first-aid-until`.
pub async fn keep_adult(
    world: &World,
    caller: &Caller,
    person: PersonId,
    input: &AdultInput,
) -> Result<(), Refused> {
    let (force, permit) = leave_to_keep(caller, person)?;
    check(input, world.clock.today())?;
    let kind = input.kind.ok_or_else(|| Refused::one("kind", "common-error-choose-one"))?;
    let mut tx = world.store.begin().await?;
    adult_get(&mut tx, &force, person).await?;
    let adult = NewAdult {
        kind,
        collar_number: input.collar_number.trim(),
        vetting: input.vetting,
        dbs: input.dbs,
        checks: input.checks,
    };
    adult_save(&mut tx, &permit, (&force, person), &adult).await?;
    Ok(tx.commit().await?)
}

fn check(input: &AdultInput, today: Date) -> Result<(), Refused> {
    let mut wrong = Refusals::default();
    if input.kind.is_none() {
        wrong.add("kind", "common-error-choose-one");
    }
    wrong.at_most("collar", &input.collar_number, COLLAR);
    let checks = &input.checks;
    if input.vetting.is_none() && checks.vetting_until.is_some() {
        wrong.add("vetting", "people-record-vetting-missing");
    }
    if input.vetting.is_some() && checks.vetting_until.is_none() {
        wrong.add("vetting-until", "people-record-until-missing");
    }
    if input.dbs.is_none() && checks.dbs_on.is_some() {
        wrong.add("dbs", "people-record-dbs-missing");
    }
    if input.dbs.is_some() && checks.dbs_on.is_none() {
        wrong.add("dbs-on", "people-record-dbs-on-missing");
    }
    if checks.dbs_on.is_some_and(|on| on > today) {
        wrong.add("dbs-on", "people-record-dbs-on-later");
    }
    let latest = today.checked_add(YEARS_AHEAD.years()).unwrap_or(today);
    for (field, until) in [
        ("vetting-until", checks.vetting_until),
        ("safeguarding-until", checks.safeguarding_until),
        ("first-aid-until", checks.first_aid_until),
    ] {
        if until.is_some_and(|until| until > latest) {
            wrong.add(field, "people-record-too-late");
        }
    }
    wrong.check()
}

/// Writes down on which days an adult is away, both included. The same days twice change nothing.
///
/// # Errors
/// [`Refused`] by the fields `from` and `to`.
pub async fn add_leave(
    world: &World,
    caller: &Caller,
    person: PersonId,
    (from, to): (Option<Date>, Option<Date>),
) -> Result<(), Refused> {
    let (force, permit) = leave_to_keep(caller, person)?;
    let mut wrong = Refusals::default();
    if from.is_none() {
        wrong.add("from", "common-error-date-missing");
    }
    let today = world.clock.today();
    let latest = today.checked_add(2.years()).unwrap_or(today);
    match (from, to) {
        (_, None) => wrong.add("to", "common-error-date-missing"),
        (Some(from), Some(to)) if to < from => wrong.add("to", "people-leave-backwards"),
        (_, Some(to)) if to < today => wrong.add("to", "people-leave-over"),
        (_, Some(to)) if to > latest => wrong.add("to", "people-leave-too-late"),
        _ => {}
    }
    wrong.check()?;
    let (Some(from), Some(to)) = (from, to) else { return Ok(()) };
    let leave = Leave { from, to };
    let mut tx = world.store.begin().await?;
    adult_get(&mut tx, &force, person).await?;
    let known = leave_list(&mut tx, (&force, person), today).await?;
    if known.iter().any(|one| one.days() == leave) {
        return Ok(());
    }
    leave_add(&mut tx, &permit, (&force, person), leave).await?;
    Ok(tx.commit().await?)
}

/// Takes days of leave back; ones that are not there are no error.
///
/// # Errors
/// [`Fault`].
pub async fn remove_leave(
    world: &World,
    caller: &Caller,
    person: PersonId,
    id: AdultLeaveId,
) -> Result<(), Fault> {
    let (force, permit) = leave_to_keep(caller, person)?;
    let mut tx = world.store.begin().await?;
    adult_get(&mut tx, &force, person).await?;
    row_remove(&mut tx, &permit, (&force, person), id).await?;
    Ok(tx.commit().await?)
}

/// Sets after how many years the force renews a DBS check: from now on, for everybody.
///
/// # Errors
/// [`Refused`] by the field `years`.
pub async fn set_dbs_years(
    world: &World,
    caller: &Caller,
    years: Option<u8>,
) -> Result<(), Refused> {
    let force = caller.force()?.clone();
    let resource = Resource::whole(Place::Force(force.clone()), "people_rule");
    let permit = authorize(&caller.actor, Action::KeepAdult, &resource)?;
    let Some(years) = years.filter(|years| (1..=5).contains(years)) else {
        return Err(Refused::one("years", "people-rule-years-wrong"));
    };
    let mut tx = world.store.begin().await?;
    dbs_years_set(&mut tx, &permit, &force, years).await?;
    Ok(tx.commit().await?)
}

fn leave_to_keep(caller: &Caller, person: PersonId) -> Result<(ForceId, Permit), Fault> {
    let force = caller.force()?.clone();
    let resource = Resource::person(force.clone(), person);
    let permit = authorize(&caller.actor, Action::KeepAdult, &resource)?;
    Ok((force, permit))
}

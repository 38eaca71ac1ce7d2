//! A coordinator opens a cohort at a school whose agreement both sides signed.

use super::ground::{force_of, parse, scope};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::{AcademicYear, YearGroup},
    forces::DeliveryModel,
    ids::{CohortId, DeliveryModelId, SchoolId},
};
use jiff::civil::{Date, Time};
use policy::{Action, Permit, Resource, authorize};
use store::{Conn, Tx, cohorts as rows};

/// What the form offers.
#[derive(Debug, Clone)]
pub struct OpenForm {
    /// The schools that may have a cohort, by the year of their agreement.
    pub schools: Vec<rows::AgreedSchool>,
    /// The newest version of each delivery model.
    pub models: Vec<(DeliveryModelId, DeliveryModel)>,
}

/// A cohort about to be opened.
#[derive(Debug, Clone)]
pub struct OpenCohort {
    /// The school.
    pub school: SchoolId,
    /// The version of the model.
    pub model: DeliveryModelId,
    /// The year group of its children.
    pub year_group: u8,
    /// All places.
    pub places: u16,
    /// How many of them may be given outside a draw.
    pub reserved: u16,
    /// The first day on which sessions may lie.
    pub starts_on: Date,
    /// The weekday of its sessions, 1 is Monday.
    pub weekday: u8,
    /// The time of day at which they begin.
    pub starts_at: Time,
}

refusals! {
    /// Why a cohort cannot be opened.
    OpenError {
        /// No agreement with this school is signed by both for the year in which it starts.
        NoAgreement = "school", "cohorts-open-no-agreement";
        /// There is no such model, or it is offered no longer.
        NoModel = "model", "cohorts-open-no-model";
        /// The model does not take this year group.
        YearGroup = "year_group", "cohorts-open-year-group-not-taken";
        /// No place, or more than 500.
        Places = "places", "cohorts-open-places-wrong";
        /// As many reserved places as places, or more.
        Reserved = "reserved", "cohorts-open-reserved-wrong";
        /// Not a weekday from Monday to Friday.
        Weekday = "weekday", "cohorts-open-weekday-wrong";
        /// Before this school year, or after the next.
        Start = "starts_on", "cohorts-open-start-wrong";
        /// A cohort of this year group meets at the same time already, with other places or another
        /// model.
        SameTime = "starts_at", "cohorts-open-same-time";
    }
}

/// What can be chosen.
///
/// # Errors
/// [`Fault`].
pub async fn open_form(world: &World, caller: &Caller) -> Result<OpenForm, Fault> {
    let within = scope(caller, Action::OpenCohort)?;
    let mut conn = world.store.conn().await?;
    let schools = rows::agreed_school_list(&mut conn, &within).await?;
    let mut models = Vec::new();
    for row in store::forces::model_list(&mut conn, within.force()).await? {
        models.push((row.id, parse(&row.body)?));
    }
    Ok(OpenForm { schools, models })
}

/// What a cohort will be, for the page on which the answers are checked.
#[derive(Debug, Clone)]
pub struct OpenCheck {
    /// The school's name.
    pub school_name: String,
    /// The model.
    pub model: DeliveryModel,
    /// The academic year in which it starts.
    pub year: AcademicYear,
}

/// Judges a cohort without opening it.
///
/// # Errors
/// [`OpenError`].
pub async fn check_open(
    world: &World,
    caller: &Caller,
    input: &OpenCohort,
) -> Result<OpenCheck, OpenError> {
    let within = scope(caller, Action::OpenCohort)?;
    let mut conn = world.store.conn().await?;
    judge(world, &mut conn, &within, input).await
}

/// Opens a cohort; its applications are open from now on. The same form sent twice opens one: the
/// cohort that is there already comes back.
///
/// # Errors
/// [`OpenError`].
pub async fn open(
    world: &World,
    caller: &Caller,
    input: &OpenCohort,
) -> Result<CohortId, OpenError> {
    let mut tx = world.store.begin().await?;
    let opened = open_in(world, &mut tx, caller, input).await?;
    if opened.is_new {
        tx.commit().await?;
    }
    Ok(opened.id)
}

/// A cohort that was opened, or was there.
pub(super) struct Opened {
    pub(super) id: CohortId,
    pub(super) permit: Permit,
    pub(super) is_new: bool,
}

/// Opens a cohort within a transaction.
pub(super) async fn open_in(
    world: &World,
    tx: &mut Tx,
    caller: &Caller,
    input: &OpenCohort,
) -> Result<Opened, OpenError> {
    let force = force_of(caller)?.clone();
    let within = scope(caller, Action::OpenCohort)?;
    let id: CohortId = tx.id();
    let resource = Resource::cohort(force.clone(), input.school, id);
    let permit = authorize(&caller.actor, Action::OpenCohort, &resource)?;
    let found = judge(world, tx, &within, input).await?;
    if !store::forces::model_hold(tx, &permit, &force, input.model).await? {
        return Err(OpenError::NoModel);
    }
    rows::cohort_opening(tx, &permit, &force, input.school).await?;
    let mut cohort = rows::Cohort {
        id,
        school: input.school,
        school_name: found.school_name,
        model: input.model,
        academic_year: year_number(found.year),
        year_group: input.year_group.into(),
        places: input.places.into(),
        reserved: input.reserved.into(),
        label: String::new(),
        starts_on: input.starts_on,
        weekday: input.weekday.into(),
        starts_at: input.starts_at,
        opened_at: tx.now(),
        applications_closed_at: None,
        finished_at: None,
    };
    if let Some(there) = rows::cohort_at_the_same_time(tx, &force, &cohort).await? {
        let said = |one: &rows::Cohort| (one.model, one.places, one.reserved);
        let opened = Opened { id: there.id, permit, is_new: false };
        return if said(&there) == said(&cohort) { Ok(opened) } else { Err(OpenError::SameTime) };
    }
    let name = &cohort.school_name;
    cohort.label = label(tx, &within, name, input.year_group, found.year).await?;
    rows::cohort_add(tx, &permit, &force, &cohort).await?;
    Ok(Opened { id, permit, is_new: true })
}

async fn judge(
    world: &World,
    conn: &mut Conn,
    within: &policy::Scope,
    input: &OpenCohort,
) -> Result<OpenCheck, OpenError> {
    let year = check_start(world, input.starts_on)?;
    let agreed = rows::agreed_school_list(conn, within).await?;
    let school = agreed
        .into_iter()
        .find(|row| row.school == input.school && row.academic_year == year_number(year))
        .ok_or(OpenError::NoAgreement)?;
    let offered = store::forces::model_list(conn, within.force()).await?;
    let row = offered.iter().find(|row| row.id == input.model).ok_or(OpenError::NoModel)?;
    let model = parse(&row.body)?;
    check(input, &model)?;
    Ok(OpenCheck { school_name: school.name, model, year })
}

fn year_number(year: AcademicYear) -> i64 {
    year.start_year().into()
}

fn check_start(world: &World, start: Date) -> Result<AcademicYear, OpenError> {
    let (this, year) =
        (AcademicYear::containing(world.clock.today()), AcademicYear::containing(start));
    if year == this || year == this.next() { Ok(year) } else { Err(OpenError::Start) }
}

fn check(input: &OpenCohort, model: &DeliveryModel) -> Result<(), OpenError> {
    let group = YearGroup::new(input.year_group).ok_or(OpenError::YearGroup)?;
    if !model.year_groups.contains(&group) {
        return Err(OpenError::YearGroup);
    }
    if !(1..=500).contains(&input.places) {
        return Err(OpenError::Places);
    }
    if input.reserved >= input.places {
        return Err(OpenError::Reserved);
    }
    if (1..=5).contains(&input.weekday) { Ok(()) } else { Err(OpenError::Weekday) }
}

/// What the public calls the cohort: school, year group, academic year, and a number where one
/// school has several. At most 100 characters, as the record of a draw asks.
async fn label(
    conn: &mut Conn,
    within: &policy::Scope,
    school: &str,
    year_group: u8,
    year: AcademicYear,
) -> Result<String, Fault> {
    let clean: String = school.chars().filter(|c| !c.is_control()).take(70).collect();
    let base = format!("{}, Year {year_group}, {year}", clean.trim());
    let taken = rows::cohort_labels(conn, within, &base).await?;
    let numbered = |n: usize| if n == 1 { base.clone() } else { format!("{base} ({n})") };
    // one more than are taken: one of them is free
    let free = (1..=taken.len() + 1).map(numbered).find(|label| !taken.contains(label));
    Ok(free.unwrap_or(base))
}

//! A coordinator opens a cohort with the settings of one of an earlier year. What is copied is said
//! here and nowhere else: model, year group, places, weekday, hour and the lessons that were chosen.
//! Nobody's name comes along, and the agreement of the new year has to be signed as for any other.

use super::{
    ground::{ground, parse},
    open::{OpenCohort, OpenError, OpenForm, Opened, open_form, open_in},
};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::{AcademicYear, start_again},
    ids::{CohortId, DeliveryModelId, ForceId},
};
use jiff::civil::Date;
use policy::Action;
use store::{Tx, cohorts as rows, lessons};

/// The form of a cohort that is copied.
#[derive(Debug, Clone)]
pub struct CopyForm {
    /// What can be chosen.
    pub form: OpenForm,
    /// The cohort whose settings are copied.
    pub from: rows::Cohort,
    /// Its model in the newest version that is offered; none where it is offered no longer.
    pub model: Option<DeliveryModelId>,
    /// The first day that suggests itself.
    pub starts_on: Date,
    /// The academic year in which that day lies.
    pub year: AcademicYear,
    /// Both have signed the agreement of that year.
    pub is_agreed: bool,
}

/// Shows what would be copied.
///
/// # Errors
/// [`Fault`].
pub async fn copy_form(world: &World, caller: &Caller, from: CohortId) -> Result<CopyForm, Fault> {
    let form = open_form(world, caller).await?;
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::OpenCohort, from).await?;
    let code = store::forces::model_get(&mut conn, &ground.force, ground.cohort.model).await?.code;
    let newest = form.models.iter().find(|(_, model)| model.code == code);
    let starts_on = start_again(ground.cohort.starts_on, world.clock.today());
    let year = AcademicYear::containing(starts_on);
    let is_agreed = form.schools.iter().any(|one| {
        one.school == ground.cohort.school && one.academic_year == i64::from(year.start_year())
    });
    let model = newest.map(|(id, _)| *id);
    Ok(CopyForm { model, from: ground.cohort, starts_on, year, is_agreed, form })
}

/// Opens a cohort at the same school, and chooses for it the lessons of the one it is copied from,
/// where its model still offers them.
///
/// # Errors
/// [`OpenError`].
pub async fn copy(
    world: &World,
    caller: &Caller,
    from: CohortId,
    input: &OpenCohort,
) -> Result<CohortId, OpenError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::OpenCohort, from).await?;
    if ground.cohort.school != input.school {
        return Err(Fault::NotFound.into());
    }
    let opened = open_in(world, &mut tx, caller, input).await?;
    if opened.is_new {
        copy_lessons(&mut tx, &ground.force, (from, input.model), &opened).await?;
        tx.commit().await?;
    }
    Ok(opened.id)
}

async fn copy_lessons(
    tx: &mut Tx,
    force: &ForceId,
    (from, model): (CohortId, DeliveryModelId),
    opened: &Opened,
) -> Result<(), Fault> {
    let chosen = lessons::choice_list(tx, force, from).await?;
    let model = parse(&store::forces::model_get(tx, force, model).await?.body)?;
    let is_offered = chosen.iter().all(|lesson| model.lessons.from.contains(lesson));
    if is_offered && !chosen.is_empty() && chosen.len() == usize::from(model.lessons.choose) {
        let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
        lessons::choice_replace(tx, &opened.permit, force, opened.id, &chosen).await?;
    }
    Ok(())
}

//! A school and its force agree, the calendar is set, a cohort opens.

use super::{
    cast::{self, Team},
    past::Past,
    stories::{PLACES, Reached, Story},
    terms::{at, calendar, later},
};
use crate::{
    Fault,
    cohorts::{OpenCohort, open},
    schools::WORDING,
};
use domain::ids::{CohortId, DeliveryModelId, SchoolId};
use policy::{Action, Resource, Role};
use store::{
    past::PastTx,
    schools::{self as rows, Agreement, School},
};

/// A school, its people, and its cohort once it is open.
pub(super) struct Setting {
    pub(super) school: SchoolId,
    pub(super) name: String,
    pub(super) team: Team,
    pub(super) cohort: Option<CohortId>,
}

/// Tells a school's story up to the opening of its cohort.
pub(super) async fn set(
    past: &Past,
    story: &Story,
    (school, nth): (&School, usize),
    of: Option<&Team>,
) -> Result<Setting, Fault> {
    let (model, _) = past.model(story.model)?;
    let (school, name) = (school.id, school.name.clone());
    past.go(at(later(story.opened, -48), 9, 30));
    let mut tx = past.begin_tx().await?;
    let team = cast::team(past, &mut tx, (school, nth), of).await?;
    agree(past, &mut tx, story, (school, &team, model)).await?;
    let resource = Resource::school(past.force.clone(), school);
    let permit = team.lead.may(Action::SetCalendar, &resource)?;
    for line in calendar(nth) {
        rows::calendar_add(&mut tx, &permit, &past.force, school, &line).await?;
    }
    tx.commit().await?;
    let mut setting = Setting { school, name, team, cohort: None };
    if story.reached >= Reached::Applying {
        setting.cohort = Some(open_cohort(past, story, school, model).await?);
    }
    Ok(setting)
}

async fn agree(
    past: &Past,
    tx: &mut PastTx,
    story: &Story,
    (school, team, model): (SchoolId, &Team, DeliveryModelId),
) -> Result<(), Fault> {
    let resource = Resource::school(past.force.clone(), school);
    let coordinator = past.member(Role::Coordinator)?;
    let answering = coordinator.may(Action::AnswerEnquiry, &resource)?;
    let agreement = Agreement {
        id: tx.id(),
        school,
        enquiry: None,
        model,
        academic_year: 2026,
        wording: WORDING.to_owned(),
        offered_at: tx.now(),
        school_signed_at: None,
        school_signer: None,
        force_signed_at: None,
        force_signer: None,
        withdrawn_at: None,
    };
    let (force, id) = (&past.force, agreement.id);
    rows::agreement_add(tx, &answering, force, &agreement).await?;
    if story.reached > Reached::Offered {
        tx.move_to(at(later(story.opened, -45), 16, 10)).await?;
        let signing = team.head.may(Action::SignForSchool, &resource)?;
        rows::agreement_sign_school(tx, &signing, force, id, &team.head.name).await?;
    }
    if story.reached > Reached::SignedBySchool {
        tx.move_to(at(later(story.opened, -42), 11, 20)).await?;
        let lead = past.member(Role::CipLead)?;
        let signing = lead.may(Action::SignForForce, &resource)?;
        rows::agreement_sign_force(tx, &signing, force, id, &lead.name).await?;
    }
    Ok(())
}

async fn open_cohort(
    past: &Past,
    story: &Story,
    school: SchoolId,
    model: DeliveryModelId,
) -> Result<CohortId, Fault> {
    past.go(at(story.opened, 9, 0));
    let input = OpenCohort {
        school,
        model,
        year_group: story.year_group,
        places: PLACES,
        reserved: 0,
        starts_on: story.starts_on,
        weekday: story.weekday,
        starts_at: story.starts_at,
    };
    let opened = open(&past.world, &past.member(Role::Coordinator)?.caller, &input).await;
    opened.map_err(|error| Fault::Ours(format!("a cohort was not opened: {error:?}").into()))
}

//! The sessions of one cohort, who delivers them, and what the caller may do about them.

use crate::ground::ground;
use crate::{
    Caller, Fault, World,
    lessons::{Lesson, find},
};
use domain::{coded::Coded, forces::Slot, ids::CohortId};
use jiff::civil::Date;
use policy::{Action, Role, may};
use store::{
    cohorts::Cohort,
    identity::people_at_school,
    sessions::{self as rows, Deliverer, Session},
};

/// What a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct What {
    /// The slot of the model's plan.
    pub slot: Slot,
    /// The lesson, where the slot is one for a lesson.
    pub lesson: Option<&'static Lesson>,
}

impl What {
    /// Reads what is stored; a slot that there is not counts as a lesson without a title.
    pub(super) fn of(slot: &str, lesson: Option<&str>) -> Self {
        Self { slot: Slot::from_code(slot).unwrap_or(Slot::Lesson), lesson: lesson.and_then(find) }
    }
}

/// A cohort's sessions.
#[derive(Debug, Clone)]
pub struct CohortView {
    /// The cohort.
    pub cohort: Cohort,
    /// Its sessions by day.
    pub sessions: Vec<(Session, What)>,
    /// Who delivers them.
    pub deliverers: Vec<Deliverer>,
    /// The names of the school's designated safeguarding leads.
    pub dsls: Vec<String>,
    /// Today.
    pub today: Date,
    /// What the caller may do about them.
    pub may: Vec<Action>,
}

/// What can be done on the page of a cohort's sessions.
const CAN: [Action; 6] = [
    Action::LayTimetable,
    Action::ChooseLessons,
    Action::AssignDeliverer,
    Action::CallOffSession,
    Action::TakeRegister,
    Action::WriteAssurance,
];

/// Shows a cohort's sessions.
///
/// # Errors
/// [`Fault::NotFound`] where the cohort is not the caller's.
pub async fn see_cohort(world: &World, caller: &Caller, id: CohortId) -> Result<CohortView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::SeeSessions, id).await?;
    let (force, resource) = (&ground.force, ground.resource());
    let sessions = rows::session_list(&mut conn, force, id).await?;
    let dsls = people_at_school(&mut conn, force, ground.cohort.school, Role::Dsl).await?;
    let can = |action: &Action| may(&caller.actor, *action, &resource);
    Ok(CohortView {
        sessions: sessions.into_iter().map(|s| (s.clone(), what(&s))).collect(),
        deliverers: rows::deliverer_list(&mut conn, force, id).await?,
        dsls: dsls.into_iter().map(|person| person.name).collect(),
        today: world.clock.today(),
        may: CAN.into_iter().filter(can).collect(),
        cohort: ground.cohort,
    })
}

fn what(session: &Session) -> What {
    What::of(&session.slot, session.lesson.as_deref())
}

//! What an adult needs on the day: when, where, which lesson, whom to tell of a concern, who may
//! not be photographed, what must be known of health; and nothing else about the children.

use super::{What, take_register::ages_of};
use crate::ground::{model_of, scope};
use crate::people::{OnRota, rota_of};
use crate::{Caller, Fault, World};
use domain::{
    clock::from_london,
    families::HealthDetails,
    ids::{ForceId, SchoolId},
    people::Stop,
    sessions::ratio::adults_needed,
};
use jiff::{Span, civil::Date};
use policy::{Action, Actor, Permit, Reach, Resource, Role, authorize};
use store::{
    Tx,
    families::must_know,
    forces::model_get,
    identity::people_at_school,
    sessions::{Diary, diary_between, register_children, session_facts},
};

/// So many sessions of one day are shown, and so many days are looked ahead.
const MOST: i64 = 40;
const AHEAD_DAYS: i32 = 60;

/// A child of whom something must be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Care {
    /// The child's name.
    pub name: String,
    /// Nobody may photograph the child.
    pub no_photo: bool,
    /// What was told of health.
    pub details: HealthDetails,
}

/// A session of today.
#[derive(Debug, Clone)]
pub struct TodaySession {
    /// The session.
    pub diary: Diary,
    /// What it is for.
    pub what: What,
    /// The names of the school's designated safeguarding leads. Without one there is no session.
    pub dsls: Vec<String>,
    /// How many children are in the cohort.
    pub children: usize,
    /// How many adults they need.
    pub adults: u32,
    /// Who delivers and counts as one of them.
    pub counted: Vec<String>,
    /// Who would deliver and does not count, and why.
    pub stopped: Vec<(String, Vec<Stop>)>,
    /// The caller is one of those who do not count: nothing of the children is shown, and no
    /// register can be taken.
    pub is_stopped: bool,
    /// Whom to take care of, by name.
    pub care: Vec<Care>,
    /// How many families have told nothing of health yet.
    pub untold: usize,
}

/// Today.
#[derive(Debug, Clone)]
pub struct TodayView {
    /// The day.
    pub today: Date,
    /// Its sessions by time.
    pub sessions: Vec<TodaySession>,
    /// The next one after today.
    pub next: Option<Diary>,
}

/// Shows today's sessions of the caller's cohorts or school; none that begins after the agreement with
/// its school was ended. That health was seen is noted in the audit trail, session by session.
///
/// # Errors
/// [`Fault::NotFound`] for somebody who is not there on the day.
pub async fn see_today(world: &World, caller: &Caller) -> Result<TodayView, Fault> {
    let within = scope(caller, Action::SeeMustKnow)?;
    let today = world.clock.today();
    let (found, next) = {
        let mut conn = world.store.conn().await?;
        let found = diary_between(&mut conn, &within, (today, today), (MOST, 0)).await?;
        let found = held(found);
        let until = today.checked_add(Span::new().days(AHEAD_DAYS)).unwrap_or(Date::MAX);
        let from = today.tomorrow().unwrap_or(Date::MAX);
        let ahead = diary_between(&mut conn, &within, (from, until), (MOST, 0)).await?;
        (found, held(ahead).into_iter().next())
    };
    let mut sessions = Vec::new();
    if !found.is_empty() {
        let mut tx = world.store.begin().await?;
        for diary in found {
            let place = policy::Place::Cohort(within.force().clone(), diary.school, diary.cohort);
            let resource = Resource::one(place, diary.id);
            let permit = authorize(&caller.actor, Action::SeeMustKnow, &resource)?;
            sessions.push(session(&mut tx, (caller, &permit), within.force(), diary).await?);
        }
        tx.commit().await?;
    }
    Ok(TodayView { today, sessions, next })
}

/// Those that were not called off, at schools that are with us still.
fn held(mut diaries: Vec<Diary>) -> Vec<Diary> {
    diaries.retain(|diary| diary.cancelled_at.is_none() && is_before_the_end(diary));
    diaries
}

/// Whether a session begins before the agreement with its school was ended.
pub(super) fn is_before_the_end(diary: &Diary) -> bool {
    let begins = from_london(diary.held_on.to_datetime(diary.starts_at));
    diary.ended_at.is_none_or(|at| begins < at)
}

async fn session(
    tx: &mut Tx,
    (caller, permit): (&Caller, &Permit),
    force: &ForceId,
    diary: Diary,
) -> Result<TodaySession, Fault> {
    let rota = rota_of(tx, (force, diary.cohort), diary.held_on).await?;
    let is_stopped = is_stopped(&caller.actor, diary.school, &rota);
    let known = if is_stopped {
        Vec::new()
    } else {
        tx.note(permit);
        must_know(tx, force, diary.cohort).await?
    };
    let dsls = people_at_school(tx, force, diary.school, Role::Dsl).await?;
    let model = model_of(&model_get(tx, force, diary.model).await?.body)?;
    let facts = session_facts(tx, force, diary.id).await?;
    let children = register_children(tx, force, &facts).await?;
    let ages = ages_of(&model, &children, diary.held_on);
    Ok(TodaySession {
        what: What::of(&diary.slot, diary.lesson.as_deref()),
        dsls: dsls.into_iter().map(|person| person.name).collect(),
        children: ages.len(),
        adults: adults_needed(&ages, &model.ratio, 0),
        is_stopped,
        counted: counted(&rota),
        stopped: stopped(rota),
        untold: known.iter().filter(|child| !child.is_told).count(),
        care: known
            .into_iter()
            .filter(|child| child.no_photo || !child.details.is_empty())
            .map(|child| Care {
                name: format!("{} {}", child.given_name, child.family_name),
                no_photo: child.no_photo,
                details: child.details,
            })
            .collect(),
        diary,
    })
}

fn counted(rota: &[OnRota]) -> Vec<String> {
    let here = rota.iter().filter(|one| one.stops.is_empty());
    here.map(|one| one.adult.name.clone()).collect()
}

fn stopped(rota: Vec<OnRota>) -> Vec<(String, Vec<Stop>)> {
    let away = rota.into_iter().filter(|one| !one.stops.is_empty());
    away.map(|one| (one.adult.name, one.stops)).collect()
}

/// Whether the caller comes as a deliverer who does not count on the day. Somebody of the school is
/// there by the school's own checks.
pub(crate) fn is_stopped(actor: &Actor, school: SchoolId, rota: &[OnRota]) -> bool {
    let Actor::Person { id, grants, .. } = actor else { return false };
    let is_of_school = grants.iter().any(|grant| grant.reach == Reach::School(school));
    let is_out = |one: &OnRota| one.adult.person == *id && !one.stops.is_empty();
    !is_of_school && rota.iter().any(is_out)
}

//! The register: one form, one request, saved in a commit that others share. Sending it twice
//! changes nothing; putting it right later is allowed and leaves its line in the audit trail.

use super::{
    What,
    ground::{model_of, scope},
};
use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    cohorts::age_on,
    ids::{ChildId, ForceId, SessionId},
    sessions::{Mark, here, ratio::adults_needed},
};
use jiff::civil::Date;
use policy::{Action, Actor, Permit, Resource, authorize};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Conn, Tx,
    forces::model_get,
    sessions::{Place, PlannedChild, register_children, register_place, register_save},
};

/// A head-count above this is a slip of the thumb.
const MOST_COUNTED: u32 = 500;

/// Why a register cannot be taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// The school has no designated safeguarding lead here: there is no session without one.
    NoDsl,
    /// The session was called off.
    CalledOff,
    /// Its day has not come.
    NotYet,
}

/// A register to be taken, or to be put right.
#[derive(Debug, Clone)]
pub struct Register {
    /// The session.
    pub place: Place,
    /// What it is for.
    pub what: What,
    /// The children by name.
    pub children: Vec<PlannedChild>,
    /// How many adults they need.
    pub adults: u32,
    /// Why it cannot be taken.
    pub shut: Option<Shut>,
}

/// What an officer sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenRegister {
    /// The session.
    pub session: SessionId,
    /// A mark for each child.
    pub marks: BTreeMap<ChildId, Mark>,
    /// How many children were counted in the room.
    pub head_count: u32,
}

/// Why a register was not saved.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// It cannot be taken now.
    #[error("the register cannot be taken: {0:?}")]
    Shut(Shut),
    /// A mark is for a child who is not in the cohort.
    #[error("a child who is not in the cohort")]
    NotOfTheCohort,
    /// These children have no mark.
    #[error("{} children have no mark", .0.len())]
    Unmarked(Vec<ChildId>),
    /// Fewer were counted than were marked as here.
    #[error("{counted} were counted and {marked} were marked as here")]
    CountedFewer {
        /// How many were counted.
        counted: u32,
        /// How many were marked as here or late.
        marked: u32,
    },
    /// More than a hall holds.
    #[error("a head-count that cannot be")]
    CountedTooMany,
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for RegisterError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Shows the register of a session.
///
/// # Errors
/// [`Fault::NotFound`] where the session is not the caller's to take.
pub async fn see_register(
    world: &World,
    caller: &Caller,
    session: SessionId,
) -> Result<Register, Fault> {
    let force = scope(caller, Action::TakeRegister)?.force().clone();
    let mut conn = world.store.conn().await?;
    let (place, _) = load(&mut conn, &caller.actor, &force, session).await?;
    let children = register_children(&mut conn, &force, &place).await?;
    let ages: Vec<u8> = children.iter().map(|c| age(c, place.held_on)).collect();
    let rule = model_of(&model_get(&mut conn, &force, place.model).await?.body)?.ratio;
    Ok(Register {
        what: What::of(&place.slot, place.lesson.as_deref()),
        adults: adults_needed(&ages, &rule, 0),
        shut: shut(&place, world.clock.today()),
        children,
        place,
    })
}

/// Saves a register.
///
/// # Errors
/// [`RegisterError`]; then nothing was saved.
pub async fn take_register(
    world: &World,
    caller: &Caller,
    taken: TakenRegister,
) -> Result<(), RegisterError> {
    let force = scope(caller, Action::TakeRegister)?.force().clone();
    let (actor, today) = (caller.actor.clone(), world.clock.today());
    world
        .store
        .hot(move |tx| Box::pin(async move { save(tx, &actor, &force, today, &taken).await }))
        .await
}

async fn save(
    tx: &mut Tx,
    actor: &Actor,
    force: &ForceId,
    today: Date,
    taken: &TakenRegister,
) -> Result<(), RegisterError> {
    let (place, permit) = load(tx, actor, force, taken.session).await?;
    if let Some(why) = shut(&place, today) {
        return Err(RegisterError::Shut(why));
    }
    let children = register_children(tx, force, &place).await?;
    check(&children, taken)?;
    let changed: Vec<(ChildId, Mark)> = children
        .iter()
        .filter_map(|child| Some((child, *taken.marks.get(&child.child)?)))
        .filter(|(child, mark)| child.mark.as_deref() != Some(mark.code()))
        .map(|(child, mark)| (child.child, mark))
        .collect();
    let head_count = i64::from(taken.head_count);
    if changed.is_empty() && place.head_count == Some(head_count) {
        return Ok(());
    }
    register_save(tx, &permit, (force, taken.session), head_count, &changed).await?;
    Ok(())
}

async fn load(
    conn: &mut Conn,
    actor: &Actor,
    force: &ForceId,
    session: SessionId,
) -> Result<(Place, Permit), Fault> {
    let place = register_place(conn, force, session).await?;
    let within = policy::Place::Cohort(force.clone(), place.school, place.cohort);
    let permit = authorize(actor, Action::TakeRegister, &Resource::one(within, session))?;
    Ok((place, permit))
}

/// A child's age on a day; one that cannot be told counts as young, which asks for more adults.
pub(super) fn age(child: &PlannedChild, on: Date) -> u8 {
    age_on(child.born_on, on).unwrap_or_default()
}

fn shut(place: &Place, today: Date) -> Option<Shut> {
    if place.cancelled_at.is_some() {
        Some(Shut::CalledOff)
    } else if place.held_on > today {
        Some(Shut::NotYet)
    } else if place.dsls == 0 {
        Some(Shut::NoDsl)
    } else {
        None
    }
}

fn check(children: &[PlannedChild], taken: &TakenRegister) -> Result<(), RegisterError> {
    let known: BTreeSet<ChildId> = children.iter().map(|child| child.child).collect();
    if taken.marks.keys().any(|child| !known.contains(child)) {
        return Err(RegisterError::NotOfTheCohort);
    }
    let unmarked: Vec<ChildId> = children
        .iter()
        .map(|child| child.child)
        .filter(|child| !taken.marks.contains_key(child))
        .collect();
    if !unmarked.is_empty() {
        return Err(RegisterError::Unmarked(unmarked));
    }
    let marked = here(taken.marks.values().copied());
    if taken.head_count < marked {
        return Err(RegisterError::CountedFewer { counted: taken.head_count, marked });
    }
    if taken.head_count > MOST_COUNTED {
        return Err(RegisterError::CountedTooMany);
    }
    Ok(())
}

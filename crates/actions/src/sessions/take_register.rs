//! The register: one form, one request, saved in a commit that others share. Sending it twice
//! changes nothing; putting it right later is allowed and leaves its line in the audit trail. Two
//! people who put different children right do not undo each other's work.

use super::{What, see_today::is_stopped};
use crate::ground::{model_of, scope};
use crate::people::rota_of;
use crate::{Caller, Fault, World};
use domain::{
    clock::from_london,
    coded::Coded,
    cohorts::age_on,
    forces::{DeliveryModel, Tier},
    ids::{ChildId, ForceId, SessionId},
    sessions::{Mark, here, ratio::adults_needed},
};
use jiff::civil::Date;
use policy::{Action, Actor, Permit, Resource, authorize};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Conn, Tx,
    forces::model_get,
    schools::agreement_ended_at,
    sessions::{
        PlannedChild, SessionFacts, register_children, register_count, register_hold,
        register_mark, session_facts,
    },
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
    /// The agreement with the school was ended before it began: it is not held.
    AgreementEnded,
    /// The caller is a deliverer whose checks were out of date on the day, or who was on leave.
    Stopped,
}

/// A register to be taken, or to be put right.
#[derive(Debug, Clone)]
pub struct Register {
    /// The session.
    pub facts: SessionFacts,
    /// What it is for.
    pub what: What,
    /// The children whom it names: those in uniform.
    pub children: Vec<PlannedChild>,
    /// The class takes part beside them, or alone: it is counted and not named.
    pub counts_class: bool,
    /// How many children are expected, the class among them.
    pub expected: usize,
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
    /// What was saved when the form was opened. What differs from it is what the officer changed.
    pub seen: SeenRegister,
}

/// What a form showed as saved. Nothing, where the register was not taken yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeenRegister {
    /// The marks.
    pub marks: BTreeMap<ChildId, Mark>,
    /// The head-count.
    pub head_count: Option<u32>,
}

/// What somebody else saved while a form was open, where both changed the same and differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meanwhile {
    /// The marks that are saved now.
    pub marks: BTreeMap<ChildId, Mark>,
    /// The head-count that is saved now.
    pub head_count: Option<u32>,
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
    /// Somebody else saved something else meanwhile: a person has to say which is right.
    #[error("somebody else saved something else meanwhile")]
    Meanwhile(Meanwhile),
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
    let (facts, _) = load(&mut conn, &caller.actor, &force, session).await?;
    let children = register_children(&mut conn, &force, &facts).await?;
    let shut = shut(&mut conn, (&caller.actor, &force), &facts, world.clock.today()).await?;
    let model = model_of(&model_get(&mut conn, &force, facts.model).await?.body)?;
    let ages = ages_of(&model, &children, facts.held_on);
    let children = named(children);
    // Whoever does not count on the day is not with the children, and needs none of their names.
    let children = if shut == Some(Shut::Stopped) { Vec::new() } else { children };
    Ok(Register {
        what: What::of(&facts.slot, facts.lesson.as_deref()),
        adults: adults_needed(&ages, &model.ratio, 0),
        expected: ages.len(),
        counts_class: model.tiers.contains(&Tier::ClassParticipant),
        shut,
        children,
        facts,
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
    let (facts, permit) = load(tx, actor, force, taken.session).await?;
    if let Some(why) = shut(tx, (actor, force), &facts, today).await? {
        return Err(RegisterError::Shut(why));
    }
    let children = named(register_children(tx, force, &facts).await?);
    check(&children, taken)?;
    if change(&children, facts.head_count, taken)?.is_empty() {
        return Ok(());
    }
    let of = (force, taken.session);
    register_hold(tx, &permit, of, taken.head_count.into()).await?;
    // What another process saved between the look and the hold is seen now.
    let facts = session_facts(tx, force, taken.session).await?;
    let children = named(register_children(tx, force, &facts).await?);
    let change = change(&children, facts.head_count, taken)?;
    if let Some(head_count) = change.head_count {
        register_count(tx, &permit, of, head_count.into()).await?;
    }
    register_mark(tx, &permit, of, &change.marks).await?;
    Ok(())
}

async fn load(
    conn: &mut Conn,
    actor: &Actor,
    force: &ForceId,
    session: SessionId,
) -> Result<(SessionFacts, Permit), Fault> {
    let facts = session_facts(conn, force, session).await?;
    let within = policy::Place::Cohort(force.clone(), facts.school, facts.cohort);
    let permit = authorize(actor, Action::TakeRegister, &Resource::one(within, session))?;
    Ok((facts, permit))
}

/// Those whom a register names.
fn named(mut children: Vec<PlannedChild>) -> Vec<PlannedChild> {
    children.retain(|child| Tier::from_code(&child.tier).is_none_or(Tier::is_on_register));
    children
}

/// The ages of the children of a session. Of a class that is counted and not named nobody's age is
/// held: each place counts as a child of the youngest age that the model takes.
pub(super) fn ages_of(model: &DeliveryModel, children: &[PlannedChild], on: Date) -> Vec<u8> {
    if children.is_empty() && model.tiers.contains(&Tier::ClassParticipant) {
        return vec![model.ages.least; model.places.into()];
    }
    children.iter().map(|child| age(child, on)).collect()
}

/// A child's age on a day; one that cannot be told counts as young, which asks for more adults.
fn age(child: &PlannedChild, on: Date) -> u8 {
    age_on(child.born_on, on).unwrap_or_default()
}

async fn shut(
    conn: &mut Conn,
    (actor, force): (&Actor, &ForceId),
    facts: &SessionFacts,
    today: Date,
) -> Result<Option<Shut>, Fault> {
    let rota = rota_of(conn, (force, facts.cohort), facts.held_on).await?;
    let ended_at = agreement_ended_at(conn, force, facts.school).await?;
    let begins = from_london(facts.held_on.to_datetime(facts.starts_at));
    Ok(if facts.cancelled_at.is_some() {
        Some(Shut::CalledOff)
    } else if ended_at.is_some_and(|at| at <= begins) {
        Some(Shut::AgreementEnded)
    } else if facts.held_on > today {
        Some(Shut::NotYet)
    } else if facts.dsls == 0 {
        Some(Shut::NoDsl)
    } else if is_stopped(actor, facts.school, &rota) {
        Some(Shut::Stopped)
    } else {
        None
    })
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
    check_count(taken.head_count, taken.marks.values().copied())
}

fn check_count(counted: u32, marks: impl IntoIterator<Item = Mark>) -> Result<(), RegisterError> {
    let marked = here(marks);
    if counted < marked {
        return Err(RegisterError::CountedFewer { counted, marked });
    }
    if counted > MOST_COUNTED {
        return Err(RegisterError::CountedTooMany);
    }
    Ok(())
}

/// What is to be written.
struct Change {
    head_count: Option<u32>,
    marks: Vec<(ChildId, Mark)>,
}

impl Change {
    const fn is_empty(&self) -> bool {
        self.head_count.is_none() && self.marks.is_empty()
    }
}

/// Puts what an officer changed beside what others saved since the form was opened.
fn change(
    children: &[PlannedChild],
    counted: Option<i64>,
    taken: &TakenRegister,
) -> Result<Change, RegisterError> {
    let mut other = Meanwhile::default();
    let (mut all, mut marks) = (Vec::new(), Vec::new());
    for child in children {
        let Some(sent) = taken.marks.get(&child.child).copied() else { continue };
        let saved = child.mark.as_deref().and_then(Mark::from_code);
        let seen = taken.seen.marks.get(&child.child).copied();
        match kept(sent, seen, saved) {
            Ok(mark) => {
                all.push(mark);
                if saved != Some(mark) {
                    marks.push((child.child, mark));
                }
            }
            Err(saved) => {
                other.marks.insert(child.child, saved);
            }
        }
    }
    let saved = counted.and_then(|counted| u32::try_from(counted).ok());
    let counted = kept(taken.head_count, taken.seen.head_count, saved).unwrap_or_else(|saved| {
        other.head_count = Some(saved);
        saved
    });
    if other != Meanwhile::default() {
        return Err(RegisterError::Meanwhile(other));
    }
    check_count(counted, all)?;
    Ok(Change { head_count: (saved != Some(counted)).then_some(counted), marks })
}

/// Which of two values stays: the one that was changed since it was seen. The saved one comes back
/// as an error where both were changed, to different values.
fn kept<T: PartialEq + Copy>(sent: T, seen: Option<T>, saved: Option<T>) -> Result<T, T> {
    match saved {
        Some(saved) if saved != sent && seen == Some(sent) => Ok(saved),
        Some(saved) if saved != sent && seen != Some(saved) => Err(saved),
        _ => Ok(sent),
    }
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn what_was_changed_stays_and_two_changes_are_for_a_person_to_settle() {
        for (sent, seen, saved, is) in [
            (1, None, None, Ok(1)),
            (1, None, Some(1), Ok(1)),
            (2, Some(1), Some(1), Ok(2)),
            (1, Some(1), Some(2), Ok(2)),
            (2, Some(1), Some(2), Ok(2)),
            (2, Some(1), Some(3), Err(3)),
            (1, None, Some(2), Err(2)),
            (1, Some(2), None, Ok(1)),
        ] {
            assert_eq!(kept(sent, seen, saved), is, "{sent} {seen:?} {saved:?}");
        }
    }
}

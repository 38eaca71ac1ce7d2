//! The places are decided in the model's own way, without a draw: by the children whom the school
//! names, by votes, or by marks. One act decides, gives the places, notes who waits in which order,
//! and writes to every family.

use super::{
    blocks::{Group, groups},
    decide_form::has_class,
    ground::{Ground, ground, model, ours},
    marking::{Stored, ready_numbers},
    place::{has_place, left, offer, tell},
};
use crate::{Caller, Fault, World, families::Decided};
use domain::{
    coded::Coded,
    cohorts::{
        draw::Digest,
        selection::{Basis, Brought, Decision, NotDecided, Undecided},
    },
    forces::{DeliveryModel, SelectionMethod},
    ids::{ApplicationId, CohortId, SelectionId},
};
use policy::{Action, Actor};
use std::collections::{BTreeMap, BTreeSet};
use store::{Conn, Tx, cohorts as rows};

/// So many children of a class can be said to take part without a place.
const LARGEST_CLASS: u32 = 500;

/// What the school decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deciding {
    /// Those who get a place.
    pub named: BTreeSet<ApplicationId>,
    /// Votes that were counted.
    pub votes: BTreeMap<ApplicationId, u32>,
    /// How many children of the class take part without a place.
    pub class_count: Option<u32>,
}

/// Why nothing was decided.
#[derive(Debug)]
pub enum DecideError {
    /// A rule of the method.
    Rule(NotDecided),
    /// The same in one of several blocks, which is named by its classes.
    InGroup(Vec<String>, NotDecided),
    /// The places were decided already.
    Decided,
    /// More children than a class, or a year, has.
    ClassCount,
    /// No rule: not there, a conflict, or ours.
    Fault(Fault),
}

impl From<Fault> for DecideError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
impl From<store::Error> for DecideError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Judges a decision without making it.
///
/// # Errors
/// [`DecideError`].
pub async fn check_decide(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    input: &Deciding,
) -> Result<(), DecideError> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::PlaceWithoutDraw, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let marks = rows::application_marks(&mut conn, &ground.force, cohort).await?;
    let any = Digest::from_bytes([0; 32]);
    let facts = Facts::load(&mut conn, &ground, &model, &marks).await?;
    facts.judge(input, &any).map(drop)
}

/// Decides: gives the places, closes applications, and writes to every family.
///
/// # Errors
/// [`DecideError`]; then nothing was changed.
pub async fn decide(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    input: &Deciding,
) -> Result<(), DecideError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::PlaceWithoutDraw, cohort).await?;
    let model = model(&mut tx, &ground.force, &ground.cohort).await?;
    let marks = rows::application_marks(&mut tx, &ground.force, cohort).await?;
    let seed = Digest::from_bytes(tx.bytes32());
    let decided = Facts::load(&mut tx, &ground, &model, &marks).await?.judge(input, &seed)?;
    let by = (caller, &ground);
    let class_count = input.class_count.filter(|_| has_class(&model));
    let note = Note { decided: &decided, seed: Some(&seed), class_count };
    let id = write_down(&mut tx, by, &model, &note).await?;
    if decided.iter().any(|(_, decision)| decision.basis == Basis::Votes) {
        for mark in &marks {
            if let Some(votes) = input.votes.get(&mark.id) {
                let of = (id, mark.child);
                rows::vote_add(&mut tx, &ground.permit, &ground.force, of, (*votes).into()).await?;
            }
        }
    }
    give(world, &mut tx, by, (&model, &marks), &decided).await?;
    tx.commit().await?;
    Ok(())
}

/// What is known of a cohort that is about to be decided.
struct Facts<'a> {
    ground: &'a Ground,
    model: &'a DeliveryModel,
    marks: &'a [rows::Mark],
    groups: Vec<Group>,
    sums: Option<BTreeMap<u32, u32>>,
}

impl<'a> Facts<'a> {
    async fn load(
        conn: &mut Conn,
        ground: &'a Ground,
        model: &'a DeliveryModel,
        marks: &'a [rows::Mark],
    ) -> Result<Self, DecideError> {
        let ready: Vec<u32> = ready_numbers(model, marks)?.into_values().collect();
        let places = usize::try_from(left(&ground.cohort, marks)).unwrap_or(0);
        let groups = groups(conn, ground, model, (&ready, places)).await?;
        let sums = sums(conn, ground, model, marks).await?;
        Ok(Self { ground, model, marks, groups, sums })
    }

    /// What the method decides in each block on the applications that are ready.
    fn judge(
        &self,
        input: &Deciding,
        seed: &Digest,
    ) -> Result<Vec<(String, Decision)>, DecideError> {
        if self.ground.cohort.applications_closed_at.is_some() {
            return Err(DecideError::Decided);
        }
        if input.class_count.is_some_and(|count| count > LARGEST_CLASS) {
            return Err(DecideError::ClassCount);
        }
        let brought = self.brought(input)?;
        let known = brought.named.iter().chain(brought.scores.keys());
        let is_ready = |number: &u32| self.groups.iter().any(|one| one.numbers.contains(number));
        if let Some(&number) = known.into_iter().find(|number| !is_ready(number)) {
            return Err(DecideError::Rule(NotDecided::NotReady { number }));
        }
        let decided = self.groups.iter().map(|group| {
            let own = Brought {
                named: brought
                    .named
                    .iter()
                    .copied()
                    .filter(|n| group.numbers.contains(n))
                    .collect(),
                scores: group
                    .numbers
                    .iter()
                    .filter_map(|number| Some((*number, *brought.scores.get(number)?)))
                    .collect(),
            };
            let list = Undecided {
                method: self.model.selection,
                ready: &group.numbers,
                places: group.places,
                block: &group.label,
                seed,
            };
            match domain::cohorts::selection::decide(&list, &own) {
                Ok(decision) => Ok((group.label.clone(), decision)),
                Err(rule) if group.classes.is_empty() => Err(DecideError::Rule(rule)),
                Err(rule) => Err(DecideError::InGroup(group.classes.clone(), rule)),
            }
        });
        decided.collect()
    }

    /// What the school brings, by number.
    fn brought(&self, input: &Deciding) -> Result<Brought, Fault> {
        let number_of = |id: &ApplicationId| {
            let mark = self.marks.iter().find(|mark| mark.id == *id).ok_or(Fault::NotFound)?;
            u32::try_from(mark.number).map_err(ours)
        };
        let votes = input.votes.iter().map(|(id, votes)| Ok((number_of(id)?, *votes)));
        Ok(Brought {
            named: input.named.iter().map(number_of).collect::<Result<_, Fault>>()?,
            scores: match &self.sums {
                Some(sums) => sums.clone(),
                None => votes.collect::<Result<_, Fault>>()?,
            },
        })
    }
}

/// The sums of the marks, where a form and an interview decide and enough have marked everybody.
async fn sums(
    conn: &mut Conn,
    ground: &Ground,
    model: &DeliveryModel,
    marks: &[rows::Mark],
) -> Result<Option<BTreeMap<u32, u32>>, DecideError> {
    if model.selection != SelectionMethod::Interview {
        return Ok(None);
    }
    let numbers = ready_numbers(model, marks)?;
    let stored = Stored::load(conn, ground).await?;
    // Where nobody had to be marked, places may suffice all the same.
    Ok(Some(stored.and_then(|round| round.sums(&numbers).ok()).unwrap_or_default()))
}

/// A decision with what is written down beside it.
pub(super) struct Note<'a> {
    /// What was decided in each block, by its label.
    pub(super) decided: &'a [(String, Decision)],
    /// What the order by lot was made from.
    pub(super) seed: Option<&'a Digest>,
    pub(super) class_count: Option<u32>,
}

/// Writes a decision down: method, basis, who and when, and what it says of each number.
pub(super) async fn write_down(
    tx: &mut Tx,
    (caller, ground): (&Caller, &Ground),
    model: &DeliveryModel,
    note: &Note<'_>,
) -> Result<SelectionId, Fault> {
    let Actor::Person { id: decided_by, .. } = &caller.actor else { return Err(Fault::NotFound) };
    let (force, cohort) = (&ground.force, &ground.cohort);
    let earlier = rows::selection_list(tx, force, cohort.id).await?.len();
    let mut results = Vec::new();
    for (block, Decision { placed, waiting, .. }) in note.decided {
        let placed = placed.iter().map(|number| (*number, None));
        let waiting = waiting.iter().zip(1_i64..).map(|(number, place)| (*number, Some(place)));
        let all = placed.chain(waiting);
        results.extend(all.map(|(number, place)| (i64::from(number), block.as_str(), place)));
    }
    // By number: the place of a row in a file says nothing.
    results.sort_by_key(|(number, ..)| *number);
    let basis = note.decided.first().map_or(Basis::Everybody, |(_, decision)| decision.basis);
    let is_chosen = basis != Basis::Everybody;
    let new = rows::NewSelection {
        cohort: cohort.id,
        round: i64::try_from(earlier).map_err(ours)? + 1,
        method: model.selection.code(),
        basis: basis.code(),
        class_count: note.class_count.map(i64::from),
        seed: note.seed.filter(|_| is_chosen).map(ToString::to_string),
        decided_by: *decided_by,
        results,
    };
    // Whatever decided, the marks of a round are not needed any more: they go from here on.
    if let Some(round) = rows::mark_round_get(tx, force, cohort.id).await? {
        rows::mark_round_decide(tx, &ground.permit, force, round.id).await?;
    }
    Ok(rows::selection_add(tx, &ground.permit, force, &new).await?)
}

/// Offers the places, notes who waits, closes applications and writes to every family, by number.
async fn give(
    world: &World,
    tx: &mut Tx,
    by: (&Caller, &Ground),
    (model, marks): (&DeliveryModel, &[rows::Mark]),
    decided: &[(String, Decision)],
) -> Result<(), Fault> {
    let (ground, now) = (by.1, tx.now());
    let (force, permit, cohort) = (&ground.force, &ground.permit, ground.cohort.id);
    rows::cohort_close_applications(tx, permit, force, cohort, Some(now)).await?;
    for mark in marks {
        let is = |number: &u32| i64::from(*number) == mark.number;
        let place = decided.iter().find_map(|(_, one)| one.waiting.iter().position(is));
        let waiting = place.and_then(|place| i64::try_from(place + 1).ok());
        let is_placed = decided.iter().any(|(_, one)| one.placed.iter().any(is));
        if is_placed && !has_place(mark) {
            offer(tx, ground, model, mark).await?;
        } else if waiting.is_some() {
            rows::application_not_placed(tx, permit, force, mark.id).await?;
        } else {
            continue;
        }
        let decided = Decided { waiting, ..Decided::of(model) };
        tell(world, tx, by, mark.child, &decided).await?;
    }
    Ok(())
}

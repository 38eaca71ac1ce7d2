//! The places are decided in the model's own way, without a draw: by the children whom the school
//! names, by votes, or by marks. One act decides, gives the places, notes who waits in which order, and writes
//! to every family.

use super::{
    ground::{Ground, ground, model, ours, scope},
    marking::{Stored, ready_numbers},
    place::{has_place, left, offer, tell},
    standing::{is_ready, missing},
};
use crate::{Caller, Fault, World, families::Decided};
use domain::{
    coded::Coded,
    cohorts::{
        draw::Digest,
        selection::{Basis, Brought, Decision, NotDecided, Undecided},
    },
    forces::{DeliveryModel, SelectionMethod, Tier},
    ids::{ApplicationId, CohortId, SelectionId},
};
use policy::{Action, Actor};
use std::collections::{BTreeMap, BTreeSet};
use store::{Conn, Tx, cohorts as rows};

/// So many children of a class can be said to take part without a place.
const LARGEST_CLASS: u32 = 500;

/// An application that can be decided on.
#[derive(Debug, Clone)]
pub struct DecideLine {
    /// The application.
    pub id: ApplicationId,
    /// Its number.
    pub number: i64,
    /// The child's name; none where the model has letters read without names.
    pub name: Option<String>,
    /// The child's own words, where the model decides by them.
    pub words: Option<String>,
}

/// What the form on which the places are decided shows.
#[derive(Debug, Clone)]
pub struct DecideView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The places that nobody holds: so many are given.
    pub places: i64,
    /// The applications that are ready: by name, or by number where names are not shown.
    pub lines: Vec<DecideLine>,
    /// How many more lack something, and are not decided on.
    pub unready: usize,
    /// Whether the places were decided already.
    pub is_decided: bool,
}

impl DecideView {
    /// Whether the rest of the class takes part without a place, so that their number is asked for.
    pub fn has_class(&self) -> bool {
        has_class(&self.model)
    }
}

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

/// The form.
///
/// # Errors
/// [`Fault`].
pub async fn decide_form(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<DecideView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::PlaceWithoutDraw, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let within = scope(caller, Action::SeeNames)?;
    let marks = rows::application_marks(&mut conn, &ground.force, cohort).await?;
    let mut lines = Vec::new();
    for applicant in rows::applicant_list(&mut conn, &within, cohort).await? {
        if is_ready(&model, &applicant.mark()) {
            lines.push(line(&conn, &ground, &model, &applicant)?);
        }
    }
    if is_read_without_names(&model) {
        lines.sort_by_key(|line| line.number);
    }
    let lacks = |mark: &&rows::Mark| {
        mark.withdrawn_at.is_none()
            && mark.carer_refused_at.is_none()
            && mark.offered_at.is_none()
            && !missing(&model, mark).is_empty()
    };
    Ok(DecideView {
        places: left(&ground.cohort, &marks),
        unready: marks.iter().filter(lacks).count(),
        is_decided: ground.cohort.applications_closed_at.is_some(),
        cohort: ground.cohort,
        model,
        lines,
    })
}

fn line(
    conn: &Conn,
    ground: &Ground,
    model: &DeliveryModel,
    applicant: &rows::Applicant,
) -> Result<DecideLine, Fault> {
    let is_nameless = is_read_without_names(model);
    let name = format!("{} {}", applicant.given_name, applicant.family_name);
    let words =
        if is_nameless { rows::application_why(conn, &ground.force, applicant)? } else { None };
    Ok(DecideLine {
        id: applicant.id,
        number: applicant.number,
        name: (!is_nameless).then_some(name),
        words,
    })
}

/// Whether what children wrote is read without their names.
const fn is_read_without_names(model: &DeliveryModel) -> bool {
    matches!(model.selection, SelectionMethod::Letter | SelectionMethod::Poster)
}

fn has_class(model: &DeliveryModel) -> bool {
    [Tier::Uniformed, Tier::ClassParticipant].iter().all(|tier| model.tiers.contains(tier))
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
    let sums = sums(&mut conn, &ground, &model, &marks).await?;
    judge(&ground, &model, &marks, (input, sums), &any).map(drop)
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
    let sums = sums(&mut tx, &ground, &model, &marks).await?;
    let decision = judge(&ground, &model, &marks, (input, sums), &seed)?;
    let by = (caller, &ground);
    let class_count = input.class_count.filter(|_| has_class(&model));
    let note = Note { decision: &decision, seed: Some(&seed), class_count };
    let id = write_down(&mut tx, by, &model, &note).await?;
    if let Some(round) = rows::mark_round_get(&mut tx, &ground.force, cohort).await? {
        rows::mark_round_decide(&mut tx, &ground.permit, &ground.force, round.id).await?;
    }
    if decision.basis == Basis::Votes {
        for mark in &marks {
            if let Some(votes) = input.votes.get(&mark.id) {
                let of = (id, mark.child);
                rows::vote_add(&mut tx, &ground.permit, &ground.force, of, (*votes).into()).await?;
            }
        }
    }
    give(world, &mut tx, by, (&model, &marks), &decision).await?;
    tx.commit().await?;
    Ok(())
}

/// What the method decides on the applications that are ready.
fn judge(
    ground: &Ground,
    model: &DeliveryModel,
    marks: &[rows::Mark],
    (input, sums): (&Deciding, Option<BTreeMap<u32, u32>>),
    seed: &Digest,
) -> Result<Decision, DecideError> {
    if ground.cohort.applications_closed_at.is_some() {
        return Err(DecideError::Decided);
    }
    if input.class_count.is_some_and(|count| count > LARGEST_CLASS) {
        return Err(DecideError::ClassCount);
    }
    let number_of = |id: &ApplicationId| {
        let mark = marks.iter().find(|mark| mark.id == *id).ok_or(Fault::NotFound)?;
        number(mark)
    };
    let votes = input.votes.iter().map(|(id, votes)| Ok((number_of(id)?, *votes)));
    let brought = Brought {
        named: input.named.iter().map(number_of).collect::<Result<_, Fault>>()?,
        scores: match sums {
            Some(sums) => sums,
            None => votes.collect::<Result<_, Fault>>()?,
        },
    };
    let ready = marks.iter().filter(|mark| is_ready(model, mark)).map(number);
    let list = Undecided {
        method: model.selection,
        ready: &ready.collect::<Result<Vec<_>, _>>()?,
        places: usize::try_from(left(&ground.cohort, marks)).unwrap_or(0),
        block: &super::freeze_list::block_label(&ground.cohort),
        seed,
    };
    domain::cohorts::selection::decide(&list, &brought).map_err(DecideError::Rule)
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

fn number(mark: &rows::Mark) -> Result<u32, Fault> {
    u32::try_from(mark.number).map_err(ours)
}

/// A decision with what is written down beside it.
pub(super) struct Note<'a> {
    pub(super) decision: &'a Decision,
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
    let Decision { basis, placed, waiting } = note.decision;
    let block = super::freeze_list::block_label(cohort);
    let placed = placed.iter().map(|number| (i64::from(*number), block.as_str(), None));
    let waiting = waiting.iter().zip(1_i64..);
    let waiting = waiting.map(|(number, place)| (i64::from(*number), block.as_str(), Some(place)));
    let mut results: Vec<_> = placed.chain(waiting).collect();
    // By number: the place of a row in a file says nothing.
    results.sort_by_key(|(number, ..)| *number);
    let is_chosen = *basis != Basis::Everybody;
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
    Ok(rows::selection_add(tx, &ground.permit, force, &new).await?)
}

/// Offers the places, notes who waits, closes applications and writes to every family, by number.
async fn give(
    world: &World,
    tx: &mut Tx,
    by: (&Caller, &Ground),
    (model, marks): (&DeliveryModel, &[rows::Mark]),
    decision: &Decision,
) -> Result<(), Fault> {
    let (ground, now) = (by.1, tx.now());
    let (force, permit, cohort) = (&ground.force, &ground.permit, ground.cohort.id);
    rows::cohort_close_applications(tx, permit, force, cohort, Some(now)).await?;
    for mark in marks {
        let is = |number: &u32| i64::from(*number) == mark.number;
        let place = decision.waiting.iter().position(is);
        let waiting = place.and_then(|place| i64::try_from(place + 1).ok());
        if decision.placed.iter().any(is) && !has_place(mark) {
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

//! A form and an interview are marked blind: the criteria are fixed before anybody marks, nobody sees
//! another's marks, the form is read without the name, and when enough have marked everybody the
//! marks are added up, once, into who gets a place.

use super::{
    ground::{Ground, ground, model, ours, scope},
    standing::is_ready,
};
use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    cohorts::marking::{Criterion, Mark, NotACriterion, NotAllMarked, Part, add_up, complete},
    forces::{DeliveryModel, SelectionMethod},
    ids::{ApplicationId, ChildId, CohortId, PersonId},
};
use policy::{Action, Actor, may};
use std::collections::BTreeMap;
use store::{Conn, cohorts as rows};

/// How far the marking is, for one who marks.
#[derive(Debug, Clone)]
pub struct MarkingView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The round, once its criteria are fixed.
    pub round: Option<Round>,
    /// How many applications are ready.
    pub ready: usize,
    /// The places that nobody holds.
    pub places: i64,
    /// Whether the caller may fix the criteria, and add up.
    pub may_lead: bool,
}

/// A round of marking, as one who marks may know it.
#[derive(Debug, Clone)]
pub struct Round {
    /// What is marked.
    pub criteria: Vec<Criterion>,
    /// So many have to mark everybody.
    pub least: usize,
    /// So many have.
    pub complete: usize,
    /// Whether the marks were added up.
    pub is_decided: bool,
    /// What the caller has not marked yet: each application, on each part.
    pub left: Vec<(Part, MarkLine)>,
    /// What the caller has marked.
    pub done: Vec<(Part, MarkLine)>,
}

/// An application to mark: by name where the child is talked to, by number where the form is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkLine {
    /// The application.
    pub id: ApplicationId,
    /// Its number.
    pub number: i64,
    /// The child's name; none for the form.
    pub name: Option<String>,
}

/// Criteria as they were typed: part, name, levels.
pub type TypedCriterion = (Part, String, String);

/// Why the criteria were not fixed.
#[derive(Debug)]
pub enum OpenMarkingError {
    /// None was typed.
    None,
    /// One is wrong; they count from 0.
    Criterion(usize, NotACriterion),
    /// They are fixed already.
    Open,
    /// The model chooses in another way, or the places are given.
    NotHere,
    /// No rule: not there, or ours.
    Fault(Fault),
}

impl From<Fault> for OpenMarkingError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
impl From<store::Error> for OpenMarkingError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// What is stored of a round.
pub(super) struct Stored {
    pub(super) row: rows::MarkRound,
    pub(super) criteria: Vec<Criterion>,
    marks: Vec<rows::BlindMark>,
}

impl Stored {
    pub(super) async fn load(conn: &mut Conn, ground: &Ground) -> Result<Option<Self>, Fault> {
        let (force, cohort) = (&ground.force, ground.cohort.id);
        let Some(row) = rows::mark_round_get(conn, force, cohort).await? else { return Ok(None) };
        let criteria = rows::mark_criterion_list(conn, force, row.id).await?;
        let criteria = criteria.iter().map(criterion).collect::<Result<_, _>>()?;
        let marks = rows::blind_mark_list(conn, force, row.id).await?;
        Ok(Some(Self { row, criteria, marks }))
    }

    fn least(&self) -> usize {
        usize::try_from(self.row.markers).unwrap_or(usize::MAX)
    }

    fn marks(&self, numbers: &BTreeMap<ChildId, u32>) -> Vec<Mark<PersonId>> {
        let mark = |mark: &rows::BlindMark| {
            Some(Mark {
                number: *numbers.get(&mark.child)?,
                marker: mark.marker,
                criterion: usize::try_from(mark.position).ok()?,
                level: u32::try_from(mark.level).ok()?,
            })
        };
        self.marks.iter().filter_map(mark).collect()
    }

    /// The sums of the applications that are ready.
    pub(super) fn sums(
        &self,
        numbers: &BTreeMap<ChildId, u32>,
    ) -> Result<BTreeMap<u32, u32>, NotAllMarked> {
        let ready: Vec<u32> = numbers.values().copied().collect();
        add_up(&ready, self.criteria.len(), &self.marks(numbers), self.least())
    }

    pub(super) fn own_level(
        &self,
        marker: PersonId,
        child: ChildId,
        position: usize,
    ) -> Option<u32> {
        let is_own = |mark: &&rows::BlindMark| {
            mark.marker == marker
                && mark.child == child
                && usize::try_from(mark.position) == Ok(position)
        };
        self.marks.iter().find(is_own).and_then(|mark| u32::try_from(mark.level).ok())
    }
}

fn criterion(row: &rows::MarkCriterion) -> Result<Criterion, Fault> {
    let part = Part::from_code(&row.part).ok_or_else(|| ours("a criterion has no part"))?;
    let read = Criterion::read(part, &row.name, &row.levels);
    read.ok().flatten().ok_or_else(|| ours("a criterion does not read"))
}

/// The numbers of the applications that are ready, by child.
pub(super) fn ready_numbers(
    model: &DeliveryModel,
    marks: &[rows::Mark],
) -> Result<BTreeMap<ChildId, u32>, Fault> {
    let ready = marks.iter().filter(|mark| is_ready(model, mark));
    ready.map(|mark| Ok((mark.child, u32::try_from(mark.number).map_err(ours)?))).collect()
}

pub(super) fn marker(caller: &Caller) -> Result<PersonId, Fault> {
    match &caller.actor {
        Actor::Person { id, .. } => Ok(*id),
        _ => Err(Fault::NotFound),
    }
}

/// How far the marking is; of marks, only what is the caller's own.
///
/// # Errors
/// [`Fault`].
pub async fn see_marking(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<MarkingView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::MarkApplications, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let within = scope(caller, Action::MarkApplications)?;
    let applicants = rows::applicant_list(&mut conn, &within, cohort).await?;
    let marks: Vec<rows::Mark> = applicants.iter().map(rows::Applicant::mark).collect();
    let numbers = ready_numbers(&model, &marks)?;
    let stored = Stored::load(&mut conn, &ground).await?;
    let me = marker(caller)?;
    let round = stored.map(|stored| {
        let ready = applicants.iter().filter(|one| numbers.contains_key(&one.child));
        let (done, left) = lines(&stored, me, ready);
        let all: Vec<u32> = numbers.values().copied().collect();
        Round {
            least: stored.least(),
            complete: complete(&all, stored.criteria.len(), &stored.marks(&numbers)).len(),
            is_decided: stored.row.decided_at.is_some(),
            criteria: stored.criteria,
            left,
            done,
        }
    });
    Ok(MarkingView {
        places: super::place::left(&ground.cohort, &marks),
        may_lead: may(&caller.actor, Action::PlaceWithoutDraw, &ground.resource()),
        ready: numbers.len(),
        cohort: ground.cohort,
        model,
        round,
    })
}

type Lines = Vec<(Part, MarkLine)>;

/// What the caller has marked, and what not: forms by number, talks by name.
fn lines<'a>(
    stored: &Stored,
    me: PersonId,
    ready: impl Iterator<Item = &'a rows::Applicant>,
) -> (Lines, Lines) {
    let (mut done, mut left) = (Lines::new(), Lines::new());
    for applicant in ready {
        for part in [Part::Form, Part::Interview] {
            let mut of_part = stored.criteria.iter().enumerate().filter(|(_, c)| c.part == part);
            if !stored.criteria.iter().any(|criterion| criterion.part == part) {
                continue;
            }
            let is_done =
                of_part.all(|(at, _)| stored.own_level(me, applicant.child, at).is_some());
            let to = if is_done { &mut done } else { &mut left };
            to.push((part, line(part, applicant)));
        }
    }
    for all in [&mut done, &mut left] {
        all.sort_by(|(part, a), (other, b)| {
            (part, &a.name, a.number).cmp(&(other, &b.name, b.number))
        });
    }
    (done, left)
}

pub(super) fn line(part: Part, applicant: &rows::Applicant) -> MarkLine {
    let name = format!("{} {}", applicant.given_name, applicant.family_name);
    MarkLine {
        id: applicant.id,
        number: applicant.number,
        name: (part == Part::Interview).then_some(name),
    }
}

/// Fixes the criteria of a cohort; from now on they can be marked and not changed.
///
/// # Errors
/// [`OpenMarkingError`].
pub async fn open_marking(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    typed: &[TypedCriterion],
) -> Result<(), OpenMarkingError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::PlaceWithoutDraw, cohort).await?;
    let model = model(&mut tx, &ground.force, &ground.cohort).await?;
    if model.selection != SelectionMethod::Interview
        || ground.cohort.applications_closed_at.is_some()
    {
        return Err(OpenMarkingError::NotHere);
    }
    if rows::mark_round_get(&mut tx, &ground.force, cohort).await?.is_some() {
        return Err(OpenMarkingError::Open);
    }
    let mut criteria = Vec::new();
    for (at, (part, name, levels)) in typed.iter().enumerate() {
        let read = Criterion::read(*part, name, levels);
        if let Some(read) = read.map_err(|why| OpenMarkingError::Criterion(at, why))? {
            criteria.push(rows::MarkCriterion {
                position: i64::try_from(criteria.len()).map_err(ours)?,
                part: read.part.code().to_owned(),
                name: read.name,
                levels: read.levels.join("\n"),
            });
        }
    }
    if criteria.is_empty() {
        return Err(OpenMarkingError::None);
    }
    let of = (cohort, i64::from(model.markers));
    rows::mark_round_open(&mut tx, &ground.permit, &ground.force, of, &criteria).await?;
    Ok(tx.commit().await?)
}

//! Where a delivery model asks the class teacher too, the school lead notes what the teacher says of
//! each child with a place: yes or no, by name and day. It is apart from what the carers say, and none
//! of the two stands for the other.

use super::{
    family::Stage,
    ground::{child as child_of, model, of_cohort},
};
use crate::{Caller, Fault, World};
use domain::{
    families::{TeacherFault, check_teacher},
    ids::{ChildId, CohortId},
};
use jiff::civil::Date;
use policy::{Action, Actor, authorize};
use store::families::{self as rows, TeacherConsent};

/// What a class teacher says of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeacherSaid {
    /// The teacher's name.
    pub teacher: String,
    /// Yes or no.
    pub is_given: bool,
    /// The day on which it was said.
    pub said_on: Date,
}

impl From<&TeacherConsent> for TeacherSaid {
    fn from(row: &TeacherConsent) -> Self {
        let TeacherConsent { teacher, is_given, said_on, .. } = row;
        Self { teacher: teacher.clone(), is_given: *is_given, said_on: *said_on }
    }
}

/// A child with a place, and what the teacher says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaughtChild {
    /// The child.
    pub child: ChildId,
    /// The forename.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
    /// What the teacher says; `None` before.
    pub said: Option<TeacherSaid>,
}

/// The children of a cohort whose class teachers are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taught {
    /// What the cohort is called.
    pub label: String,
    /// The school's name.
    pub school_name: String,
    /// The children with a place, by name.
    pub children: Vec<TaughtChild>,
}

/// What is noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteTeacher {
    /// The cohort.
    pub cohort: CohortId,
    /// The teacher's name.
    pub teacher: String,
    /// The day on which it was said.
    pub said_on: Date,
    /// What was said of which child.
    pub answers: Vec<(ChildId, bool)>,
}

/// Why nothing was noted.
#[derive(Debug, thiserror::Error)]
pub enum NoteTeacherError {
    /// Name or day are wrong.
    #[error("{} things are wrong", .0.len())]
    Wrong(Vec<TeacherFault>),
    /// Nothing was said of any child.
    #[error("nothing was said")]
    Nothing,
    /// No rule: not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for NoteTeacherError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Shows what the class teachers of a cohort say.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's, or its model does not ask teachers.
pub async fn see_teachers(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<Taught, Fault> {
    let mut conn = world.store.snapshot().await?;
    let own = of_cohort(&mut conn, caller, Action::NoteTeacher, cohort).await?;
    if !model(&mut conn, &own.force, own.cohort.model).await?.asks_teacher {
        return Err(Fault::NotFound);
    }
    let said = rows::teacher_consent_list(&mut conn, &own.scope, cohort).await?;
    let facts = rows::family_facts_list(&mut conn, &own.scope, cohort).await?;
    let placed = facts.into_iter().filter(|facts| Stage::of(facts) == Stage::Offered);
    let children = placed.map(|facts| TaughtChild {
        said: said.get(&facts.child).map(TeacherSaid::from),
        child: facts.child,
        given_name: facts.given_name,
        family_name: facts.family_name,
    });
    Ok(Taught {
        children: children.collect(),
        label: own.cohort.label,
        school_name: own.cohort.school_name,
    })
}

/// Notes what a class teacher says of some children, all or none.
///
/// # Errors
/// A rule's refusal, or [`Fault`]: `NotFound` where the model does not ask teachers, or a child has no
/// place in a cohort of the caller.
pub async fn note_teacher(
    world: &World,
    caller: &Caller,
    input: NoteTeacher,
) -> Result<(), NoteTeacherError> {
    let wrong = check_teacher(&input.teacher, input.said_on, world.clock.today());
    if !wrong.is_empty() {
        return Err(NoteTeacherError::Wrong(wrong));
    }
    if input.answers.is_empty() {
        return Err(NoteTeacherError::Nothing);
    }
    let mut tx = world.store.begin().await?;
    let own = of_cohort(&mut tx, caller, Action::NoteTeacher, input.cohort).await?;
    let Actor::Person { id: noted_by, .. } = caller.actor else {
        return Err(Fault::NotFound.into());
    };
    if !model(&mut tx, &own.force, own.cohort.model).await?.asks_teacher {
        return Err(Fault::NotFound.into());
    }
    for (child, is_given) in input.answers {
        let facts = rows::family_facts(&mut tx, &own.force, child, input.cohort).await?;
        let resource = child_of(&own.force, &facts);
        let permit =
            authorize(&caller.actor, Action::NoteTeacher, &resource).map_err(Fault::from)?;
        if Stage::of(&facts) != Stage::Offered {
            return Err(Fault::NotFound.into());
        }
        let teacher = input.teacher.trim().to_owned();
        let said = TeacherConsent { child, teacher, is_given, said_on: input.said_on };
        let by = (input.cohort, noted_by);
        rows::teacher_consent_add(&mut tx, &permit, &own.force, by, &said).await?;
    }
    Ok(tx.commit().await?)
}

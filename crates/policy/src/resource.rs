//! What is acted on, and where it stands.

use domain::ids::{ChildId, CohortId, ForceId, Id, PersonId, SchoolId, WaveId};
use uuid::Uuid;

/// Where a thing stands: the smallest unit of the programme that contains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The nation: no force's own.
    Nation,
    /// A force.
    Force(ForceId),
    /// Somebody who works with a force.
    Person(ForceId, PersonId),
    /// A school of a force.
    School(ForceId, SchoolId),
    /// A cohort of a school.
    Cohort(ForceId, SchoolId, CohortId),
    /// A child of a school, perhaps in a cohort.
    Child(ForceId, SchoolId, Option<CohortId>, ChildId),
    /// A survey wave of a cohort.
    Wave(ForceId, SchoolId, CohortId, WaveId),
}

impl Place {
    /// The force that owns it, unless it is the nation's.
    pub const fn force(&self) -> Option<&ForceId> {
        match self {
            Self::Nation => None,
            Self::Force(force)
            | Self::Person(force, _)
            | Self::School(force, ..)
            | Self::Cohort(force, ..)
            | Self::Child(force, ..)
            | Self::Wave(force, ..) => Some(force),
        }
    }

    /// The school it belongs to, if one.
    pub const fn school(&self) -> Option<SchoolId> {
        match self {
            Self::Nation | Self::Force(_) | Self::Person(..) => None,
            Self::School(_, school)
            | Self::Cohort(_, school, _)
            | Self::Child(_, school, ..)
            | Self::Wave(_, school, ..) => Some(*school),
        }
    }

    /// The cohort it belongs to, if one.
    pub const fn cohort(&self) -> Option<CohortId> {
        match self {
            Self::Cohort(_, _, cohort) | Self::Wave(_, _, cohort, _) => Some(*cohort),
            Self::Child(_, _, cohort, _) => *cohort,
            Self::Nation | Self::Force(_) | Self::Person(..) | Self::School(..) => None,
        }
    }
}

/// One thing that is acted on: what the audit trail will name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// Where it stands.
    pub place: Place,
    /// The noun: a table's name.
    pub noun: &'static str,
    /// Its id; none for a whole (a list, a file, a force).
    pub id: Option<Uuid>,
}

impl Resource {
    /// One thing with an id.
    pub fn one<I: Id>(place: Place, id: I) -> Self {
        Self { place, noun: I::NOUN, id: Some(id.uuid()) }
    }

    /// A whole without an id of its own.
    pub const fn whole(place: Place, noun: &'static str) -> Self {
        Self { place, noun, id: None }
    }

    /// A force as a whole.
    pub const fn force(force: ForceId) -> Self {
        Self::whole(Place::Force(force), "force")
    }

    /// Somebody who works with a force.
    pub fn person(force: ForceId, person: PersonId) -> Self {
        Self::one(Place::Person(force, person), person)
    }

    /// A school.
    pub fn school(force: ForceId, school: SchoolId) -> Self {
        Self::one(Place::School(force, school), school)
    }

    /// A cohort.
    pub fn cohort(force: ForceId, school: SchoolId, cohort: CohortId) -> Self {
        Self::one(Place::Cohort(force, school, cohort), cohort)
    }

    /// A child.
    pub fn child(
        force: ForceId,
        school: SchoolId,
        cohort: Option<CohortId>,
        child: ChildId,
    ) -> Self {
        Self::one(Place::Child(force, school, cohort, child), child)
    }

    /// A survey wave; an answer is audited as the wave's, never as a card's.
    pub fn wave(force: ForceId, school: SchoolId, cohort: CohortId, wave: WaveId) -> Self {
        Self::one(Place::Wave(force, school, cohort, wave), wave)
    }
}

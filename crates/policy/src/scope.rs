//! How far a listing may reach.

use domain::ids::{CohortId, ForceId, SchoolId};
use std::collections::BTreeSet;

/// What a reader may see of a force's list. Only [`crate::scope()`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    pub(crate) force: ForceId,
    pub(crate) extent: Extent,
}

/// The part of a force that a scope covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// The whole force.
    Force,
    /// These schools, and these cohorts of other schools.
    Part {
        /// Whole schools.
        schools: BTreeSet<SchoolId>,
        /// Single cohorts.
        cohorts: BTreeSet<CohortId>,
    },
}

impl Scope {
    /// The force.
    pub const fn force(&self) -> &ForceId {
        &self.force
    }

    /// The part of it.
    pub const fn extent(&self) -> &Extent {
        &self.extent
    }
}

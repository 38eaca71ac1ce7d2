//! Forces as strata, and what to do about a force with one school.

use super::{Design, DesignError};
use crate::counts::School;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whether the forces divide the schools for the standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strata {
    /// Each force is a stratum: what differs between forces is no chance variation.
    #[default]
    ByForce,
    /// All schools stand in one stratum.
    Ignored,
}

/// What to do about a force with a single school, whose spread between schools is unknown.
///
/// Decide before the data are seen, in the analysis plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lonely {
    /// Give no standard error at all.
    #[default]
    Refuse,
    /// Join the force to a similar one: lonely force to partner. A force not named is refused.
    Collapse {
        /// Partner by lonely force.
        into: BTreeMap<String, String>,
    },
    /// Measure the school from the mean of all schools; cautious, and for totals very cautious.
    Adjust,
    /// Give the force the average variance of the others.
    Average,
    /// Treat the school as certain to be studied: it adds nothing to the variance.
    Certainty,
}

impl Design {
    /// The strata as lists of schools, after lonely forces have been joined where the design says so.
    pub(crate) fn groups(&self) -> Result<Vec<Vec<School>>, DesignError> {
        if self.force_of.is_empty() {
            return Err(DesignError::NoSchools);
        }
        let mut groups: Vec<Vec<School>> = match self.strata {
            Strata::Ignored => vec![Vec::new()],
            Strata::ByForce => vec![Vec::new(); self.forces.len()],
        };
        let only = groups.len() == 1;
        for (number, force) in (0_u32..).zip(&self.force_of) {
            groups[if only { 0 } else { *force }].push(School(number));
        }
        if let (Lonely::Collapse { into }, Strata::ByForce) = (&self.lonely, self.strata) {
            self.collapse(&mut groups, into)?;
        }
        groups.retain(|schools| !schools.is_empty());
        Ok(groups)
    }

    fn collapse(
        &self,
        groups: &mut [Vec<School>],
        into: &BTreeMap<String, String>,
    ) -> Result<(), DesignError> {
        // where each force's schools stand now: a partner may itself have been joined already
        let mut place: Vec<usize> = (0..groups.len()).collect();
        for (force, partner) in into {
            let Some(from) = self.forces.iter().position(|known| known == force) else { continue };
            let Some(to) = self.forces.iter().position(|known| known == partner) else {
                let (force, into) = (force.clone(), partner.clone());
                return Err(DesignError::UnknownForce { force, into });
            };
            let (from, to) = (place[from], place[to]);
            if groups[from].len() != 1 || from == to {
                continue;
            }
            let moved = std::mem::take(&mut groups[from]);
            groups[to].extend(moved);
            for stands in &mut place {
                if *stands == from {
                    *stands = to;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn force_name(&self, school: School) -> String {
        self.forces[self.force_of[school.0 as usize]].clone()
    }
}

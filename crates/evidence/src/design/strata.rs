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
    /// Join the force to the one that follows it in the alphabet, the last to the one before it: a
    /// rule that cannot have been chosen by looking at the answers. Better to name a similar force.
    CollapseNext,
    /// Measure the school from the mean of all schools; cautious, and for totals very cautious.
    Adjust,
    /// Give the force the average variance of the others.
    Average,
    /// Treat the school as certain to be studied: it adds nothing to the variance.
    Certainty,
}

/// Forces and those they were joined to.
type Joins = Vec<(String, String)>;

impl Lonely {
    /// The rule as a plan names it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Collapse { .. } | Self::CollapseNext => "collapse",
            Self::Adjust => "adjust",
            Self::Average => "average",
            Self::Certainty => "certainty",
        }
    }
}

impl Design {
    /// The forces with one school that were joined to another, each with the one it was joined to,
    /// in the order of the joining.
    ///
    /// # Errors
    /// No school, or a partner that the design does not hold.
    pub fn joined(&self) -> Result<Vec<(String, String)>, DesignError> {
        Ok(self.strata_and_joins()?.1)
    }

    /// The strata as lists of schools, after lonely forces have been joined where the design says so.
    pub(crate) fn groups(&self) -> Result<Vec<Vec<School>>, DesignError> {
        Ok(self.strata_and_joins()?.0)
    }

    fn strata_and_joins(&self) -> Result<(Vec<Vec<School>>, Joins), DesignError> {
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
        let mut joins = Joins::new();
        if self.strata == Strata::ByForce {
            let partners = match &self.lonely {
                Lonely::Collapse { into } => into.clone(),
                Lonely::CollapseNext => self.next_in_the_alphabet(),
                _ => BTreeMap::new(),
            };
            joins = self.collapse(&mut groups, &partners)?;
        }
        groups.retain(|schools| !schools.is_empty());
        Ok((groups, joins))
    }

    /// Each force with the one after it, the last with the one before.
    fn next_in_the_alphabet(&self) -> BTreeMap<String, String> {
        let mut forces: Vec<&String> = self.forces.iter().collect();
        forces.sort();
        let pair = |(place, force): (usize, &&String)| {
            let next = forces.get(place + 1).or_else(|| forces.get(place.checked_sub(1)?))?;
            Some(((*force).clone(), (*next).clone()))
        };
        forces.iter().enumerate().filter_map(pair).collect()
    }

    fn collapse(
        &self,
        groups: &mut [Vec<School>],
        into: &BTreeMap<String, String>,
    ) -> Result<Joins, DesignError> {
        // where each force's schools stand now: a partner may itself have been joined already
        let mut place: Vec<usize> = (0..groups.len()).collect();
        let mut joins = Joins::new();
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
            joins.push((force.clone(), partner.clone()));
            for stands in &mut place {
                if *stands == from {
                    *stands = to;
                }
            }
        }
        Ok(joins)
    }

    pub(crate) fn force_name(&self, school: School) -> String {
        self.forces[self.force_of[school.0 as usize]].clone()
    }
}

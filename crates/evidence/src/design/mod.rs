//! Which schools were studied, in which forces: what a standard error has to know.

mod strata;
mod variance;

pub use strata::{Lonely, Strata};

use crate::counts::School;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// Why a design cannot carry an estimate.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DesignError {
    /// One school is listed under two forces.
    #[error("school {school} is listed in {first} and in {second}: a school has one force")]
    TwoForces {
        /// The school.
        school: String,
        /// Where it stood first.
        first: String,
        /// Where it stands now.
        second: String,
    },
    /// Answers come from a school that the design does not hold.
    #[error("answers come from a school that is not in the design")]
    UnknownSchool,
    /// The design holds no school.
    #[error("the design holds no school")]
    NoSchools,
    /// A force has a single school, and the design does not say what to do about it.
    #[error("{}", lonely(force))]
    LonelySchool {
        /// The force; empty where schools have none.
        force: String,
    },
    /// A force is to be joined to one that the design does not hold.
    #[error("{force} is to be joined to {into}, which has no school in the design")]
    UnknownForce {
        /// The lonely force.
        force: String,
        /// The force named as its partner.
        into: String,
    },
}

/// Of a force with one school; without forces all schools are one stratum, which has no name.
fn lonely(force: &str) -> String {
    if force.is_empty() {
        return "there is a single school, so the spread between schools is unknown".to_owned();
    }
    format!(
        "{force} has a single school, so the spread between its schools is unknown: join it to another force, or choose another rule"
    )
}

/// The schools of a study and the forces they lie in.
///
/// Every school that was studied is enrolled, also those without an answer to some question: they
/// count when the spread between schools is worked out, though not in the degrees of freedom.
#[derive(Clone, Debug)]
pub struct Design {
    strata: Strata,
    lonely: Lonely,
    forces: Vec<String>,
    force_of: Vec<usize>,
    schools: BTreeMap<String, School>,
}

/// What a reader is told about a design.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DesignSummary {
    /// Schools enrolled.
    pub schools: usize,
    /// Forces they lie in.
    pub forces: usize,
    /// Whether forces are strata.
    pub strata: Strata,
    /// What is done about a force with one school.
    pub lonely: Lonely,
}

impl Design {
    /// A design without schools yet.
    pub fn new(strata: Strata, lonely: Lonely) -> Self {
        let (forces, force_of, schools) = (Vec::new(), Vec::new(), BTreeMap::new());
        Self { strata, lonely, forces, force_of, schools }
    }

    /// Adds a school, or finds it again: a stream of rows may enrol a school at every row.
    ///
    /// # Errors
    /// The school stands already under another force.
    pub fn enrol(&mut self, force: &str, school: &str) -> Result<School, DesignError> {
        if let Some(known) = self.schools.get(school) {
            let first = &self.forces[self.force_of[known.0 as usize]];
            if first != force {
                let (school, first) = (school.to_owned(), first.clone());
                return Err(DesignError::TwoForces { school, first, second: force.to_owned() });
            }
            return Ok(*known);
        }
        let place = self.forces.iter().position(|known| known == force).unwrap_or_else(|| {
            self.forces.push(force.to_owned());
            self.forces.len() - 1
        });
        let number =
            u32::try_from(self.force_of.len()).expect("fewer than four thousand million schools");
        self.force_of.push(place);
        self.schools.insert(school.to_owned(), School(number));
        Ok(School(number))
    }

    /// The school of this name, if it is enrolled.
    pub fn school(&self, name: &str) -> Option<School> {
        self.schools.get(name).copied()
    }

    /// The place of each school in the order of their names.
    pub(crate) fn ranks(&self) -> BTreeMap<School, usize> {
        self.schools.values().enumerate().map(|(rank, school)| (*school, rank)).collect()
    }

    /// The same design with its schools numbered in the order of their names, and the number there
    /// of each: sums over schools then run in one order, whatever the order of the rows.
    pub(crate) fn in_order(&self) -> (Self, BTreeMap<School, School>) {
        self.of(|_| true)
    }

    /// The same design with these schools only, numbered in the order of their names.
    pub(crate) fn only(&self, kept: &BTreeSet<School>) -> (Self, BTreeMap<School, School>) {
        self.of(|school| kept.contains(school))
    }

    fn of(&self, kept: impl Fn(&School) -> bool) -> (Self, BTreeMap<School, School>) {
        let mut design = Self::new(self.strata, self.lonely.clone());
        let again = |(name, school): (&String, &School)| {
            let force = &self.forces[self.force_of[school.0 as usize]];
            (*school, design.enrol(force, name).expect("it had one force before"))
        };
        let kept = self.schools.iter().filter(|(_, school)| kept(school));
        let numbers = kept.map(again).collect();
        (design, numbers)
    }

    /// How many schools are enrolled.
    pub fn schools(&self) -> usize {
        self.force_of.len()
    }

    /// How many forces they lie in.
    pub fn forces(&self) -> usize {
        self.forces.len()
    }

    /// What a reader is told about the design.
    pub fn summary(&self) -> DesignSummary {
        DesignSummary {
            schools: self.schools(),
            forces: self.forces(),
            strata: self.strata,
            lonely: self.lonely.clone(),
        }
    }

    /// Degrees of freedom: schools with data less strata with data.
    ///
    /// # Errors
    /// A school is not in the design, or the design does not hold.
    pub fn degrees_of_freedom(&self, with_data: &BTreeSet<School>) -> Result<usize, DesignError> {
        for school in with_data {
            self.check(*school)?;
        }
        let strata = self.groups()?;
        let holds_data = |stratum: &&Vec<School>| stratum.iter().any(|s| with_data.contains(s));
        Ok(with_data.len() - strata.iter().filter(holds_data).count())
    }

    pub(crate) fn check(&self, school: School) -> Result<(), DesignError> {
        let known = (school.0 as usize) < self.force_of.len();
        if known { Ok(()) } else { Err(DesignError::UnknownSchool) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_has_one_force() {
        let mut design = Design::new(Strata::ByForce, Lonely::Refuse);
        let first = design.enrol("Northmoor", "100001").unwrap();
        assert_eq!(design.enrol("Northmoor", "100001").unwrap(), first);
        let error = design.enrol("Southmoor", "100001").unwrap_err();
        assert_eq!(
            error.to_string(),
            "school 100001 is listed in Northmoor and in Southmoor: a school has one force"
        );
    }

    #[test]
    fn degrees_of_freedom_count_schools_and_strata_with_data() {
        let mut design = Design::new(Strata::ByForce, Lonely::Refuse);
        let schools: Vec<School> =
            (0..7).map(|n| design.enrol(["a", "b", "c"][n % 3], &n.to_string()).unwrap()).collect();
        let all = schools.iter().copied().collect();
        assert_eq!(design.degrees_of_freedom(&all).unwrap(), 4);
        let two_forces = [schools[0], schools[1], schools[3]].into();
        assert_eq!(design.degrees_of_freedom(&two_forces).unwrap(), 1);
        assert_eq!(design.degrees_of_freedom(&[School(9)].into()), Err(DesignError::UnknownSchool));
    }
}

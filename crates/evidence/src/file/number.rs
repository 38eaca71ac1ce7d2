//! Outcomes that are numbers: sums per school and arm.

use crate::compare::{ArmBase, ArmsError, Contrast};
use crate::counts::{Arm, Block, School};
use crate::design::Design;
use crate::estimate::{BySchool, Linearised, RatioError, ratio};
use crate::number::real;
use std::collections::{BTreeMap, BTreeSet};

/// Children, weights and weighted sums of a number, per school, block and arm.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amounts {
    sums: BTreeMap<(School, Block), [Sum; 2]>,
}

/// One school's part in one arm.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sum {
    pub(super) children: u64,
    pub(super) weight: f64,
    pub(super) total: f64,
    pub(super) squares: f64,
}

impl Sum {
    pub(super) fn add(&mut self, value: f64, weight: f64) {
        self.children += 1;
        self.weight += weight;
        self.total += weight * value;
        self.squares += weight * value * value;
    }

    fn plus(self, other: Self) -> Self {
        Self {
            children: self.children + other.children,
            weight: self.weight + other.weight,
            total: self.total + other.total,
            squares: self.squares + other.squares,
        }
    }

    /// What this arm would add to the variance of a mean if its children were independent.
    fn independent_variance(self) -> Option<f64> {
        let mean = self.total / self.weight;
        let spread = (self.squares / self.weight - mean * mean).max(0.0);
        (self.children > 1).then(|| spread / real(self.children - 1))
    }
}

fn place(arm: Arm) -> usize {
    usize::from(arm == Arm::Comparison)
}

impl Amounts {
    pub(super) fn insert(&mut self, unit: (School, Block), sums: [Sum; 2]) {
        self.sums.insert(unit, sums);
    }

    /// Children with a number in this arm.
    pub fn children(&self, arm: Arm) -> u64 {
        self.all(arm).children
    }

    fn all(&self, arm: Arm) -> Sum {
        self.sums.values().fold(Sum::default(), |all, sums| all.plus(sums[place(arm)]))
    }

    fn schools(&self, arm: Arm) -> BTreeSet<School> {
        let with = self.sums.iter().filter(|(_, sums)| sums[place(arm)].children > 0);
        with.map(|((school, _), _)| *school).collect()
    }

    /// The sums of one block alone.
    #[must_use]
    pub fn only(&self, block: Block) -> Self {
        let kept = self.sums.iter().filter(|((_, of), _)| *of == block);
        Self { sums: kept.map(|(unit, sums)| (*unit, *sums)).collect() }
    }

    /// The weighted sums of one arm, school by school.
    pub fn totals(&self, arm: Arm) -> BySchool {
        let with = self.sums.iter().filter(|(_, sums)| sums[place(arm)].children > 0);
        added(with.map(|((school, _), sums)| (*school, sums[place(arm)].total)))
    }

    /// The mean of one arm, `sum w y / sum w`, with the error of a ratio.
    ///
    /// # Errors
    /// Nobody has a number, or the design does not carry it.
    pub fn mean(&self, design: &Design, arm: Arm) -> Result<Linearised, RatioError> {
        let of = |value: fn(&Sum) -> f64| -> BySchool {
            let with = self.sums.iter().filter(|(_, sums)| sums[place(arm)].children > 0);
            added(with.map(|((school, _), sums)| (*school, value(&sums[place(arm)]))))
        };
        Ok(ratio(design, &of(|sum| sum.total), &of(|sum| sum.weight))?.estimate)
    }

    /// The programme arm's mean less that of the comparison, linearised jointly over both.
    ///
    /// # Errors
    /// An arm is empty or from one school, or the design does not carry it.
    pub fn difference(&self, design: &Design) -> Result<Contrast, ArmsError> {
        for arm in Arm::BOTH {
            match self.schools(arm).len() {
                0 => return Err(ArmsError::EmptyArm { arm }),
                1 => return Err(ArmsError::OneSchool { arm }),
                _ => {}
            }
        }
        let [one, other] = Arm::BOTH.map(|arm| self.all(arm));
        let (mean, other_mean) = (one.total / one.weight, other.total / other.weight);
        let part = |sums: &[Sum; 2]| {
            (sums[0].total - mean * sums[0].weight) / one.weight
                - (sums[1].total - other_mean * sums[1].weight) / other.weight
        };
        let influence = added(self.sums.iter().map(|((school, _), sums)| (*school, part(sums))));
        let answering: BTreeSet<School> =
            Arm::BOTH.iter().flat_map(|arm| self.schools(*arm)).collect();
        let base =
            |arm: Arm| ArmBase { children: self.children(arm), schools: self.schools(arm).len() };
        let independent = one.independent_variance().zip(other.independent_variance());
        Ok(Contrast {
            value: mean - other_mean,
            se: design.variance(&influence)?.sqrt(),
            df: design.degrees_of_freedom(&answering)?,
            independent_se: independent.map(|(one, other)| (one + other).sqrt()),
            programme: base(Arm::Programme),
            comparison: base(Arm::Comparison),
        })
    }
}

/// The parts of each school added up.
fn added(parts: impl Iterator<Item = (School, f64)>) -> BySchool {
    let mut all = BySchool::new();
    for (school, part) in parts {
        *all.entry(school).or_insert(0.0) += part;
    }
    all
}

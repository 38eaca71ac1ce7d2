//! Outcomes that are numbers: sums per school and arm.

pub(super) use crate::compare::NumberSums as Sum;
use crate::compare::{ArmsError, Contrast, difference_of_numbers};
use crate::counts::{Arm, Block, School, Silent};
use crate::design::Design;
use crate::estimate::{BySchool, Linearised, RatioError, ratio};
use crate::silence::Silences;
use std::collections::BTreeMap;

/// Children, weights and weighted sums of a number, per school, block and arm.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amounts {
    sums: BTreeMap<(School, Block), [Sum; 2]>,
    silent: Silent,
}

fn place(arm: Arm) -> usize {
    usize::from(arm == Arm::Comparison)
}

impl Amounts {
    /// The standard error that an arm's mean would have if its children were independent; none for
    /// a single child.
    pub fn independent_se(&self, arm: Arm) -> Option<f64> {
        self.all(arm).independent_variance().map(f64::sqrt)
    }

    pub(super) fn insert(&mut self, unit: (School, Block), sums: [Sum; 2]) {
        self.sums.insert(unit, sums);
    }

    pub(super) fn add_silences(&mut self, block: Block, arm: Arm, silences: &Silences) {
        self.silent.add(block, arm, silences);
    }

    /// Those of an arm who gave no number.
    pub fn silences(&self, arm: Arm) -> Silences {
        self.silent.of(arm)
    }

    /// Children with a number in this arm.
    pub fn children(&self, arm: Arm) -> u64 {
        self.all(arm).children
    }

    fn all(&self, arm: Arm) -> Sum {
        self.sums.values().fold(Sum::default(), |all, sums| all.plus(&sums[place(arm)]))
    }

    /// One block alone, with its silences.
    #[must_use]
    pub fn only(&self, block: Block) -> Self {
        let kept = self.sums.iter().filter(|((_, of), _)| *of == block);
        let sums = kept.map(|(unit, sums)| (*unit, *sums)).collect();
        Self { sums, silent: self.silent.only(block) }
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
        difference_of_numbers(
            design,
            &self.by_school(Arm::Programme),
            &self.by_school(Arm::Comparison),
        )
    }

    fn by_school(&self, arm: Arm) -> BTreeMap<School, Sum> {
        let mut all: BTreeMap<School, Sum> = BTreeMap::new();
        for ((school, _), sums) in &self.sums {
            let of_school = all.entry(*school).or_default();
            *of_school = of_school.plus(&sums[place(arm)]);
        }
        all
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

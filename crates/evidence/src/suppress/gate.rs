//! The rules that a figure has to pass.

use super::{Rules, Why};
use crate::counts::{Arm, Counts};

impl Rules {
    /// Whether anything may be said of the answers of an arm.
    pub(super) fn base(&self, counts: &Counts, arm: Arm) -> Result<(), Why> {
        let by_school = counts.children_by_school(arm, |_| true);
        let children: u64 = by_school.values().sum();
        if children < self.base_children {
            return Err(Why::TooFewChildren);
        }
        if by_school.values().filter(|children| **children > 0).count() < self.base_schools {
            return Err(Why::TooFewSchools);
        }
        if is_dominated(by_school.values().copied(), children) {
            return Err(Why::OneSchoolDominates);
        }
        Ok(())
    }

    /// Whether percentages may be given of an arm.
    pub(super) fn percentages(&self, counts: &Counts, arm: Arm) -> Result<(), Why> {
        self.base(counts, arm)?;
        let enough = counts.arm(arm).all_children() >= self.percent_base;
        if enough { Ok(()) } else { Err(Why::TooFewForPercentages) }
    }

    /// Whether the children who chose some options may be told from those who did not.
    ///
    /// Both sides are cells: to publish that 58 of 60 agreed is to publish that two did not.
    pub(super) fn split(
        &self,
        counts: &Counts,
        arm: Arm,
        chosen: impl Fn(usize) -> bool,
    ) -> Result<(), Why> {
        self.holds(counts, arm, &chosen)?;
        self.holds(counts, arm, |option| !chosen(option))
    }

    /// Whether a cell is neither empty nor small nor mostly of one school.
    pub(super) fn holds(
        &self,
        counts: &Counts,
        arm: Arm,
        chosen: impl Fn(usize) -> bool,
    ) -> Result<(), Why> {
        let by_school = counts.children_by_school(arm, chosen);
        let children: u64 = by_school.values().sum();
        let safe = children >= self.cell && !is_dominated(by_school.values().copied(), children);
        if safe { Ok(()) } else { Err(Why::WouldGiveAway) }
    }
}

/// Whether one school holds more than half.
fn is_dominated(by_school: impl Iterator<Item = u64>, all: u64) -> bool {
    by_school.max().is_some_and(|largest| 2 * largest > all)
}

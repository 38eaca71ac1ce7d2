//! The moments of scores in the two arms of each block.

use crate::counts::{Arm, Block, Counts, School, Tally};
use crate::number::real;

/// Number, mean and squares of one arm of one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moments {
    pub(crate) children: f64,
    pub(crate) mean: f64,
    /// Squared distances from the mean, summed.
    pub(crate) squares: f64,
}

impl Moments {
    fn of(tally: &Tally, scores: &[f64]) -> Self {
        let children = real(tally.all_children());
        let each = || tally.children().iter().map(|children| real(*children)).zip(scores);
        let mean = each().map(|(number, score)| number * score).sum::<f64>() / children;
        let squares = each().map(|(number, score)| number * (score - mean).powi(2)).sum();
        Self { children, mean, squares }
    }

    /// The sample variance over the number of children; none for a single child.
    pub(crate) fn variance_of_mean(&self) -> Option<f64> {
        (self.children > 1.5).then(|| self.squares / (self.children - 1.0) / self.children)
    }
}

/// A block in which both arms answered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) school: School,
    pub(crate) block: Block,
    pub(crate) offered: Moments,
    pub(crate) not_offered: Moments,
}

impl Pair {
    pub(crate) fn children(&self) -> f64 {
        self.offered.children + self.not_offered.children
    }

    pub(crate) fn effect(&self) -> f64 {
        self.offered.mean - self.not_offered.mean
    }

    pub(crate) fn variance(&self) -> Option<f64> {
        Some(self.offered.variance_of_mean()? + self.not_offered.variance_of_mean()?)
    }
}

/// The blocks that compare somebody, and how many do not.
pub(crate) fn pairs(counts: &Counts, scores: &[f64]) -> (Vec<Pair>, usize) {
    let mut pairs = Vec::new();
    let mut left_out = 0;
    for (school, block, cell) in counts.cells() {
        let (one, other) = (cell.arm(Arm::Programme), cell.arm(Arm::Comparison));
        match (one.is_empty(), other.is_empty()) {
            (false, false) => pairs.push(Pair {
                school,
                block,
                offered: Moments::of(&one, scores),
                not_offered: Moments::of(&other, scores),
            }),
            (true, true) => {}
            _ => left_out += 1,
        }
    }
    (pairs, left_out)
}

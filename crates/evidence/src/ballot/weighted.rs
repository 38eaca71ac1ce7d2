//! Weights that undo unequal odds of being drawn.

use crate::counts::{Arm, Block, Counts, School};
use crate::number::real;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What each child of a block counts for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DrawWeights {
    /// A child who was offered a place: `n / m`.
    pub offered: f64,
    /// A child who was not: `n / (n - m)`.
    pub not_offered: f64,
}

impl DrawWeights {
    /// The weights of a block in which `offered` and `not_offered` children are analysed; none
    /// where one of the two is empty, since such a block compares nobody.
    pub fn of(offered: u64, not_offered: u64) -> Option<Self> {
        let all = real(offered + not_offered);
        (offered > 0 && not_offered > 0)
            .then(|| Self { offered: all / real(offered), not_offered: all / real(not_offered) })
    }
}

/// Counts under draw weights, and what had to stay out.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighted {
    /// The counts, for any method of [`crate::compare`].
    pub counts: Counts,
    /// Blocks with answers in one arm only.
    pub blocks_left_out: usize,
    /// The children in them.
    pub children_left_out: u64,
}

/// Weights each child so that both arms of every block stand for the whole block.
///
/// # Question
/// How do the arms compare when a place was easier to win in one school than in another?
///
/// # Parameters
/// `counts` with the block of the draw on every answer. Children placed without a draw must not be
/// in them.
///
/// # Result
/// The same counts with weights `n_b / m_b` and `n_b / (n_b - m_b)`, `n_b` and `m_b` being the
/// children of the block who answered. Any comparison of them estimates the effect of the offer on
/// *schools like these*.
///
/// # Notes
/// Without the weights a school where most who apply are drawn fills one arm and a school where
/// few are fills the other, and the difference between schools passes for an effect. Weights given
/// with single answers are kept as factors. Silences are kept as they are.
///
/// The weights come from the children who answered and count as known, so they stand for *missing
/// at random within arm and block*; they are not the odds of the draw (places over applications).
/// Children are counted whatever weight they bring, for `n_b` and `m_b` are numbers of children.
///
/// # References
/// Miratrix, Sekhon & Yu (2013), *JRSS B* 75; Hirano, Imbens & Ridder (2003), *Econometrica* 71.
///
/// # Examples
/// ```
/// use evidence::ballot::weighted;
/// use evidence::counts::{Arm, Block, Counts};
/// use evidence::design::{Design, Lonely, Strata};
///
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let school = design.enrol("Northmoor", "100001")?;
/// let mut counts = Counts::new(2);
/// counts.add_table(school, Block(5), Arm::Programme, &[4, 6])?;
/// counts.add_table(school, Block(5), Arm::Comparison, &[15, 5])?;
/// let weighted = weighted(&counts);
/// assert_eq!(weighted.counts.arm(Arm::Programme).weight(), [12.0, 18.0]);
/// assert_eq!(weighted.counts.arm(Arm::Comparison).weight(), [22.5, 7.5]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn weighted(counts: &Counts) -> Weighted {
    let mut kept: BTreeMap<(School, Block), _> = BTreeMap::new();
    let (mut blocks_left_out, mut children_left_out) = (0, 0);
    for (school, block, cell) in counts.cells() {
        let (one, other) = (cell.arm(Arm::Programme), cell.arm(Arm::Comparison));
        let (offered, not_offered) = (one.all_children(), other.all_children());
        match DrawWeights::of(offered, not_offered) {
            Some(weights) => {
                let arms = [one.scaled(weights.offered), other.scaled(weights.not_offered)];
                kept.insert((school, block), arms);
            }
            None if offered + not_offered > 0 => {
                blocks_left_out += 1;
                children_left_out += offered + not_offered;
            }
            None => {}
        }
    }
    Weighted { counts: counts.with_cells(kept), blocks_left_out, children_left_out }
}

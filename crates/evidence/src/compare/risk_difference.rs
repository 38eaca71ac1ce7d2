//! The difference of two shares.

use super::{Arms, ArmsError, Contrast, Slopes, linearise, mean_and_slopes};
use crate::counts::{Arm, Counts};
use crate::design::Design;
use crate::estimate::{Picked, Proportion, ProportionError, proportion};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The shares of both arms and their difference.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskDifference {
    /// The programme arm's share.
    pub programme: Proportion,
    /// The comparison arm's share.
    pub comparison: Proportion,
    /// Programme share less comparison share, -1 to 1.
    pub contrast: Contrast,
}

/// Why no difference of shares can be given.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum RiskDifferenceError {
    /// The arms cannot be compared.
    #[error(transparent)]
    Arms(#[from] ArmsError),
    /// An arm's share cannot be given.
    #[error(transparent)]
    Share(#[from] ProportionError),
}

/// The share of the programme arm less that of the comparison arm.
///
/// # Question
/// How many more of a hundred Mini Police children than of a hundred classmates strongly agree?
///
/// # Parameters
/// `picked`: the options that count. Arms may share schools or not.
///
/// # Result
/// `p1 - p0`, with `z_c = sum over its programme children of w (y - p1) / W1, less the sum over its
/// comparison children of w (y - p0) / W0`.
///
/// # Notes
/// Under a draw with unequal odds give it [`crate::ballot::weighted`] counts: raw counts pooled over
/// schools with different odds are biased. The name is the field's own; the outcome may be good.
///
/// # References
/// Binder (1983), *International Statistical Review* 51. Equal to `svyby` with `svycontrast` of R
/// `survey` 4.1-1 to 1e-15.
///
/// # Errors
/// An arm is empty or from one school, the options belong to another question, or the design does
/// not carry it.
///
/// # Examples
/// ```
/// # use evidence::counts::{Arm, Block, Counts};
/// # use evidence::design::{Design, Lonely, Strata};
/// use evidence::compare::risk_difference;
/// use evidence::estimate::Picked;
/// # let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// # let mut counts = Counts::new(2);
/// # for (name, one, other) in [("a", [4, 6], [8, 7]), ("b", [3, 7], [6, 9]), ("c", [5, 5], [9, 6]), ("d", [4, 6], [7, 8])] {
/// #     let school = design.enrol("Northmoor", name)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &one)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, &other)?;
/// # }
/// // four schools, 24 of 40 Mini Police children and 30 of 60 classmates chose the top option
/// let difference = risk_difference(&design, &counts, &Picked::top(2, 1)?)?;
/// assert!((difference.contrast.value - 0.1).abs() < 1e-12);
/// assert_eq!(difference.contrast.df, 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn risk_difference(
    design: &Design,
    counts: &Counts,
    picked: &Picked,
) -> Result<RiskDifference, RiskDifferenceError> {
    let arms = Arms::of(counts)?;
    let programme = proportion(design, counts, Arm::Programme, picked)?;
    let comparison = proportion(design, counts, Arm::Comparison, picked)?;
    let scores = picked.scores();
    let (one, up) = mean_and_slopes(arms.programme.weight(), scores.values());
    let (other, down) = mean_and_slopes(arms.comparison.weight(), scores.values());
    let slopes = Slopes { programme: up, comparison: down.iter().map(|slope| -slope).collect() };
    let contrast = linearise(design, counts, &arms, one - other, &slopes)?;
    Ok(RiskDifference { programme, comparison, contrast })
}

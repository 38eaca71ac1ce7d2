//! The difference of two mean scores.

use super::{Arms, ArmsError, Contrast, Slopes, linearise, mean_and_slopes};
use crate::counts::Counts;
use crate::design::Design;
use crate::estimate::{Scores, ScoresError};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The mean scores of both arms and their difference.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeanDifference {
    /// The programme arm's mean, in the unit of the scores.
    pub programme: f64,
    /// The comparison arm's mean.
    pub comparison: f64,
    /// Programme mean less comparison mean.
    pub contrast: Contrast,
}

/// Why no difference of means can be given.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MeanDifferenceError {
    /// The arms cannot be compared.
    #[error(transparent)]
    Arms(#[from] ArmsError),
    /// The scores do not fit the question.
    #[error(transparent)]
    Scores(#[from] ScoresError),
}

/// The mean score of the programme arm less that of the comparison arm.
///
/// # Question
/// How many points higher do Mini Police children answer than classmates?
///
/// # Parameters
/// `scores`: one per option, in any unit.
///
/// # Result
/// `m1 - m0` in the unit of the scores, linearised jointly over both arms.
///
/// # Notes
/// The distance between options is the analyst's choice; [`super::superiority()`] needs none.
///
/// # References
/// Binder (1983), *International Statistical Review* 51. Equal to `svyglm` and `svycontrast` of R
/// `survey` 4.1-1.
///
/// # Errors
/// An arm is empty or from one school, the scores do not fit, or the design does not carry it.
///
/// # Examples
/// ```
/// # use evidence::counts::{Arm, Block, Counts};
/// # use evidence::design::{Design, Lonely, Strata};
/// use evidence::compare::mean_difference;
/// use evidence::estimate::Scores;
/// # let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// # let mut counts = Counts::new(3);
/// # for (name, one, other) in [("a", [1, 3, 6], [2, 6, 2]), ("b", [0, 4, 6], [3, 5, 2])] {
/// #     let school = design.enrol("Northmoor", name)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &one)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, &other)?;
/// # }
/// // two schools: 1, 7 and 12 children against 5, 11 and 4
/// let difference = mean_difference(&design, &counts, &Scores::consecutive(3))?;
/// assert!((difference.contrast.value - 0.6).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn mean_difference(
    design: &Design,
    counts: &Counts,
    scores: &Scores,
) -> Result<MeanDifference, MeanDifferenceError> {
    scores.fit(counts.options())?;
    let arms = Arms::of(counts)?;
    let (programme, up) = mean_and_slopes(arms.programme.weight(), scores.values());
    let (comparison, down) = mean_and_slopes(arms.comparison.weight(), scores.values());
    let slopes = Slopes { programme: up, comparison: down.iter().map(|slope| -slope).collect() };
    let contrast = linearise(design, counts, &arms, programme - comparison, &slopes)?;
    Ok(MeanDifference { programme, comparison, contrast })
}

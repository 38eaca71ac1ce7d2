//! A mean score of one arm.

use super::{Linearised, RatioError, Scores, ScoresError, design_effect, ratio};
use crate::counts::{Arm, Counts, Tally};
use crate::design::Design;
use crate::number::real;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A mean score and its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mean {
    /// The mean, in the unit of the scores.
    pub estimate: Linearised,
    /// Children with an answer on the scale.
    pub children: u64,
    /// The standard error that as many independent children would give; none for a single child.
    pub independent_se: Option<f64>,
}

impl Mean {
    /// The design effect: how many times larger the variance is than with independent children.
    pub fn deff(&self) -> Option<f64> {
        design_effect(self.estimate.se, self.independent_se)
    }
}

/// Why a mean cannot be given.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MeanError {
    /// Nobody in the arm answered.
    #[error("no child of the {} arm answered", arm.name())]
    NoAnswers {
        /// The arm.
        arm: Arm,
    },
    /// The scores do not fit the question.
    #[error(transparent)]
    Scores(#[from] ScoresError),
    /// The schools do not carry it.
    #[error(transparent)]
    Ratio(#[from] RatioError),
}

/// The mean score of the children of one arm.
///
/// # Question
/// How positive is the group on average?
///
/// # Parameters
/// `scores`: one per option, in any unit. The arm is a domain: schools without a child in it stay
/// in the design with influence 0 and leave the degrees of freedom.
///
/// # Result
/// `sum w y / sum w` with the standard error of a ratio.
///
/// # Notes
/// Where most children choose the top of the scale a mean hides what differs; report the top-box
/// share and ordinal superiority first. The design effect compares with `s^2 / n`, `s^2` with
/// divisor `n - 1`, as `svymean(deff = "replace")` in R `survey`.
///
/// # References
/// Lumley (2010), *Complex Surveys*, chapter 2.
///
/// # Errors
/// Nobody answered, the scores do not fit, or the design does not carry it.
///
/// # Examples
/// ```
/// use evidence::counts::{Arm, Block, Counts};
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::estimate::{Scores, mean};
///
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let mut counts = Counts::new(5);
/// for (name, answers) in [("100001", [0, 0, 1, 2, 3]), ("100002", [0, 1, 1, 2, 1]), ("100003", [0, 0, 2, 2, 2])] {
///     let school = design.enrol("Northmoor", name)?;
///     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &answers)?;
/// }
/// let mean = mean(&design, &counts, Arm::Programme, &Scores::consecutive(5))?;
/// assert!((mean.estimate.value - 68.0 / 17.0).abs() < 1e-12);
/// assert_eq!(mean.estimate.df, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn mean(
    design: &Design,
    counts: &Counts,
    arm: Arm,
    scores: &Scores,
) -> Result<Mean, MeanError> {
    scores.fit(counts.options())?;
    let tally = counts.arm(arm);
    if tally.is_empty() {
        return Err(MeanError::NoAnswers { arm });
    }
    let sums = |values: &[f64]| counts.sum_by_school_answering(arm, values);
    let numerator = sums(scores.values());
    let denominator = sums(&vec![1.0; counts.options()]);
    let estimate = ratio(design, &numerator, &denominator)?.estimate;
    let independent_se = independent_se(&tally, scores, estimate.value);
    Ok(Mean { estimate, children: tally.all_children(), independent_se })
}

fn independent_se(tally: &Tally, scores: &Scores, mean: f64) -> Option<f64> {
    let children = tally.all_children();
    if children < 2 {
        return None;
    }
    let of_option = |(weight, score): (&f64, &f64)| weight * (score - mean).powi(2);
    let squares: f64 = tally.weight().iter().zip(scores.values()).map(of_option).sum();
    Some((squares / tally.all_weight() / real(children - 1)).sqrt())
}

//! A share of one arm.

use super::{Linearised, MeanError, Picked, RatioError, design_effect, mean};
use crate::counts::{Arm, Counts};
use crate::design::Design;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A share of children and its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proportion {
    /// The share, 0 to 1.
    pub estimate: Linearised,
    /// Children with an answer on the scale.
    pub children: u64,
    /// Children who chose one of the options counted.
    pub picked_children: u64,
    /// The standard error that as many independent children would give; none for a single child.
    pub independent_se: Option<f64>,
}

impl Proportion {
    /// The share, 0 to 1.
    pub fn share(&self) -> f64 {
        self.estimate.value
    }

    /// The design effect: how many times larger the variance is than with independent children
    /// drawn with replacement, weights kept (`deff = "replace"` in R `survey`). With few schools it
    /// jumps about, and may well be below 1.
    pub fn deff(&self) -> Option<f64> {
        design_effect(self.estimate.se, self.independent_se)
    }

    /// Whether all children said the same, so that the data show no variation at all.
    pub(crate) fn is_unanimous(&self) -> bool {
        self.picked_children == 0 || self.picked_children == self.children
    }
}

/// Why a share cannot be given.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ProportionError {
    /// The options were picked for a question with another number of options.
    #[error("options were picked from {picked}, and the question has {options}")]
    OtherQuestion {
        /// Options of the question they were picked for.
        picked: usize,
        /// Options of this question.
        options: usize,
    },
    /// Nobody in the arm answered.
    #[error("no child of the {} arm answered", arm.name())]
    NoAnswers {
        /// The arm.
        arm: Arm,
    },
    /// The schools do not carry it.
    #[error(transparent)]
    Ratio(#[from] RatioError),
}

/// The share of one arm's children who chose one of some options.
///
/// # Question
/// What share of the children who answered strongly agree?
///
/// # Parameters
/// `picked`: the options that count. Children who said nothing or *I'm not sure* are not in the base.
///
/// # Result
/// `p = sum w y / sum w`, with `z_c = sum over the school's children of w (y - p) / sum w`.
///
/// # Notes
/// At 0 and 1 the linearised standard error is 0, which means *unknown*, not *certain*:
/// [`crate::interval::proportion`] then falls back on an exact interval.
///
/// # References
/// Lumley (2010), *Complex Surveys*, chapter 2. Held against `svymean` of R `survey` 4.1-1.
///
/// # Errors
/// Nobody answered, the options belong to another question, or the design does not carry it.
///
/// # Examples
/// ```
/// use evidence::counts::{Arm, Block, Counts};
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::estimate::{Picked, proportion};
///
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let mut counts = Counts::new(2);
/// for (name, answers) in [("100001", [4, 6]), ("100002", [2, 8]), ("100003", [3, 7])] {
///     let school = design.enrol("Northmoor", name)?;
///     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &answers)?;
/// }
/// let aware = proportion(&design, &counts, Arm::Programme, &Picked::top(2, 1)?)?;
/// assert!((aware.share() - 0.7).abs() < 1e-12);
/// assert!((aware.estimate.se - (0.01_f64 / 3.0).sqrt()).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn proportion(
    design: &Design,
    counts: &Counts,
    arm: Arm,
    picked: &Picked,
) -> Result<Proportion, ProportionError> {
    let other =
        || ProportionError::OtherQuestion { picked: picked.options(), options: counts.options() };
    let mean = mean(design, counts, arm, &picked.scores()).map_err(|error| match error {
        MeanError::NoAnswers { arm } => ProportionError::NoAnswers { arm },
        MeanError::Scores(_) => other(),
        MeanError::Ratio(error) => ProportionError::Ratio(error),
    })?;
    let tally = counts.arm(arm);
    let chosen = tally.children().iter().enumerate().filter(|(option, _)| picked.counts(*option));
    Ok(Proportion {
        estimate: mean.estimate,
        children: mean.children,
        picked_children: chosen.map(|(_, children)| children).sum(),
        independent_se: mean.independent_se,
    })
}

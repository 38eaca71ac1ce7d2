//! The ratio of two shares.

use super::{
    Arms, ArmsError, Contrast, RiskDifference, RiskDifferenceError, Slopes, linearise,
    risk_difference,
};
use crate::counts::{Arm, Counts, Tally};
use crate::design::Design;
use crate::estimate::{Picked, Proportion};
use crate::interval::{Interval, IntervalError, Method};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A ratio of shares, worked out on its logarithm.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskRatio {
    /// The programme arm's share.
    pub programme: Proportion,
    /// The comparison arm's share.
    pub comparison: Proportion,
    /// The logarithm of the ratio; 0 means no difference.
    pub log: Contrast,
}

impl RiskRatio {
    /// Programme share over comparison share.
    pub fn ratio(&self) -> f64 {
        self.log.value.exp()
    }

    /// The interval of the ratio, formed on the logarithm.
    ///
    /// # Errors
    /// Too few schools, no variation, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        let log = &self.log;
        Ok(log.footing().around(log.value, log.se, level, Method::Log)?.on(f64::exp))
    }
}

/// Why no ratio of shares can be given.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum RiskRatioError {
    /// No child of an arm chose the options, so a ratio or its logarithm does not exist.
    #[error("no child of the {} arm chose the options counted: a ratio needs some in both", arm.name())]
    NonePicked {
        /// The arm.
        arm: Arm,
    },
    /// The shares cannot be compared.
    #[error(transparent)]
    Shares(#[from] RiskDifferenceError),
    /// The arms cannot be compared.
    #[error(transparent)]
    Arms(#[from] ArmsError),
}

/// The share of the programme arm over that of the comparison arm.
///
/// # Question
/// How many times as many Mini Police children as classmates know of the cadets?
///
/// # Parameters
/// `picked`: the options that count.
///
/// # Result
/// `p1 / p0`; the logarithm's slopes are those of the shares over `p1` and `p0`.
///
/// # Notes
/// A ratio hides how common the answer is: give the difference first.
///
/// # References
/// Lumley (2010), *Complex Surveys*, chapter 5. Held against `svycontrast` of R `survey` 4.1-1.
///
/// # Errors
/// Nobody in an arm chose the options, or the shares cannot be compared.
///
/// # Examples
/// ```
/// # use evidence::counts::{Arm, Block, Counts};
/// # use evidence::design::{Design, Lonely, Strata};
/// use evidence::compare::risk_ratio;
/// use evidence::estimate::Picked;
/// # let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// # let mut counts = Counts::new(2);
/// # for (name, one, other) in [("a", [4, 6], [8, 7]), ("b", [3, 7], [6, 9]), ("c", [5, 5], [9, 6]), ("d", [4, 6], [7, 8])] {
/// #     let school = design.enrol("Northmoor", name)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &one)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, &other)?;
/// # }
/// // 24 of 40 against 30 of 60
/// let ratio = risk_ratio(&design, &counts, &Picked::top(2, 1)?)?;
/// assert!((ratio.ratio() - 1.2).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn risk_ratio(
    design: &Design,
    counts: &Counts,
    picked: &Picked,
) -> Result<RiskRatio, RiskRatioError> {
    ratio_of_shares(design, counts, picked, &risk_difference(design, counts, picked)?)
}

/// The same of shares that are known already.
pub(crate) fn ratio_of_shares(
    design: &Design,
    counts: &Counts,
    picked: &Picked,
    shares: &RiskDifference,
) -> Result<RiskRatio, RiskRatioError> {
    for (arm, share) in [(Arm::Programme, &shares.programme), (Arm::Comparison, &shares.comparison)]
    {
        if share.picked_children == 0 {
            return Err(RiskRatioError::NonePicked { arm });
        }
    }
    let arms = Arms::of(counts)?;
    let (one, other) = (shares.programme.share(), shares.comparison.share());
    let slopes = |tally: &Tally, share: f64, sign: f64| {
        let all = tally.all_weight();
        let slope = |score: &f64| sign * (score - share) / (share * all);
        picked.scores().values().iter().map(slope).collect()
    };
    let slopes = Slopes {
        programme: slopes(&arms.programme, one, 1.0),
        comparison: slopes(&arms.comparison, other, -1.0),
    };
    let log = linearise(design, counts, &arms, one.ln() - other.ln(), &slopes)?;
    Ok(RiskRatio { programme: shares.programme, comparison: shares.comparison, log })
}

//! The ratio of two odds.

use super::{
    Arms, ArmsError, Contrast, RiskDifference, RiskDifferenceError, Slopes, linearise,
    risk_difference,
};
use crate::counts::{Arm, Counts, Tally};
use crate::design::Design;
use crate::estimate::{Picked, Proportion};
use crate::interval::{Interval, IntervalError, Method, logit_of};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A ratio of odds, worked out on its logarithm.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OddsRatio {
    /// The programme arm's share.
    pub programme: Proportion,
    /// The comparison arm's share.
    pub comparison: Proportion,
    /// The logarithm of the odds ratio; 0 means no difference.
    pub log: Contrast,
}

impl OddsRatio {
    /// Programme odds over comparison odds.
    pub fn ratio(&self) -> f64 {
        self.log.value.exp()
    }

    /// The interval of the odds ratio, formed on the logarithm.
    ///
    /// # Errors
    /// Too few schools, no variation, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        let log = &self.log;
        Ok(log.footing().around(log.value, log.se, level, Method::Log)?.on(f64::exp))
    }
}

/// Why no odds ratio can be given.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum OddsRatioError {
    /// All or none of an arm's children chose the options, so the odds do not exist.
    #[error("all or none of the {} arm chose the options counted: odds need some of both", arm.name())]
    NoneOrAllPicked {
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

/// The odds of the programme arm over those of the comparison arm.
///
/// # Question
/// How do the odds of strongly agreeing compare? For meta-analysis and models; readers are better
/// served by the difference.
///
/// # Parameters
/// `picked`: the options that count.
///
/// # Result
/// `p1 (1 - p0) / ((1 - p1) p0)`; the logarithm's slopes are those of the shares over `p (1 - p)`.
///
/// # Notes
/// Not a ratio of shares unless the answer is rare.
///
/// # References
/// Lumley (2010), *Complex Surveys*, chapter 6. Equal to the coefficient of a quasi-binomial
/// `svyglm` on the arm in R `survey` 4.1-1 to 1e-15.
///
/// # Errors
/// All or none of an arm chose the options, or the shares cannot be compared.
///
/// # Examples
/// ```
/// # use evidence::counts::{Arm, Block, Counts};
/// # use evidence::design::{Design, Lonely, Strata};
/// use evidence::compare::odds_ratio;
/// use evidence::estimate::Picked;
/// # let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// # let mut counts = Counts::new(2);
/// # for (name, one, other) in [("a", [4, 6], [8, 7]), ("b", [3, 7], [6, 9]), ("c", [5, 5], [9, 6]), ("d", [4, 6], [7, 8])] {
/// #     let school = design.enrol("Northmoor", name)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &one)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, &other)?;
/// # }
/// // 24 of 40 against 30 of 60
/// let odds = odds_ratio(&design, &counts, &Picked::top(2, 1)?)?;
/// assert!((odds.ratio() - 1.5).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn odds_ratio(
    design: &Design,
    counts: &Counts,
    picked: &Picked,
) -> Result<OddsRatio, OddsRatioError> {
    odds_of_shares(design, counts, picked, &risk_difference(design, counts, picked)?)
}

/// The same of shares that are known already.
pub(crate) fn odds_of_shares(
    design: &Design,
    counts: &Counts,
    picked: &Picked,
    shares: &RiskDifference,
) -> Result<OddsRatio, OddsRatioError> {
    for (arm, share) in [(Arm::Programme, &shares.programme), (Arm::Comparison, &shares.comparison)]
    {
        if share.is_unanimous() {
            return Err(OddsRatioError::NoneOrAllPicked { arm });
        }
    }
    let arms = Arms::of(counts)?;
    let (one, other) = (shares.programme.share(), shares.comparison.share());
    let slopes = |tally: &Tally, share: f64, sign: f64| {
        let spread = share * (1.0 - share) * tally.all_weight();
        picked.scores().values().iter().map(|score| sign * (score - share) / spread).collect()
    };
    let slopes = Slopes {
        programme: slopes(&arms.programme, one, 1.0),
        comparison: slopes(&arms.comparison, other, -1.0),
    };
    let log = linearise(design, counts, &arms, logit_of(one) - logit_of(other), &slopes)?;
    Ok(OddsRatio { programme: shares.programme, comparison: shares.comparison, log })
}

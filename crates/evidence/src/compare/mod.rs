//! Two arms compared, the schools that feed both taken into account.
//!
//! A comparison is a smooth function of the children counted per arm and option. Its slope in each
//! of those counts says what one more such child would do to it; summed over a school's children
//! that is the school's influence, and the spread of influences between schools is the variance.
//! A school with children in both arms enters once, so what its two groups share cancels.
//!
//! In the words of the field: Taylor linearisation over the T = arms x options totals, with schools as
//! primary sampling units. The variance is `g' S g`, `g` being the slopes and `S` the covariance of
//! the totals between schools; it is formed as the spread of `z_c = g' v_c`, which is the same and
//! never builds `S`.

mod critical_deff;
mod mean_difference;
mod numbers;
mod odds_ratio;
mod published;
mod risk_difference;
mod risk_ratio;
mod superiority;

pub use critical_deff::critical_deff;
pub use mean_difference::{MeanDifference, MeanDifferenceError, mean_difference};
pub use numbers::{NumberSums, difference_of_numbers};
pub(crate) use odds_ratio::odds_of_shares;
pub use odds_ratio::{OddsRatio, OddsRatioError, odds_ratio};
pub use published::{Published, PublishedDifference, PublishedError, published};
pub use risk_difference::{RiskDifference, RiskDifferenceError, risk_difference};
pub(crate) use risk_ratio::ratio_of_shares;
pub use risk_ratio::{RiskRatio, RiskRatioError, risk_ratio};
pub(crate) use superiority::chance_and_slopes;
pub use superiority::{Superiority, SuperiorityError, superiority};

use crate::counts::{Arm, Counts, Tally};
use crate::design::{Design, DesignError};
use crate::estimate::design_effect;
use crate::interval::{Footing, Interval, IntervalError, Method, Test};
use crate::number::real;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How many children and schools one arm rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArmBase {
    /// Children with an answer on the scale.
    pub children: u64,
    /// Schools they come from.
    pub schools: usize,
}

/// A difference of two arms with its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contrast {
    /// The difference, programme less comparison; of logarithms where the method says so.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
    /// Schools with data in either arm less their strata, as R `survey` counts them. Too many where
    /// one arm comes from few schools and the other from many; the smaller arm therefore decides
    /// whether there is an interval at all.
    pub df: usize,
    /// The standard error that as many independent children would give; none where an arm has one.
    pub independent_se: Option<f64>,
    /// The programme arm.
    pub programme: ArmBase,
    /// The comparison arm.
    pub comparison: ArmBase,
}

impl Contrast {
    /// The plain interval. The schools of the smaller arm decide whether there are enough.
    ///
    /// # Errors
    /// Too few schools, no variation, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        self.footing().around(self.value, self.se, level, Method::Plain)
    }

    /// The test of no difference that belongs to the interval.
    ///
    /// # Errors
    /// Too few schools, or no variation.
    pub fn test(&self) -> Result<Test, IntervalError> {
        self.footing().test(self.value, self.se)
    }

    /// The design effect: how many times larger the variance is than with independent children.
    pub fn deff(&self) -> Option<f64> {
        design_effect(self.se, self.independent_se)
    }

    /// The design effect at which the difference would stop being significant.
    pub fn critical_deff(&self, level: f64) -> Option<f64> {
        self.independent_se.and_then(|se| critical_deff(self.value, se, level))
    }

    pub(crate) fn footing(&self) -> Footing {
        Footing { df: self.df, schools: self.programme.schools.min(self.comparison.schools) }
    }
}

/// Why two arms cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ArmsError {
    /// Nobody in an arm answered.
    #[error("no child of the {} arm answered", arm.name())]
    EmptyArm {
        /// The arm.
        arm: Arm,
    },
    /// All children of an arm come from one school.
    #[error("the {} arm has children from one school only: its spread between schools is unknown", arm.name())]
    OneSchool {
        /// The arm.
        arm: Arm,
    },
    /// The design does not carry it.
    #[error(transparent)]
    Design(#[from] DesignError),
}

/// The two arms over all schools.
pub(crate) struct Arms {
    pub(crate) programme: Tally,
    pub(crate) comparison: Tally,
    /// Schools with an answer in the programme arm and in that of the comparison.
    schools: [usize; 2],
}

impl Arms {
    pub(crate) fn of(counts: &Counts) -> Result<Self, ArmsError> {
        let schools = Arm::BOTH.map(|arm| counts.number_of_schools(arm));
        for (arm, schools) in Arm::BOTH.into_iter().zip(schools) {
            match schools {
                0 => return Err(ArmsError::EmptyArm { arm }),
                1 => return Err(ArmsError::OneSchool { arm }),
                _ => {}
            }
        }
        let [programme, comparison] = Arm::BOTH.map(|arm| counts.arm(arm));
        Ok(Self { programme, comparison, schools })
    }

    fn bases(&self) -> [ArmBase; 2] {
        let base = |tally: &Tally, schools| ArmBase { children: tally.all_children(), schools };
        [base(&self.programme, self.schools[0]), base(&self.comparison, self.schools[1])]
    }
}

/// The slope of a statistic in the weight of each arm and option.
pub(crate) struct Slopes {
    pub(crate) programme: Vec<f64>,
    pub(crate) comparison: Vec<f64>,
}

/// The contrast with this value and these slopes.
pub(crate) fn linearise(
    design: &Design,
    counts: &Counts,
    arms: &Arms,
    value: f64,
    slopes: &Slopes,
) -> Result<Contrast, ArmsError> {
    let slope = |arm: Arm, option: usize| match arm {
        Arm::Programme => slopes.programme[option],
        Arm::Comparison => slopes.comparison[option],
    };
    let answering = counts.schools_answering();
    let se = design.variance(&counts.sum_by_school(slope))?.sqrt();
    let df = design.degrees_of_freedom(&answering)?;
    let programme = independent_variance(&arms.programme, &slopes.programme);
    let comparison = independent_variance(&arms.comparison, &slopes.comparison);
    let [of_programme, of_comparison] = arms.bases();
    Ok(Contrast {
        value,
        se,
        df,
        independent_se: programme.zip(comparison).map(|(one, other)| (one + other).sqrt()),
        programme: of_programme,
        comparison: of_comparison,
    })
}

/// What one arm would add to the variance if its children were independent.
fn independent_variance(tally: &Tally, slopes: &[f64]) -> Option<f64> {
    let children = tally.all_children();
    if children < 2 {
        return None;
    }
    let of_option = |(weight, slope): (&f64, &f64)| weight * slope.powi(2);
    let squares: f64 = tally.weight().iter().zip(slopes).map(of_option).sum();
    Some(squares * tally.all_weight() / real(children - 1))
}

/// The weighted mean score of an arm and the slope of that mean in each option's weight.
pub(crate) fn mean_and_slopes(weights: &[f64], scores: &[f64]) -> (f64, Vec<f64>) {
    let all: f64 = weights.iter().sum();
    let sum: f64 = weights.iter().zip(scores).map(|(weight, score)| weight * score).sum();
    let mean = sum / all;
    (mean, scores.iter().map(|score| (score - mean) / all).collect())
}

//! Intervals: how far the value could be from the estimate, with t on schools less strata.
//!
//! No interval is given below four schools, and one from fewer than ten carries a flag.
//!
//! A test goes with its interval: the same scale, the same standard error, the same t. So a 95%
//! interval leaves out *no difference* exactly where the unadjusted p is below 0.05, whatever the
//! scale (points for a difference, log odds for a superiority).

mod asin;
mod beta;
mod bounds;
mod clopper_pearson;
mod logit;
mod plain;
mod proportion;

pub use asin::asin;
pub use beta::beta;
pub use bounds::Bounds;
pub(crate) use bounds::is_level;
pub use clopper_pearson::clopper_pearson;
pub use logit::logit;
pub(crate) use logit::{expit, logit_of};
pub use plain::plain;
pub use proportion::{ProportionMethod, proportion};

use crate::number::real_len;
use crate::special::{student_quantile, student_two_sided};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Below this many schools no interval is given.
pub const FEWEST_SCHOOLS: usize = 4;

/// Below this many schools an interval is flagged.
pub const FEW_SCHOOLS: usize = 10;

/// How an interval was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Value plus and minus t standard errors.
    Plain,
    /// The same on the log odds.
    Logit,
    /// The same on the logarithm.
    Log,
    /// The same on the arc sine of the square root.
    Asin,
    /// Korn and Graubard's exact interval at the effective number of children.
    Beta,
    /// Clopper and Pearson's exact interval at the children divided by a planned design effect.
    ClopperPearson,
}

impl Method {
    /// The name that a result gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Logit => "logit",
            Self::Log => "log",
            Self::Asin => "asin",
            Self::Beta => "beta",
            Self::ClopperPearson => "clopper-pearson",
        }
    }
}

/// A confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end, in the unit of the estimate.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// The confidence level, 0 to 1.
    pub level: f64,
    /// How it was made.
    pub method: Method,
    /// Whether fewer than ten schools stand behind it.
    pub few_schools: bool,
}

/// Why no interval can be given.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum IntervalError {
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
    /// Fewer than four schools.
    #[error("{schools} schools are too few for an interval: it takes {FEWEST_SCHOOLS}")]
    TooFewSchools {
        /// Schools with data, of the smaller arm where there are two.
        schools: usize,
    },
    /// As many strata as schools.
    #[error("no degrees of freedom are left: there are as many forces as schools")]
    NoDegrees,
    /// The schools do not differ at all, or the value stands at the end of its range.
    #[error("the data show no variation, so its size is unknown")]
    NoVariation,
    /// A planned design effect below 1 or not a number.
    #[error("a design effect for planning is at least 1, and {deff} is not")]
    PlanningEffect {
        /// The value given.
        deff: f64,
    },
}

/// A test of no difference.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Test {
    /// Estimate over standard error, on the scale of the interval.
    pub t: f64,
    /// Degrees of freedom.
    pub df: usize,
    /// The two-sided p.
    pub p: f64,
}

/// What every interval from a standard error stands on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Footing {
    pub(crate) df: usize,
    /// Schools with data; of the smaller arm where there are two.
    pub(crate) schools: usize,
}

impl Footing {
    /// Of an error that comes from children and the draw, not from the spread between schools: it
    /// takes no number of them.
    pub(crate) fn of_children(df: u64) -> Self {
        Self { df: usize::try_from(df).expect("children fit in memory"), schools: usize::MAX }
    }

    pub(crate) fn check(self, level: f64) -> Result<(), IntervalError> {
        if !(level > 0.0 && level < 1.0) {
            return Err(IntervalError::Level { level });
        }
        if self.schools < FEWEST_SCHOOLS {
            return Err(IntervalError::TooFewSchools { schools: self.schools });
        }
        if self.df == 0 { Err(IntervalError::NoDegrees) } else { Ok(()) }
    }

    /// The interval on a scale where the estimate is `centre` with standard error `se`.
    pub(crate) fn around(
        self,
        centre: f64,
        se: f64,
        level: f64,
        method: Method,
    ) -> Result<Interval, IntervalError> {
        self.check(level)?;
        varies(centre, se)?;
        let reach = student_quantile(f64::midpoint(1.0, level), real_len(self.df)) * se;
        Ok(self.between(centre - reach, centre + reach, level, method))
    }

    pub(crate) fn between(self, lower: f64, upper: f64, level: f64, method: Method) -> Interval {
        Interval { lower, upper, level, method, few_schools: self.schools < FEW_SCHOOLS }
    }

    pub(crate) fn test(self, centre: f64, se: f64) -> Result<Test, IntervalError> {
        self.check(0.5)?;
        varies(centre, se)?;
        let t = centre / se;
        Ok(Test { t, df: self.df, p: student_two_sided(t, real_len(self.df)) })
    }
}

/// A standard error below this share of the estimate is what rounding left of a zero.
const ROUNDING: f64 = 1e-13;

pub(crate) fn varies(centre: f64, se: f64) -> Result<(), IntervalError> {
    let real = centre.is_finite() && se.is_finite() && se > ROUNDING * centre.abs().max(1.0);
    if real { Ok(()) } else { Err(IntervalError::NoVariation) }
}

impl Interval {
    /// The same interval on another, rising scale.
    pub(crate) fn on(self, scale: impl Fn(f64) -> f64) -> Self {
        Self { lower: scale(self.lower), upper: scale(self.upper), ..self }
    }
}

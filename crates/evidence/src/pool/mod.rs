//! Several forces as one: effects pooled from their estimates and variances alone.

mod heterogeneity;
mod random_effects;
mod statistic;
mod sums;
mod tau2;
mod two_rounds;

pub use heterogeneity::{Heterogeneity, q_profile};
pub use random_effects::{Inference, PoolError, Pooled, Reference, random_effects};
pub use statistic::Statistic;
pub use sums::{Sums, pooled_sums};
pub use tau2::Tau2;
pub use two_rounds::{FirstRound, SecondRound, Slope, two_rounds};

use crate::design::DesignError;
use crate::estimate::Linearised;
use crate::interval::{Interval, IntervalError, Test};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// One force's estimate and its variance, in one unit for all forces.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// The estimate.
    pub estimate: f64,
    /// The square of its standard error, above 0.
    pub variance: f64,
}

/// A statistic of all forces as the pooled raw data would give it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PooledSums {
    /// The value, in the statistic's unit.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
    /// Schools with data less strata with data.
    pub df: usize,
    /// Schools of the designs.
    pub schools: u64,
    /// Forces.
    pub sites: usize,
}

impl PooledSums {
    /// The plain interval.
    ///
    /// # Errors
    /// Too few schools, no variation, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        self.linearised().interval(level)
    }

    /// The test of 0.
    ///
    /// # Errors
    /// Too few schools, or no variation.
    pub fn test(&self) -> Result<Test, IntervalError> {
        self.linearised().footing().test(self.value, self.se)
    }

    fn linearised(&self) -> Linearised {
        let schools = usize::try_from(self.schools).expect("schools fit in memory");
        Linearised { value: self.value, se: self.se, df: self.df, schools }
    }
}

/// Why sums cannot be pooled.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SumsError {
    /// No force.
    #[error("there is no force to pool")]
    Empty,
    /// Sums for different questions, or not square, or below 0.
    #[error("the sums of site {site} do not have the shape of the others")]
    Shape {
        /// Its place in the list, from 1.
        site: usize,
    },
    /// More schools answered than were designed.
    #[error("{with_data} schools have answers and the design has {schools}")]
    MoreSchoolsThanDesigned {
        /// Schools with an answer.
        with_data: u64,
        /// Schools of the design.
        schools: u64,
    },
    /// A force with one school where forces are strata.
    #[error("site {site} has a single school, so the spread between its schools is unknown")]
    LonelySchool {
        /// Its place in the list, from 1.
        site: usize,
    },
    /// Fewer than three forces.
    #[error("{sites} forces are too few: of two each would learn the other's totals")]
    TooFewForces {
        /// Forces given.
        sites: usize,
    },
    /// One round is missing.
    #[error("{first} forces sent the first round and {second} the second")]
    Rounds {
        /// First rounds.
        first: usize,
        /// Second rounds.
        second: usize,
    },
    /// An arm is empty, or all or none of it picked the options.
    #[error("the totals give the statistic no value: an arm is empty or of one mind")]
    NoValue,
    /// A design does not carry it.
    #[error(transparent)]
    Design(#[from] DesignError),
}

fn value_and_slopes(statistic: &Statistic, totals: &[f64]) -> Result<(f64, Vec<f64>), SumsError> {
    if statistic.options().is_some_and(|options| 2 * options != totals.len()) {
        return Err(SumsError::Shape { site: 1 });
    }
    statistic.at(totals).ok_or(SumsError::NoValue)
}

/// Sites weighted by the inverse of their variance plus `tau2`.
pub(crate) struct Weighted {
    pub(crate) weights: Vec<f64>,
    pub(crate) sum: f64,
    pub(crate) mean: f64,
    /// The weighted squares about the weighted mean: Cochran's Q where `tau2` is 0.
    pub(crate) q: f64,
}

impl Weighted {
    pub(crate) fn of(sites: &[Site], tau2: f64) -> Self {
        let weights: Vec<f64> = sites.iter().map(|site| 1.0 / (site.variance + tau2)).collect();
        let sum: f64 = weights.iter().sum();
        let with = || sites.iter().zip(&weights);
        let mean = with().map(|(site, weight)| weight * site.estimate).sum::<f64>() / sum;
        let q = with().map(|(site, weight)| weight * (site.estimate - mean).powi(2)).sum();
        Self { weights, sum, mean, q }
    }

    pub(crate) fn power_sum(&self, power: i32) -> f64 {
        self.weights.iter().map(|weight| weight.powi(power)).sum()
    }
}

/// Where a falling function of `tau2` crosses zero; 0 if it is below already.
///
/// Bisection to the last bit: it cannot miss, and a dozen forces cost nothing.
pub(crate) fn crossing(falling: impl Fn(f64) -> f64, scale: f64) -> f64 {
    if falling(0.0) <= 0.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, scale);
    while falling(high) > 0.0 && high.is_finite() {
        (low, high) = (high, 2.0 * high);
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if falling(middle) > 0.0 { low = middle } else { high = middle }
    }
}

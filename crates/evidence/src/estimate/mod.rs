//! One group described: totals, ratios, means and proportions with linearised variance.

mod mean;
mod picked;
mod proportion;
mod ratio;
mod total;

pub use mean::{Mean, MeanError, mean};
pub use picked::{Picked, PickedError, Scores, ScoresError};
pub use proportion::{Proportion, ProportionError, proportion};
pub use ratio::{Ratio, RatioError, ratio};
pub use total::{Total, TotalError, total};

use crate::counts::School;
use crate::interval::{Footing, Interval, IntervalError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A sum over the children of each school; a school without a child in the domain is left out.
pub type BySchool = BTreeMap<School, f64>;

/// A value with its standard error from the spread between schools.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Linearised {
    /// The estimate.
    pub value: f64,
    /// Its standard error, in the same unit.
    pub se: f64,
    /// Schools with data less strata with data.
    pub df: usize,
    /// Schools with data.
    pub schools: usize,
}

impl Linearised {
    /// The plain interval: value plus and minus t standard errors.
    ///
    /// # Errors
    /// Too few schools, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        crate::interval::plain(self, level)
    }

    pub(crate) fn footing(&self) -> Footing {
        Footing { df: self.df, schools: self.schools }
    }
}

/// The variance of an estimate over the variance that as many independent children would give.
///
/// `None` where the latter cannot be formed or is zero.
pub(crate) fn design_effect(se: f64, independent_se: Option<f64>) -> Option<f64> {
    independent_se
        .filter(|independent| *independent > 0.0)
        .map(|independent| (se / independent).powi(2))
}

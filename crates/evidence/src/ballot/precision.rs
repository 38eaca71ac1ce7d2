//! The effect with blocks weighted by their precision, as a regression with a dummy per block.

use super::blocks::{Moments, Pair};
use crate::interval::{Footing, Interval, IntervalError, Method, Test};
use serde::{Deserialize, Serialize};

/// The effect that a least-squares regression on the offer and a dummy per block gives.
///
/// Blocks weigh `m_b (n_b - m_b) / n_b`: most where the draw was near one in two. Where effects
/// differ between schools this is another quantity than the plain effect.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Precision {
    /// The effect, in the unit of the scores.
    pub value: f64,
    /// Its HC2 standard error (`MacKinnon` & White 1985); none where a block leaves no residual.
    pub se: Option<f64>,
    /// Children less blocks less one.
    pub df: u64,
}

impl Precision {
    /// The interval for *these children*; none where there is no error.
    ///
    /// # Errors
    /// No variation, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Option<Result<Interval, IntervalError>> {
        let around =
            |se| Footing::of_children(self.df).around(self.value, se, level, Method::Plain);
        self.se.map(around)
    }

    /// The test of no effect; none where there is no error.
    ///
    /// # Errors
    /// No variation.
    pub fn test(&self) -> Option<Result<Test, IntervalError>> {
        self.se.map(|se| Footing::of_children(self.df).test(self.value, se))
    }
}

pub(crate) fn precision(pairs: &[Pair], df: u64) -> Precision {
    let weight = |pair: &Pair| pair.offered.children * pair.not_offered.children / pair.children();
    let information: f64 = pairs.iter().map(weight).sum();
    let value = pairs.iter().map(|pair| weight(pair) * pair.effect()).sum::<f64>() / information;
    let mut meat = Some(0.0);
    for pair in pairs {
        let all = pair.children();
        let middle = (pair.offered.children * pair.offered.mean
            + pair.not_offered.children * pair.not_offered.mean)
            / all;
        let share = pair.offered.children / all;
        for (arm, distance) in [(&pair.offered, 1.0 - share), (&pair.not_offered, -share)] {
            let leverage = 1.0 / all + distance.powi(2) / information;
            let residuals = squared_residuals(arm, middle + value * distance);
            let part = distance.powi(2) * residuals / (1.0 - leverage);
            meat = meat.filter(|_| leverage < 1.0 - 1e-12).map(|sum: f64| sum + part);
        }
    }
    Precision { value, se: meat.map(|meat| meat.sqrt() / information), df }
}

fn squared_residuals(arm: &Moments, fitted: f64) -> f64 {
    arm.squares + arm.children * (arm.mean - fitted).powi(2)
}

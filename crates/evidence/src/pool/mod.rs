//! Several forces as one: effects pooled from their estimates and variances alone.

mod heterogeneity;
mod random_effects;
mod tau2;

pub use heterogeneity::{Heterogeneity, q_profile};
pub use random_effects::{Inference, PoolError, Pooled, Reference, random_effects};
pub use tau2::Tau2;

use serde::{Deserialize, Serialize};

/// One force's estimate and its variance, in one unit for all forces.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// The estimate.
    pub estimate: f64,
    /// The square of its standard error, above 0.
    pub variance: f64,
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

//! How much forces differ beyond chance.

use super::tau2::typical;
use super::{PoolError, Site, Weighted, crossing};
use crate::interval::{Bounds, is_level};
use crate::number::real_len;
use crate::special::{chi_squared_above, chi_squared_quantile};
use serde::{Deserialize, Serialize};

/// The spread between forces, beside what chance alone would give.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heterogeneity {
    /// Cochran's Q.
    pub q: f64,
    /// Its degrees of freedom, sites less one.
    pub df: usize,
    /// The chance of a Q as large if all forces had one effect.
    pub p: f64,
    /// The share of the spread that is not chance, 0 to 1.
    pub i2: f64,
    /// The spread over what chance would give, at least 1 except under a common effect.
    pub h2: f64,
}

impl Heterogeneity {
    pub(super) fn of(sites: &[Site], tau2: Option<f64>) -> Self {
        let fixed = Weighted::of(sites, 0.0);
        let df = sites.len() - 1;
        let expected = real_len(df);
        let (i2, h2) = if let Some(tau2) = tau2 {
            let typical = expected * fixed.sum / (fixed.sum.powi(2) - fixed.power_sum(2));
            (tau2 / (tau2 + typical), (tau2 + typical) / typical)
        } else {
            (((fixed.q - expected) / fixed.q).max(0.0), fixed.q / expected)
        };
        Self { q: fixed.q, df, p: chi_squared_above(fixed.q, expected), i2, h2 }
    }
}

/// The interval of the variance between forces by the Q profile.
///
/// # Question
/// How large or small could the true differences between forces be?
///
/// # Parameters
/// `sites`: at least two; `level`: 0 to 1.
///
/// # Result
/// The values of tau squared at which the generalised Q stands at the ends of its chi-squared
/// distribution on `k - 1` degrees of freedom; both ends at least 0.
///
/// # Notes
/// Forces more alike than chance would make them give an interval of `[0, 0]`.
///
/// # References
/// Viechtbauer (2007), *Statistics in Medicine* 26. Held against R `metafor`.
///
/// # Errors
/// Those of [`super::random_effects()`].
///
/// # Examples
/// ```
/// use evidence::pool::{Site, q_profile};
/// let site = |estimate, variance| Site { estimate, variance };
/// let sites = [site(0.21, 0.0036), site(0.05, 0.0049), site(0.14, 0.0025), site(0.3, 0.01)];
/// let interval = q_profile(&sites, 0.95)?;
/// assert!(interval.lower < 0.001 && interval.upper > 0.05);
/// # Ok::<(), evidence::pool::PoolError>(())
/// ```
pub fn q_profile(sites: &[Site], level: f64) -> Result<Bounds, PoolError> {
    PoolError::check(sites, 2)?;
    if !is_level(level) {
        return Err(PoolError::Level { level });
    }
    let df = real_len(sites.len() - 1);
    let end = |probability: f64| {
        let wanted = chi_squared_quantile(probability, df);
        crossing(|tau2| Weighted::of(sites, tau2).q - wanted, typical(sites))
    };
    let tail = (1.0 - level) / 2.0;
    Ok(Bounds { lower: end(1.0 - tail), upper: end(tail), level })
}

//! Korn and Graubard's interval: exact, at the effective number of children.

use super::{Footing, Interval, IntervalError, Method};
use crate::estimate::Proportion;
use crate::number::{real, real_len};
use crate::special::{beta_quantile, student_quantile};

/// Korn and Graubard's interval for a share.
///
/// # Question
/// Within what range could the share lie, when it is near 0 or 1 or schools are few?
///
/// # Parameters
/// `share`: a share with its number of children; `level`: confidence, 0 to 1.
///
/// # Result
/// With `n* = p (1 - p) / V * (t_{n-1} / t_df)^2`, the Clopper-Pearson interval of `n* p` among
/// `n*` children.
///
/// # Notes
/// Wider than [`super::logit()`] and seldom too narrow. Not defined at 0 and 1, where V is 0.
///
/// # References
/// Korn & Graubard (1998), *Survey Methodology* 24; `svyciprop(method = "beta")` of R `survey`.
///
/// # Errors
/// A share of 0 or 1, fewer than four schools, no variation, or a level outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::estimate::{Linearised, Proportion};
/// use evidence::interval::beta;
///
/// let estimate = Linearised { value: 0.7725490196, se: 0.03160479854, df: 21, schools: 25 };
/// let share = Proportion { estimate, children: 255, picked_children: 197, independent_se: None };
/// let interval = beta(&share, 0.95)?;
/// assert!((interval.lower - 0.6991490784).abs() < 1e-8);
/// # Ok::<(), evidence::interval::IntervalError>(())
/// ```
pub fn beta(share: &Proportion, level: f64) -> Result<Interval, IntervalError> {
    let estimate = &share.estimate;
    let footing = Footing { df: estimate.df, schools: estimate.schools };
    footing.check(level)?;
    let (value, variance) = (estimate.value, estimate.se.powi(2));
    super::varies(value, estimate.se)?;
    if share.is_unanimous() {
        return Err(IntervalError::NoVariation);
    }
    let tail = (1.0 - level) / 2.0;
    let quantile = |df: f64| student_quantile(1.0 - tail, df);
    let of_children = quantile(real(share.children - 1));
    let ratio = of_children / quantile(real_len(estimate.df));
    let effective = value * (1.0 - value) / variance * ratio.powi(2);
    let (picked, others) = (effective * value, effective * (1.0 - value));
    // a share of 1 but for weights too light to show in it
    if !(picked > 0.0 && others > 0.0) {
        return Err(IntervalError::NoVariation);
    }
    let lower = beta_quantile(tail, picked, others + 1.0);
    let upper = beta_quantile(1.0 - tail, picked + 1.0, others);
    Ok(footing.between(lower, upper, level, Method::Beta))
}

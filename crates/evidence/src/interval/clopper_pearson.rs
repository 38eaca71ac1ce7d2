//! Clopper and Pearson's interval with the children divided by a planned design effect.

use super::{Footing, Interval, IntervalError, Method};
use crate::estimate::Proportion;
use crate::number::real;
use crate::special::beta_quantile;

/// Clopper and Pearson's interval with fewer children than there were, for clustering.
///
/// # Question
/// Within what range could a share lie that came out as 0 or 1?
///
/// # Parameters
/// `share`: the share with its children; `level`: confidence, 0 to 1; `deff`: the design effect
/// stated when the study was planned, at least 1, since the data cannot show it.
///
/// # Result
/// The exact binomial interval of `n p / deff` among `n / deff` children.
///
/// # Notes
/// The fallback of [`super::proportion()`]; a report that uses it says so and names the design effect.
///
/// # References
/// Clopper & Pearson (1934), *Biometrika* 26.
///
/// # Errors
/// Fewer than four schools, a design effect below 1, or a level outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::estimate::{Linearised, Proportion};
/// use evidence::interval::clopper_pearson;
///
/// let estimate = Linearised { value: 1.0, se: 0.0, df: 5, schools: 6 };
/// let all = Proportion { estimate, children: 60, picked_children: 60, independent_se: None };
/// let interval = clopper_pearson(&all, 0.95, 1.5)?;
/// assert!((interval.lower - 0.025_f64.powf(1.0 / 40.0)).abs() < 1e-12);
/// assert_eq!(interval.upper, 1.0);
/// # Ok::<(), evidence::interval::IntervalError>(())
/// ```
pub fn clopper_pearson(
    share: &Proportion,
    level: f64,
    deff: f64,
) -> Result<Interval, IntervalError> {
    let footing = Footing { df: share.estimate.df, schools: share.estimate.schools };
    footing.check(level)?;
    if !(deff.is_finite() && deff >= 1.0) {
        return Err(IntervalError::PlanningEffect { deff });
    }
    let effective = real(share.children) / deff;
    let (value, tail) = (share.share(), (1.0 - level) / 2.0);
    let (picked, others) = (effective * value, effective * (1.0 - value));
    let none = share.picked_children == 0;
    let all = share.picked_children == share.children;
    if !((none || picked > 0.0) && (all || others > 0.0)) {
        return Err(IntervalError::NoVariation);
    }
    let lower = if none { 0.0 } else { beta_quantile(tail, picked, others + 1.0) };
    let upper = if all { 1.0 } else { beta_quantile(1.0 - tail, picked + 1.0, others) };
    Ok(footing.between(lower, upper, level, Method::ClopperPearson))
}

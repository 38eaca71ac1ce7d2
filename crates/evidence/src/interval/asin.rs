//! An interval formed on the arc sine of the square root.

use super::{Footing, Interval, IntervalError, Method};
use crate::estimate::Linearised;
use std::f64::consts::FRAC_PI_2;

/// The interval on the arc sine of the square root of a share.
///
/// # Question
/// Within what range could the share lie?
///
/// # Parameters
/// `share`: a linearised estimate between 0 and 1; `level`: confidence, 0 to 1.
///
/// # Result
/// `sin^2(asin sqrt p -+ t * se / (2 sqrt(p (1 - p))))`, held inside 0 to 1.
///
/// # Notes
/// The transformation that makes the variance of a binomial share level. Offered for comparison
/// with other reports; [`super::logit()`] is the default.
///
/// # References
/// Lumley, `svyciprop(method = "asin")` of R `survey`.
///
/// # Errors
/// A share of 0 or 1, fewer than four schools, no variation, or a level outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::estimate::Linearised;
/// use evidence::interval::asin;
///
/// let share = Linearised { value: 0.7725490196, se: 0.03160479854, df: 21, schools: 25 };
/// let interval = asin(&share, 0.95)?;
/// assert!((interval.upper - 0.8346624699).abs() < 1e-9);
/// # Ok::<(), evidence::interval::IntervalError>(())
/// ```
pub fn asin(share: &Linearised, level: f64) -> Result<Interval, IntervalError> {
    let footing = Footing { df: share.df, schools: share.schools };
    let se = share.se / (2.0 * (share.value * (1.0 - share.value)).sqrt());
    let interval = footing.around(share.value.sqrt().asin(), se, level, Method::Asin)?;
    Ok(interval.on(|angle| angle.clamp(0.0, FRAC_PI_2).sin().powi(2)))
}

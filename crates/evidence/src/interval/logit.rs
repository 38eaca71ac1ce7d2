//! An interval formed on the log odds.

use super::{Footing, Interval, IntervalError, Method};
use crate::estimate::Linearised;

/// The interval on the log odds of a share.
///
/// # Question
/// Within what range could the share lie?
///
/// # Parameters
/// `share`: a linearised estimate between 0 and 1; `level`: confidence, 0 to 1.
///
/// # Result
/// `expit(logit p -+ t * se / (p (1 - p)))`: always inside 0 to 1.
///
/// # Notes
/// The default for shares and for ordinal superiority. At 0 and 1 it does not exist.
///
/// # References
/// Lumley, `svyciprop(method = "logit")` and `"xlogit"` of R `survey`, which agree with it.
///
/// # Errors
/// A share of 0 or 1, fewer than four schools, no variation, or a level outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::estimate::Linearised;
/// use evidence::interval::logit;
///
/// let share = Linearised { value: 0.7725490196, se: 0.03160479854, df: 21, schools: 25 };
/// let interval = logit(&share, 0.95)?;
/// assert!((interval.lower - 0.7002980247).abs() < 1e-9);
/// # Ok::<(), evidence::interval::IntervalError>(())
/// ```
pub fn logit(share: &Linearised, level: f64) -> Result<Interval, IntervalError> {
    let footing = Footing { df: share.df, schools: share.schools };
    let se = share.se / (share.value * (1.0 - share.value));
    Ok(footing.around(logit_of(share.value), se, level, Method::Logit)?.on(expit))
}

/// The log odds of a share.
pub(crate) fn logit_of(share: f64) -> f64 {
    (share / (1.0 - share)).ln()
}

/// The share with these log odds.
pub(crate) fn expit(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

//! Value plus and minus t standard errors.

use super::{Footing, Interval, IntervalError, Method};
use crate::estimate::Linearised;

/// The plain interval.
///
/// # Question
/// Within what range could the value lie, other schools being as likely as these?
///
/// # Parameters
/// `estimate`: any linearised estimate; `level`: confidence, 0 to 1.
///
/// # Result
/// `value -+ t * se`, t with schools less strata degrees of freedom.
///
/// # Notes
/// For a share it can pass 0 or 1; [`super::logit()`] cannot. In a simulation with 3 to 40 schools
/// of like size it covered 95 in 100, where 1.96 standard errors covered 81 to 95.
///
/// # References
/// Korn & Graubard (1990), *The American Statistician* 44, on the degrees of freedom.
///
/// # Errors
/// Fewer than four schools, no variation, or a level outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::estimate::Linearised;
/// use evidence::interval::plain;
///
/// let difference = Linearised { value: 0.2, se: 0.05, df: 20, schools: 21 };
/// let interval = plain(&difference, 0.95)?;
/// assert!((interval.lower - 0.095701827638).abs() < 1e-9);
/// # Ok::<(), evidence::interval::IntervalError>(())
/// ```
pub fn plain(estimate: &Linearised, level: f64) -> Result<Interval, IntervalError> {
    let footing = Footing { df: estimate.df, schools: estimate.schools };
    footing.around(estimate.value, estimate.se, level, Method::Plain)
}

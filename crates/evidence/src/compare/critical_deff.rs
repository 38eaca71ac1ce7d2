//! The design effect at which a difference stops being significant.

use crate::special::normal_quantile;

/// The design effect that would just take the significance away.
///
/// # Question
/// A report treats children as independent. How much clustering in schools can its claim bear?
///
/// # Parameters
/// `value`: the difference; `independent_se`: its standard error with independent children, in the
/// same unit; `level`: confidence, 0 to 1 (0.95 for the usual 5%).
///
/// # Result
/// `(value / (z * independent_se))^2`, with z the normal quantile. Below 1 the difference is not
/// significant even without clustering. `None` where the standard error is not positive or the
/// level is outside 0 to 1.
///
/// # Notes
/// School surveys with 25 children a school and an intra-school correlation of 0.03 have a design
/// effect near 1.7. The normal quantile is used, as published reports do: with few schools t makes
/// the true margin smaller still.
///
/// # References
/// Kish (1965), *Survey Sampling*, on the design effect.
///
/// # Examples
/// ```
/// use evidence::compare::critical_deff;
///
/// let bears = critical_deff(-0.13, 0.05496160468, 0.95).expect("a positive standard error");
/// assert!((bears - 1.4563699).abs() < 1e-6);
/// ```
pub fn critical_deff(value: f64, independent_se: f64, level: f64) -> Option<f64> {
    let sound = value.is_finite() && independent_se.is_finite() && independent_se > 0.0;
    (sound && level > 0.0 && level < 1.0)
        .then(|| (value / (normal_quantile(f64::midpoint(1.0, level)) * independent_se)).powi(2))
}

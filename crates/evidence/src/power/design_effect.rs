//! What asking whole schools costs, in children.

use super::{PowerError, at_least};

/// How many times more children it takes when whole schools are asked.
///
/// # Question
/// What is a child of a school worth, beside one asked alone?
///
/// # Parameters
/// `children` per school, at least 1; `icc`: the share of the variance between schools, which may be
/// below 0.
///
/// # Result
/// `1 + (m - 1) rho`; divide the children asked by it for their effective number.
///
/// # Notes
/// For a share or mean of children asked school by school. Two arms of one school share what the
/// school does to both, so a difference between them is dearer by less, or cheaper.
///
/// # References
/// Kish (1965), *Survey Sampling*.
///
/// # Errors
/// Less than one child per school, or an `icc` below -1.
///
/// # Examples
/// ```
/// assert!((evidence::power::design_effect(21.0, 0.03)? - 1.6).abs() < 1e-12);
/// # Ok::<(), evidence::power::PowerError>(())
/// ```
pub fn design_effect(children: f64, icc: f64) -> Result<f64, PowerError> {
    unequal_design_effect(children, 0.0, icc)
}

/// The same where schools differ in size.
///
/// # Parameters
/// `variation`: the standard deviation of the schools' sizes over their mean, at least 0.
///
/// # Result
/// `1 + ((1 + cv2) m - 1) rho`.
///
/// # References
/// Eldridge, Ashby & Kerry (2006), *International Journal of Epidemiology* 35.
///
/// # Errors
/// As [`design_effect()`], or a variation below 0.
pub fn unequal_design_effect(children: f64, variation: f64, icc: f64) -> Result<f64, PowerError> {
    at_least("the number of children in a school", children, 1.0)?;
    at_least("the variation of sizes", variation, 0.0)?;
    at_least("the share of variance between schools", icc, -1.0)?;
    Ok(1.0 + ((1.0 + variation * variation) * children - 1.0) * icc)
}

//! A ratio of two totals.

use super::{BySchool, Linearised};
use crate::design::{Design, DesignError};
use crate::number::sum;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A ratio and its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ratio {
    /// The ratio, in units of the numerator for one unit of the denominator.
    pub estimate: Linearised,
}

/// Why a ratio cannot be given.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RatioError {
    /// The denominators add up to nothing.
    #[error("there is nothing to divide by: the schools' denominators add up to zero")]
    NoBase,
    /// A sum, of a school or of all, is infinite or not a number.
    #[error("a school's sum is not a number")]
    NotANumber,
    /// The design does not carry it.
    #[error(transparent)]
    Design(#[from] DesignError),
}

/// Divides one total by another.
///
/// # Question
/// How much of one thing for each of another: hours a child, marks a booklet?
///
/// # Parameters
/// `numerator`, `denominator`: one weighted sum per school with data. A school in only one of the
/// two counts as zero in the other.
///
/// # Result
/// `R = sum y / sum x`; the influence of school c is `(y_c - R x_c) / sum x`.
///
/// # Notes
/// The standard error is the linearised one, good when the denominator's own relative error is
/// small (below a tenth, say). A mean is the ratio of a sum to a number of children.
///
/// # References
/// Lumley (2010), *Complex Surveys*, chapter 5; Binder (1983), *International Statistical Review* 51.
///
/// # Errors
/// The denominators add up to zero, a sum is not a number, or the design does not carry it.
///
/// # Examples
/// ```
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::estimate::{BySchool, ratio};
///
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let (mut hours, mut children) = (BySchool::new(), BySchool::new());
/// for (name, sum, number) in [("100001", 20.0, 10.0), ("100002", 30.0, 10.0), ("100003", 10.0, 10.0)] {
///     let school = design.enrol("Northmoor", name)?;
///     hours.insert(school, sum);
///     children.insert(school, number);
/// }
/// let each = ratio(&design, &hours, &children)?.estimate;
/// assert_eq!(each.value, 2.0);
/// assert!((each.se - (1.0_f64 / 3.0).sqrt()).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn ratio(
    design: &Design,
    numerator: &BySchool,
    denominator: &BySchool,
) -> Result<Ratio, RatioError> {
    if numerator.values().chain(denominator.values()).any(|sum| !sum.is_finite()) {
        return Err(RatioError::NotANumber);
    }
    let base = sum(denominator.values().copied());
    if base == 0.0 {
        return Err(RatioError::NoBase);
    }
    let value = sum(numerator.values().copied()) / base;
    // finite sums can add up to more than a number holds
    if !(base.is_finite() && value.is_finite()) {
        return Err(RatioError::NotANumber);
    }
    let mut influence: BySchool =
        numerator.iter().map(|(school, sum)| (*school, sum / base)).collect();
    for (school, sum) in denominator {
        *influence.entry(*school).or_insert(0.0) -= value * sum / base;
    }
    let with_data = influence.keys().copied().collect();
    let se = design.variance(&influence)?.sqrt();
    let df = design.degrees_of_freedom(&with_data)?;
    Ok(Ratio { estimate: Linearised { value, se, df, schools: with_data.len() } })
}

//! A total over all children of the schools in a design.

use super::{BySchool, Linearised};
use crate::design::{Design, DesignError};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A total and its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Total {
    /// The total, in the unit of the sums.
    pub estimate: Linearised,
}

/// Why a total cannot be given.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TotalError {
    /// A sum is infinite or not a number.
    #[error("a school's sum is not a number")]
    NotANumber,
    /// The design does not carry it.
    #[error(transparent)]
    Design(#[from] DesignError),
}

/// Adds up what the schools gave.
///
/// # Question
/// How many, or how much, in all schools together?
///
/// # Parameters
/// `sums`: one weighted sum per school with data, in any unit.
///
/// # Result
/// The total, its standard error in the same unit, and schools less strata as degrees of freedom.
///
/// # Notes
/// The influence of a school is its own sum. A total grows with the number of schools asked, so
/// compare shares or means, not totals. With [`crate::design::Lonely::Adjust`] a lonely school adds the square of
/// its whole sum.
///
/// # References
/// Lumley (2010), *Complex Surveys*, chapter 2.
///
/// # Errors
/// A sum is not a number, or the design does not carry the variance.
///
/// # Examples
/// ```
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::estimate::{BySchool, total};
///
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let hours: [(&str, f64); 3] = [("100001", 4.0), ("100002", 6.0), ("100003", 5.0)];
/// let mut sums = BySchool::new();
/// for (school, hours) in hours {
///     sums.insert(design.enrol("Northmoor", school)?, hours);
/// }
/// let hours = total(&design, &sums)?.estimate;
/// assert_eq!(hours.value, 15.0);
/// assert!((hours.se - 3.0_f64.sqrt()).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn total(design: &Design, sums: &BySchool) -> Result<Total, TotalError> {
    if sums.values().any(|sum| !sum.is_finite()) {
        return Err(TotalError::NotANumber);
    }
    let with_data = sums.keys().copied().collect();
    let value = sums.values().sum();
    let se = design.variance(sums)?.sqrt();
    let df = design.degrees_of_freedom(&with_data)?;
    Ok(Total { estimate: Linearised { value, se, df, schools: with_data.len() } })
}

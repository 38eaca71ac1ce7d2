//! Children drawn inside their own school.

use super::{PowerError, Precision, both_arms, degrees, explained, inside};
use crate::number::real;
use serde::{Deserialize, Serialize};

/// A draw inside each of several schools.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Blocked {
    /// Draws, one per school or class.
    pub blocks: u64,
    /// Children in each draw.
    pub children: u64,
    /// The share of them offered a place, between 0 and 1.
    pub offered: f64,
    /// The share of the variance that the baseline explains, at least 0 and below 1.
    pub r2: f64,
    /// Baseline measures adjusted for.
    pub covariates: u64,
}

/// The precision of a draw inside schools, for *these schools*.
///
/// # Question
/// What is the smallest effect that a draw inside each of so many schools can see?
///
/// # Parameters
/// The plan; effects are in standard deviations of the outcome within schools.
///
/// # Result
/// `se = sqrt((1 - R2) / (P (1 - P) B n))` with `B n - B - 1 - g` degrees of freedom.
///
/// # Notes
/// Schools do not add to the error, since each is compared with itself. Where the effect itself
/// differs between schools and the claim is for schools like these, use [`super::varying()`].
///
/// # References
/// Bloom (1995, 2006); Dong & Maynard (2013), *Journal of Research on Educational Effectiveness* 6.
///
/// # Errors
/// A share outside its range, a plan too small, or less than one child of a school in an arm.
///
/// # Examples
/// ```
/// use evidence::power::{Blocked, blocked};
/// let plan = Blocked { blocks: 20, children: 20, offered: 0.5, r2: 0.0, covariates: 0 };
/// let smallest = blocked(&plan)?.detectable(0.8, 0.05)?;
/// assert!((smallest - 0.281).abs() < 0.0005);
/// # Ok::<(), evidence::power::PowerError>(())
/// ```
pub fn blocked(plan: &Blocked) -> Result<Precision, PowerError> {
    inside("the share offered", plan.offered)?;
    explained("the variance explained", plan.r2)?;
    let children = real(plan.blocks) * real(plan.children);
    let names =
        ["the number of children offered in a school", "the number not offered in a school"];
    both_arms(names, plan.offered, plan.children)?;
    let df = degrees(children - real(plan.blocks) - 1.0 - real(plan.covariates))?;
    let se = ((1.0 - plan.r2) / (plan.offered * (1.0 - plan.offered) * children)).sqrt();
    Ok(Precision { se, df })
}

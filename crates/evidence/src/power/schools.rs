//! Whole schools offered the programme or not.

use super::{PowerError, Precision, both_arms, degrees, explained, inside};
use crate::number::real;
use serde::{Deserialize, Serialize};

/// A trial in which a school is offered the programme or is not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Schools {
    /// Schools in both arms together.
    pub schools: u64,
    /// Children asked in each.
    pub children: u64,
    /// The share of schools offered the programme, between 0 and 1.
    pub offered: f64,
    /// The share of the variance that lies between schools, at least 0 and below 1.
    pub icc: f64,
    /// The share of the variance between schools that their baseline explains.
    pub r2_between: f64,
    /// The share of the variance within schools that the baseline explains.
    pub r2_within: f64,
    /// School measures adjusted for.
    pub covariates: u64,
}

/// The precision of a trial of whole schools.
///
/// # Question
/// What is the smallest effect that a comparison of whole schools can see?
///
/// # Parameters
/// The plan; effects are in standard deviations of the outcome over all children.
///
/// # Result
/// `se = sqrt(rho (1 - R2b) / (P (1 - P) J) + (1 - rho) (1 - R2w) / (P (1 - P) J n))` with
/// `J - 2 - g` degrees of freedom.
///
/// # Notes
/// More children in a school help little; more schools help. Around 0.03 of what pupils report lies
/// between schools.
///
/// # References
/// Bloom (2006); Dong & Maynard (2013), *Journal of Research on Educational Effectiveness* 6.
///
/// # Errors
/// A share outside its range, a plan too small, or less than one school in an arm.
///
/// # Examples
/// ```
/// use evidence::power::{Schools, schools};
/// let plan = Schools {
///     schools: 40, children: 20, offered: 0.5, icc: 0.05, r2_between: 0.0, r2_within: 0.0, covariates: 0,
/// };
/// let smallest = schools(&plan)?.detectable(0.8, 0.05)?;
/// assert!((smallest - 0.284).abs() < 0.0005);
/// # Ok::<(), evidence::power::PowerError>(())
/// ```
pub fn schools(plan: &Schools) -> Result<Precision, PowerError> {
    inside("the share offered", plan.offered)?;
    explained("the variance between schools", plan.icc)?;
    explained("the variance explained between schools", plan.r2_between)?;
    explained("the variance explained within schools", plan.r2_within)?;
    let schools = real(plan.schools);
    let df = degrees(schools - 2.0 - real(plan.covariates))?;
    if plan.children == 0 {
        return Err(PowerError::NoDegrees);
    }
    let names = ["the number of schools offered", "the number of schools not offered"];
    both_arms(names, plan.offered, plan.schools)?;
    let between = plan.icc * (1.0 - plan.r2_between);
    let within = (1.0 - plan.icc) * (1.0 - plan.r2_within) / real(plan.children);
    let se = ((between + within) / (plan.offered * (1.0 - plan.offered) * schools)).sqrt();
    Ok(Precision { se, df })
}

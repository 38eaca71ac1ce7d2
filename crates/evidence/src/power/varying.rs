//! Children drawn inside schools whose effects differ.

use super::{Blocked, PowerError, Precision, at_least, blocked, degrees};
use crate::number::real;
use serde::{Deserialize, Serialize};

/// A draw inside each of several schools, with effects that differ between schools.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Varying {
    /// The draw.
    pub draw: Blocked,
    /// The variance of the effect between schools, in squared standard deviations of the outcome.
    pub effect_variance: f64,
}

/// The precision of a draw inside schools, for *schools like these*.
///
/// # Question
/// What is the smallest average effect that can be claimed for schools like these?
///
/// # Parameters
/// The draw, and how much its effect differs between schools; 0.04 is an effect that differs by 0.2
/// standard deviations.
///
/// # Result
/// `se = sqrt(w / B + (1 - R2) / (P (1 - P) B n))` with `B - 1` degrees of freedom.
///
/// # Notes
/// More children in a school do nothing about effects that differ between schools: from `w B n`
/// well above 4 on, only more schools help. With `w` of 0 it is [`super::blocked()`] on fewer degrees
/// of freedom.
///
/// # References
/// Dong & Maynard (2013), *Journal of Research on Educational Effectiveness* 6; Schochet (2008),
/// *Journal of Educational and Behavioral Statistics* 33.
///
/// # Errors
/// A share or a variance outside its range, or fewer than two schools.
///
/// # Examples
/// ```
/// use evidence::power::{Blocked, Varying, varying};
/// let draw = Blocked { blocks: 20, children: 20, offered: 0.5, r2: 0.0, covariates: 0 };
/// let smallest = varying(&Varying { draw, effect_variance: 0.04 })?.detectable(0.8, 0.05)?;
/// assert!((smallest - 0.324).abs() < 0.0005);
/// # Ok::<(), evidence::power::PowerError>(())
/// ```
pub fn varying(plan: &Varying) -> Result<Precision, PowerError> {
    at_least("the variance of the effect", plan.effect_variance, 0.0)?;
    let fixed = blocked(&plan.draw)?;
    let schools = real(plan.draw.blocks);
    let df = degrees(schools - 1.0)?;
    let se = fixed.se.mul_add(fixed.se, plan.effect_variance / schools).sqrt();
    Ok(Precision { se, df })
}

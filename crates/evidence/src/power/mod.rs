//! What a study can see before it begins: smallest detectable effects and power, per design.

mod blocked;
mod design_effect;
mod schools;
mod varying;

pub use blocked::{Blocked, blocked};
pub use design_effect::{design_effect, unequal_design_effect};
pub use schools::{Schools, schools};
pub use varying::{Varying, varying};

use crate::special::{normal_below, student_below, student_quantile};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How precisely a planned study would measure its effect.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Precision {
    /// The standard error of the effect, in standard deviations of the outcome.
    pub se: f64,
    /// Its degrees of freedom.
    pub df: f64,
}

impl Precision {
    /// The smallest effect that would be found significant with probability `power`.
    ///
    /// `(t_{1 - significance / 2, df} + t_{power, df}) se`, in standard deviations; for a share
    /// multiply by `sqrt(p (1 - p))`.
    ///
    /// # Errors
    /// A power or a significance that is not between 0 and 1, or a power not above the significance.
    pub fn detectable(self, power: f64, significance: f64) -> Result<f64, PowerError> {
        inside("power", power)?;
        inside("significance", significance)?;
        if power <= significance {
            return Err(PowerError::PowerBelowSignificance);
        }
        let multiple =
            student_quantile(1.0 - significance / 2.0, self.df) + student_quantile(power, self.df);
        Ok(multiple * self.se)
    }

    /// The chance that an effect of this size would be found significant: the inverse of
    /// [`Precision::detectable`], with the same t on both sides.
    ///
    /// # Errors
    /// A significance that is not between 0 and 1, or an effect that is not a number.
    pub fn power(self, effect: f64, significance: f64) -> Result<f64, PowerError> {
        inside("significance", significance)?;
        if !effect.is_finite() {
            return Err(PowerError::NotInside { name: "effect", value: effect });
        }
        let bar = student_quantile(1.0 - significance / 2.0, self.df);
        Ok(student_below(effect.abs() / self.se - bar, self.df))
    }
}

/// The chance that a child of one arm answers above one of the other when the means are `effect`
/// standard deviations apart and the answers normal: `Phi(effect / sqrt 2)`.
pub fn superiority_of(effect: f64) -> f64 {
    normal_below(effect / std::f64::consts::SQRT_2)
}

/// Why a plan has no precision.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum PowerError {
    /// A number outside its range.
    #[error("{name} is {value}: it must lie between 0 and 1, and be neither")]
    NotInside {
        /// Which number.
        name: &'static str,
        /// The value given.
        value: f64,
    },
    /// A share that may be 0 but not 1.
    #[error("{name} is {value}: it must be at least 0 and below 1")]
    NotAShare {
        /// Which number.
        name: &'static str,
        /// The value given.
        value: f64,
    },
    /// A spread below 0, or a cluster of less than one child.
    #[error("{name} is {value}: it must be a number of at least {least}")]
    TooSmall {
        /// Which number.
        name: &'static str,
        /// The value given.
        value: f64,
        /// The least it may be.
        least: f64,
    },
    /// Power must exceed what chance alone gives.
    #[error("a power at or below the significance is had by doing nothing")]
    PowerBelowSignificance,
    /// Too few children or schools for one degree of freedom.
    #[error("the plan is too small: no degrees of freedom are left")]
    NoDegrees,
}

fn inside(name: &'static str, value: f64) -> Result<(), PowerError> {
    if value > 0.0 && value < 1.0 { Ok(()) } else { Err(PowerError::NotInside { name, value }) }
}

fn explained(name: &'static str, value: f64) -> Result<(), PowerError> {
    if (0.0..1.0).contains(&value) { Ok(()) } else { Err(PowerError::NotAShare { name, value }) }
}

fn at_least(name: &'static str, value: f64, least: f64) -> Result<(), PowerError> {
    let fine = value.is_finite() && value >= least;
    if fine { Ok(()) } else { Err(PowerError::TooSmall { name, value, least }) }
}

/// Fewer than one in either arm is no arm.
fn both_arms(names: [&'static str; 2], share: f64, all: u64) -> Result<(), PowerError> {
    let all = crate::number::real(all);
    for (name, value) in names.into_iter().zip([share * all, (1.0 - share) * all]) {
        // a fifth of five is one, whatever rounding says
        at_least(name, value + 1e-9, 1.0).map_err(|_| PowerError::TooSmall {
            name,
            value,
            least: 1.0,
        })?;
    }
    Ok(())
}

fn degrees(df: f64) -> Result<f64, PowerError> {
    if df >= 1.0 { Ok(df) } else { Err(PowerError::NoDegrees) }
}

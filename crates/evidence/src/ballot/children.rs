//! Children of a draw one by one, for methods that adjust for the answer before.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// One child who was in the draw and answered after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Child {
    /// The block of the draw, by a number of the caller's choice, different in every school.
    pub block: u32,
    /// Whether a place was offered.
    pub offered: bool,
    /// Whether it was taken up, whoever was offered it.
    pub taken: bool,
    /// The score before; any number where the method does not use it.
    pub before: f64,
    /// The score after.
    pub outcome: f64,
}

/// Why children of a draw cannot be analysed one by one.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ChildrenError {
    /// A score that is not a number.
    #[error("the scores of child {child} are not numbers")]
    NotANumber {
        /// The child's place in the list, from 1.
        child: usize,
    },
    /// Too few children.
    #[error("{children} children are too few for {coefficients} coefficients")]
    TooFew {
        /// Children given.
        children: usize,
        /// Coefficients to find.
        coefficients: usize,
    },
    /// Nobody was offered a place, or everybody, or the score before never differs.
    #[error(
        "nothing differs between children where the method needs it to: offers, take-up or the score before"
    )]
    Collinear,
    /// A child that decides a coefficient alone.
    #[error("a block or group has one child only, which leaves no error to go by")]
    Alone,
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
}

pub(super) fn check(children: &[Child]) -> Result<(), ChildrenError> {
    let odd = |child: &Child| !(child.outcome.is_finite() && child.before.is_finite());
    match children.iter().position(odd) {
        Some(place) => Err(ChildrenError::NotANumber { child: place + 1 }),
        None if children.is_empty() => Err(ChildrenError::TooFew { children: 0, coefficients: 2 }),
        None => Ok(()),
    }
}

/// A column: 1 where it is so.
pub(super) fn flags(children: &[Child], of: impl Fn(&Child) -> bool) -> Vec<f64> {
    children.iter().map(|child| f64::from(u8::from(of(child)))).collect()
}

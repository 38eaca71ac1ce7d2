//! Floor and ceiling: how many stand where the scale ends.

use super::ReliabilityError;
use crate::number::real_len;
use serde::{Deserialize, Serialize};

/// The shares of children at the two ends of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ends {
    /// The share with the lowest score there is.
    pub floor: f64,
    /// The share with the highest score there is.
    pub ceiling: f64,
    /// Children.
    pub children: usize,
}

/// More than this share at one end hides what differs there.
const CROWDED: f64 = 0.15;

impl Ends {
    /// Whether more than 15 in 100 stand at an end, where the scale can show no more.
    pub fn crowded(&self) -> bool {
        is_crowded(self.floor) || is_crowded(self.ceiling)
    }
}

/// Whether so many stand at one end that it can show no more.
pub(crate) fn is_crowded(share: f64) -> bool {
    share > CROWDED
}

/// Floor and ceiling of a scale.
///
/// # Question
/// Can the scale still show a difference at its ends?
///
/// # Parameters
/// `scores`: one per child; `lowest` and `highest`: the ends of the scale, not of the scores seen.
///
/// # Result
/// The shares at either end.
///
/// # Notes
/// A crowd at the top before leaves no room to rise after: no change is then no finding. Report the
/// top box and superiority, which a crowd does not harm.
///
/// # References
/// Terwee et al. (2007), *Journal of Clinical Epidemiology* 60: more than 15 in 100 is too many.
///
/// # Errors
/// No child, or a score that is not a number.
///
/// # Examples
/// ```
/// let ends = evidence::reliability::ends(&[1.0, 4.0, 5.0, 5.0], 1.0, 5.0)?;
/// assert_eq!((ends.floor, ends.ceiling, ends.crowded()), (0.25, 0.5, true));
/// # Ok::<(), evidence::reliability::ReliabilityError>(())
/// ```
pub fn ends(scores: &[f64], lowest: f64, highest: f64) -> Result<Ends, ReliabilityError> {
    if let Some(child) = scores.iter().position(|score| !score.is_finite()) {
        return Err(ReliabilityError::Uneven { child: child + 1 });
    }
    if scores.is_empty() {
        return Err(ReliabilityError::TooFewChildren { children: 0, fewest: 1 });
    }
    let share = |at: &dyn Fn(f64) -> bool| {
        real_len(scores.iter().filter(|score| at(**score)).count()) / real_len(scores.len())
    };
    let (floor, ceiling) = (share(&|score| score <= lowest), share(&|score| score >= highest));
    Ok(Ends { floor, ceiling, children: scores.len() })
}

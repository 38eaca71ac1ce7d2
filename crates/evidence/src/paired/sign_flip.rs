//! The exact test of change: every child might as well have moved the other way.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest distribution that is worked out exactly, in possible sums.
const LONGEST: u64 = 1 << 24;

/// An exact test over all flips of signs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignFlip {
    /// The summed change.
    pub sum: i64,
    /// The chance of a sum as large or larger.
    pub p_greater: f64,
    /// The chance of a sum as small or smaller.
    pub p_less: f64,
    /// The chance of a sum as far from 0.
    pub p: f64,
    /// Children who changed.
    pub changed: usize,
    /// Children who did not, who decide nothing.
    pub unchanged: usize,
}

/// Why there is no exact test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SignFlipError {
    /// Nobody changed.
    #[error("no child changed, so there is nothing to test")]
    NobodyMoved,
    /// The sums are too large to list.
    #[error("the changes add up to {reach}: too many possible sums for an exact test")]
    TooWide {
        /// The sum of all changes, signs left out.
        reach: u64,
    },
}

/// The exact sign-flip test.
///
/// # Question
/// If each child's change might as well have gone the other way, how surprising is their sum?
///
/// # Parameters
/// `changes`: one whole number per child (or per school: its sum, which is the way to keep children
/// of a school together).
///
/// # Result
/// The chances over all `2^n` flips, by convolution: exact for any number of children.
///
/// # Notes
/// Children who did not change decide nothing. Children of one school are not independent: give
/// the sums of schools, of which it takes six or more for a p below 0.05.
///
/// # References
/// Fisher (1935), *The Design of Experiments*, chapter 3. Held against R `coin` 1.4-2.
///
/// # Errors
/// Nobody changed, or sums too large to list.
///
/// # Examples
/// ```
/// // all of four children up by one: 1 of 16 flips does as well
/// let test = evidence::paired::sign_flip(&[1, 1, 0, 1, 1])?;
/// assert_eq!((test.p_greater, test.p), (0.0625, 0.125));
/// # Ok::<(), evidence::paired::SignFlipError>(())
/// ```
pub fn sign_flip(changes: &[i64]) -> Result<SignFlip, SignFlipError> {
    let sizes: Vec<u64> =
        changes.iter().filter(|change| **change != 0).map(|change| change.unsigned_abs()).collect();
    if sizes.is_empty() {
        return Err(SignFlipError::NobodyMoved);
    }
    let reach = sizes.iter().fold(0_u64, |sum, size| sum.saturating_add(*size));
    // sizes that are all multiples of something make that many times fewer sums
    let unit = sizes.iter().fold(0, |unit, size| gcd(unit, *size));
    let (sizes, steps): (Vec<u64>, u64) =
        (sizes.iter().map(|size| size / unit).collect(), reach / unit);
    if steps > LONGEST || reach == u64::MAX {
        return Err(SignFlipError::TooWide { reach });
    }
    let chances = chances_of_risen(&sizes, steps);
    let sum: i64 = changes.iter().sum();
    // a sum s stands at (reach + s) / 2 in the distribution of what rose
    let risen = |sum: u64| usize::try_from(u64::midpoint(steps, sum)).expect("a short list");
    let far = risen(sum.unsigned_abs() / unit);
    let from: f64 = chances[far..].iter().sum();
    let to: f64 = chances[..=far].iter().sum();
    let (p_greater, p_less) = if sum >= 0 { (from, to) } else { (to, from) };
    Ok(SignFlip {
        sum,
        p_greater: p_greater.min(1.0),
        p_less: p_less.min(1.0),
        p: (2.0 * from).min(1.0),
        changed: sizes.len(),
        unchanged: changes.len() - sizes.len(),
    })
}

fn gcd(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { gcd(other, one % other) }
}

/// For each sum of the sizes that rise, its chance when each rises or falls by a fair coin.
fn chances_of_risen(sizes: &[u64], reach: u64) -> Vec<f64> {
    let length = usize::try_from(reach).expect("a short list") + 1;
    let mut chances = vec![0.0; length];
    chances[0] = 1.0;
    let mut top = 0;
    for &size in sizes {
        let size = usize::try_from(size).expect("below the reach");
        top += size;
        for place in (0..=top).rev() {
            let risen = if place >= size { chances[place - size] } else { 0.0 };
            chances[place] = f64::midpoint(chances[place], risen);
        }
    }
    chances
}

/// Twice the midranks of the sizes, which are whole numbers; sizes at most `slack` apart are tied.
pub(super) fn twice_midranks(sizes: &[f64], slack: f64) -> Vec<i64> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by(|one, other| sizes[*one].total_cmp(&sizes[*other]));
    let mut ranks = vec![0; sizes.len()];
    let mut first = 0;
    while first < order.len() {
        let size = sizes[order[first]] + slack;
        let tied = order[first..].iter().take_while(|place| sizes[**place] <= size).count();
        let twice = i64::try_from(2 * first + tied + 1).expect("a list in memory");
        for place in &order[first..first + tied] {
            ranks[*place] = twice;
        }
        first += tied;
    }
    ranks
}

//! The signed-rank test: the size of a change counts by its rank.

use super::sign_flip::{SignFlipError, sign_flip, twice_midranks};
use serde::{Deserialize, Serialize};

/// Sizes this near are equal, for a largest of one.
const SAME: f64 = 1e-12;

/// Wilcoxon's signed-rank test, exact.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignedRank {
    /// The sum of the ranks of changes upwards.
    pub rising: f64,
    /// The sum of the ranks of changes downwards.
    pub falling: f64,
    /// The exact two-sided p, ties and all.
    pub p: f64,
    /// Children who changed.
    pub changed: usize,
}

/// Wilcoxon's signed-rank test.
///
/// # Question
/// Did the larger changes go up more than down?
///
/// # Parameters
/// `changes`: one number per child. Children who did not change are left out; equal sizes share
/// their middle rank. Sizes that differ by less than 1 in 10^12 of the largest are equal, since 1.3
/// less 1.1 is not quite 2.3 less 2.1 in a machine.
///
/// # Result
/// The two rank sums, and the p over all flips of signs, exact with ties for any number of children.
///
/// # Notes
/// Takes children as independent, and the sizes of changes as comparable. In schools flip the signs
/// of whole schools' sums with [`super::sign_flip()`].
///
/// # References
/// Wilcoxon (1945), *Biometrics Bulletin* 1; Hollander, Wolfe & Chicken (2014), chapter 3.
///
/// # Errors
/// Nobody changed, or too many children for an exact test (some 3,000).
///
/// # Examples
/// ```
/// // ranks 1, 2 and 3 all up: 1 of 8 flips on each side
/// let test = evidence::paired::signed_rank(&[0.5, 1.5, 0.0, 2.5])?;
/// assert_eq!((test.rising, test.falling, test.p), (6.0, 0.0, 0.25));
/// # Ok::<(), evidence::paired::SignFlipError>(())
/// ```
pub fn signed_rank(changes: &[f64]) -> Result<SignedRank, SignFlipError> {
    let largest = changes.iter().fold(0.0_f64, |largest, change| largest.max(change.abs()));
    let slack = SAME * largest;
    let moved: Vec<f64> = changes.iter().copied().filter(|change| change.abs() > slack).collect();
    let sizes: Vec<f64> = moved.iter().map(|change| change.abs()).collect();
    let ranks = twice_midranks(&sizes, slack);
    let signed: Vec<i64> = ranks
        .iter()
        .zip(&moved)
        .map(|(rank, change)| if *change > 0.0 { *rank } else { -rank })
        .collect();
    let test = sign_flip(&signed)?;
    let rising = signed.iter().filter(|rank| **rank > 0).sum::<i64>();
    let falling = -signed.iter().filter(|rank| **rank < 0).sum::<i64>();
    let half = |twice: i64| crate::number::real(twice.unsigned_abs()) / 2.0;
    Ok(SignedRank {
        rising: half(rising),
        falling: half(falling),
        p: test.p,
        changed: test.changed,
    })
}

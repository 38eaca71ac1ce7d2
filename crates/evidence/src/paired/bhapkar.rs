//! Whether the answers as a whole moved, by Bhapkar.

use super::square::{Homogeneity, Square, SquareError};
use crate::number::real;

/// Bhapkar's test.
///
/// # Question
/// The same as [`super::stuart_maxwell()`].
///
/// # Parameters
/// `table`: children by their answer before (row) and after (column).
///
/// # Result
/// `d' (S - d d' / n)^-1 d`, chi-squared on options used less one.
///
/// # Notes
/// Takes the covariance as it was seen, not as it would be if nothing moved: somewhat sharper with
/// many children.
///
/// # References
/// Bhapkar (1966), *Journal of the American Statistical Association* 61.
///
/// # Errors
/// As [`super::stuart_maxwell()`].
///
/// # Examples
/// ```
/// // 27 children: 16 / (8 - 16 / 27)
/// let test = evidence::paired::bhapkar(&[vec![10, 6], vec![2, 9]])?;
/// assert!((test.statistic - 2.16).abs() < 1e-12);
/// # Ok::<(), evidence::paired::SquareError>(())
/// ```
pub fn bhapkar(table: &[Vec<u64>]) -> Result<Homogeneity, SquareError> {
    let square = Square::of(table)?;
    let (apart, spread) = square.margins();
    let seen = spread - &apart * apart.transpose() / real(square.children);
    square.test(&apart, seen)
}

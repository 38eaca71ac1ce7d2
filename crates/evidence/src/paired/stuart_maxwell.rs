//! Whether the answers as a whole moved, by Stuart and Maxwell.

use super::square::{Homogeneity, Square, SquareError};

/// The Stuart-Maxwell test.
///
/// # Question
/// Are the answers after spread over the options as those before?
///
/// # Parameters
/// `table`: children by their answer before (row) and after (column).
///
/// # Result
/// `d' S^-1 d`, chi-squared on options used less one; `d` the differences of margins, `S` their
/// covariance if nothing moved.
///
/// # Notes
/// For independent children. Where they come in schools, use [`super::Changes`].
///
/// # References
/// Stuart (1955), *Biometrika* 42; Maxwell (1970), *British Journal of Psychiatry* 116. Held against
/// R `coin` 1.4-2.
///
/// # Errors
/// A table that is not square, nobody who moved, or moves that carry no test.
///
/// # Examples
/// ```
/// // of two options it is McNemar's: (6 - 2)^2 / (6 + 2)
/// let test = evidence::paired::stuart_maxwell(&[vec![10, 6], vec![2, 9]])?;
/// assert!((test.statistic - 2.0).abs() < 1e-12);
/// # Ok::<(), evidence::paired::SquareError>(())
/// ```
pub fn stuart_maxwell(table: &[Vec<u64>]) -> Result<Homogeneity, SquareError> {
    let square = Square::of(table)?;
    let (apart, spread) = square.margins();
    square.test(&apart, spread)
}

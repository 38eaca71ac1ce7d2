//! Benjamini and Hochberg's step-up adjustment.

use super::{AdjustError, Adjusted, in_place, ranked};
use crate::number::real_len;

/// Adjusts p values so that the expected share of false findings among the findings stays at the level.
///
/// # Question
/// Which items of this exploratory table are worth a second look?
///
/// # Parameters
/// `raw`: the p values of one family, 0 to 1; `None` where a test could not be made.
///
/// # Result
/// In the same order, `p_(i)` becomes the smallest of `min(1, m p_(j) / j)` over `j >= i`. Missing
/// p values stay missing and are not counted in `m`.
///
/// # Notes
/// For exploratory tables; for the primary outcomes use [`super::holm()`].
///
/// # References
/// Benjamini & Hochberg (1995), *JRSS B* 57. Equal to `p.adjust` of R 4.2.2.
///
/// # Errors
/// A value outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::adjust::benjamini_hochberg;
///
/// let table = benjamini_hochberg(&[Some(0.01), Some(0.04), Some(0.03)])?;
/// assert!((table[0].adjusted.expect("it was given") - 0.03).abs() < 1e-15);
/// assert!((table[2].adjusted.expect("it was given") - 0.04).abs() < 1e-15);
/// # Ok::<(), evidence::adjust::AdjustError>(())
/// ```
pub fn benjamini_hochberg(raw: &[Option<f64>]) -> Result<Vec<Adjusted>, AdjustError> {
    let ranked = ranked(raw)?;
    let tests = real_len(ranked.len());
    let mut lowest: f64 = 1.0;
    let adjusted: Vec<(usize, f64)> = ranked
        .into_iter()
        .enumerate()
        .rev()
        .map(|(rank, (place, p))| {
            lowest = lowest.min(tests * p / real_len(rank + 1));
            (place, lowest)
        })
        .collect();
    Ok(in_place(raw, adjusted))
}

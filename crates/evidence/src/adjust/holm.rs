//! Holm's step-down adjustment.

use super::{AdjustError, Adjusted, in_place, ranked};
use crate::number::real_len;

/// Adjusts p values so that the chance of even one false finding in the family stays at the level.
///
/// # Question
/// Which of these pre-registered differences stand, all of them being tested at once?
///
/// # Parameters
/// `raw`: the p values of one family, 0 to 1; `None` where a test could not be made.
///
/// # Result
/// In the same order, `p_(i)` becomes the largest of `min(1, (m - j + 1) p_(j))` over `j <= i`.
/// Missing p values stay missing and are not counted in `m`.
///
/// # Notes
/// For confirmatory families. Never less powerful than Bonferroni, and valid whatever the
/// dependence between tests.
///
/// # References
/// Holm (1979), *Scandinavian Journal of Statistics* 6. Equal to `p.adjust` of R 4.2.2.
///
/// # Errors
/// A value outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::adjust::holm;
///
/// let family = holm(&[Some(0.01), None, Some(0.04), Some(0.03)])?;
/// assert_eq!(family[0].adjusted, Some(0.03));
/// assert_eq!(family[1].adjusted, None);
/// assert_eq!(family[2].adjusted, family[3].adjusted);
/// # Ok::<(), evidence::adjust::AdjustError>(())
/// ```
pub fn holm(raw: &[Option<f64>]) -> Result<Vec<Adjusted>, AdjustError> {
    let ranked = ranked(raw)?;
    let tests = ranked.len();
    let mut highest: f64 = 0.0;
    let adjusted = ranked.into_iter().enumerate().map(|(rank, (place, p))| {
        highest = highest.max((real_len(tests - rank) * p).min(1.0));
        (place, highest)
    });
    Ok(in_place(raw, adjusted))
}

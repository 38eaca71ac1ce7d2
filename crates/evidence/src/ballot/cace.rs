//! The effect of taking part, on those who take a place because it is offered.

use super::children::{Child, ChildrenError, check, flags};
use super::regress::{Columns, Regressed, two_stages};

/// The complier average causal effect.
///
/// # Question
/// What did taking part change, for children who take part if offered and not otherwise?
///
/// # Parameters
/// `children` of the draw with offer and take-up.
///
/// # Result
/// Two-stage least squares of the answer after on take-up and the blocks, with the offer standing
/// in for take-up; HC2 error.
///
/// # Notes
/// Holds if the offer does nothing to those whom it does not bring in, and keeps nobody out. Never
/// compare by take-up itself: those who stay are not those who leave. Where few take the place up
/// the interval is not to be trusted.
///
/// # References
/// Angrist, Imbens & Rubin (1996), *JASA* 91. Held against `iv_robust` of `estimatr` 1.0.0.
///
/// # Errors
/// Scores that are not numbers, too few children, or an offer that brought nobody in.
///
/// # Examples
/// ```
/// use evidence::ballot::{Child, cace};
/// let child = |offered, taken, outcome| Child { block: 1, offered, taken, before: 0.0, outcome };
/// let children = [
///     child(true, true, 4.0), child(true, true, 4.0), child(true, false, 3.0), child(true, false, 3.0),
///     child(false, false, 3.0), child(false, false, 3.0), child(false, false, 3.0), child(false, false, 3.0),
/// ];
/// // the offer gained half a point on average, and half of those offered came
/// assert!((cace(&children)?.value - 1.0).abs() < 1e-12);
/// # Ok::<(), evidence::ballot::ChildrenError>(())
/// ```
pub fn cace(children: &[Child]) -> Result<Regressed, ChildrenError> {
    check(children)?;
    let columns = |first: Vec<f64>| Columns::new(children.len()).with(first).with_blocks(children);
    let taken = columns(flags(children, |child| child.taken));
    let offered = columns(flags(children, |child| child.offered));
    two_stages(children, &taken, &offered)
}

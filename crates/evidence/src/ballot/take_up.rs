//! How many more came because they were offered a place.

use super::children::{Child, ChildrenError, check, flags};
use super::regress::{Columns, Regressed, least_squares};

/// The first stage behind [`super::cace()`].
///
/// # Question
/// How much more often was a place taken up by those who were offered one?
///
/// # Parameters
/// `children` of the draw with offer and take-up.
///
/// # Result
/// The coefficient of the offer in a regression of take-up on it and the blocks, with its HC2 error:
/// the share taken up among the offered less that among the others, blocks counted by precision.
///
/// # Notes
/// The effect on those who came is the effect of the offer over this. Where the square of its t is
/// below 10 the offer moved too few for that quotient to be trusted.
///
/// # References
/// Staiger & Stock (1997), *Econometrica* 65; `MacKinnon` & White (1985). Held against `lm_robust` of
/// `estimatr` 1.0.0.
///
/// # Errors
/// Too few children, a block or arm that decides alone, or offers that never differ in a block.
///
/// # Examples
/// ```
/// use evidence::ballot::{Child, take_up};
/// let child = |offered, taken| Child { block: 1, offered, taken, before: 0.0, outcome: 0.0 };
/// let children = [
///     child(true, true), child(true, true), child(true, true), child(true, false),
///     child(false, false), child(false, false), child(false, true), child(false, false),
/// ];
/// assert!((take_up(&children)?.value - 0.5).abs() < 1e-12);
/// # Ok::<(), evidence::ballot::ChildrenError>(())
/// ```
pub fn take_up(children: &[Child]) -> Result<Regressed, ChildrenError> {
    check(children)?;
    let taken = |child: &Child| Child { outcome: f64::from(u8::from(child.taken)), ..*child };
    let children: Vec<Child> = children.iter().map(taken).collect();
    let columns = Columns::new(children.len())
        .with(flags(&children, |child| child.offered))
        .with_blocks(&children);
    least_squares(&children, &columns)
}

//! The effect of the offer, adjusted for the answer before.

use super::children::{Child, ChildrenError, check, flags};
use super::regress::{Columns, Regressed, least_squares};

/// The effect of the offer by analysis of covariance.
///
/// # Question
/// What did the offer change, among children who answered alike before?
///
/// # Parameters
/// `children` of the draw with both answers.
///
/// # Result
/// The coefficient of the offer in a regression of the answer after on it, the answer before and
/// the blocks, with its HC2 error.
///
/// # Notes
/// Sharper than the plain difference where the answer before foretells the one after, and fairer
/// than the difference of changes. Blocks count by precision, as in [`super::Precision`].
///
/// # References
/// Vickers & Altman (2001), *BMJ* 323; `MacKinnon` & White (1985), *Journal of Econometrics* 29. Held
/// against `estimatr` 1.0.0.
///
/// # Errors
/// Scores that are not numbers, too few children, or nothing that differs.
///
/// # Examples
/// ```
/// use evidence::ballot::{Child, ancova};
/// let child = |offered, before, outcome| Child { block: 1, offered, taken: offered, before, outcome };
/// let children = [
///     child(true, 3.0, 4.0), child(true, 2.0, 3.0), child(true, 4.0, 5.0),
///     child(false, 3.0, 3.0), child(false, 2.0, 2.0), child(false, 5.0, 5.0),
/// ];
/// // everybody offered a place gained one point, nobody else did
/// assert!((ancova(&children)?.value - 1.0).abs() < 1e-12);
/// # Ok::<(), evidence::ballot::ChildrenError>(())
/// ```
pub fn ancova(children: &[Child]) -> Result<Regressed, ChildrenError> {
    check(children)?;
    let columns = Columns::new(children.len())
        .with(flags(children, |child| child.offered))
        .with(children.iter().map(|child| child.before).collect())
        .with_blocks(children);
    least_squares(children, &columns)
}

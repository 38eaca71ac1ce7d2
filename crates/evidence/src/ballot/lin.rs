//! The effect of the offer, adjusted in each arm for itself.

use super::children::{Child, ChildrenError, check, flags};
use super::regress::{Columns, Regressed, least_squares, mean};
use std::collections::BTreeMap;

/// The effect of the offer by Lin's adjustment.
///
/// # Question
/// What did the offer change on average, where the answer before may foretell the one after
/// differently in the two arms?
///
/// # Parameters
/// `children` of the draw with both answers; one block, or blocks that offered the same share
/// ([`same_share`]).
///
/// # Result
/// The coefficient of the offer in a regression on it, the centred answer before and their
/// product, with its HC2 error.
///
/// # Notes
/// Never less precise than the plain difference with many children. Report the plain one too. Where
/// blocks offered different shares a block fills one arm more than the other, which this takes no
/// account of: take [`super::lin_blocks()`].
///
/// # References
/// Lin (2013), *Annals of Applied Statistics* 7. Held against `lm_lin` of `estimatr` 1.0.0.
///
/// # Errors
/// Scores that are not numbers, too few children, or nothing that differs.
///
/// # Examples
/// ```
/// use evidence::ballot::{Child, lin};
/// let child = |offered, before, outcome| Child { block: 1, offered, taken: offered, before, outcome };
/// let children = [
///     child(true, 3.0, 4.0), child(true, 2.0, 3.0), child(true, 4.0, 5.0),
///     child(false, 3.0, 3.0), child(false, 2.0, 2.0), child(false, 5.0, 5.0),
/// ];
/// assert!((lin(&children)?.value - 1.0).abs() < 1e-12);
/// # Ok::<(), evidence::ballot::ChildrenError>(())
/// ```
pub fn lin(children: &[Child]) -> Result<Regressed, ChildrenError> {
    check(children)?;
    let before: Vec<f64> = children.iter().map(|child| child.before).collect();
    let centre = mean(&before);
    let centred: Vec<f64> = before.iter().map(|before| before - centre).collect();
    let offered = flags(children, |child| child.offered);
    let product = centred.iter().zip(&offered).map(|(one, other)| one * other).collect();
    let columns = Columns::new(children.len()).with(offered).with(centred).with(product);
    least_squares(children, &columns)
}

/// Whether every block offered a place to the same share of its children.
pub fn same_share(children: &[Child]) -> bool {
    let mut blocks: BTreeMap<u32, [u64; 2]> = BTreeMap::new();
    for child in children {
        let of = blocks.entry(child.block).or_default();
        of[0] += 1;
        of[1] += u64::from(child.offered);
    }
    let mut shares = blocks.values();
    let first = shares.next();
    first.is_none_or(|first| shares.all(|of| of[1] * first[0] == first[1] * of[0]))
}

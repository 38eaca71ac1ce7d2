//! The effect of the offer, adjusted in each arm for itself, block by block.

use super::children::{Child, ChildrenError, check};
use super::regress::Regressed;
use crate::number::{real, real_len};
use std::collections::BTreeMap;

/// The effect of the offer by Lin's adjustment, with the blocks of the draw.
///
/// # Question
/// What did the offer change on average, where blocks may have offered different shares and the
/// answer before may foretell the one after differently in the two arms?
///
/// # Parameters
/// `children` of the draw with both answers, in blocks with two children or more in each arm.
/// Blocks with one arm only compare nobody and are left out.
///
/// # Result
/// The coefficient of the offer in a regression on it, the answer before, a column for each block
/// but one, all of these centred, and the products of each with the offer; its HC2 error, on
/// children less twice the blocks less two degrees of freedom.
///
/// # Notes
/// In each arm the model has a level for every block and one slope, so it is worked out arm by arm
/// and takes a time in line with the children:
/// `sum_b (n_b / N) (mean_b1 - mean_b0 - slope_1 (before_b1 - before) + slope_0 (before_b0 - before))`.
///
/// # References
/// Lin (2013), *Annals of Applied Statistics* 7, with the blocks among the covariates; `MacKinnon` &
/// White (1985). Held against `lm_lin` of `estimatr` 1.0.0 with `~ before + factor(block)`.
///
/// # Errors
/// Scores that are not numbers, no block with both arms, a block with one child in an arm, or an
/// answer before that never differs within a block of an arm.
///
/// # Examples
/// ```
/// use evidence::ballot::{Child, lin_blocks};
/// let child = |block, offered, before, outcome| {
///     Child { block, offered, taken: offered, before, outcome }
/// };
/// let children = [
///     child(1, true, 3.0, 4.0), child(1, true, 2.0, 3.0), child(1, true, 4.0, 5.0),
///     child(1, false, 3.0, 3.0), child(1, false, 2.0, 2.0),
///     child(2, true, 1.0, 7.0), child(2, true, 2.0, 8.0),
///     child(2, false, 5.0, 10.0), child(2, false, 3.0, 8.0), child(2, false, 4.0, 9.0),
/// ];
/// // everybody offered a place gained one point, whatever the block
/// assert!((lin_blocks(&children)?.value - 1.0).abs() < 1e-12);
/// # Ok::<(), evidence::ballot::ChildrenError>(())
/// ```
pub fn lin_blocks(children: &[Child]) -> Result<Regressed, ChildrenError> {
    check(children)?;
    let mut blocks: BTreeMap<u32, [Vec<Child>; 2]> = BTreeMap::new();
    for child in children {
        blocks.entry(child.block).or_default()[usize::from(child.offered)].push(*child);
    }
    blocks.retain(|_, arms| arms.iter().all(|arm| !arm.is_empty()));
    if blocks.is_empty() {
        return Err(ChildrenError::Collinear);
    }
    if blocks.values().flatten().any(|arm| arm.len() < 2) {
        return Err(ChildrenError::Alone);
    }
    let kept: u64 = blocks.values().flatten().map(|arm| arm.len() as u64).sum();
    let coefficients = 2 * blocks.len() + 2;
    let df = kept.saturating_sub(coefficients as u64);
    if df == 0 {
        let children = usize::try_from(kept).unwrap_or(usize::MAX);
        return Err(ChildrenError::TooFew { children, coefficients });
    }
    let centre =
        blocks.values().flatten().flatten().map(|child| child.before).sum::<f64>() / real(kept);
    let [others, offered] = [0, 1].map(|place| {
        let arms: Vec<(f64, &[Child])> = blocks
            .values()
            .map(|arms| (real_len(arms[0].len() + arms[1].len()) / real(kept), &*arms[place]))
            .collect();
        of_arm(&arms, centre)
    });
    let ((low, one), (high, other)) = (others?, offered?);
    Ok(Regressed {
        value: high - low,
        se: (one + other).sqrt(),
        df,
        children: kept,
        blocks: blocks.len(),
    })
}

/// The level of one arm at the average answer before, over all blocks, and its variance. Each block
/// comes with its share of the children.
fn of_arm(blocks: &[(f64, &[Child])], centre: f64) -> Result<(f64, f64), ChildrenError> {
    let mean = |arm: &[Child], of: fn(&Child) -> f64| {
        arm.iter().map(of).sum::<f64>() / real_len(arm.len())
    };
    let before = |arm: &[Child]| mean(arm, |child| child.before);
    let after = |arm: &[Child]| mean(arm, |child| child.outcome);
    let (mut squares, mut products, mut reach) = (0.0, 0.0, 0.0);
    for (share, arm) in blocks {
        let (x, y) = (before(arm), after(arm));
        squares += arm.iter().map(|child| (child.before - x).powi(2)).sum::<f64>();
        products += arm.iter().map(|child| (child.before - x) * (child.outcome - y)).sum::<f64>();
        reach += share * (x - centre);
    }
    let from_centre = |child: &Child| (child.before - centre).powi(2);
    let all: f64 = blocks.iter().flat_map(|(_, arm)| *arm).map(from_centre).sum();
    // what rounding leaves of nothing
    if squares <= 1e-12 * all {
        return Err(ChildrenError::Collinear);
    }
    let slope = products / squares;
    let (mut value, mut variance) = (0.0, 0.0);
    for (share, arm) in blocks {
        let (x, y, number) = (before(arm), after(arm), real_len(arm.len()));
        value += share * (y - slope * (x - centre));
        for child in *arm {
            let away = child.before - x;
            let leverage = 1.0 / number + away.powi(2) / squares;
            if leverage > 1.0 - 1e-10 {
                return Err(ChildrenError::Alone);
            }
            let pull = share / number - reach * away / squares;
            let residual = child.outcome - y - slope * away;
            variance += pull.powi(2) * residual.powi(2) / (1.0 - leverage);
        }
    }
    // the centre shifts both arms alike
    Ok((value, variance))
}

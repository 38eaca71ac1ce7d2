//! Cronbach's alpha.

use super::{ReliabilityError, covariances, enough};
use crate::interval::{Bounds, is_level};
use crate::number::real_len;
use crate::special::f_quantile;
use serde::{Deserialize, Serialize};

/// How well the items hang together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CronbachAlpha {
    /// Alpha, at most 1.
    pub value: f64,
    /// Alpha of the other items when each in turn is left out; empty for two items.
    pub without: Vec<f64>,
    /// Items.
    pub items: usize,
    /// Children with every answer.
    pub children: usize,
}

impl CronbachAlpha {
    /// Feldt's interval, for independent children.
    ///
    /// # Errors
    /// A level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Bounds, ReliabilityError> {
        if !is_level(level) {
            return Err(ReliabilityError::Level { level });
        }
        let above = real_len(self.children - 1);
        let below = above * real_len(self.items - 1);
        let end =
            |probability: f64| 1.0 - (1.0 - self.value) * f_quantile(probability, above, below);
        let tail = (1.0 - level) / 2.0;
        Ok(Bounds { lower: end(1.0 - tail), upper: end(tail), level })
    }
}

/// Cronbach's alpha.
///
/// # Question
/// Do the items of a scale hang together?
///
/// # Parameters
/// `children`: one list of scores per child with every answer, items in one order and turned so that
/// higher means the same in each.
///
/// # Result
/// `k / (k - 1) (1 - sum of the items' variances / variance of their sum)`.
///
/// # Notes
/// Grows with the number of items and says nothing of one thing behind them; below 0 where an item
/// is turned the wrong way. Prefer [`super::omega()`] where items differ in weight.
///
/// # References
/// Cronbach (1951), *Psychometrika* 16; Feldt (1965), *Psychometrika* 30.
///
/// # Errors
/// Fewer than two items or three children, lists of uneven length, or an item without variation.
///
/// # Examples
/// ```
/// use evidence::reliability::cronbach_alpha;
/// // two items that agree but for one child
/// let children = [vec![1.0, 1.0], vec![2.0, 2.0], vec![3.0, 3.0], vec![2.0, 4.0]];
/// let alpha = cronbach_alpha(&children)?;
/// // variances 2/3 and 5/3, of the sum 11/3
/// assert!((alpha.value - 2.0 * (1.0 - 7.0 / 11.0)).abs() < 1e-12);
/// # Ok::<(), evidence::reliability::ReliabilityError>(())
/// ```
pub fn cronbach_alpha(children: &[Vec<f64>]) -> Result<CronbachAlpha, ReliabilityError> {
    enough(children, 2, 3)?;
    let all = covariances(children)?;
    let items = all.nrows();
    let over = |kept: &[usize]| -> Option<f64> {
        let sum: f64 =
            kept.iter().flat_map(|one| kept.iter().map(|other| all[(*one, *other)])).sum();
        let own: f64 = kept.iter().map(|item| all[(*item, *item)]).sum();
        let count = real_len(kept.len());
        (sum > 0.0).then(|| count / (count - 1.0) * (1.0 - own / sum))
    };
    let everything: Vec<usize> = (0..items).collect();
    // items that cancel one another leave a sum that never differs
    let value = over(&everything).ok_or(ReliabilityError::NoFactor)?;
    let without = |left_out: usize| {
        let kept: Vec<usize> =
            everything.iter().copied().filter(|item| *item != left_out).collect();
        over(&kept)
    };
    let without: Option<Vec<f64>> =
        if items > 2 { (0..items).map(without).collect() } else { Some(Vec::new()) };
    Ok(CronbachAlpha {
        value,
        without: without.unwrap_or_default(),
        items,
        children: children.len(),
    })
}

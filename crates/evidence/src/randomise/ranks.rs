//! Ranks inside blocks, as whole scores.

use super::{Drawn, RandomiseError};
use crate::number::{nearest, real_len};

/// What a whole score stands for: a block divided so finely, coarser where many children would make
/// too many sums. Each number divides by much, so that small blocks are exact.
const FINENESS: [f64; 3] = [2_520.0, 840.0, 120.0];

/// Children in all up to which each fineness is taken.
const UP_TO: [usize; 2] = [400, 2_000];

/// Van Elteren's scores: each child's midrank inside its block over the block's size plus one.
///
/// # Question
/// How do children of all blocks add up, when each is ranked among its own?
///
/// # Parameters
/// `blocks`: any whole scores, larger for more positive, such as the option chosen.
///
/// # Result
/// The same blocks with `rank / (n_b + 1)` as whole numbers, scaled by 2,520 and rounded (by less
/// where there are many children): put them into [`super::exact()`].
///
/// # Notes
/// Rounding a score changes the statistic by less than a thousandth and not the validity of the
/// test, which is exact for the scores it is given.
///
/// # References
/// van Elteren (1960), *Bulletin of the Institute of International Statistics* 37; Lehmann (1975),
/// *Nonparametrics*, section 3.3.
///
/// # Errors
/// Blocks of uneven length.
///
/// # Examples
/// ```
/// use evidence::randomise::{Drawn, van_elteren};
/// let block = Drawn { scores: vec![5, 3, 3], offered: vec![true, false, false] };
/// // ranks 3, 1.5 and 1.5 of 3, over 4
/// assert_eq!(van_elteren(&[block])?[0].scores, [1890, 945, 945]);
/// # Ok::<(), evidence::randomise::RandomiseError>(())
/// ```
pub fn van_elteren(blocks: &[Drawn]) -> Result<Vec<Drawn>, RandomiseError> {
    let children: usize = blocks.iter().map(|block| block.scores.len()).sum();
    let place = UP_TO.iter().take_while(|most| children > **most).count();
    blocks
        .iter()
        .enumerate()
        .map(|(number, block)| {
            let (scores, offered) = (block.scores.len(), block.offered.len());
            if scores != offered {
                return Err(RandomiseError::Uneven { block: number + 1, scores, offered });
            }
            Ok(Drawn {
                scores: ranked(&block.scores, FINENESS[place]),
                offered: block.offered.clone(),
            })
        })
        .collect()
}

fn ranked(scores: &[i64], fineness: f64) -> Vec<i64> {
    let share = |score: &i64| {
        let below = scores.iter().filter(|other| *other < score).count();
        let tied = scores.iter().filter(|other| *other == score).count();
        let midrank = real_len(2 * below + tied + 1) / 2.0;
        nearest(fineness * midrank / real_len(scores.len() + 1))
    };
    scores.iter().map(share).collect()
}

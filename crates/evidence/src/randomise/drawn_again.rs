//! The test of any statistic, by drawing again many times.

use super::{Drawn, RandomiseError, decided};
use crate::chance::{Places, seeded};
use crate::number::real;
use serde::{Deserialize, Serialize};

/// Values this near are the same, for scores of one: sums in another order differ in their last
/// digits.
const SAME: f64 = 1e-11;

/// A test by drawing again.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DrawnAgain {
    /// The statistic of the draw that was made.
    pub value: f64,
    /// The share of draws, the one made included, with a value as far from 0.
    pub p: f64,
    /// Draws made again.
    pub times: u32,
    /// Their seed: the same seed gives the same p.
    pub seed: u64,
}

/// The randomisation test of any statistic.
///
/// # Question
/// If the place made no difference to any child, how often would the draw alone give a statistic as
/// far from 0?
///
/// # Parameters
/// `blocks`: scores and offers; `statistic`: of the blocks, in the unit of the scores and centred so
/// that 0 is no difference;
/// `times`: 9,999 or more for a report; `seed`.
///
/// # Result
/// `p = (1 + #{|T*| >= |T|}) / (1 + R)`, which is never 0.
///
/// # Notes
/// Take [`super::exact()`] where the statistic is a sum of whole scores: it needs no seed.
///
/// # References
/// Phipson & Smyth (2010), *Statistical Applications in Genetics and Molecular Biology* 9.
///
/// # Errors
/// Blocks of uneven length, none in which chance decided, a score that is not a number, or too few
/// draws.
///
/// # Examples
/// ```
/// use evidence::randomise::{Drawn, drawn_again};
/// let block = Drawn { scores: vec![5.0, 4.0, 2.0, 1.0], offered: vec![true, true, false, false] };
/// let apart = |blocks: &[Drawn<f64>]| {
///     let signed = |(score, offered): (&f64, &bool)| if *offered { *score } else { -score };
///     blocks.iter().flat_map(|block| block.scores.iter().zip(&block.offered).map(signed)).sum()
/// };
/// let test = drawn_again(&[block], apart, 999, 1)?;
/// // two of six draws are as far apart
/// assert!((test.p - 1.0 / 3.0).abs() < 0.05);
/// # Ok::<(), evidence::randomise::RandomiseError>(())
/// ```
pub fn drawn_again(
    blocks: &[Drawn<f64>],
    statistic: impl Fn(&[Drawn<f64>]) -> f64,
    times: u32,
    seed: u64,
) -> Result<DrawnAgain, RandomiseError> {
    let finite = |block: &Drawn<f64>| block.scores.iter().all(|score| score.is_finite());
    if let Some(block) = blocks.iter().position(|block| !finite(block)) {
        return Err(RandomiseError::NotANumber { block: block + 1 });
    }
    if times < 99 {
        return Err(RandomiseError::TooFewDraws { times });
    }
    let mut again: Vec<Drawn<f64>> = decided(blocks)?.into_iter().cloned().collect();
    let value = statistic(&again);
    let largest = again
        .iter()
        .flat_map(|block| &block.scores)
        .fold(0.0_f64, |largest, score| largest.max(score.abs()));
    let bar = value.abs() - SAME * largest;
    let mut chance = seeded(seed);
    let mut as_far = 0_u64;
    for _ in 0..times {
        for block in &mut again {
            // Fisher and Yates: every order equally likely
            for last in (1..block.offered.len()).rev() {
                let with = chance.below(last + 1);
                block.offered.swap(last, with);
            }
        }
        as_far += u64::from(statistic(&again).abs() >= bar);
    }
    let p = (1.0 + real(as_far)) / (1.0 + f64::from(times));
    Ok(DrawnAgain { value, p, times, seed })
}

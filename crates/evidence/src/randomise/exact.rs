//! The exact test of a sum of whole scores, for any number of schools.

use super::{Drawn, RandomiseError, decided};
use crate::number::real_len;
use serde::{Deserialize, Serialize};

/// The longest distribution of sums that is worked out.
const LONGEST: usize = 1 << 22;

/// Sums this near are the same: their average need not be whole.
const SAME: f64 = 1e-9;

/// An exact test over every draw that could have been.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exact {
    /// The summed score of the children offered a place.
    pub sum: i64,
    /// Its average over all draws.
    pub mean: f64,
    /// Its standard deviation over all draws.
    pub sd: f64,
    /// The chance of a sum as large or larger.
    pub p_greater: f64,
    /// The chance of a sum as small or smaller.
    pub p_less: f64,
    /// The chance of a sum as far from the average.
    pub p: f64,
    /// Blocks in which chance decided.
    pub blocks: usize,
    /// Children in them.
    pub children: usize,
}

/// The exact randomisation test of a summed score.
///
/// # Question
/// If the place made no difference to any child, how often would the draw alone give a sum as
/// surprising?
///
/// # Parameters
/// `blocks`: whole scores, 1 and 0 for a top-box count, [`super::van_elteren()`] for ranks; every
/// block of the draw, with those who answered.
///
/// # Result
/// The distribution of the sum over all draws, by convolving those of the blocks: exact for any
/// number of schools, in a time that grows with children times places times sums.
///
/// # Notes
/// Tests that no child was changed (the sharp null). Needs no model of schools or answers: the draw
/// itself is the reason that it holds.
///
/// # References
/// Fisher (1935); van Elteren (1960); Rosenbaum (2002), *Observational Studies*, chapter 2; Pagano &
/// Tritchler (1983), *JASA* 78.
///
/// # Errors
/// Blocks of uneven length, none in which chance decided, or sums too many to list.
///
/// # Examples
/// ```
/// use evidence::randomise::{Drawn, exact};
/// // two of four children drawn, and they are the two who said yes: 1 of 6 draws
/// let block = Drawn { scores: vec![1, 1, 0, 0], offered: vec![true, true, false, false] };
/// let test = exact(&[block])?;
/// assert!((test.p_greater - 1.0 / 6.0).abs() < 1e-12 && (test.p - 1.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), evidence::randomise::RandomiseError>(())
/// ```
pub fn exact(blocks: &[Drawn]) -> Result<Exact, RandomiseError> {
    let blocks = decided(blocks)?;
    let mut sums = Sums { least: 0, chances: vec![1.0] };
    for block in &blocks {
        sums = sums.plus(&of_block(block)?)?;
    }
    let sum: i64 = blocks.iter().flat_map(|block| block.offered_scores()).sum();
    let mean = sums.expect(|value| value);
    let sd = sums.expect(|value| (value - mean).powi(2)).sqrt();
    let away = (whole(sum) - mean).abs();
    let chance =
        |keep: &dyn Fn(f64) -> bool| sums.expect(|value| f64::from(u8::from(keep(value)))).min(1.0);
    Ok(Exact {
        sum,
        mean,
        sd,
        p_greater: chance(&|value| value >= whole(sum) - SAME),
        p_less: chance(&|value| value <= whole(sum) + SAME),
        p: chance(&|value| (value - mean).abs() >= away - SAME),
        blocks: blocks.len(),
        children: blocks.iter().map(|block| block.scores.len()).sum(),
    })
}

#[expect(clippy::cast_precision_loss, reason = "sums are far below 2^53: the list is shorter")]
fn whole(value: i64) -> f64 {
    value as f64
}

/// The chance of each sum, from the least on.
struct Sums {
    least: i64,
    chances: Vec<f64>,
}

impl Sums {
    fn plus(&self, other: &Self) -> Result<Self, RandomiseError> {
        let length = self.chances.len() + other.chances.len() - 1;
        if length > LONGEST {
            return Err(RandomiseError::TooWide);
        }
        let mut chances = vec![0.0; length];
        // scaled ranks leave most sums out of reach, so only those within it are walked
        let reached: Vec<(usize, f64)> = other.reached().collect();
        for (place, chance) in self.reached() {
            for (step, with) in &reached {
                chances[place + step] += chance * with;
            }
        }
        Ok(Self { least: self.least + other.least, chances })
    }

    fn reached(&self) -> impl Iterator<Item = (usize, f64)> {
        self.chances.iter().copied().enumerate().filter(|(_, chance)| *chance > 0.0)
    }

    fn expect(&self, of: impl Fn(f64) -> f64) -> f64 {
        (self.least..).zip(&self.chances).map(|(value, chance)| of(whole(value)) * chance).sum()
    }
}

/// The sums of one block: children come one by one and take a place with the chance that is left.
fn of_block(block: &Drawn) -> Result<Sums, RandomiseError> {
    let lowest = *block.scores.iter().min().expect("a block has children");
    let raised =
        |score: i64| score.checked_sub(lowest).and_then(|raised| usize::try_from(raised).ok());
    let scores: Option<Vec<usize>> = block.scores.iter().map(|score| raised(*score)).collect();
    let mut scores = scores.ok_or(RandomiseError::TooWide)?;
    let (children, places) = (scores.len(), block.places());
    // by the largest, so that no sum lies beyond the list
    scores.sort_unstable_by(|one, other| other.cmp(one));
    let most = scores[..places].iter().try_fold(0_usize, |sum, score| sum.checked_add(*score));
    let length = most.and_then(|most| most.checked_add(1)).filter(|length| *length <= LONGEST);
    let length = length.ok_or(RandomiseError::TooWide)?;
    let mut ways = vec![vec![0.0; length]; places + 1];
    ways[0][0] = 1.0;
    for (seen, score) in scores.into_iter().enumerate() {
        let left = real_len(children - seen);
        for taken in (0..=places.min(seen)).rev() {
            let take = real_len(places - taken) / left;
            let (before, after) = ways.split_at_mut(taken + 1);
            for sum in (0..length).rev() {
                let chance = before[taken][sum];
                if chance == 0.0 {
                    continue;
                }
                if take > 0.0 {
                    after[0][sum + score] += chance * take;
                }
                before[taken][sum] = chance * (1.0 - take);
            }
        }
    }
    let places_least = i64::try_from(places).ok().and_then(|places| places.checked_mul(lowest));
    let least = places_least.ok_or(RandomiseError::TooWide)?;
    Ok(Sums { least, chances: ways.swap_remove(places) })
}

//! The exact test of a sum of whole scores, for any number of schools.

use super::{Drawn, RandomiseError, decided};
use crate::number::{real_len, sum as total};
use serde::{Deserialize, Serialize};

/// The longest distribution of sums that is worked out.
const LONGEST: usize = 1 << 22;

/// Sums this near are the same: their average need not be whole.
const SAME: f64 = 1e-9;

/// What rounding may do to an average of sums, for each sum in the list.
const ROUNDING: f64 = 1e-12;

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
    let alone: Result<Vec<OfBlock>, RandomiseError> =
        blocks.iter().map(|block| of_block(block)).collect();
    let alone = alone?;
    // scores that are all multiples of something make that many times fewer sums
    let unit = alone.iter().fold(0, |unit, block| gcd(unit, block.unit)).max(1);
    let mut sums = Sums { least: 0, unit, chances: vec![1.0] };
    for block in &alone {
        sums = sums.plus(block)?;
    }
    let sum: i64 = blocks.iter().flat_map(|block| block.offered_scores()).sum();
    let mean = total(alone.iter().map(|block| block.mean));
    let step = usize::try_from(sum - sums.least).expect("the least sum is no larger") / unit;
    let centre = sums.places_to(mean);
    let away = (real_len(step) - centre).abs() - sums.slack();
    let squares = sums.chance_weighted(|place| (place - centre).powi(2));
    Ok(Exact {
        sum,
        mean,
        sd: squares.sqrt() * real_len(unit),
        p_greater: total(sums.chances[step..].iter().copied()).min(1.0),
        p_less: total(sums.chances[..=step].iter().copied()).min(1.0),
        p: sums
            .chance_weighted(|place| f64::from(u8::from((place - centre).abs() >= away)))
            .min(1.0),
        blocks: blocks.len(),
        children: blocks.iter().map(|block| block.scores.len()).sum(),
    })
}

/// At most about how many products [`exact`] forms; none where the sums are too many to list.
///
/// Children times places times sums in each block, then the sums so far times those of the next.
pub(crate) fn products(blocks: &[Drawn]) -> Option<f64> {
    let blocks = decided(blocks).ok()?;
    let (mut ranges, mut products) = (Vec::with_capacity(blocks.len()), 0.0);
    for block in blocks {
        let (mut sorted, unit) = raised(block)?;
        let places = block.places();
        sorted.sort_unstable();
        let least: usize = sorted[..places].iter().sum();
        let most: usize = sorted[sorted.len() - places..].iter().sum();
        let draws = (0..places)
            .fold(1.0, |draws, taken| draws * real_len(sorted.len() - taken) / real_len(taken + 1));
        ranges.push((most - least, unit, draws));
        products += real_len(sorted.len() * places) * real_len(most / unit.max(1) + 1);
    }
    let all = ranges.iter().fold(0, |unit, (_, of_block, _)| gcd(unit, *of_block)).max(1);
    let (mut length, mut reached) = (1.0, 1.0_f64);
    for (range, unit, draws) in ranges {
        let sums = real_len(range / unit.max(1) + 1).min(draws);
        products += length + reached * sums;
        length += real_len(range / all);
        reached = length.min(reached * sums);
    }
    (length <= real_len(LONGEST)).then_some(products)
}

#[expect(clippy::cast_precision_loss, reason = "sums are far below 2^53: the list is shorter")]
fn whole(value: i64) -> f64 {
    value as f64
}

/// The greatest number that divides both; the other where one is nought.
pub(super) fn gcd(one: usize, other: usize) -> usize {
    if other == 0 { one } else { gcd(other, one % other) }
}

/// The chance of each sum, from the least on in steps of a unit.
struct Sums {
    least: i64,
    unit: usize,
    chances: Vec<f64>,
}

/// The sums of one block.
struct OfBlock {
    least: i64,
    /// What its scores are apart by at least; nought where all are the same.
    unit: usize,
    /// From the least on in its own unit.
    chances: Vec<f64>,
    mean: f64,
}

impl Sums {
    fn plus(&self, other: &OfBlock) -> Result<Self, RandomiseError> {
        let stride = other.unit / self.unit;
        let length = self.chances.len() + (other.chances.len() - 1) * stride;
        if length > LONGEST {
            return Err(RandomiseError::TooWide);
        }
        let mut chances = vec![0.0; length];
        let steps: Vec<(usize, f64)> = other
            .chances
            .iter()
            .enumerate()
            .filter(|(_, chance)| **chance > 0.0)
            .map(|(place, chance)| (place * stride, *chance))
            .collect();
        // unequal blocks leave sums out of reach, so only those within it are walked
        for (place, chance) in self.chances.iter().enumerate().filter(|(_, chance)| **chance > 0.0)
        {
            for (step, with) in &steps {
                chances[place + step] += chance * with;
            }
        }
        Ok(Self { least: self.least + other.least, unit: self.unit, chances })
    }

    /// How many units above the least sum this value lies.
    fn places_to(&self, value: f64) -> f64 {
        (value - whole(self.least)) / real_len(self.unit)
    }

    /// Distances that differ by less are the same.
    fn slack(&self) -> f64 {
        SAME + ROUNDING * real_len(self.chances.len())
    }

    fn chance_weighted(&self, of: impl Fn(f64) -> f64) -> f64 {
        total(self.chances.iter().enumerate().map(|(place, chance)| of(real_len(place)) * chance))
    }
}

/// The scores of a block less its lowest, and what they are all multiples of.
fn raised(block: &Drawn) -> Option<(Vec<usize>, usize)> {
    let lowest = *block.scores.iter().min()?;
    let raised =
        |score: &i64| score.checked_sub(lowest).and_then(|raised| usize::try_from(raised).ok());
    let raised: Vec<usize> = block.scores.iter().map(raised).collect::<Option<_>>()?;
    // so that no sum of them is past what a number holds
    raised.iter().try_fold(0_usize, |sum, score| sum.checked_add(*score))?;
    let unit = raised.iter().fold(0, |unit, score| gcd(unit, *score));
    Some((raised, unit))
}

/// The sums of one block: children come one by one and take a place with the chance that is left.
fn of_block(block: &Drawn) -> Result<OfBlock, RandomiseError> {
    let (raised, unit) = raised(block).ok_or(RandomiseError::TooWide)?;
    let lowest = *block.scores.iter().min().expect("a block has children");
    let (children, places) = (raised.len(), block.places());
    let mut scores: Vec<usize> = raised.iter().map(|score| score / unit.max(1)).collect();
    // by the largest, so that no sum lies beyond the list
    scores.sort_unstable_by(|one, other| other.cmp(one));
    let length = scores[..places].iter().sum::<usize>() + 1;
    if length > LONGEST {
        return Err(RandomiseError::TooWide);
    }
    let average = real_len(raised.iter().sum()) * real_len(places) / real_len(children);
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
    let mut chances = ways.swap_remove(places);
    let first = chances.iter().position(|chance| *chance > 0.0).unwrap_or_default();
    chances.drain(..first);
    let base = i64::try_from(places).ok().and_then(|places| places.checked_mul(lowest));
    let above = i64::try_from(first * unit).ok();
    let base = base.ok_or(RandomiseError::TooWide)?;
    let least = above.and_then(|above| base.checked_add(above)).ok_or(RandomiseError::TooWide)?;
    Ok(OfBlock { least, unit, chances, mean: whole(base) + average })
}

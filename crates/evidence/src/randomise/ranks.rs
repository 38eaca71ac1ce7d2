//! Ranks inside blocks, as whole scores.

use super::exact::{gcd, products};
use super::{Drawn, RandomiseError, decided};
use serde::{Deserialize, Serialize};

/// The most products that scores without rounding may take to convolve: about a second.
const AFFORDABLE: f64 = 1_073_741_824.0;

/// What the weights of blocks are rounded to where they must be, finest first.
const WEIGHTS: [u64; 2] = [5_040, 1_260];

/// What single scores are rounded to where even that is too fine; the last whatever it takes.
const SCORES: [u64; 2] = [840, 120];

/// Van Elteren's scores as whole numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// The blocks in which chance decided, with their scores: put them into [`super::exact()`].
    pub blocks: Vec<Drawn>,
    /// What a score was multiplied by, and whether it was rounded then.
    pub scale: Scale,
}

/// How scores became whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Times the least number that makes every score whole: nothing is rounded.
    Exact(u64),
    /// The weight of each block, `1 / (n_b + 1)`, to this fraction; ranks inside blocks are kept.
    Weights(u64),
    /// Each score to this fraction.
    Scores(u64),
}

/// Van Elteren's scores: each child's midrank inside its block over the block's size plus one.
///
/// # Question
/// How do children of all blocks add up, when each is ranked among its own?
///
/// # Parameters
/// `blocks`: any whole scores, larger for more positive, such as the option chosen.
///
/// # Result
/// The blocks in which chance decided with `rank / (n_b + 1)` as whole numbers, times their least
/// common denominator: put them into [`super::exact()`].
///
/// # Notes
/// Where blocks of many sizes have too many sums to list, the weights `1 / (n_b + 1)` are rounded,
/// by at most 1 in 50 for blocks of 20, or with very many children each score; [`Ranked::scale`]
/// says so. The test is valid all the same, and exact for the scores that it is given.
///
/// # References
/// van Elteren (1960), *Bulletin of the Institute of International Statistics* 37; Lehmann (1975),
/// *Nonparametrics*, section 3.3.
///
/// # Errors
/// Blocks of uneven length, or none in which chance decided.
///
/// # Examples
/// ```
/// use evidence::randomise::{Drawn, Scale, van_elteren};
/// let block = Drawn { scores: vec![5, 3, 3], offered: vec![true, false, false] };
/// let ranked = van_elteren(&[block])?;
/// // ranks 3, 1.5 and 1.5 of 3, over 4
/// assert_eq!(ranked.blocks[0].scores, [6, 3, 3]);
/// assert_eq!(ranked.scale, Scale::Exact(8));
/// # Ok::<(), evidence::randomise::RandomiseError>(())
/// ```
pub fn van_elteren(blocks: &[Drawn]) -> Result<Ranked, RandomiseError> {
    let ranks: Vec<OfBlock> = decided(blocks)?.into_iter().map(OfBlock::of).collect();
    if let Some(common) = common_denominator(&ranks) {
        let blocks = scored(&ranks, |block| common / block.denominator);
        if affordable(&blocks) {
            return Ok(Ranked { blocks, scale: Scale::Exact(common) });
        }
    }
    for fine in WEIGHTS {
        let blocks = scored(&ranks, |block| divided(fine, block.denominator).max(1));
        if affordable(&blocks) {
            return Ok(Ranked { blocks, scale: Scale::Weights(fine) });
        }
    }
    let [first, last] = SCORES;
    let blocks = rounded(&ranks, first);
    if affordable(&blocks) {
        return Ok(Ranked { blocks, scale: Scale::Scores(first) });
    }
    Ok(Ranked { blocks: rounded(&ranks, last), scale: Scale::Scores(last) })
}

/// The ranks of a block over a denominator, in lowest terms: `rank / (n_b + 1)`.
struct OfBlock {
    ranks: Vec<u64>,
    denominator: u64,
    offered: Vec<bool>,
}

impl OfBlock {
    fn of(block: &Drawn) -> Self {
        let mut sorted = block.scores.clone();
        sorted.sort_unstable();
        // a midrank may end in a half, so it is taken twice
        let twice = |score: &i64| {
            let below = sorted.partition_point(|other| other < score);
            let not_above = sorted.partition_point(|other| other <= score);
            below + not_above + 1
        };
        let ranks: Vec<usize> = block.scores.iter().map(twice).collect();
        let denominator = 2 * (ranks.len() + 1);
        let common = ranks.iter().fold(denominator, |common, rank| gcd(common, *rank));
        Self {
            ranks: ranks.into_iter().map(|rank| (rank / common) as u64).collect(),
            denominator: (denominator / common) as u64,
            offered: block.offered.clone(),
        }
    }
}

/// The least number that every denominator divides; none where it is past what sums can be listed of.
fn common_denominator(blocks: &[OfBlock]) -> Option<u64> {
    blocks.iter().try_fold(1_u64, |common, block| {
        let (mut one, mut other) = (common, block.denominator);
        while other > 0 {
            (one, other) = (other, one % other);
        }
        common.checked_mul(block.denominator / one).filter(|common| *common < 1 << 32)
    })
}

fn scored(blocks: &[OfBlock], times: impl Fn(&OfBlock) -> u64) -> Vec<Drawn> {
    let of = |block: &OfBlock| {
        let times = times(block);
        let scores = block.ranks.iter().map(|rank| whole(rank * times)).collect();
        Drawn { scores, offered: block.offered.clone() }
    };
    blocks.iter().map(of).collect()
}

fn rounded(blocks: &[OfBlock], fine: u64) -> Vec<Drawn> {
    let of = |block: &OfBlock| {
        let score = |rank: &u64| whole(divided(rank * fine, block.denominator));
        Drawn { scores: block.ranks.iter().map(score).collect(), offered: block.offered.clone() }
    };
    blocks.iter().map(of).collect()
}

fn affordable(blocks: &[Drawn]) -> bool {
    products(blocks).is_some_and(|products| products <= AFFORDABLE)
}

/// The nearest whole number to `above / below`, halves up.
fn divided(above: u64, below: u64) -> u64 {
    (2 * above + below) / (2 * below)
}

fn whole(score: u64) -> i64 {
    i64::try_from(score).expect("ranks of children times a small number")
}

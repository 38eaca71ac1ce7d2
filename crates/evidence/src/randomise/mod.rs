//! What the draw alone could have done: tests from drawing again exactly as the draw was made.

mod drawn_again;
mod exact;
mod ranks;

pub use drawn_again::{DrawnAgain, drawn_again};
pub(crate) use exact::products;
pub use exact::{Exact, exact};
pub use ranks::{Ranked, Scale, van_elteren};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// One block of the draw: a score for each child in it, and who was offered a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn<S = i64> {
    /// A score per child.
    pub scores: Vec<S>,
    /// Whether the child was offered a place, in the same order.
    pub offered: Vec<bool>,
}

impl<S: Copy> Drawn<S> {
    /// How many places the block gave.
    pub fn places(&self) -> usize {
        self.offered.iter().filter(|offered| **offered).count()
    }

    fn offered_scores(&self) -> impl Iterator<Item = S> {
        self.scores
            .iter()
            .zip(&self.offered)
            .filter(|(_, offered)| **offered)
            .map(|(score, _)| *score)
    }
}

/// Why the draw cannot be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RandomiseError {
    /// A block with as many scores as not flags.
    #[error(
        "block {block} has {scores} scores and {offered} offers: it takes one of each per child"
    )]
    Uneven {
        /// The block's place in the list, from 1.
        block: usize,
        /// Scores given.
        scores: usize,
        /// Offers given.
        offered: usize,
    },
    /// A score that is not a number.
    #[error("block {block} has a score that is not a number")]
    NotANumber {
        /// The block's place in the list, from 1.
        block: usize,
    },
    /// Nobody was drawn against anybody.
    #[error("no block has children on both sides of the draw")]
    NothingDrawn,
    /// The sums are too many to list.
    #[error("the scores add up to too many different sums for an exact test: draw again instead")]
    TooWide,
    /// Too few draws.
    #[error("{times} draws are too few: it takes 99 at least, and 9,999 for a report")]
    TooFewDraws {
        /// Draws asked for.
        times: u32,
    },
}

/// Blocks in which chance decided something.
fn decided<S: Copy>(blocks: &[Drawn<S>]) -> Result<Vec<&Drawn<S>>, RandomiseError> {
    for (place, block) in blocks.iter().enumerate() {
        if block.scores.len() != block.offered.len() {
            let (scores, offered) = (block.scores.len(), block.offered.len());
            return Err(RandomiseError::Uneven { block: place + 1, scores, offered });
        }
    }
    let open = |block: &&Drawn<S>| block.places() > 0 && block.places() < block.scores.len();
    let decided: Vec<&Drawn<S>> = blocks.iter().filter(open).collect();
    if decided.is_empty() { Err(RandomiseError::NothingDrawn) } else { Ok(decided) }
}

//! The draw analysed: offered against not offered, inside the blocks where chance decided.

mod blocks;
mod effect;
mod precision;
mod weighted;

pub use effect::{BallotEffect, BallotError, BlockEffect, Neyman, Singletons, effect};
pub use precision::Precision;
pub use weighted::{DrawWeights, Weighted, weighted};

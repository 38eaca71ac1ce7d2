//! The draw analysed: offered against not offered, inside the blocks where chance decided.

mod ancova;
mod blocks;
mod cace;
mod children;
mod effect;
mod lin;
mod lin_blocks;
mod precision;
mod regress;
mod take_up;
mod weighted;

pub use ancova::ancova;
pub use cace::cace;
pub use children::{Child, ChildrenError};
pub use effect::{BallotEffect, BallotError, BlockEffect, Neyman, Singletons, effect};
pub use lin::{lin, same_share};
pub use lin_blocks::lin_blocks;
pub use precision::Precision;
pub use regress::Regressed;
pub use take_up::take_up;
pub use weighted::{DrawWeights, Weighted, weighted};

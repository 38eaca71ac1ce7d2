//! The same children before and after: what changed, and whether margins moved.
//!
//! A change without a comparison group beside it says that something happened, not why.

mod bhapkar;
mod change;
mod mcnemar;
mod sign_flip;
mod signed_rank;
mod square;
mod stuart_maxwell;

pub use bhapkar::bhapkar;
pub use change::{Changes, ChangesError};
pub use mcnemar::{Mcnemar, mcnemar};
pub use sign_flip::{SignFlip, SignFlipError, sign_flip};
pub use signed_rank::{SignedRank, signed_rank};
pub use square::{Homogeneity, SquareError};
pub use stuart_maxwell::stuart_maxwell;

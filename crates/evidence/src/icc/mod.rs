//! How alike children of one school are: the intraclass correlation, which planners need.

mod anova;
mod binary;

pub use anova::{Icc, IccError, anova};
pub use binary::fleiss_cuzick;

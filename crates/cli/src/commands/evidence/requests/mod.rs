//! Each request as it is typed, and what it asks of the statistics.

mod adjust;
mod agree;
mod analyse;
mod ballot;
mod change;
mod compare;
mod describe;
mod icc;
mod model;
mod pool;
mod power;
mod suppress;

pub use adjust::Adjust;
pub use agree::Agree;
pub use analyse::Analyse;
pub use ballot::Ballot;
pub use change::Change;
pub use compare::Compare;
pub use describe::Describe;
pub use icc::Icc;
pub use model::Model;
pub use pool::Pool;
pub use power::Power;
pub use suppress::Suppress;

use super::Out;
use ::evidence::file::Problem;
use ::evidence::run::Report;

/// The result and how it goes out.
type Answered = Result<(Report, Out), Problem>;

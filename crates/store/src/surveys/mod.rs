//! Surveys: waves, code cards and answers. No table here knows a child, and no child's table knows
//! a card.

mod card;
mod response;
mod wave;

pub use card::*;
pub use response::*;
pub use wave::*;

//! Surveys: waves, code cards and answers. No table here knows a child, and no child's table knows
//! a card.

mod card;
mod response;
mod wave;
mod wrong_card;

pub use card::*;
pub use response::*;
pub use wave::*;
pub use wrong_card::*;

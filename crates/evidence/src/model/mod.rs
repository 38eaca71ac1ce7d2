//! Models of answers: what goes with them when other things are held still.

mod likelihood;
mod ordinal_logit;
mod partial;
mod proportional_odds;

pub use ordinal_logit::{Coefficient, ModelError, OrdinalLogit, Row, ordinal_logit};
pub use proportional_odds::{
    BetweenSchools, ProportionalOdds, ProportionalOddsError, proportional_odds,
};

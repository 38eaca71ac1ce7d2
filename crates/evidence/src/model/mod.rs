//! Models of answers: what goes with them when other things are held still.

mod likelihood;
mod ordinal_logit;

pub use ordinal_logit::{Coefficient, ModelError, OrdinalLogit, Row, ordinal_logit};

//! Families: carers and their links, the consent ledger, health and contacts, photo marks.

mod carer;
mod consent;
mod facts;
mod health;
mod link;
mod must_know;
mod photo;

pub use carer::*;
pub use consent::*;
pub use facts::*;
pub use health::*;
pub use link::*;
pub use must_know::*;
pub use photo::*;

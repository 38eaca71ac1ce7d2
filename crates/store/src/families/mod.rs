//! Families: carers and their links, the consent ledger, health and contacts, photo marks.

mod asked;
mod assent;
mod carer;
mod consent;
mod facts;
mod form;
mod health;
mod link;
mod must_know;
mod occasion;
mod paper;
mod photo;
mod picture;
mod taking_part;
mod teacher;
mod together;

pub use asked::*;
pub use assent::*;
pub use carer::*;
pub use consent::*;
pub use facts::*;
pub use form::*;
pub use health::*;
pub use link::*;
pub use must_know::*;
pub use occasion::*;
pub use paper::*;
pub use photo::*;
pub use picture::*;
pub(crate) use taking_part::takes_part;
pub use teacher::*;
pub use together::*;

//! Forces and their delivery models.

mod found;
mod mine;
mod models;

pub use found::{Founding, found};
pub use mine::{ForcePage, mine};
pub use models::{ModelView, model, models};

pub(crate) use models::{models_of, read_model};

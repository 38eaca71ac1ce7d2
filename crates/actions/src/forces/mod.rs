//! Forces and their delivery models.

mod found;

pub use found::{Founding, found};

//! Schools and the national register they are read from.

mod establishment;
pub mod gias;
mod numbers;
mod postcode;

pub use establishment::{Establishment, Phase, Status};
pub use numbers::{LaCode, LaEstab, NotANumberOf, Urn};
pub use postcode::{NotAPostcode, Postcode};

//! Schools and the national register they are read from.

mod establishment;
pub mod gias;
mod host;
mod numbers;
mod postcode;
mod search;
mod stage;

pub use establishment::{Establishment, Phase, Status};
pub use host::{HostKind, may_be_the_same, name_to_search};
pub use numbers::{LaCode, LaEstab, NotANumberOf, Urn};
pub use postcode::{NotAPostcode, Postcode};
pub use search::{search_key, search_text, search_words};
pub use stage::{AgreementState, Stage, StageFacts};

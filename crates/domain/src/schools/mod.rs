//! Schools and the national register they are read from.

mod establishment;
pub mod gias;
mod host;
mod leaving;
mod numbers;
mod postcode;
pub mod renewal;
mod search;
mod stage;
mod waiting;

pub use establishment::{Establishment, Phase, Status};
pub use host::{HostKind, may_be_the_same, name_to_search};
pub use leaving::{LeaveReason, Side};
pub use numbers::{LaCode, LaEstab, NotANumberOf, Urn};
pub use postcode::{NotAPostcode, Postcode};
pub use search::{search_key, search_text, search_words};
pub use stage::{AgreementState, Stage, StageFacts};
pub use waiting::{
    Criteria, CriteriaFault, Criterion, CriterionKind, MOST_CRITERIA, MOST_POINTS, MOST_WEIGHT,
    Part, Score, rank,
};

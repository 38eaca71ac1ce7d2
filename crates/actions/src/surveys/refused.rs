//! How answering says no.

use crate::Fault;
use domain::surveys::NotAnAnswer;

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The question or the option does not exist.
    #[error("not an answer of this questionnaire")]
    NotAnAnswer(NotAnAnswer),
    /// The wave takes no answers any more.
    #[error("the wave is closed")]
    Closed,
    /// The card was finished before.
    #[error("the card was finished before")]
    Finished,
    /// The child has not said yes.
    #[error("the child has not said yes")]
    NoAssent,
    /// The card is none of the wave's cohort.
    #[error("the card is of another cohort")]
    OtherCohort,
    /// No rule: not there, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<policy::Denied> for Refused {
    fn from(denied: policy::Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<NotAnAnswer> for Refused {
    fn from(wrong: NotAnAnswer) -> Self {
        Self::NotAnAnswer(wrong)
    }
}

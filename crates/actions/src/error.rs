//! How an action can fail, apart from the rules of its own area.

/// The four kinds of failure that every action shares. An action's own error enum holds the first
/// (a rule refused, in the user's words) and wraps the other three.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Not there, or not yours: the same to the asker.
    #[error("not found")]
    NotFound,
    /// Somebody changed it meanwhile, or the form was sent twice.
    #[error("conflict: {0}")]
    Conflict(String),
    /// The disk is full: nothing was saved, nothing was lost.
    #[error("the disk is full")]
    Full,
    /// Ours: logged once with its chain, shown as a reference number.
    #[error(transparent)]
    Ours(Box<dyn std::error::Error + Send + Sync>),
}

impl From<policy::Denied> for Fault {
    fn from(_: policy::Denied) -> Self {
        Self::NotFound
    }
}

impl From<store::Error> for Fault {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound => Self::NotFound,
            store::Error::Full => Self::Full,
            store::Error::Conflict { constraint } => Self::Conflict(constraint),
            other => Self::Ours(Box::new(other)),
        }
    }
}

//! Who calls, in which language.

use crate::Fault;
use domain::ids::ForceId;
use policy::Actor;
use words::Lang;

/// Whoever calls an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The one who acts.
    pub actor: Actor,
    /// The language of the page the call came from.
    pub lang: Lang,
}

impl Caller {
    /// Somebody on a public page.
    pub const fn visitor(lang: Lang) -> Self {
        Self { actor: Actor::Visitor, lang }
    }

    /// A job that time started.
    pub const fn time() -> Self {
        Self { actor: Actor::Time, lang: Lang::En }
    }

    /// The force in which the caller acts.
    ///
    /// # Errors
    /// [`Fault::NotFound`] for a visitor and for time, who belong to none.
    pub const fn force(&self) -> Result<&ForceId, Fault> {
        match &self.actor {
            Actor::Person { force, .. }
            | Actor::Carer { force, .. }
            | Actor::Card { force, .. } => Ok(force),
            Actor::Visitor | Actor::Time => Err(Fault::NotFound),
        }
    }
}

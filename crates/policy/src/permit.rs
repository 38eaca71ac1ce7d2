//! A decision that was made: what every write of the store asks for and audits.

use crate::{Action, Actor, Resource};
use domain::ids::{ForceId, Id};
use uuid::Uuid;

/// Proof that an actor may do this to that. Only [`crate::authorize`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    actor_kind: &'static str,
    actor: Option<Uuid>,
    action: Action,
    resource: Resource,
}

impl Permit {
    pub(crate) fn new(actor: &Actor, action: Action, resource: &Resource) -> Self {
        let id = match actor {
            Actor::Person { id, .. } => Some(id.uuid()),
            Actor::Carer { id, .. } => Some(id.uuid()),
            // A card is never written down: no audit line may join a card to a moment.
            Actor::Card { .. } | Actor::Visitor | Actor::Time => None,
        };
        Self { actor_kind: actor.kind(), actor: id, action, resource: resource.clone() }
    }

    /// The kind of actor.
    pub const fn actor_kind(&self) -> &'static str {
        self.actor_kind
    }

    /// The actor's id, where it has one that may be kept.
    pub const fn actor(&self) -> Option<Uuid> {
        self.actor
    }

    /// What was allowed.
    pub const fn action(&self) -> Action {
        self.action
    }

    /// To what.
    pub const fn resource(&self) -> &Resource {
        &self.resource
    }

    /// The force whose data this is about, unless it is the nation's.
    pub const fn force(&self) -> Option<&ForceId> {
        self.resource.place.force()
    }
}

//! A carer tells what must be known of the child and whom to ring. The link alone replaces; reading
//! what was told before takes the second fact as well.

use super::{family::Stage, ground::own};
use crate::{Caller, Fault, World};
use domain::{
    families::{Contact, FormFault, HealthDetails, check_form},
    ids::FamilyLinkId,
};
use policy::Action;
use store::families::{self as rows, Health};

/// What is told now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplaceHealth {
    /// The link it came by.
    pub link: FamilyLinkId,
    /// What must be known.
    pub details: HealthDetails,
    /// Whom to ring, in order; an empty one is left out.
    pub contacts: Vec<Contact>,
}

/// Why nothing was replaced.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceHealthError {
    /// Something in the form is wrong, by field.
    #[error("the form has {} faults", .0.len())]
    Form(Vec<(String, FormFault)>),
    /// No rule: not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for ReplaceHealthError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Replaces all that was told before, in a commit that others share.
///
/// # Errors
/// What is wrong with the form, or [`Fault`]: `NotFound` where the link does not work or the child
/// has no place.
pub async fn replace_health(
    world: &World,
    caller: &Caller,
    input: ReplaceHealth,
) -> Result<(), ReplaceHealthError> {
    let faults = check_form(&input.details, &input.contacts);
    if !faults.is_empty() {
        return Err(ReplaceHealthError::Form(faults));
    }
    let actor = caller.actor.clone();
    world
        .store
        .hot(move |tx| {
            Box::pin(async move {
                let own = own(tx, &actor, input.link).await?;
                let permit = own.permit(Action::ReplaceHealth)?;
                if Stage::of(&own.facts) != Stage::Offered {
                    return Err(Fault::NotFound.into());
                }
                let contacts: Vec<Contact> =
                    input.contacts.into_iter().filter(|contact| !contact.is_empty()).collect();
                let whose = (own.facts.child, own.carer);
                let what = (&input.details, contacts.as_slice());
                rows::health_replace(tx, &permit, &own.force, whose, what).await?;
                Ok(())
            })
        })
        .await
}

/// Reads what was told before; each reading leaves an audit line.
///
/// # Errors
/// [`Fault`]: `NotFound` where the link does not work or its holder has not proved the second fact.
pub async fn read_health(
    world: &World,
    caller: &Caller,
    link: FamilyLinkId,
) -> Result<Option<Health>, Fault> {
    let mut tx = world.store.begin().await?;
    let own = own(&mut tx, &caller.actor, link).await?;
    let permit = own.permit(Action::ReadHealth)?;
    tx.note(&permit);
    let health = rows::health_get(&mut tx, &own.force, own.facts.child).await?;
    tx.commit().await?;
    Ok(health)
}

//! A carer says that nothing has changed about health and contacts: one tap a term, without reading
//! what was told.

use super::{family::health, ground::own};
use crate::{Caller, Fault, World};
use domain::{clock::london, ids::FamilyLinkId};
use policy::Action;
use store::{families as rows, schools::term_began};

/// Notes that what was told still stands, in a commit that others share. What was told is neither
/// opened nor kept longer. A tap too many says the same once more.
///
/// # Errors
/// [`Fault`]: `NotFound` where the link does not work, nothing was told, or the child's time is over.
pub async fn confirm_health(
    world: &World,
    caller: &Caller,
    link: FamilyLinkId,
) -> Result<(), Fault> {
    let actor = caller.actor.clone();
    world
        .store
        .hot(move |tx| {
            Box::pin(async move {
                let own = own(tx, &actor, link).await?;
                let permit = own.permit(Action::ConfirmHealth)?;
                let today = london(tx.now()).date();
                let term = term_began(tx, &own.force, own.facts.school, today).await?;
                if !health(&own.facts, term).is_to_confirm() {
                    let is_there = own.facts.health_replaced_at.is_some();
                    let goes_on = own.facts.left_at.is_none();
                    return if is_there && goes_on { Ok(()) } else { Err(Fault::NotFound) };
                }
                let whose = (own.facts.child, own.carer);
                let is_there = rows::health_confirm(tx, &permit, &own.force, whose).await?;
                if is_there { Ok(()) } else { Err(Fault::NotFound) }
            })
        })
        .await
}

//! What waits for a school lead in this area: cards to make, while there is time before the draw.

use crate::{Caller, Fault, World, home::Waiting};
use policy::Action;
use store::surveys::cohorts_without_cards;

/// What waits for the caller; nothing where the caller may do nothing here.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let Ok(force) = caller.force() else { return Ok(Vec::new()) };
    let Ok(within) = policy::scope(&caller.actor, Action::PrintCards, force) else {
        return Ok(Vec::new());
    };
    let mut conn = world.store.conn().await?;
    let found = cohorts_without_cards(&mut conn, &within).await?;
    let Some(oldest) = found.first() else { return Ok(Vec::new()) };
    Ok(vec![Waiting {
        since: oldest.since,
        key: "surveys-waiting-cards",
        count: found.len() as u64,
        href: format!("/cohorts/{}/survey", oldest.cohort),
    }])
}

//! School and force each say that they have seen what became of places since the draw.

use super::ground::{ground, resource};
use crate::{Caller, Fault, World};
use domain::ids::CohortId;
use policy::{Action, may};
use store::cohorts::{self as rows, Side};

/// Notes it for the caller's side, or for both where the caller stands on both.
///
/// # Errors
/// [`Fault::NotFound`] where the cohort is not the caller's to note.
pub async fn note_place_changes(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::NotePlaceChange, cohort).await?;
    let place = resource(&ground.force, &ground.cohort);
    for (side, action) in
        [(Side::School, Action::PlaceWithoutDraw), (Side::Force, Action::CommitForForce)]
    {
        if may(&caller.actor, action, &place) {
            let (force, permit) = (&ground.force, &ground.permit);
            rows::place_change_note(&mut tx, permit, force, cohort, side).await?;
        }
    }
    Ok(tx.commit().await?)
}

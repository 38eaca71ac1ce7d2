//! The coordinator commits the force's secret, which begins a draw. Neither side can then choose a
//! secret that suits it: the school commits its own before anybody knows this one.

use super::{
    ground::{ground, model, ours},
    place::standing_draw,
};
use crate::{Caller, World};
use domain::{
    cohorts::draw::Secret,
    forces::SelectionMethod,
    ids::{CohortId, DrawId},
};
use policy::Action;
use store::cohorts as rows;

refusals! {
    /// Why no draw was begun.
    CommitError {
        /// One was begun and not set aside.
        Begun = "commit", "cohorts-draw-begun-already";
        /// Places were given without a draw.
        Placed = "commit", "cohorts-draw-places-given";
        /// The model chooses in another way.
        NoDraw = "commit", "cohorts-draw-not-in-model";
    }
}

/// Makes the force's secret, keeps it sealed, and publishes its commitment.
///
/// # Errors
/// [`CommitError`].
pub async fn commit_for_force(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<DrawId, CommitError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::CommitForForce, cohort).await?;
    if model(&mut tx, &ground.force, &ground.cohort).await?.selection != SelectionMethod::Draw {
        return Err(CommitError::NoDraw);
    }
    if standing_draw(&mut tx, &ground).await?.is_some() {
        return Err(CommitError::Begun);
    }
    if ground.cohort.applications_closed_at.is_some() {
        return Err(CommitError::Placed);
    }
    let earlier = rows::draw_list(&mut tx, &ground.force, cohort).await?.len();
    let round = i64::try_from(earlier).map_err(ours)? + 1;
    let id: DrawId = tx.id();
    let secret = Secret::make(&*world.chance);
    let words = (secret.commitment().to_string(), secret.reveal().to_string());
    rows::draw_begin(
        &mut tx,
        &ground.permit,
        &ground.force,
        (id, cohort, round),
        ground.cohort.places,
        (&words.0, &words.1),
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

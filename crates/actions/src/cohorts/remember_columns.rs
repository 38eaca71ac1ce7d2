//! A school lead's choice of columns is offered for the next list of the same school: the headings,
//! and nothing that stood under them.

use super::ground::ground;
use crate::{Caller, Fault, World};
use domain::{cohorts::class_list::Remembered, ids::CohortId};
use policy::Action;
use store::cohorts as rows;

/// Remembers which columns were chosen, in the place of an earlier choice.
///
/// # Errors
/// [`Fault`].
pub async fn remember_columns(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    chosen: &Remembered,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::AddApplications, cohort).await?;
    let whose = (&ground.force, ground.cohort.school);
    rows::list_columns_set(&mut tx, &ground.permit, whose, &chosen.pairs()).await?;
    Ok(tx.commit().await?)
}

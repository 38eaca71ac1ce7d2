//! The school lead notes whether a carer has parental responsibility. Who has none can say no, and
//! not yes.

use super::{
    family::Stage,
    ground::of_child,
    remove_carer::{application_standing, ask_again},
};
use crate::{Caller, Fault, World};
use domain::ids::{CarerId, ChildId, CohortId};
use policy::Action;
use store::{cohorts::application_carer_answer, families as rows, privacy::Decided};

/// Notes it. From now on a yes of somebody without it is nobody's yes
/// ([`domain::families::rightly_given`]), and what needed it is asked again. A no stands. Noted the
/// other way round, what they said counts once more.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not the caller's, or the carer not the child's.
pub async fn mark_responsibility(
    world: &World,
    caller: &Caller,
    (cohort, child): (CohortId, ChildId),
    (carer, has_it): (CarerId, bool),
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (cohort, child);
    let action = Action::MarkResponsibility;
    let (force, facts, permit) = of_child(&mut tx, caller, action, whom).await?;
    let whose = (child, carer);
    if !rows::child_carer_set_responsibility(&mut tx, &permit, &force, whose, has_it).await? {
        return Err(Fault::NotFound);
    }
    if !has_it {
        let at = tx.now();
        world.ledger.keep(&force, Decided::NotResponsible { child, carer, at }).await;
    }
    ask_again(&mut tx, &permit, &force, &facts).await?;
    let is_open = Stage::of(&facts) == Stage::Applying && facts.carer_refused_at.is_none();
    if is_open && application_standing(&mut tx, &force, &facts).await?.permits() {
        application_carer_answer(&mut tx, &permit, &force, child, cohort, true).await?;
    }
    Ok(tx.commit().await?)
}

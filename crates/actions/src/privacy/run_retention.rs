//! Time runs the retention rules: what is due goes, and a receipt with counts stays.

use crate::{Caller, Fault, World};
use domain::ids::ForceId;
use policy::{Action, Resource, authorize};
use store::privacy::{Swept, receipt_add, sweep};

/// Deletes what is due in every force, each in a transaction of its own.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn run_retention(world: &World) -> Result<Vec<(ForceId, Swept)>, Fault> {
    let forces = {
        let mut conn = world.store.conn().await?;
        store::forces::force_list(&mut conn).await?
    };
    let nation = store::NATION.parse().ok();
    let mut all = Vec::new();
    for force in forces.into_iter().map(|row| row.force).chain(nation) {
        let resource = Resource::whole(policy::Place::Force(force.clone()), "receipt");
        let permit = authorize(&Caller::time().actor, Action::RunRetention, &resource)?;
        let mut tx = world.store.begin().await?;
        let counts = sweep(&mut tx, &permit, &force).await?;
        if !counts.is_empty() {
            receipt_add(&mut tx, &permit, &force, "retention", "all", &counts).await?;
        }
        tx.commit().await?;
        all.push((force, counts));
    }
    Ok(all)
}

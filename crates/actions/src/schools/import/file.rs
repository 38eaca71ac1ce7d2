//! A file is loaded from the command line, without a look at each row: `capbadge import gias FILE`.

use super::{
    ReadError, SaveError, Summary,
    draft::judged,
    judge::{Held, Verdict, judge},
    save::save_lines,
};
use crate::{Caller, Fault, World};
use domain::ids::ForceId;
use policy::{Action, Place, Resource, authorize};
use std::collections::BTreeSet;
use store::schools as rows;

/// Loads a file for a force and saves all rows that can be saved, as whoever runs the
/// installation.
///
/// # Errors
/// [`ReadError`]; nothing was saved then.
pub async fn import_file(
    world: &World,
    force: &ForceId,
    bytes: &[u8],
) -> Result<Summary, ReadError> {
    let resource = Resource::whole(Place::Force(force.clone()), "school");
    let caller = Caller::time();
    let permit = authorize(&caller.actor, Action::ImportSchools, &resource).map_err(Fault::from)?;
    let mut conn = world.store.conn().await?;
    store::forces::force_get(&mut conn, force).await?;
    let schools = rows::school_held(&mut conn, force).await?;
    let typed = rows::typed_held(&mut conn, force).await?;
    drop(conn);
    let bytes = bytes.to_vec();
    let mut judgement = judged(move || {
        let held = Held::of(&schools, typed)?;
        Ok(judge(&bytes, &held, &BTreeSet::new())?)
    })
    .await?;
    let mut lines = Vec::new();
    for verdict in Verdict::SAVED {
        lines.extend(judgement.lines.remove(&verdict).unwrap_or_default());
    }
    let mut tx = world.store.begin().await?;
    save_lines(&mut tx, &permit, force, &lines).await.map_err(|error| match error {
        SaveError::Stale => ReadError::Stale,
        SaveError::Fault(fault) => ReadError::Fault(fault),
    })?;
    tx.commit().await?;
    Ok(judgement.summary)
}

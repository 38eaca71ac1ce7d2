//! What a file brought is taken back, whole or not at all, within a day of its reading.

use super::{
    draft::{parse, permit, undo_until},
    save::{DONE, Done, replaced, saved_of},
};
use crate::{Caller, Fault, World};
use domain::ids::{ForceId, ImportDraftId, SchoolId};
use policy::{Action, Permit, Place, Resource, authorize};
use store::{
    Conn, Error, Tx,
    schools::{self as rows, School},
};

/// Why nothing was taken back.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// More than a day has gone by.
    #[error("the file was read more than a day ago")]
    Late,
    /// A school is not as the file left it: somebody changed it since.
    #[error("schools changed since the file was saved")]
    Stale,
    /// Something points at a school that the file added.
    #[error("a school that the file added is in use")]
    InUse,
    /// Anything else.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<Error> for UndoError {
    fn from(error: Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Takes back what a saved draft did. Sent twice, the second does nothing.
///
/// # Errors
/// [`UndoError`]; nothing was taken back then.
pub async fn undo(world: &World, caller: &Caller, draft: ImportDraftId) -> Result<(), UndoError> {
    let (force, _) = permit(caller)?;
    let resource = Resource::whole(Place::Force(force.clone()), "school");
    let permit = authorize(&caller.actor, Action::UndoImport, &resource).map_err(Fault::from)?;
    let mut tx = world.store.begin().await?;
    let row = rows::draft_get(&mut tx, &force, draft).await?;
    if row.saved_at.is_none() {
        return Err(Fault::NotFound.into());
    }
    if !rows::draft_undo(&mut tx, &permit, &force, draft).await? {
        return Ok(());
    }
    if undo_until(row.made_at).is_none_or(|until| until <= tx.now()) {
        return Err(UndoError::Late);
    }
    let done = all_done(&mut tx, &force, draft).await?;
    let counted = saved_of(&mut tx, &force, draft).await?;
    if done.len() as u64 != counted.added + counted.changed + counted.closed {
        return Err(UndoError::Stale);
    }
    put_back(&mut tx, &permit, &force, &done).await?;
    Ok(tx.commit().await?)
}

async fn all_done(
    conn: &mut Conn,
    force: &ForceId,
    draft: ImportDraftId,
) -> Result<Vec<Done>, Fault> {
    let mut all = Vec::new();
    for part in rows::part_list(conn, force, draft, DONE).await? {
        let mut part: Vec<Done> = parse(&part)?;
        all.append(&mut part);
    }
    Ok(all)
}

async fn put_back(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    done: &[Done],
) -> Result<(), UndoError> {
    let held = rows::school_held(tx, force).await?;
    let (mut added, mut changed): (Vec<SchoolId>, Vec<School>) = (Vec::new(), Vec::new());
    for one in done {
        let school = held.get(&one.after.urn).filter(|school| school.id == one.school);
        let school = school.filter(|school| !school.is_typed()).ok_or(UndoError::Stale)?;
        if school.establishment()? != *one.after {
            return Err(UndoError::Stale);
        }
        match &one.before {
            None => added.push(school.id),
            Some(before) => changed.push(replaced(school, before, tx.now())),
        }
    }
    if rows::schools_have_people(tx, force, &added).await? {
        return Err(UndoError::InUse);
    }
    rows::schools_save(tx, permit, force, &changed).await?;
    match rows::schools_remove(tx, permit, force, &added).await {
        Err(Error::Conflict { .. }) => Err(UndoError::InUse),
        other => Ok(other?),
    }
}

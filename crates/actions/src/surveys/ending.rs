//! The end of a sheet: handed in, or stopped, with what was said kept or thrown away.

use super::{Entry, Refused};
use crate::{Caller, World};
use policy::{Action, authorize};
use store::surveys::{response_finish, response_state};

/// The child hands the sheet in. Handed in twice it is handed in once.
///
/// # Errors
/// [`Refused`].
pub async fn finish(world: &World, caller: &Caller, entry: &Entry) -> Result<(), Refused> {
    end(world, caller, entry, true).await
}

/// The child stops: what was said so far is kept, or thrown away as if it was never said.
///
/// # Errors
/// [`Refused`].
pub async fn stop(
    world: &World,
    caller: &Caller,
    entry: &Entry,
    is_kept: bool,
) -> Result<(), Refused> {
    end(world, caller, entry, is_kept).await
}

/// A wave that closed meanwhile does not keep a child from taking answers back.
async fn end(world: &World, caller: &Caller, entry: &Entry, is_kept: bool) -> Result<(), Refused> {
    let permit = authorize(&caller.actor, Action::AnswerSurvey, &entry.resource())?;
    let key = entry.key.clone();
    world
        .store
        .hot(move |tx| {
            Box::pin(async move {
                if response_finish(tx, &permit, &key, is_kept).await? {
                    return Ok(());
                }
                let state = response_state(tx, &key).await?.ok_or(Refused::Closed)?;
                match (state.is_assented, state.is_finished) {
                    (Some(true), Some(true)) => Err(Refused::Finished),
                    (Some(false), _) if !is_kept => Ok(()),
                    _ => Err(Refused::NoAssent),
                }
            })
        })
        .await
}

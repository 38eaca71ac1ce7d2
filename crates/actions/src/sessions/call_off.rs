//! A session that cannot be held, or was not, is called off. The next timetable lays it again.

use super::What;
use crate::ground::scope;
use crate::{Caller, Fault, World};
use domain::ids::{ForceId, SessionId};
use policy::{Action, Permit, Resource, authorize};
use store::{
    Conn,
    sessions::{SessionFacts, session_cancel, session_facts},
};

/// Why a session was not called off.
#[derive(Debug, thiserror::Error)]
pub enum CallOffError {
    /// Its register was taken: it was held.
    #[error("the session was held")]
    Held,
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for CallOffError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Shows the session that would be called off.
///
/// # Errors
/// [`Fault`].
pub async fn see_call_off(
    world: &World,
    caller: &Caller,
    id: SessionId,
) -> Result<(SessionFacts, What), Fault> {
    let mut conn = world.store.conn().await?;
    let (_, facts, _) = load(&mut conn, caller, id).await?;
    let what = What::of(&facts.slot, facts.lesson.as_deref());
    Ok((facts, what))
}

/// Calls a session off; doing it twice changes nothing. Gives the session back.
///
/// # Errors
/// [`CallOffError`].
pub async fn call_off(
    world: &World,
    caller: &Caller,
    id: SessionId,
) -> Result<SessionFacts, CallOffError> {
    let mut tx = world.store.begin().await?;
    let (force, facts, permit) = load(&mut tx, caller, id).await?;
    if facts.taken_at.is_some() {
        return Err(CallOffError::Held);
    }
    session_cancel(&mut tx, &permit, &force, id).await?;
    tx.commit().await?;
    Ok(facts)
}

async fn load(
    conn: &mut Conn,
    caller: &Caller,
    id: SessionId,
) -> Result<(ForceId, SessionFacts, Permit), Fault> {
    let force = scope(caller, Action::CallOffSession)?.force().clone();
    let facts = session_facts(conn, &force, id).await?;
    let within = policy::Place::Cohort(force.clone(), facts.school, facts.cohort);
    let permit = authorize(&caller.actor, Action::CallOffSession, &Resource::one(within, id))?;
    Ok((force, facts, permit))
}

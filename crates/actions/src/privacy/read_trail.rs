//! The data protection officer reads who did what, and what was deleted.

use crate::{Caller, Fault, World};
use domain::ids::{AuditId, Id};
use jiff::Timestamp;
use policy::{Action, Actor, Resource, authorize};
use store::privacy as rows;
use uuid::Uuid;

pub use store::privacy::{AuditLine, Receipt};

/// So many lines are shown at once.
const MOST: i64 = 100;

/// The newest lines of the force's audit trail, or those that stand before a line of it.
///
/// # Errors
/// [`Fault::NotFound`] when the caller may not read it.
pub async fn read_audit(
    world: &World,
    caller: &Caller,
    before: Option<(Timestamp, AuditId)>,
) -> Result<Vec<AuditLine>, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    authorize(&caller.actor, Action::ReadAudit, &Resource::force(force.clone()))?;
    let mut conn = world.store.conn().await?;
    let before = before.unwrap_or((Timestamp::MAX, AuditId::from_uuid(Uuid::max())));
    Ok(rows::audit_list(&mut conn, force, before, MOST).await?)
}

/// The newest receipts of deletion.
///
/// # Errors
/// [`Fault::NotFound`] when the caller may not read them.
pub async fn read_receipts(world: &World, caller: &Caller) -> Result<Vec<Receipt>, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    authorize(&caller.actor, Action::ReadReceipts, &Resource::force(force.clone()))?;
    let mut conn = world.store.conn().await?;
    Ok(rows::receipt_list(&mut conn, force, MOST).await?)
}

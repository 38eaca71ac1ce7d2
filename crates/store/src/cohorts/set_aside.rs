//! A held draw is set aside by two: one side asks, the other agrees.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{DrawId, ForceId, PersonId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// What one side asked, and the other has not agreed to.
    pub struct SetAside {
        /// Who asks: `force` or `school`.
        pub side: String,
        /// The person.
        pub asked_by: PersonId,
        /// Why: a code of `domain::cohorts::draw::Reason`.
        pub reason: String,
        /// When.
        pub asked_at: Timestamp,
    }
}

/// What was asked about a draw and waits for the other side.
pub async fn set_aside_get(
    conn: &mut Conn,
    force: &ForceId,
    draw: DrawId,
) -> Result<Option<SetAside>> {
    let sql = "select side, asked_by, reason, asked_at from set_aside \
               where force = $1 and draw = $2 and confirmed_at is null";
    conn.optional(sql, args![force, draw]).await
}

/// Asks. `false` where somebody was quicker.
pub async fn set_aside_ask(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    draw: DrawId,
    asked: &SetAside,
) -> Result<bool> {
    let sql = "insert into set_aside (force, draw, side, asked_by, reason, asked_at) \
               values ($1, $2, $3, $4, $5, $6) on conflict (force, draw) do nothing";
    let SetAside { side, asked_by, reason, asked_at } = asked;
    let values = args![force, draw, side, *asked_by, reason, *asked_at];
    Ok(tx.run(permit, sql, values).await? == 1)
}

/// The other side agrees. `false` where nothing waits.
pub async fn set_aside_confirm(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    draw: DrawId,
    by: PersonId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update set_aside set confirmed_by = $3, confirmed_at = $4 \
               where force = $1 and draw = $2 and confirmed_at is null";
    Ok(tx.run(permit, sql, args![force, draw, by, now]).await? == 1)
}

/// The draw is kept: what was asked waits no longer. The trail tells that it was asked.
pub async fn set_aside_drop(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    draw: DrawId,
) -> Result<()> {
    let sql = "delete from set_aside where force = $1 and draw = $2 and confirmed_at is null";
    tx.run(permit, sql, args![force, draw]).await.map(|_| ())
}

//! How often one sender typed codes that no card has: a count under a hash, for as long as it
//! matters.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::ForceId;
use jiff::Timestamp;
use policy::Permit;

record! {
    /// How many codes of no card a sender typed in one window.
    pub struct WrongCards {
        /// How many.
        pub tries: i64,
    }
}

/// How many a sender typed since a window began. `force` is the nation: a code that no card has is
/// no force's.
pub async fn wrong_card_tries(
    conn: &mut Conn,
    force: &ForceId,
    sender: &[u8],
    since: Timestamp,
) -> Result<i64> {
    let sql = "select tries from wrong_card where force = $1 and sender = $2 and since = $3";
    let found: Option<WrongCards> = conn.optional(sql, args![force, sender, since]).await?;
    Ok(found.map_or(0, |found| found.tries))
}

/// Counts one more.
pub async fn wrong_card_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    sender: &[u8],
    since: Timestamp,
) -> Result<()> {
    let sql = "insert into wrong_card (force, sender, since, tries) values ($1, $2, $3, 1) \
               on conflict (force, sender, since) do update set tries = wrong_card.tries + 1";
    tx.run(permit, sql, args![force, sender, since]).await.map(|_| ())
}

//! The bank holidays that a force loaded, as the published file gives them.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::ForceId;
use jiff::Timestamp;
use policy::Permit;

record! {
    /// The bank holidays of a force's part of the United Kingdom.
    pub struct HolidaysFile {
        /// A code of `domain::sessions::holidays::Division`.
        pub division: String,
        /// The days of this division, in the shape of the published file.
        pub body: String,
        /// When they were loaded.
        pub loaded_at: Timestamp,
    }
}

/// What a force loaded; `None` where it goes by what comes with the program.
pub async fn holidays_get(conn: &mut Conn, force: &ForceId) -> Result<Option<HolidaysFile>> {
    let sql = "select division, body, loaded_at from bank_holidays where force = $1";
    conn.optional(sql, args![force]).await
}

/// Keeps a force's bank holidays, in place of those it had.
pub async fn holidays_set(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (division, body): (&str, &str),
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into bank_holidays (force, division, body, loaded_at) \
               values ($1, $2, $3, $4) on conflict (force) do update set \
               division = excluded.division, body = excluded.body, loaded_at = excluded.loaded_at";
    tx.run(permit, sql, args![force, division, body, now]).await.map(|_| ())
}

//! What an engine refuses, told apart the same way for both.

use crate::Error;

/// SQLite's result codes for want of room: a full disk; a write that the system refused (a quota,
/// or a limit on the size of a file); no room for the index of the journal.
const SQLITE_NO_ROOM: [&str; 3] = ["13", "778", "4874"];
/// PostgreSQL's SQLSTATE for a full disk.
const PG_DISK_FULL: &str = "53100";
/// How PostgreSQL begins where a quota or a limit stands in the way: it has no SQLSTATE for these.
const PG_NO_ROOM: &str = "could not extend file";

/// Tells apart what the rest of the software treats differently.
pub(crate) fn classify(error: sqlx::Error) -> Error {
    match &error {
        sqlx::Error::RowNotFound => Error::NotFound,
        sqlx::Error::Configuration(why) => Error::NotDurable(why.to_string()),
        sqlx::Error::Database(database) => {
            let code = database.code().unwrap_or_default();
            let is_full = SQLITE_NO_ROOM.contains(&&*code)
                || code == PG_DISK_FULL
                || database.message().starts_with(PG_NO_ROOM);
            if is_full {
                tracing::error!(%error, "no room on the disk");
                return Error::Full;
            }
            if database.is_unique_violation() || database.is_foreign_key_violation() {
                let named = database.constraint().map(str::to_owned);
                let constraint = named.unwrap_or_else(|| database.message().to_owned());
                return Error::Conflict { constraint };
            }
            Error::Sql(error)
        }
        _ => Error::Sql(error),
    }
}

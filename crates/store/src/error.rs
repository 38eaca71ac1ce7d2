//! How the store can fail.

/// What went wrong with the database. Shown to nobody: `actions` turns it into one of four kinds.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The row is not there.
    #[error("not found")]
    NotFound,
    /// A unique or foreign key refused the row; the text names the constraint or its columns.
    #[error("a constraint refused the row: {constraint}")]
    Conflict {
        /// The constraint as the engine names it.
        constraint: String,
    },
    /// No room on the disk: the transaction was rolled back whole.
    #[error("the disk is full")]
    Full,
    /// A stored value is not what its column promises.
    #[error("column {column} holds what it must not: {why}")]
    Corrupt {
        /// The column.
        column: String,
        /// What is wrong with it, without the value.
        why: String,
    },
    /// A sealed value cannot be opened: another row's, another key's, or damaged.
    #[error("sealed column {table}.{column} cannot be opened: {why}")]
    Sealed {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// Why not.
        why: &'static str,
    },
    /// The database was sealed with a key that is not in the key file.
    #[error(
        "the key file has no key named {key:?}, but the database holds values sealed with it. \
         Put the right key file back; nothing was started and nothing was changed"
    )]
    KeyLost {
        /// The key's name.
        key: String,
    },
    /// The key file cannot be used.
    #[error("the key file cannot be used: {0}")]
    KeyFile(String),
    /// The engine is not set up to survive a power cut.
    #[error("the database would not survive a power cut: {0}")]
    NotDurable(String),
    /// The schema does not fit this version of the software.
    #[error("the database schema: {0}")]
    Schema(String),
    /// Anything else from the engine.
    #[error("the database: {0}")]
    Sql(sqlx::Error),
    /// A file of the backup or the ledger of erasures.
    #[error("a file: {0}")]
    File(#[from] std::io::Error),
    /// A shared commit failed for another reason than this request: nothing of it was saved.
    #[error("nothing was saved, for the shared commit failed: {0}")]
    Unsaved(String),
    /// The writer of shared commits is gone: the process is stopping.
    #[error("the process is stopping")]
    Stopping,
}

/// What every function of the store gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        crate::dialect::classify(error)
    }
}

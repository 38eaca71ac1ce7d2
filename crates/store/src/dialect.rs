//! Every difference between SQLite and PostgreSQL, and nothing else. The rest of the crate writes
//! one SQL text with `$1`, and never asks which engine it speaks to.

mod link;
mod refusals;
mod statistics;

pub(crate) use link::Link;
pub(crate) use refusals::classify;

use crate::{Error, Result, value::Primitive};
use futures_util::future::BoxFuture;
use sqlx::{
    ColumnIndex, Connection, Decode, Pool, Postgres, Row as _, Sqlite, Type,
    pool::PoolOptions,
    postgres::{PgConnectOptions, PgConnection, PgRow},
    sqlite::{
        SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteRow, SqliteSynchronous,
    },
};
use std::{str::FromStr, time::Duration};

/// The pools of one database.
#[derive(Debug, Clone)]
pub(crate) enum Pools {
    /// SQLite: many readers, one writer whose queue is fair.
    Lite { read: Pool<Sqlite>, write: Pool<Sqlite> },
    /// PostgreSQL.
    Pg(Pool<Postgres>),
}

/// A row of either engine.
pub enum Row {
    /// SQLite's.
    Lite(SqliteRow),
    /// PostgreSQL's.
    Pg(PgRow),
}

/// The engine behind an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file, or nothing but memory.
    Sqlite,
    /// A server.
    Postgres,
}

impl Pools {
    /// Connects, and refuses an engine that would not survive a power cut.
    pub(crate) async fn open(address: &str, connections: u32) -> Result<Self> {
        if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(address)?.application_name("capbadge");
            // A pool tries a connection that it was refused again until its time is up, and then
            // says only that: so a wrong setting is looked for on a connection of its own first.
            let first = PoolOptions::<Postgres>::new().max_connections(1);
            let first = first.connect_with(options.clone()).await?;
            check_postgres(&mut *first.acquire().await?).await?;
            first.close().await;
            let pool = PoolOptions::<Postgres>::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(30))
                .after_connect(|conn, _| Box::pin(async move { check_postgres(conn).await }))
                .connect_with(options)
                .await?;
            return Ok(Self::Pg(pool));
        }
        let path = address.strip_prefix("sqlite:").unwrap_or(address);
        make_private(path);
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            // What is deleted is overwritten: an erased child is not to be read from free pages.
            .pragma("secure_delete", "on")
            // Nor from what was sorted: that stays out of temporary files.
            .pragma("temp_store", "memory")
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(300);
        // The first connection makes the file and sets the journal mode the readers find; and see
        // above.
        let mut first = SqliteConnection::connect_with(&options).await?;
        check_sqlite(&mut first).await?;
        first.close().await?;
        let pool = |size: u32| {
            PoolOptions::<Sqlite>::new()
                .max_connections(size)
                .acquire_timeout(Duration::from_secs(30))
                // When a full disk fails a commit, SQLite takes the transaction back by itself, and
                // sqlx believes for ever that it still stands: such a connection is let go.
                .before_acquire(|conn, _| Box::pin(async move { Ok(!conn.is_in_transaction()) }))
                .after_connect(|conn, _| Box::pin(async move { check_sqlite(conn).await }))
        };
        // The one writer meets the same pages again and again: 16 MB of them are not read again.
        let writing = options.clone().pragma("cache_size", "-16000");
        let write = pool(1).connect_with(writing).await?;
        let read = pool(connections.min(4)).connect_with(options).await?;
        Ok(Self::Lite { read, write })
    }

    pub(crate) const fn engine(&self) -> Engine {
        match self {
            Self::Lite { .. } => Engine::Sqlite,
            Self::Pg(_) => Engine::Postgres,
        }
    }

    /// A connection for reading.
    pub(crate) fn acquire(&self) -> BoxFuture<'_, Result<Link>> {
        Box::pin(async move {
            Ok(match self {
                Self::Lite { read, .. } => Link::Lite(read.acquire().await?),
                Self::Pg(pool) => Link::Pg(pool.acquire().await?),
            })
        })
    }

    /// A transaction that writes: on SQLite it takes the write lock at once, or a later write
    /// would fail with BUSY whatever the timeout says.
    pub(crate) fn begin(&self) -> BoxFuture<'_, Result<Link>> {
        Box::pin(async move {
            Ok(match self {
                Self::Lite { write, .. } => {
                    Link::LiteTx(write.begin_with("begin immediate").await?)
                }
                Self::Pg(pool) => Link::PgTx(pool.begin().await?),
            })
        })
    }

    /// A transaction that reads one unchanging moment of the database.
    pub(crate) fn snapshot(&self) -> BoxFuture<'_, Result<Link>> {
        Box::pin(async move {
            Ok(match self {
                Self::Lite { read, .. } => Link::LiteTx(read.begin().await?),
                Self::Pg(pool) => {
                    let statement = "begin isolation level repeatable read read only";
                    Link::PgTx(pool.begin_with(statement).await?)
                }
            })
        })
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Lite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }

    /// Runs the migrations that are missing, under the engine's own lock.
    pub(crate) async fn migrate(&self, migrator: &sqlx::migrate::Migrator) -> Result<()> {
        match self {
            Self::Lite { write, .. } => migrator.run(write).await,
            Self::Pg(pool) => migrator.run(pool).await,
        }
        .map_err(|error| Error::Schema(error.to_string()))
    }
}

impl Pools {
    /// Tells SQLite's planner what to reckon with; true where connections have to be opened anew to
    /// know of it. PostgreSQL counts for itself.
    pub(crate) async fn lay_statistics(&self) -> Result<bool> {
        match self {
            Self::Lite { write, .. } => statistics::lay(write).await,
            Self::Pg(_) => Ok(false),
        }
    }
}

/// Makes the file of a new database, for its owner's eyes alone; SQLite gives its journal the same
/// rights. What stands in the way is SQLite's to say, when it opens the file itself.
fn make_private(path: &str) {
    // SQLite's name for no file at all, which is refused in a moment
    if path == ":memory:" {
        return;
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(path));
}

async fn check_sqlite(conn: &mut SqliteConnection) -> sqlx::Result<()> {
    let synchronous: i64 = sqlx::query_scalar("pragma synchronous").fetch_one(&mut *conn).await?;
    let journal: String = sqlx::query_scalar("pragma journal_mode").fetch_one(&mut *conn).await?;
    let foreign: i64 = sqlx::query_scalar("pragma foreign_keys").fetch_one(&mut *conn).await?;
    if synchronous < 2 || journal != "wal" || foreign != 1 {
        let why = format!(
            "SQLite has synchronous={synchronous}, journal_mode={journal}, foreign_keys={foreign}"
        );
        return Err(sqlx::Error::Configuration(why.into()));
    }
    Ok(())
}

async fn check_postgres(conn: &mut PgConnection) -> sqlx::Result<()> {
    let fsync: String =
        sqlx::query_scalar("select current_setting('fsync')").fetch_one(&mut *conn).await?;
    let commit: String = sqlx::query_scalar("select current_setting('synchronous_commit')")
        .fetch_one(&mut *conn)
        .await?;
    if fsync != "on" || commit == "off" {
        let why = format!("PostgreSQL has fsync={fsync}, synchronous_commit={commit}");
        return Err(sqlx::Error::Configuration(why.into()));
    }
    Ok(())
}

impl Row {
    /// Reads a column as one of the engines' own types; `None` is null.
    pub(crate) fn raw<T>(&self, column: &str) -> Result<Option<T>>
    where
        T: Primitive,
        for<'r> T: Decode<'r, Sqlite> + Type<Sqlite> + Decode<'r, Postgres> + Type<Postgres>,
        for<'c> &'c str: ColumnIndex<SqliteRow> + ColumnIndex<PgRow>,
    {
        let read = match self {
            Self::Lite(row) => row.try_get(column),
            Self::Pg(row) => row.try_get(column),
        };
        read.map_err(|error| Error::Corrupt { column: column.to_owned(), why: error.to_string() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What SQLite would say of a connection with these options.
    async fn refused(options: SqliteConnectOptions) -> Option<Error> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = options.filename(folder.path().join("a.db")).create_if_missing(true);
        let mut conn = SqliteConnection::connect_with(&options).await.expect("a connection");
        check_sqlite(&mut conn).await.err().map(classify)
    }

    fn right() -> SqliteConnectOptions {
        SqliteConnectOptions::new()
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
    }

    #[tokio::test]
    async fn each_wrong_setting_of_a_connection_is_refused_by_name() {
        assert!(refused(right()).await.is_none());
        let wrong = [
            (right().synchronous(SqliteSynchronous::Normal), "synchronous=1"),
            (right().synchronous(SqliteSynchronous::Off), "synchronous=0"),
            (right().journal_mode(SqliteJournalMode::Delete), "journal_mode=delete"),
            (right().journal_mode(SqliteJournalMode::Off), "journal_mode=off"),
            (right().foreign_keys(false), "foreign_keys=0"),
        ];
        for (options, named) in wrong {
            match refused(options).await {
                Some(Error::NotDurable(why)) => assert!(why.contains(named), "{why}"),
                other => panic!("{named} was taken: {other:?}"),
            }
        }
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_new_database_and_its_journal_are_for_their_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("a.db").display().to_string();
        let pools = Pools::open(&path, 4).await.expect("a database");
        let mut link = pools.begin().await.expect("a transaction");
        link.execute("create table a (b text)", vec![]).await.expect("a table");
        link.commit().await.expect("saved");
        for file in std::fs::read_dir(folder.path()).expect("the folder") {
            let file = file.expect("a file");
            let mode = file.metadata().expect("its rights").permissions().mode();
            assert_eq!(mode & 0o077, 0, "others can read {}", file.path().display());
        }
    }

    #[tokio::test]
    async fn every_connection_is_durable_the_readers_too() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("a.db").display().to_string();
        let pools = Pools::open(&path, 16).await.expect("a database");
        let Pools::Lite { read, write } = &pools else { panic!("a path is SQLite") };
        let mut held = vec![write.acquire().await.expect("the writer")];
        for _ in 0..read.options().get_max_connections() {
            held.push(read.acquire().await.expect("a reader"));
        }
        for conn in &mut held {
            check_sqlite(conn).await.expect("durable");
        }
    }
}

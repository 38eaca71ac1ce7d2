//! The only crate that speaks SQL: one text for SQLite and PostgreSQL, one file per area.
//!
//! Reading functions take a [`Conn`], writing ones a [`Tx`] and a [`policy::Permit`]; a listing
//! takes a [`policy::Scope`]. What differs between the engines is in `dialect.rs` alone.

pub mod cohorts;
mod dialect;
mod error;
pub mod families;
pub mod findings;
pub mod forces;
pub mod identity;
pub mod lessons;
mod migrations;
pub mod past;
pub mod people;
pub mod privacy;
pub mod schema;
pub mod schools;
mod scope;
pub mod seal;
pub mod sessions;
mod shared;
pub mod surveys;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod value;

pub use dialect::Engine;
pub use error::{Error, Result};
pub use seal::Keyring;
pub use tx::{Conn, NATION, Tx};
pub use value::{Arg, Args, IntoArg};

use dialect::Pools;
use domain::{chance::Chance, clock::Clock};
use futures_util::future::BoxFuture;
use policy::Permit;
use shared::Shared;
use std::sync::Arc;
use tx::{Tools, Write};

/// A database. Cheap to clone; holds no state of its own.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
    tools: Tools,
    shared: Shared,
}

impl Store {
    /// Opens a database, brings its schema up to date, and checks that its keys are held.
    ///
    /// `address` is a path or `sqlite:PATH`, or `postgres://...`.
    ///
    /// # Errors
    /// [`Error::NotDurable`], [`Error::KeyLost`], [`Error::Schema`], or the engine's own.
    pub async fn open(
        address: &str,
        keys: Keyring,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Self> {
        let mut pools = Pools::open(address, 16).await?;
        pools.migrate(&migrations::all()).await?;
        if pools.lay_statistics().await? {
            pools.close().await;
            pools = Pools::open(address, 16).await?;
        }
        let tools = Tools {
            keys: Arc::new(keys),
            clock,
            chance,
            #[cfg(feature = "testing")]
            watch: testing::Watch::default(),
        };
        let shared = Shared::start(pools.clone(), tools.clone());
        let store = Self { pools, tools, shared };
        store.check_keys().await?;
        Ok(store)
    }

    /// The engine behind it.
    pub const fn engine(&self) -> Engine {
        self.pools.engine()
    }

    /// A connection that reads.
    ///
    /// # Errors
    /// When none is to be had.
    pub async fn conn(&self) -> Result<Conn> {
        Ok(Conn::new(self.pools.acquire().await?, self.tools.clone()))
    }

    /// A connection that sees one unchanging moment.
    ///
    /// # Errors
    /// When none is to be had.
    pub async fn snapshot(&self) -> Result<Conn> {
        Ok(Conn::new(self.pools.snapshot().await?, self.tools.clone()))
    }

    /// Begins a transaction that writes.
    ///
    /// # Errors
    /// When none is to be had.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx::new(self.pools.begin().await?, self.tools.clone()))
    }

    /// Does a hot write (consent, register, answer) within a commit that others share; returns
    /// when it is on the disk. The work may be done a second time, when another spoiled the commit:
    /// all it does, it must do to the transaction.
    ///
    /// # Errors
    /// The work's own, or the engine's; then nothing of this work was saved.
    pub async fn hot<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone + Send + 'static,
    {
        self.shared.run(work).await
    }

    /// The same for a write that is one statement: how many rows it changed.
    pub(crate) async fn hot_write(
        &self,
        permit: Permit,
        sql: &'static str,
        args: Args,
    ) -> Result<u64> {
        self.shared.write(Write { permit, sql, args }).await
    }

    /// Signs what a link or a cookie carries.
    pub fn sign(&self, purpose: &str, text: &str) -> Vec<u8> {
        self.tools.keys.sign(purpose, text)
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<()> {
        self.conn().await?.count("select count(*) as n from key_probe", vec![]).await.map(|_| ())
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.pools.close().await;
    }

    /// Opens the probe of every key that ever sealed anything, and leaves one for the current key.
    async fn check_keys(&self) -> Result<()> {
        let keys = &self.tools.keys;
        let nation = NATION.parse().expect("a well-formed slug");
        let spot = seal::Spot {
            table: "key_probe",
            column: "probe",
            force: &nation,
            row: uuid::Uuid::nil(),
        };
        let mut conn = self.conn().await?;
        let mut is_known = false;
        for row in conn.rows("select key_name, probe from key_probe", vec![]).await? {
            let (key, probe): (String, Vec<u8>) = (row.get("key_name")?, row.get("probe")?);
            if !keys.holds(&key) {
                return Err(Error::KeyLost { key });
            }
            keys.open(spot, &probe).map_err(|_| Error::KeyLost { key: key.clone() })?;
            is_known |= key == keys.current();
        }
        drop(conn);
        if !is_known {
            let probe = keys.seal(&*self.tools.chance, spot, b"capbadge");
            let mut link = self.pools.begin().await?;
            let sql = "insert into key_probe (key_name, probe) values ($1, $2) \
                       on conflict (key_name) do nothing";
            link.execute(sql, value::args![keys.current(), probe]).await?;
            link.commit().await?;
        }
        Ok(())
    }
}

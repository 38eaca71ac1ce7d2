//! Who may write an invented past: a database that was made for a demonstration, and says so itself.
//! The mark is set on an empty database alone and never taken away, so that no real force's trail
//! can be written with another date.

use crate::{Conn, Error, NATION, Result, Store, Tx, tx::Tools, value::args};
use domain::{chance::Chance, clock::Clock};
use jiff::Timestamp;
use policy::Permit;
use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

/// Whether this database was made for a demonstration.
pub(crate) async fn is_demonstration(conn: &mut Conn) -> Result<bool> {
    let sql = "select is_demo from force where force = $1";
    let rows = conn.rows(sql, args![NATION]).await?;
    rows.first().ok_or(Error::NotFound)?.get("is_demo")
}

/// The right to write at invented moments, with invented chance. Only a demonstration's database
/// gives it.
#[derive(Clone)]
pub struct Past {
    store: Store,
}

impl Store {
    /// Makes an empty database a demonstration's, for good. What it writes from here on happens at
    /// this clock's moments.
    ///
    /// # Errors
    /// [`Error::Conflict`] when there is a force in it, or a person.
    pub async fn make_demonstration(
        &self,
        permit: &Permit,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Past> {
        let past = Past { store: self.at(clock, chance) };
        let mut tx = past.store.begin().await?;
        // Nobody but the nation's own people is in a database without a force.
        let sql = "select (select count(*) from force f where f.force <> $1) \
                   + (select count(*) from (select 1 from person p where p.force = $1 limit 1) one) \
                   as n";
        if tx.count(sql, args![NATION]).await? > 0 {
            let constraint = "only an empty database becomes a demonstration's".to_owned();
            return Err(Error::Conflict { constraint });
        }
        let sql = "update force set is_demo = $2 where force = $1";
        tx.run(permit, sql, args![NATION, true]).await?;
        tx.commit().await?;
        Ok(past)
    }

    /// The right to this database's past, if it was made for a demonstration.
    ///
    /// # Errors
    /// The engine's own.
    pub async fn demonstration(&self) -> Result<Option<Past>> {
        let is_demo = is_demonstration(&mut self.conn().await?).await?;
        Ok(is_demo.then(|| Past { store: self.clone() }))
    }

    /// The same database at another moment, with another chance.
    fn at(&self, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Self {
        let tools = Tools { clock, chance, ..self.tools.clone() };
        Self { tools, ..self.clone() }
    }
}

impl Past {
    /// The database at the invented moment.
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Begins a transaction that can go from moment to moment.
    ///
    /// # Errors
    /// [`Error::Conflict`] when another database was restored in its place meanwhile.
    pub async fn begin(&self) -> Result<PastTx> {
        let mut tx = self.store.begin().await?;
        if is_demonstration(&mut tx).await? {
            return Ok(PastTx(tx));
        }
        Err(Error::Conflict { constraint: "this is no demonstration's database".to_owned() })
    }
}

/// A transaction that has more than one moment.
pub struct PastTx(Tx);

impl PastTx {
    /// Goes to another moment; what was done until now stands in the audit trail as done then.
    ///
    /// # Errors
    /// When the engine refuses.
    pub async fn move_to(&mut self, at: Timestamp) -> Result<()> {
        self.0.move_to(at).await
    }

    /// Makes it last.
    ///
    /// # Errors
    /// When the engine refuses; then nothing was written.
    pub async fn commit(self) -> Result<()> {
        self.0.commit().await
    }
}

impl Deref for PastTx {
    type Target = Tx;
    fn deref(&self) -> &Tx {
        &self.0
    }
}

impl DerefMut for PastTx {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.0
    }
}

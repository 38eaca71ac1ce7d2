//! The test world: a database of its own for every test, on either engine, with a clock and a
//! chance that stand where the test puts them.
//!
//! ```ignore
//! testkit::on_both_engines! {
//!     async fn a_withdrawn_consent_is_gone(world: TestWorld) { ... }
//! }
//! ```

mod builders;
pub mod load;
pub mod plans;
mod press;

pub use builders::{
    Applying, Asked, Built, REGISTER, REGISTER_HEADER, Studied, Study, register_of, terms,
};
pub use press::{KeptCertificates, KeptLetters};

use actions::{Caller, World, privacy::Ledger, world::Site};
use documents::NoPress;
use domain::{
    chance::{self, Chance},
    clock::{self, Clock},
    ids::ForceId,
};
use jiff::Timestamp;
use policy::Actor;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use store::{Keyring, Store};
use words::Lang;

/// Where the throwaway cluster of the test run is.
pub const POSTGRES: &str = "CAPBADGE_TEST_POSTGRES";

/// The moment at which every test world begins: a school day in the autumn term.
pub const MORNING: &str = "2026-09-07T08:00:00Z";

/// A world of a test's own.
pub struct TestWorld {
    /// What actions take.
    pub world: World,
    /// The clock, to be moved.
    pub clock: Arc<clock::Fixed>,
    /// The database's address.
    pub address: String,
    /// The keys, for tests that open the database again.
    pub keys: Keyring,
    /// A folder that goes when the test ends.
    pub folder: tempfile::TempDir,
}

impl std::ops::Deref for TestWorld {
    type Target = World;
    fn deref(&self) -> &World {
        &self.world
    }
}

impl TestWorld {
    /// A world on SQLite, in a file.
    ///
    /// # Panics
    /// When the database cannot be made.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("capbadge.db");
        Self::at(path.display().to_string(), folder).await
    }

    /// A world on PostgreSQL.
    ///
    /// # Panics
    /// When the test run has no cluster: start tests with `cargo xtask test` or
    /// `cargo xtask postgres -- cargo test`.
    pub async fn postgres() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let cluster = std::env::var(POSTGRES).expect(
            "no PostgreSQL cluster: run `cargo xtask test`, or `cargo xtask postgres -- COMMAND`",
        );
        let folder = tempfile::tempdir().expect("a temporary folder");
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("test_{}_{n}", std::process::id());
        let address = store::testing::postgres_database(&cluster, &name).await.expect("a database");
        Self::at(address, folder).await
    }

    async fn at(address: String, folder: tempfile::TempDir) -> Self {
        let moment: Timestamp = MORNING.parse().expect("a moment");
        let clock = Arc::new(clock::Fixed::at(moment));
        let chance = Arc::new(chance::Fixed::new(1));
        let keys = Keyring::make(&*chance, "k1").expect("keys");
        let store = Store::open(&address, keys.clone(), clock.clone(), chance.clone())
            .await
            .expect("the database opens");
        store::testing::watch(&store);
        let world = furnish(store, clock.clone(), chance, &folder);
        Self { world, clock, address, keys, folder }
    }

    /// The files of the PostgreSQL server, if it is one, with all that was written until now.
    ///
    /// # Panics
    /// When the server does not say where they are.
    pub async fn server_files(&self) -> Vec<std::path::PathBuf> {
        store::testing::server_files(&self.store).await.expect("the cluster is the test run's own")
    }

    /// Moves the clock.
    pub fn set_clock(&self, moment: &str) {
        self.clock.set(moment.parse().expect("a moment"));
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// A world around a database.
fn furnish(
    store: Store,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    folder: &tempfile::TempDir,
) -> World {
    let site = Site {
        address: "http://minipolice.test".to_owned(),
        is_demo: false,
        version: env!("CARGO_PKG_VERSION"),
    };
    World {
        store,
        clock,
        chance,
        press: Arc::new(NoPress),
        ledger: Ledger::at(folder.path().join("erasures")),
        site: Arc::new(site),
    }
}

/// The force of the test world.
///
/// # Panics
/// Never: the slug is well formed.
pub fn force() -> ForceId {
    "fellshire".parse().expect("a well-formed slug")
}

/// A caller who acts as this actor, in English.
pub const fn as_actor(actor: Actor) -> Caller {
    Caller { actor, lang: Lang::En }
}

/// Runs a test, and looks at the query plans of all that it ran.
pub async fn with_plans<F: Future<Output = ()>>(
    world: TestWorld,
    run: impl FnOnce(TestWorld) -> F,
) {
    let store = world.store.clone();
    run(world).await;
    plans::check(&store).await;
}

/// Writes each test once and runs it on SQLite and on PostgreSQL. Afterwards the query plans of every
/// statement that it ran are looked at: see [`plans`].
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($world:ident: TestWorld) $body:block)*) => {$(
        mod $name {
            use super::*;

            $(#[$doc])*
            async fn run($world: $crate::TestWorld) $body
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() { $crate::with_plans($crate::TestWorld::sqlite().await, run).await; }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() { $crate::with_plans($crate::TestWorld::postgres().await, run).await; }
        }
    )*};
}

//! Everything an action needs that is not its input: the store, time, chance, keys, the press.

use crate::{Fault, privacy::Ledger};
use documents::Press;
use domain::{chance::Chance, clock::Clock};
use std::{
    io::{BufRead, Write},
    sync::Arc,
};
use store::{Keyring, Store, privacy::BackupSummary};

/// The world an action happens in. Cheap to clone; nothing in it changes while it runs.
#[derive(Clone)]
pub struct World {
    /// The database.
    pub store: Store,
    /// The present.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub chance: Arc<dyn Chance>,
    /// Prints PDF documents.
    pub press: Arc<dyn Press>,
    /// Where erasures, withdrawals and ends of roles are written down, apart from the database and
    /// its backups.
    pub ledger: Ledger,
    /// What the outside world knows this installation by.
    pub site: Arc<Site>,
}

/// What letters and pages say of the installation itself.
#[derive(Debug, Clone)]
pub struct Site {
    /// The address links begin with, such as `https://minipolice.example`; no slash at the end.
    pub address: String,
    /// The invented demonstration force is on show: Welsh drafts may be shown, links printed.
    pub is_demo: bool,
    /// The software's version, for provenance.
    pub version: &'static str,
}

/// Opens a database with the keys of a key file's text.
///
/// # Errors
/// The store's own: not durable, a lost key, a schema that does not fit.
pub async fn open_store(
    address: &str,
    key_file: &str,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
) -> Result<Store, store::Error> {
    Store::open(address, Keyring::parse(key_file)?, clock, chance).await
}

/// The text of a new key file.
///
/// # Errors
/// Never in practice: keys that were just made fit.
pub fn make_keys(chance: &dyn Chance, name: &str) -> Result<String, store::Error> {
    Ok(Keyring::make(chance, name)?.print())
}

/// A key file's text with one more key, which seals from now on.
///
/// # Errors
/// When the text is no key file, or holds a key of that name.
pub fn rotate_keys(old: &str, chance: &dyn Chance, name: &str) -> Result<String, store::Error> {
    Ok(Keyring::parse(old)?.rotate(chance, name)?.print())
}

/// Writes one moment of the whole database.
///
/// # Errors
/// The engine's, or the file's.
pub async fn write_backup(
    world: &World,
    out: &mut (impl Write + Send),
) -> Result<BackupSummary, store::Error> {
    store::privacy::backup(&world.store, out).await
}

/// Reads a backup into an empty database, whole or not at all, and does again what the ledger says
/// was decided since: a child who was erased is not there, a consent that was withdrawn does not
/// stand.
///
/// # Errors
/// When the file is cut or was changed, the ledger cannot be read, or the database is not empty.
pub async fn read_backup(
    world: &World,
    from: &mut (impl BufRead + Send),
) -> Result<BackupSummary, store::Error> {
    let since = crate::privacy::decided_since(world)?;
    store::privacy::restore(&world.store, from, &since).await
}

impl World {
    /// The key that signs cookies and forms: the same for every process of the installation.
    ///
    /// # Panics
    /// Never: a signature is 32 bytes.
    pub fn server_key(&self) -> [u8; 32] {
        self.store.sign("server", "cookies").try_into().expect("a signature is 32 bytes")
    }

    /// Checks that the database answers: what `readiness` means.
    ///
    /// # Errors
    /// [`Fault`] when it does not.
    pub async fn is_ready(&self) -> Result<(), Fault> {
        self.store.ping().await.map_err(Fault::from)
    }
}

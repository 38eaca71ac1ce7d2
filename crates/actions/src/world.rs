//! Everything an action needs that is not its input: the store, time, chance, keys, the press.

use crate::Fault;
use documents::Press;
use domain::{chance::Chance, clock::Clock};
use std::sync::Arc;
use store::Store;

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

impl World {
    /// Checks that the database answers: what `readiness` means.
    ///
    /// # Errors
    /// [`Fault`] when it does not.
    pub async fn is_ready(&self) -> Result<(), Fault> {
        self.store.ping().await.map_err(Fault::from)
    }
}

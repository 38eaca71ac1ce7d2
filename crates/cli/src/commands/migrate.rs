//! `capbadge migrate`

use crate::config::{Failure, Settings};
use clap::Args;

/// Brings the schema up to date. `serve` does the same when it starts; this is for installations
/// where it is to happen at a chosen moment.
#[derive(Debug, Args)]
pub struct Migrate {
    #[command(flatten)]
    settings: Settings,
}

impl Migrate {
    /// Does it.
    pub async fn run(self) -> Result<(), Failure> {
        let world = self.settings.filled()?.world().await?;
        world.is_ready().await?;
        println!("The database's schema is up to date.");
        Ok(())
    }
}

//! `capbadge import gias FILE`

use crate::config::{Failure, Settings};
use actions::schools::import_file;
use clap::{Args, Subcommand};
use domain::ids::ForceId;
use std::{fs, path::PathBuf};

/// Files from outside.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Load an establishment file of Get Information About Schools (GIAS)
    Gias(Gias),
}

/// Loads an establishment file of Get Information About Schools (GIAS): what can be used is saved
/// at once. On the page `/schools/import` an administrator looks at each row first.
#[derive(Debug, Args)]
pub struct Gias {
    /// The file, as downloaded: edubasealldata with the date
    file: PathBuf,
    /// The force whose schools they are, by its name in addresses
    #[arg(long)]
    force: ForceId,
    #[command(flatten)]
    settings: Settings,
}

impl Import {
    /// Does it.
    pub async fn run(self) -> Result<(), Failure> {
        let Self::Gias(gias) = self;
        let world = gias.settings.filled()?.existing_world().await?;
        let bytes = fs::read(&gias.file)
            .map_err(|error| format!("{} cannot be read: {error}", gias.file.display()))?;
        let summary = import_file(&world, &gias.force, &bytes).await?;
        println!("{summary}");
        Ok(())
    }
}

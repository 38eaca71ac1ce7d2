//! `capbadge backup` and `capbadge restore`

use crate::config::{Failure, Settings};
use actions::{
    privacy::run_retention,
    world::{read_backup, write_backup},
};
use clap::Args;
use std::{
    fs,
    io::{BufReader, BufWriter},
    path::PathBuf,
};

/// Writes one moment of the whole database to a file. Sealed data stay sealed; names do not, so
/// the file belongs on encrypted storage.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; it must not be there yet
    #[arg(value_name = "BACKUP")]
    file: PathBuf,
    #[command(flatten)]
    settings: Settings,
}

/// Reads a backup into an empty database, on either engine, whole or not at all.
#[derive(Debug, Args)]
pub struct Restore {
    /// The file that `capbadge backup` wrote
    #[arg(value_name = "BACKUP")]
    file: PathBuf,
    #[command(flatten)]
    settings: Settings,
}

impl Backup {
    /// Does it.
    pub async fn run(self) -> Result<(), Failure> {
        let world = self.settings.filled()?.existing_world().await?;
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let file = options
            .open(&self.file)
            .map_err(|error| format!("{} cannot be made: {error}", self.file.display()))?;
        let mut out = BufWriter::new(file);
        let summary = write_backup(&world, &mut out).await?;
        out.into_inner()?.sync_all()?;
        println!(
            "{} rows of {} tables are in {}.",
            summary.rows,
            summary.tables,
            self.file.display()
        );
        println!("The keys are not in it: keep the key file safe, elsewhere.");
        Ok(())
    }
}

impl Restore {
    /// Does it.
    pub async fn run(self) -> Result<(), Failure> {
        let world = self.settings.filled()?.world().await?;
        let file = fs::File::open(&self.file)
            .map_err(|error| format!("{} cannot be read: {error}", self.file.display()))?;
        let summary = read_backup(&world, &mut BufReader::new(file)).await?;
        println!("{} rows of {} tables are back.", summary.rows, summary.tables);
        let due: u64 =
            run_retention(&world).await?.iter().flat_map(|(_, swept)| swept.values()).sum();
        println!(
            "{} rows of erased children, and {due} that are due by now, were deleted.",
            summary.erased
        );
        println!(
            "{} withdrawals, marks, stopped links and ends of roles that were decided after the \
             backup hold again.",
            summary.held
        );
        println!("Nobody is signed in, and sign-in links sent before no longer work.");
        Ok(())
    }
}

//! `capbadge keys make | rotate`

use crate::{
    config::{Failure, Settings},
    edge::{SystemChance, SystemClock},
};
use actions::world::{make_keys, rotate_keys};
use clap::{Args, Subcommand};
use domain::{chance::Chance, clock::Clock};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// The keys that seal special and contact data.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Make the key file of a new installation
    Make(Where),
    /// Add a new key, which seals from now on; the old ones still open what they sealed
    Rotate(Where),
}

/// Which key file.
#[derive(Debug, Args)]
pub struct Where {
    #[command(flatten)]
    settings: Settings,
}

impl Keys {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        // Named by the day, so that the file's reader sees how old each key is, and by chance, so
        // that two of a day differ.
        let mut mark = [0; 4];
        SystemChance.fill(&mut mark);
        let day = SystemClock.now().strftime("%Y%m%d");
        let name = format!("k{day}-{:08x}", u32::from_be_bytes(mark));
        match self {
            Self::Make(of) => {
                let path = of.settings.filled()?.keys().to_owned();
                write_new(&path, &make_keys(&SystemChance, &name)?)?;
                println!(
                    "Made {}. Keep a copy where no backup of the database goes:",
                    path.display()
                );
                println!("without it, sealed data cannot be read by anybody, ever.");
            }
            Self::Rotate(of) => {
                let path = of.settings.filled()?.keys().to_owned();
                let old = fs::read_to_string(&path)?;
                let new = rotate_keys(&old, &SystemChance, &name)?;
                let beside = PathBuf::from(format!("{}.new", path.display()));
                write_new(&beside, &new)?;
                fs::rename(&beside, &path)?;
                println!("{} now seals with {name}. Restart every process.", path.display());
            }
        }
        Ok(())
    }
}

/// Writes a file that must not be there yet, for its owner's eyes alone, and waits for the disk.
pub fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options
        .open(path)
        .map_err(|error| format!("{} cannot be made: {error}", path.display()))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

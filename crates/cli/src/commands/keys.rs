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
    io::{ErrorKind, Write},
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
    /// The key file [default: the setting `keys`, or capbadge.keys]
    #[arg(long, env = "CAPBADGE_KEYS", hide_env_values = true, value_name = "FILE")]
    keys: Option<PathBuf>,
    /// A TOML file of settings [default: capbadge.toml, if it is there]
    #[arg(long, env = "CAPBADGE_CONFIG", hide_env_values = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Where {
    /// The key file that the settings name.
    fn path(self) -> Result<PathBuf, Failure> {
        let settings = Settings { keys: self.keys, config: self.config, ..Settings::default() };
        Ok(settings.filled()?.keys().to_owned())
    }
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
                let path = of.path()?;
                write_new(&path, &make_keys(&SystemChance, &name)?)?;
                println!(
                    "Made {}. Keep a copy where no backup of the database goes:",
                    path.display()
                );
                println!("without it, sealed data cannot be read by anybody, ever.");
            }
            Self::Rotate(of) => {
                let path = of.path()?;
                let old = fs::read_to_string(&path)
                    .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
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
    let mut file = options.open(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => format!(
            "{} cannot be made: it is there already, and is never written over",
            path.display()
        ),
        _ => format!("{} cannot be made: {error}", path.display()),
    })?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

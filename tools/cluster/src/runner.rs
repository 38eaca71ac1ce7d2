//! Who runs the server, and where its programs are.

use crate::{Outcome, told};
use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Who runs the server, which refuses to be run by root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// Whoever we are.
    Ourselves,
    /// Somebody else, for we are root.
    Other {
        /// The user's number.
        user: u32,
        /// The group's number.
        group: u32,
    },
}

impl Runner {
    /// Ourselves; where we are root, a user who is not.
    ///
    /// # Errors
    /// When root finds nobody else.
    pub fn find() -> Outcome<Self> {
        let own = fs::metadata("/proc/self").map_err(|error| format!("/proc/self: {error}."))?;
        if own.uid() != 0 {
            return Ok(Self::Ourselves);
        }
        for name in ["postgres", "nobody"] {
            if let (Some(user), Some(group)) = (id("-u", name), id("-g", name)) {
                return Ok(Self::Other { user, group });
            }
        }
        Err("PostgreSQL does not run as root, and there is neither a user postgres nor nobody."
            .to_owned())
    }

    /// The user and the group, where they are not our own.
    pub fn other(self) -> Option<(u32, u32)> {
        match self {
            Self::Ourselves => None,
            Self::Other { user, group } => Some((user, group)),
        }
    }

    /// A program run by them.
    pub fn command(self, program: &Path) -> Command {
        let Self::Other { user, group } = self else { return Command::new(program) };
        let mut command = Command::new("setpriv");
        command.args(Self::words(user, group)).arg(program);
        command
    }

    /// The words of `setpriv` that stand before a program.
    pub fn words(user: u32, group: u32) -> [String; 4] {
        let (user, group) = (format!("--reuid={user}"), format!("--regid={group}"));
        [user, group, "--clear-groups".to_owned(), "--".to_owned()]
    }

    /// Gives them a file or a folder.
    ///
    /// # Errors
    /// The system's own.
    pub fn give(self, path: &Path) -> Outcome {
        match self.other() {
            None => Ok(()),
            Some((user, group)) => {
                chown(path, Some(user), Some(group)).map_err(|error| told(path, &error))
            }
        }
    }
}

/// The number of a user or a group by name.
fn id(question: &str, name: &str) -> Option<u32> {
    let output = Command::new("id").args([question, name]).output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}

/// The folder of `initdb` and `pg_ctl`: Debian keeps one for each version, off the path.
pub fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let numbered = versions.filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        let folder = entry.path().join("bin");
        folder.join("initdb").is_file().then_some((version, folder))
    });
    let newest = numbered.max_by_key(|(version, _)| *version).map(|(_, folder)| folder);
    newest.or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| folder.join("initdb").is_file())
    })
}

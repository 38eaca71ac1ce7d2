//! The ledger of erasures: what keeps an erased child from coming back with a backup.

use domain::ids::{ChildId, ForceId};
use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
};

/// The ledger of erasures: a text file of `force child` lines, kept where no backup overwrites it.
#[derive(Debug, Clone)]
pub struct Ledger(PathBuf);

impl Ledger {
    /// The ledger in this file; the file comes into being with its first line.
    pub const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Adds a line and waits until it is on the disk.
    pub(super) fn add(&self, force: &ForceId, child: ChildId) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.0)?;
        // Begins on a line of its own, so that a line which a crash cut short does not swallow it;
        // in one write, so that the lines of two processes do not mix.
        file.write_all(format!("\n{force} {child}\n").as_bytes())?;
        file.sync_all()
    }

    /// Every line that is one; a line cut short by a crash is skipped, its erasure was never
    /// acknowledged.
    pub(crate) fn list(&self) -> io::Result<Vec<(ForceId, ChildId)>> {
        let bytes = match fs::read(&self.0) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let line = |line: &str| {
            let (force, child) = line.split_once(' ')?;
            Some((force.parse().ok()?, child.parse().ok()?))
        };
        Ok(String::from_utf8_lossy(&bytes).lines().filter_map(line).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::Id;

    #[test]
    fn a_line_after_one_that_a_crash_cut_short_is_not_lost() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erasures");
        let ledger = Ledger::at(path.clone());
        assert_eq!(ledger.list().expect("none yet"), []);
        let force: ForceId = "fellshire".parse().expect("a slug");
        let child = |n| ChildId::from_uuid(uuid::Uuid::from_u128(n));
        ledger.add(&force, child(1)).expect("written");
        let whole = fs::read(&path).expect("the ledger");
        // a crash may also leave bytes that are no text
        fs::write(&path, [&whole[..], b"fellshire 01939d5e-6c00-\xff\x00"].concat()).expect("cut");
        ledger.add(&force, child(2)).expect("written");
        let listed = ledger.list().expect("a list");
        assert_eq!(listed, [(force.clone(), child(1)), (force, child(2))]);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erasures");
        let force: ForceId = "fellshire".parse().expect("a slug");
        let child = ChildId::from_uuid(uuid::Uuid::nil());
        Ledger::at(path.clone()).add(&force, child).expect("written");
        let mode = fs::metadata(&path).expect("the ledger").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
}

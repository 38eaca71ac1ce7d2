//! The ledger: what was decided and must hold after a backup from before it was restored. It keeps
//! an erased child from coming back, a withdrawn consent from standing again, and somebody whose
//! role ended out.
//!
//! A line is random numbers and a moment, with the purpose of a consent; no name.

use domain::{
    bilingual::Language,
    coded::Coded,
    families::{Purpose, Wording},
    ids::ForceId,
};
use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
};
use store::privacy::{Decided, Withdrawal};

/// The ledger: a text file of one decision a line, kept where no backup overwrites it.
#[derive(Debug, Clone)]
pub struct Ledger(PathBuf);

impl Ledger {
    /// The ledger in this file; the file comes into being with its first line.
    pub const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Adds a line and waits until it is on the disk.
    pub(super) fn add(&self, force: &ForceId, decided: &Decided) -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.0)?;
        // Begins on a line of its own, so that a line which a crash cut short does not swallow it;
        // in one write, so that the lines of two processes do not mix.
        file.write_all(format!("\n{}\n", print(force, decided)).as_bytes())?;
        file.sync_all()
    }

    /// Adds a line before the decision itself is committed: one too many withdraws at most what
    /// somebody wanted withdrawn. A ledger that cannot be written must not keep a consent or a role
    /// standing now for the sake of a restore that may never come: that is logged, and the decision
    /// is made.
    pub(crate) async fn keep(&self, force: &ForceId, decided: Decided) {
        let (ledger, force) = (self.clone(), force.clone());
        let added = tokio::task::spawn_blocking(move || ledger.add(&force, &decided)).await;
        if let Err(error) = added.unwrap_or_else(|panic| Err(io::Error::other(panic))) {
            tracing::error!(%error, "the ledger cannot be written: a restore would not know of this");
        }
    }

    /// Every line that is one, oldest first; a line cut short by a crash is skipped, its decision
    /// was never acknowledged. A mark against photographs that was taken away is left out, and so is
    /// an application that was taken back and counts again.
    pub(crate) fn list(&self) -> io::Result<Vec<(ForceId, Decided)>> {
        let bytes = match fs::read(&self.0) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        let mut all: Vec<(ForceId, Decided)> = Vec::new();
        for (force, decided) in String::from_utf8_lossy(&bytes).lines().filter_map(parse) {
            let is_undone = |one: &Decided| match (one, &decided) {
                (Decided::NoPhoto { child, .. }, Decided::PhotoAgain { child: again, .. }) => {
                    child == again
                }
                (
                    Decided::TakenBack { application, .. },
                    Decided::TakenAgain { application: again, .. },
                ) => application == again,
                _ => false,
            };
            all.retain(|(own, one)| *own != force || !is_undone(one));
            if !matches!(decided, Decided::PhotoAgain { .. } | Decided::TakenAgain { .. }) {
                all.push((force, decided));
            }
        }
        Ok(all)
    }
}

fn print(force: &ForceId, decided: &Decided) -> String {
    match decided {
        Decided::Erased { child } => format!("{force} {child}"),
        Decided::Withdrawn(said) => format!("withdrawn {force} {}", print_withdrawal(said)),
        Decided::WithdrawnFor(ceremony, said) => {
            format!("withdrawn-for {force} {ceremony} {}", print_withdrawal(said))
        }
        Decided::TakenBack { application, at } => format!("taken-back {force} {application} {at}"),
        Decided::TakenAgain { application, at } => {
            format!("taken-again {force} {application} {at}")
        }
        Decided::NoPhoto { child, at } => format!("no-photo {force} {child} {at}"),
        Decided::PhotoAgain { child, at } => format!("photo-again {force} {child} {at}"),
        Decided::Merged { keep, gone, at } => format!("merged {force} {keep} {gone} {at}"),
        Decided::RoleEnded { grant, at } => format!("role-ended {force} {grant} {at}"),
        Decided::CarerRemoved { child, carer, at } => {
            format!("carer-removed {force} {child} {carer} {at}")
        }
        Decided::NotResponsible { child, carer, at } => {
            format!("not-responsible {force} {child} {carer} {at}")
        }
        Decided::NotTogether { child, carer, at } => {
            format!("not-together {force} {child} {carer} {at}")
        }
        Decided::LinksStopped { child, cohort, at } => {
            format!("links-stopped {force} {child} {cohort} {at}")
        }
    }
}

fn print_withdrawal(said: &Withdrawal) -> String {
    format!(
        "{} {} {} {} {} {} {} {}",
        said.id,
        said.child,
        said.cohort,
        said.carer,
        said.purpose.code(),
        said.wording.version,
        said.wording.language.code(),
        said.at
    )
}

fn parse_withdrawal(words: &[&str]) -> Option<Withdrawal> {
    let [id, child, cohort, carer, purpose, version, language, at] = words else { return None };
    Some(Withdrawal {
        id: id.parse().ok()?,
        child: child.parse().ok()?,
        cohort: cohort.parse().ok()?,
        carer: carer.parse().ok()?,
        purpose: Purpose::from_code(purpose)?,
        wording: Wording {
            version: version.parse().ok()?,
            language: Language::from_code(language)?,
        },
        at: at.parse().ok()?,
    })
}

fn parse(line: &str) -> Option<(ForceId, Decided)> {
    let words: Vec<&str> = line.split(' ').collect();
    let (force, decided) = match words[..] {
        [force, child] => (force, Decided::Erased { child: child.parse().ok()? }),
        ["withdrawn", force, ref said @ ..] => (force, Decided::Withdrawn(parse_withdrawal(said)?)),
        ["withdrawn-for", force, ceremony, ref said @ ..] => {
            (force, Decided::WithdrawnFor(ceremony.parse().ok()?, parse_withdrawal(said)?))
        }
        [kind, force, id, at] => {
            let at = at.parse().ok()?;
            let decided = match kind {
                "taken-back" => Decided::TakenBack { application: id.parse().ok()?, at },
                "taken-again" => Decided::TakenAgain { application: id.parse().ok()?, at },
                "no-photo" => Decided::NoPhoto { child: id.parse().ok()?, at },
                "photo-again" => Decided::PhotoAgain { child: id.parse().ok()?, at },
                "role-ended" => Decided::RoleEnded { grant: id.parse().ok()?, at },
                _ => return None,
            };
            (force, decided)
        }
        ["carer-removed", force, child, carer, at] => {
            let (child, carer) = (child.parse().ok()?, carer.parse().ok()?);
            (force, Decided::CarerRemoved { child, carer, at: at.parse().ok()? })
        }
        ["merged", force, keep, gone, at] => {
            let (keep, gone) = (keep.parse().ok()?, gone.parse().ok()?);
            (force, Decided::Merged { keep, gone, at: at.parse().ok()? })
        }
        ["not-responsible", force, child, carer, at] => {
            let (child, carer) = (child.parse().ok()?, carer.parse().ok()?);
            (force, Decided::NotResponsible { child, carer, at: at.parse().ok()? })
        }
        ["not-together", force, child, carer, at] => {
            let (child, carer) = (child.parse().ok()?, carer.parse().ok()?);
            (force, Decided::NotTogether { child, carer, at: at.parse().ok()? })
        }
        ["links-stopped", force, child, cohort, at] => {
            let (child, cohort) = (child.parse().ok()?, cohort.parse().ok()?);
            (force, Decided::LinksStopped { child, cohort, at: at.parse().ok()? })
        }
        _ => return None,
    };
    Some((force.parse().ok()?, decided))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::{ChildId, Id};
    use uuid::Uuid;

    fn force() -> ForceId {
        "fellshire".parse().expect("a slug")
    }

    fn id<I: Id>(n: u128) -> I {
        I::from_uuid(Uuid::from_u128(n))
    }

    fn every_kind() -> Vec<Decided> {
        let at = "2026-10-01T09:30:00.000001Z".parse().expect("a moment");
        let wording = Wording { version: 3, language: Language::Cy };
        let (purpose, carer) = (Purpose::PhotoPress, id(5));
        let said =
            Withdrawal { id: id(2), child: id(3), cohort: id(4), carer, purpose, wording, at };
        vec![
            Decided::Erased { child: id(1) },
            Decided::Withdrawn(said),
            Decided::WithdrawnFor(id(13), said),
            Decided::TakenBack { application: id(6), at },
            Decided::NoPhoto { child: id(7), at },
            Decided::Merged { keep: id(14), gone: id(15), at },
            Decided::RoleEnded { grant: id(8), at },
            Decided::CarerRemoved { child: id(11), carer: id(12), at },
            Decided::NotResponsible { child: id(11), carer: id(12), at },
            Decided::NotTogether { child: id(11), carer: id(12), at },
            Decided::LinksStopped { child: id(9), cohort: id(10), at },
        ]
    }

    #[test]
    fn every_kind_of_line_reads_as_it_was_written_after_a_crash_cut_one_short() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erasures");
        let ledger = Ledger::at(path.clone());
        assert_eq!(ledger.list().expect("none yet"), []);
        for decided in every_kind() {
            ledger.add(&force(), &decided).expect("written");
            let whole = fs::read(&path).expect("the ledger");
            // a crash may also leave bytes that are no text
            let cut = b"withdrawn fellshire 01939d5e-6c00-\xff\x00";
            fs::write(&path, [&whole[..], cut].concat()).expect("cut");
        }
        let listed = ledger.list().expect("a list");
        let written: Vec<_> = every_kind().into_iter().map(|one| (force(), one)).collect();
        assert_eq!(listed, written);
    }

    #[test]
    fn what_was_taken_away_is_not_set_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let ledger = Ledger::at(folder.path().join("erasures"));
        let at = "2026-10-01T09:30:00Z".parse().expect("a moment");
        let (first, second): (ChildId, ChildId) = (id(1), id(2));
        for one in [
            Decided::NoPhoto { child: first, at },
            Decided::NoPhoto { child: second, at },
            Decided::PhotoAgain { child: first, at },
            Decided::TakenBack { application: id(3), at },
            Decided::TakenAgain { application: id(3), at },
        ] {
            ledger.add(&force(), &one).expect("written");
        }
        let left = [(force(), Decided::NoPhoto { child: second, at })];
        assert_eq!(ledger.list().expect("a list"), left);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erasures");
        let child = ChildId::from_uuid(Uuid::nil());
        Ledger::at(path.clone()).add(&force(), &Decided::Erased { child }).expect("written");
        let mode = fs::metadata(&path).expect("the ledger").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
}

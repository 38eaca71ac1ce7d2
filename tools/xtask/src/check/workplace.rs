//! Nobody's workplace is in the repository: what names a folder of one machine works on no other.

use super::Complaints;
use crate::tree::Tree;

/// The rule in one sentence.
pub const RULE: &str =
    "no file names a folder of somebody's machine, and no lock file a private registry";

/// Where people keep their work, each without its first slash, so that this list is not a find.
const FOLDERS: [&str; 5] = ["work/", "root/", "home/", "Users/", "workspace/"];
const NPM_LOCK: &str = "package-lock.json";
const CARGO_LOCK: &str = "Cargo.lock";
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM: &str = "https://registry.npmjs.org/";

/// Reads every text file.
pub fn look(tree: &Tree) -> Complaints {
    let mut found = Complaints::new();
    for file in &tree.files {
        let text = tree.text(file).unwrap_or_default();
        for (index, line) in text.lines().enumerate() {
            if let Some(folder) = named(line) {
                found.push(format!("{file}:{}: names a folder below /{folder}", index + 1));
            }
            if let Some(source) = private(file, line) {
                found.push(format!("{file}:{}: fetches from {source}", index + 1));
            }
        }
    }
    found
}

/// The folder that a line names by an absolute path.
fn named(line: &str) -> Option<&'static str> {
    FOLDERS.into_iter().find(|folder| {
        line.match_indices(folder).any(|(at, _)| {
            let before = &line[..at];
            // part of a longer path or address when a name stands before the slash
            let outside = |before: &str| {
                !before.ends_with(|sign: char| sign.is_alphanumeric() || "._-~/}>)".contains(sign))
            };
            before
                .strip_suffix('/')
                .is_some_and(|before| outside(before) || before.ends_with("file://"))
        })
    })
}

/// The place a lock file fetches from, when it is not the public one.
fn private<'a>(file: &str, line: &'a str) -> Option<&'a str> {
    let (word, public) = match file.rsplit('/').next() {
        Some(NPM_LOCK) => ("\"resolved\": \"", NPM),
        Some(CARGO_LOCK) => ("source = \"", CRATES),
        _ => return None,
    };
    let (_, source) = line.split_once(word)?;
    (!source.starts_with(public)).then_some(source.trim_end_matches([',', '"']))
}

#[cfg(test)]
mod tests {
    use super::{named, private};

    #[test]
    fn an_absolute_path_is_found_and_an_address_is_not() {
        for folder in ["work/", "root/", "home/"] {
            assert!(named(&format!("see /{folder}notes.md")).is_some());
            assert!(named(&format!("path = \"/{folder}notes\"")).is_some());
            assert!(named(&format!("https://example.org/{folder}")).is_none());
            assert!(named(&format!("crates/{folder}mod.rs and {{base}}/{folder}")).is_none());
        }
    }

    #[test]
    fn lock_files_fetch_from_the_public_registries() {
        let line = "\"resolved\": \"https://mirror.example/a.tgz\",";
        assert_eq!(private("web/package-lock.json", line), Some("https://mirror.example/a.tgz"));
        let line = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        assert_eq!(private("Cargo.lock", line), None);
        assert_eq!(private("README.md", "source = \"elsewhere\""), None);
    }
}

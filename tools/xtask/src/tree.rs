//! The files of the repository, without what is built or fetched.

use crate::shell::{Outcome, root};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Every file that belongs to the repository, by its path from the root.
pub struct Tree {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Paths with `/` between their parts, in order.
    pub files: BTreeSet<String>,
    /// Paths that are made, never kept: the rooted lines of `.gitignore`.
    pub made: Vec<String>,
}

impl Tree {
    /// Walks the workspace.
    pub fn read() -> Outcome<Self> {
        let root = root();
        let ignored = fs::read_to_string(root.join(".gitignore"))
            .map_err(|error| format!(".gitignore cannot be read: {error}."))?;
        let made = rooted(&ignored);
        let mut files = BTreeSet::new();
        let walk = WalkDir::new(&root).into_iter().filter_entry(|entry| {
            let path = entry.path().strip_prefix(&root).unwrap_or(entry.path());
            let path = path.to_string_lossy();
            path != ".git" && entry.file_name() != "node_modules" && !is_made(&made, &path)
        });
        for entry in walk {
            let entry = entry.map_err(|error| format!("The tree cannot be walked: {error}."))?;
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&root).expect("it was found below the root");
                files.insert(path.to_string_lossy().into_owned());
            }
        }
        Ok(Self { root, files, made })
    }

    /// The text of a file; nothing when it is a picture, a font or another thing without text.
    pub fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.root.join(path)).ok()
    }

    /// The files with this ending, without its dot.
    pub fn ending(&self, ending: &str) -> impl Iterator<Item = &String> {
        let has =
            move |file: &&String| Path::new(file).extension().is_some_and(|end| end == ending);
        self.files.iter().filter(has)
    }

    /// Whether a file or a folder of this path belongs to the repository.
    pub fn has(&self, path: &str) -> bool {
        let folder = format!("{path}/");
        self.files.contains(path)
            || self
                .files
                .range(folder.clone()..)
                .next()
                .is_some_and(|file| file.starts_with(&folder))
    }

    /// Whether this path is built or fetched, so that it may be named before it exists.
    pub fn makes(&self, path: &str) -> bool {
        is_made(&self.made, path)
    }
}

fn rooted(gitignore: &str) -> Vec<String> {
    let lines = gitignore.lines().map(str::trim);
    lines
        .filter_map(|line| line.strip_prefix('/'))
        .map(|line| line.trim_end_matches('/').to_owned())
        .collect()
}

fn is_made(made: &[String], path: &str) -> bool {
    made.iter().any(|made| {
        path.strip_prefix(made.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::{Tree, is_made, rooted};

    #[test]
    fn what_git_ignores_at_the_root_is_made() {
        let made = rooted("/target\n/web/dist/\n*.tmp\n");
        assert!(is_made(&made, "web/dist/app.css"));
        assert!(!is_made(&made, "web/distance.rs"));
        assert!(!is_made(&made, "crates/web/dist"));
    }

    #[test]
    fn a_folder_is_there_when_a_file_is_in_it() {
        let files = ["docs/adr/0001-record.md", "docs.md"].map(str::to_owned).into();
        let tree = Tree { root: ".".into(), files, made: Vec::new() };
        assert!(tree.has("docs") && tree.has("docs/adr") && tree.has("docs.md"));
        assert!(!tree.has("doc") && !tree.has("docs/ad"));
    }
}

//! Every path that a document names is there.

use super::Complaints;
use crate::tree::Tree;
use std::collections::BTreeSet;

/// The rule in one sentence.
pub const RULE: &str = "a path in back-ticks in a document exists, from the root or beside the document; \
                        write <so> what the reader has to fill in";

/// A word without a slash is a path when it ends like one of our files.
const ENDINGS: [&str; 20] = [
    "rs", "toml", "md", "mjs", "js", "json", "sql", "ftl", "html", "txt", "csv", "typ", "sh",
    "lock", "yml", "svg", "scss", "css", "py", "png",
];
/// `text/csv` and its like look like paths and are not.
const MEDIA: [&str; 8] = [
    "application/",
    "image/",
    "font/",
    "multipart/",
    "text/html",
    "text/plain",
    "text/csv",
    "text/css",
];

/// Reads every document.
pub fn look(tree: &Tree) -> Complaints {
    let read = |file: &String| complaints(tree, file, &tree.text(file).unwrap_or_default());
    tree.ending("md").flat_map(read).collect()
}

fn complaints(tree: &Tree, document: &str, text: &str) -> Complaints {
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    let names: BTreeSet<&str> =
        tree.files.iter().filter_map(|file| file.rsplit('/').next()).collect();
    let mut found = Complaints::new();
    for (number, line) in prose(text) {
        for word in quoted(line).filter_map(path_in).chain(linked(line)) {
            let bare = !word.contains('/') && names.contains(word);
            let rooted = joined("", word);
            let beside = joined(folder, word);
            let there = |path: &String| tree.has(path) || tree.makes(path);
            if !bare && ![rooted, beside].iter().flatten().any(there) {
                found.push(format!("{document}:{number}: {word} is not there."));
            }
        }
    }
    found
}

/// The lines outside fenced blocks, numbered from one.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            return None;
        }
        (!fenced).then_some((index + 1, line))
    })
}

/// What stands between single back-ticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// The targets of Markdown links that stay in the repository.
fn linked(line: &str) -> impl Iterator<Item = &str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split([')', ' ', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains(':') && !is_pattern(target))
}

/// The path in a quoted word, if it is one: no command, no pattern, no address, no route.
fn path_in(word: &str) -> Option<&str> {
    let word = word.split('#').next().unwrap_or(word);
    // `file.rs:12` names a line of a file
    let word = match word.rsplit_once(':') {
        Some((file, line)) if line.chars().all(|digit| digit.is_ascii_digit()) => file,
        _ => word,
    };
    let word = word.trim_end_matches('/');
    let is_dotted = word.starts_with('.') && word.contains('/');
    let is_other = is_pattern(word)
        || (word.starts_with(['/', '~', '@', '-', '.']) && !is_dotted)
        || MEDIA.iter().any(|media| word.starts_with(media));
    let is_file = word
        .rsplit_once('.')
        .is_some_and(|(stem, ending)| !stem.is_empty() && ENDINGS.contains(&ending));
    (!is_other && (word.contains('/') || is_file)).then_some(word)
}

fn is_pattern(word: &str) -> bool {
    word.is_empty() || word.contains(|sign: char| " *<>{}[]()$=?|:\\'\"%,+&".contains(sign))
}

/// A path seen from a folder, with `.` and `..` taken out; nothing when it leaves the root.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{complaints, path_in};
    use crate::tree::Tree;

    #[test]
    fn paths_are_told_from_commands_patterns_and_routes() {
        for (word, path) in [
            ("crates/domain/src/lib.rs", Some("crates/domain/src/lib.rs")),
            ("tools/xtask/", Some("tools/xtask")),
            ("columns.toml", Some("columns.toml")),
            ("src/main.rs:12", Some("src/main.rs")),
            (".ci/run", Some(".ci/run")),
            ("docs/adr/0001-record.md#why", Some("docs/adr/0001-record.md")),
            ("cargo xtask test", None),
            ("crates/<layer>/src/*.rs", None),
            ("web/{a,b}.rs", None),
            ("/health", None),
            ("https://example.org/a.md", None),
            ("127.0.0.1:8080", None),
            ("domain::clock::Clock", None),
            ("@axe-core/playwright", None),
            ("text/csv", None),
            ("a.b", None),
            (".rs", None),
        ] {
            assert_eq!(path_in(word), path, "{word}");
        }
    }

    #[test]
    fn a_path_may_start_at_the_root_or_beside_the_document() {
        let files =
            ["docs/guide.md", "docs/adr/0001.md", "web/build.mjs"].map(str::to_owned).into();
        let tree = Tree { root: ".".into(), files, made: vec!["target".to_owned()] };
        let text = "See `adr/0001.md`, `web/build.mjs`, `build.mjs` and [the web](../web/).\n\
                    Built into `target/debug/capbadge`.\n\
                    ```\n`gone/for/good`\n```\n\
                    But `web/gone.mjs` and [this](gone.md#part), twice: `../../out.md`.\n";
        assert_eq!(
            complaints(&tree, "docs/guide.md", text),
            [
                "docs/guide.md:6: web/gone.mjs is not there.",
                "docs/guide.md:6: ../../out.md is not there.",
                "docs/guide.md:6: gone.md is not there.",
            ]
        );
    }
}

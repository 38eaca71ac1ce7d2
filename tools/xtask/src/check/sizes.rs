//! No file of everything.

use super::Complaints;
use crate::tree::Tree;

/// The rule in one sentence.
pub const RULE: &str =
    "a Rust file has at most 400 lines before its tests; split a longer one by meaning";

const MOST: usize = 400;

/// Counts the lines of every Rust file that is not a test.
pub fn look(tree: &Tree) -> Complaints {
    let ours = tree.ending("rs").filter(|file| !file.contains("tests/"));
    let counted = ours.map(|file| (file, lines(&tree.text(file).unwrap_or_default())));
    let long = counted.filter(|(_, lines)| *lines > MOST);
    long.map(|(file, lines)| format!("{file} has {lines} lines.")).collect()
}

/// The lines before the tests at the end of the file.
fn lines(text: &str) -> usize {
    let all: Vec<&str> = text.lines().collect();
    let tests =
        all.windows(2).position(|pair| pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod "));
    tests.unwrap_or(all.len())
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn only_the_tests_at_the_end_are_free() {
        assert_eq!(lines("use a;\n\n#[cfg(test)]\nmod tests {\n}\n"), 2);
        assert_eq!(lines("#[cfg(test)]\nuse b;\nfn c() {}\n"), 3);
    }
}

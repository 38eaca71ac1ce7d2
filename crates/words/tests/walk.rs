//! The walk speaks of pages by the words that stand on them: what it sets in bold is a message, or a
//! part of one.

use std::{fs, path::Path};

/// Names of the invented world, which no locale file has.
const NAMES: [&str; 3] = ["Hazelhanger Primary Academy", "Nine weeks, as in Humberside", "2026/27"];

#[test]
fn every_button_and_link_that_the_walk_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let walk = fs::read_to_string(root.join("docs/walk.md")).expect("the walk");
    let files = fs::read_dir(root.join("locales/en")).expect("the English words");
    let texts = files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("words"));
    let messages: Vec<String> =
        texts.flat_map(|text| text.lines().map(plain).collect::<Vec<_>>()).collect();
    let bold: Vec<String> = walk.split("**").skip(1).step_by(2).map(plain).collect();
    assert!(bold.len() > 40, "the walk names its buttons in bold");
    let lost: Vec<&String> = bold
        .iter()
        .filter(|words| !NAMES.contains(&words.as_str()))
        .filter(|words| words.parse::<u32>().is_err())
        .filter(|words| !messages.iter().any(|message| says(message, words)))
        .collect();
    assert!(lost.is_empty(), "docs/walk.md names what no page says: {lost:?}");
}

/// With straight quotes.
fn plain(text: &str) -> String {
    text.replace('’', "'")
}

/// Whether a line of a locale file says these words, whatever its placeholders stand for.
fn says(line: &str, words: &str) -> bool {
    let text = line.split_once(" = ").map_or(line, |(_, text)| text);
    let text = text.trim().trim_start_matches("*[other] ").trim_start_matches("[one] ");
    if text.contains(words) {
        return true;
    }
    let mut literals = text.split('{').enumerate().map(|(at, part)| match part.split_once('}') {
        Some((_, after)) if at > 0 => after,
        _ => part,
    });
    let first = literals.next().unwrap_or_default();
    let Some(mut rest) = words.strip_prefix(first) else { return false };
    let mut longest = first.trim().len();
    for literal in literals {
        let Some(at) = rest.find(literal) else { return false };
        rest = &rest[at + literal.len()..];
        longest = longest.max(literal.trim().len());
    }
    text.contains('{') && longest > 4
}

#[test]
fn a_message_with_placeholders_is_known_again_and_a_stranger_is_not() {
    let line = "schools-see-agreement-link = Agreement for { $year }";
    assert!(says(line, "Agreement for 2026/27"));
    assert!(!says(line, "Agreement of 2026/27"));
    assert!(!says("common-page = { $title }", "Whatever"));
    assert!(says("common-save = Save", "Save"));
}

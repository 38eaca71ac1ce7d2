//! Every word that is kept is used: a message that no page calls is translated and reviewed for nobody.

use super::Complaints;
use crate::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// The rule in one sentence.
pub const RULE: &str = "a key of locales/en is called as a function of `Words`, or made by code that says its start; \
                        delete it in both languages when nothing does";

const LOCALES: &str = "locales/en/";
/// Makes the functions, and so names none of them.
const GENERATOR: &str = "crates/words/build/";

/// Reads the keys, then everything that may name one.
pub fn look(tree: &Tree) -> Complaints {
    let mut keys = BTreeMap::new();
    for file in tree.ending("ftl").filter(|file| file.starts_with(LOCALES)) {
        let text = tree.text(file).unwrap_or_default();
        keys.extend(text.lines().filter_map(key).map(|key| (key.to_owned(), file.clone())));
    }
    let mut used = Used::of(keys.keys());
    for file in tree.ending("rs").chain(tree.ending("html")) {
        let is_test = file.contains("/tests/") || file.starts_with("tests/");
        if !is_test && !file.starts_with(GENERATOR) {
            used.read(&tree.text(file).unwrap_or_default());
        }
    }
    let unused = keys.iter().filter(|(key, _)| !used.names(key));
    unused.map(|(key, file)| format!("{file}: `{key}` is used nowhere")).collect()
}

/// The key that a line of a locale file begins.
fn key(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let is_key = name.starts_with(|sign: char| sign.is_ascii_lowercase())
        && name
            .chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
    is_key.then_some(name)
}

/// What the code names.
struct Used {
    areas: BTreeSet<String>,
    /// Names of functions, and keys as data, with hyphens.
    whole: BTreeSet<String>,
    /// Keys with gaps, as their fixed parts: `common-role-{role}` is `common-role-` and nothing.
    made: BTreeSet<Vec<String>>,
}

impl Used {
    fn of<'a>(keys: impl Iterator<Item = &'a String>) -> Self {
        let areas = keys.filter_map(|key| key.split('-').next()).map(str::to_owned).collect();
        Self { areas, whole: BTreeSet::new(), made: BTreeSet::new() }
    }

    fn read(&mut self, text: &str) {
        let code = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or(text);
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
        for word in code.split(|sign| !is_part(sign)).filter(|word| word.contains('_')) {
            self.whole.insert(word.replace('_', "-"));
        }
        for literal in literals(code) {
            let is_ours =
                literal.split_once('-').is_some_and(|(area, _)| self.areas.contains(area));
            let holds_gaps = literal.contains('{');
            if is_ours
                && holds_gaps
                && let Some(parts) = parts(literal)
            {
                self.made.insert(parts);
            } else if is_ours {
                self.whole.insert(literal.to_owned());
                // the start of keys that are made elsewhere: `each(t, "families-purpose", all)`
                self.made
                    .insert(vec![format!("{}-", literal.trim_end_matches('-')), String::new()]);
            }
        }
    }

    fn names(&self, key: &str) -> bool {
        self.whole.contains(key) || self.made.iter().any(|parts| fits(parts, key))
    }
}

/// The texts between quotes on each line; what is quoted over several lines names no key.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// The fixed parts of a text with gaps; nothing where it cannot be a key.
fn parts(literal: &str) -> Option<Vec<String>> {
    let mut parts = vec![String::new()];
    let mut is_gap = false;
    for sign in literal.chars() {
        match sign {
            '{' if !is_gap => is_gap = true,
            '}' if is_gap => {
                is_gap = false;
                parts.push(String::new());
            }
            _ if is_gap => {}
            _ if sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-' => {
                parts.last_mut()?.push(sign);
            }
            _ => return None,
        }
    }
    // a gap after the area's name alone would name every key of the area
    (!is_gap && parts[0].trim_end_matches('-').contains('-')).then_some(parts)
}

/// Whether a key has these parts in this order, with something in each gap.
fn fits(parts: &[String], key: &str) -> bool {
    let Some((first, rest)) = parts.split_first() else { return false };
    let Some(mut left) = key.strip_prefix(first.as_str()) else { return false };
    for (at, part) in rest.iter().enumerate() {
        let is_last = at + 1 == rest.len();
        if left.is_empty() {
            return false;
        }
        if is_last {
            return left.len() > part.len() && left.ends_with(part.as_str());
        }
        let Some(place) = left[1..].find(part.as_str()) else { return false };
        left = &left[1 + place + part.len()..];
    }
    left.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Used, fits, key, parts};

    #[test]
    fn keys_are_told_from_the_rest_of_a_file() {
        assert_eq!(key("kit-cap = Cap"), Some("kit-cap"));
        for line in ["# kit-cap = Cap", "    [one] a = b", "-scheme = Mini Police", "", "text"] {
            assert_eq!(key(line), None, "{line}");
        }
    }

    #[test]
    fn a_key_is_used_by_name_as_data_or_by_its_start() {
        let keys: Vec<String> = ["kit-cap", "kit-size-small", "kit-tie"].map(str::to_owned).into();
        let used = |code: &str| {
            let mut used = Used::of(keys.iter());
            used.read(code);
            keys.iter().filter(|key| used.names(key)).map(String::as_str).collect::<Vec<_>>()
        };
        assert_eq!(used("t.kit_cap()"), ["kit-cap"]);
        assert_eq!(used("{{ frame.t.kit_tie() }}"), ["kit-tie"]);
        assert_eq!(used("Err(\"kit-tie\")"), ["kit-tie"]);
        assert_eq!(used("t.by_key(&format!(\"kit-size-{}\", size.code()))"), ["kit-size-small"]);
        assert_eq!(used("each(t, \"kit-size\", all)"), ["kit-size-small"]);
        assert_eq!(used("format!(\"kit-{one}\")"), [""; 0]);
        assert_eq!(used("let a = 1;\n#[cfg(test)]\nmod tests { t.kit_cap(); }"), [""; 0]);
    }

    #[test]
    fn gaps_hold_something() {
        let of = |text: &str| parts(text).expect("a key with gaps");
        assert!(fits(&of("kit-size-{a}-{b}"), "kit-size-small-cap"));
        assert!(fits(&of("kit-size-{a}-cap"), "kit-size-small-cap"));
        assert!(!fits(&of("kit-size-{a}-{b}"), "kit-size-small"));
        assert!(!fits(&of("kit-size-{a}"), "kit-size-"));
        assert_eq!(parts("kit-{one}"), None);
        assert_eq!(parts("kit-size-{a} of all"), None);
    }
}

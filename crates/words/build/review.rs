//! Which Welsh texts a named Welsh speaker has approved.

use crate::catalogue::{Catalogue, Entries};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Who approved a text, and when (`2026-11-21`).
#[derive(Debug, PartialEq, Eq)]
pub struct Approval {
    pub by: String,
    pub on: String,
}

/// The mark of a text: the first twelve hex digits of the SHA-256 of the English source, a zero
/// byte, and the Welsh source. It covers both, because a Welsh text whose English has changed may
/// no longer say the same.
pub fn mark(entry: &Entries) -> String {
    let mut hash = Sha256::new();
    hash.update(&entry.texts[0].source);
    hash.update([0]);
    hash.update(&entry.texts[1].source);
    hash.finalize().iter().take(6).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads `reviewed.toml` and keeps the approvals that still hold.
///
/// The file has one table per key: `[key]` with `by`, `on` and `text` (the mark). An approval of
/// a text that was changed since is passed over: the text counts as not reviewed again.
///
/// # Errors
/// What does not read as such a file, and approvals of keys that do not exist.
pub fn read(file: &str, catalogue: &Catalogue) -> Result<BTreeMap<String, Approval>, Vec<String>> {
    let name = "locales/cy/reviewed.toml";
    let table: toml::Table = file.parse().map_err(|error| vec![format!("{name}: {error}")])?;
    let mut approvals = BTreeMap::new();
    let mut problems = Vec::new();
    for (key, value) in &table {
        let field = |field: &str| {
            value.get(field).and_then(toml::Value::as_str).filter(|text| !text.trim().is_empty())
        };
        let Some(entry) = catalogue.messages.get(key) else {
            problems.push(format!("{name}: there is no message `{key}`"));
            continue;
        };
        let (Some(by), Some(on), Some(text)) = (field("by"), field("on"), field("text")) else {
            problems.push(format!("{name}: `{key}` needs `by`, `on` and `text`, each in quotes"));
            continue;
        };
        if text == mark(entry) {
            let approval = Approval { by: by.to_owned(), on: on.to_owned() };
            approvals.insert(key.clone(), approval);
        }
    }
    if problems.is_empty() { Ok(approvals) } else { Err(problems) }
}

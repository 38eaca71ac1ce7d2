//! Time and randomness are arguments. Clippy refuses the ambient kind; this gate sees that clippy is still told to.

use super::Complaints;
use crate::shell::Outcome;
use crate::tree::Tree;
use serde::Deserialize;
use std::path::Path;
use toml::Table;

/// The rule in one sentence.
pub const RULE: &str = "clippy.toml bans ambient time, randomness and sleep, every crate obeys it, and only the edges \
                        are excused";

const BANNED: [&str; 9] = [
    "std::time::SystemTime::now",
    "std::time::Instant::now",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
    "uuid::Uuid::now_v7",
    "getrandom::fill",
    "std::env::set_var",
    "std::thread::sleep",
    "tokio::time::sleep",
];
/// Lints that no crate may lose.
const LINTS: [(&str, &str); 7] = [
    ("rust", "missing_docs"),
    ("rust", "unsafe_code"),
    ("clippy", "pedantic"),
    ("clippy", "allow_attributes"),
    ("clippy", "iter_over_hash_type"),
    ("clippy", "too_many_lines"),
    ("clippy", "unwrap_used"),
];
/// Where the real clock and the system's randomness are made, and where a person's time is measured.
const EDGES: [&str; 2] = ["crates/cli/", "tools/xtask/"];

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Clippy {
    disallowed_methods: Vec<Ban>,
    too_many_lines_threshold: u32,
}

#[derive(Deserialize)]
struct Ban {
    path: String,
    reason: String,
}

/// Reads clippy's settings, the manifests, and the excuses in the code.
pub fn look(tree: &Tree) -> Outcome<Complaints> {
    let settings = tree.text("clippy.toml").ok_or("clippy.toml is not there.")?;
    let mut found = bans(&settings)?;
    let manifest = tree.text("Cargo.toml").ok_or("Cargo.toml is not there.")?;
    found.extend(lints(&manifest)?);
    for file in &tree.files {
        let name = file.rsplit('/').next().unwrap_or(file);
        if name.trim_start_matches('.') == "clippy.toml" && file != "clippy.toml" {
            found.push(format!("{file}: there is one clippy.toml, at the root."));
        }
        if name == "Cargo.toml"
            && file != "Cargo.toml"
            && !obeys(&tree.text(file).unwrap_or_default())
        {
            found.push(format!("{file}: write `[lints]` with `workspace = true`."));
        }
        if Path::new(name).extension().is_some_and(|end| end == "rs")
            && excuses(file, &tree.text(file).unwrap_or_default())
        {
            found.push(format!(
                "{file} excuses itself from clippy's bans, and it is not at the edge."
            ));
        }
    }
    Ok(found)
}

fn bans(settings: &str) -> Outcome<Complaints> {
    let clippy: Clippy =
        toml::from_str(settings).map_err(|error| format!("clippy.toml: {error}"))?;
    let mut found = Complaints::new();
    for path in BANNED {
        match clippy.disallowed_methods.iter().find(|ban| ban.path == path) {
            None => found.push(format!("clippy.toml no longer bans {path}.")),
            Some(ban) if ban.reason.is_empty() => {
                found.push(format!("clippy.toml bans {path} without a reason."));
            }
            Some(_) => {}
        }
    }
    if clippy.too_many_lines_threshold > 60 {
        found.push("clippy.toml lets a function grow beyond 60 lines.".to_owned());
    }
    Ok(found)
}

fn lints(manifest: &str) -> Outcome<Complaints> {
    let manifest: Table =
        toml::from_str(manifest).map_err(|error| format!("Cargo.toml: {error}"))?;
    let lints = manifest.get("workspace").and_then(|workspace| workspace.get("lints"));
    let level = |tool: &str, lint: &str| {
        let entry = lints?.get(tool)?.get(lint)?;
        entry.as_str().or_else(|| entry.get("level")?.as_str())
    };
    let lost =
        LINTS.iter().filter(|(tool, lint)| matches!(level(tool, lint), None | Some("allow")));
    Ok(lost
        .map(|(tool, lint)| format!("Cargo.toml no longer asks for {tool}'s lint {lint}."))
        .collect())
}

fn obeys(manifest: &str) -> bool {
    let manifest: Option<Table> = toml::from_str(manifest).ok();
    let says = |manifest: Table| manifest.get("lints")?.get("workspace")?.as_bool();
    manifest.and_then(says) == Some(true)
}

fn excuses(file: &str, text: &str) -> bool {
    let is_edge = EDGES.iter().any(|edge| file.starts_with(edge))
        || file.contains("tests/")
        || file.contains("benches/");
    !is_edge && text.contains("clippy::disallowed_methods")
}

#[cfg(test)]
mod tests {
    use super::{bans, excuses, lints, obeys};

    #[test]
    fn a_lost_ban_is_named() {
        let settings = include_str!("../../../../clippy.toml");
        assert_eq!(bans(settings), Ok(Vec::new()));
        let weaker = settings.replace("jiff::Zoned::now", "jiff::Zoned::new");
        assert_eq!(
            bans(&weaker),
            Ok(vec!["clippy.toml no longer bans jiff::Zoned::now.".to_owned()])
        );
    }

    #[test]
    fn a_lint_that_is_switched_off_is_lost() {
        let manifest = include_str!("../../../../Cargo.toml");
        assert_eq!(lints(manifest), Ok(Vec::new()));
        let weaker = manifest.replace("unwrap_used = \"warn\"", "unwrap_used = \"allow\"");
        assert_eq!(
            lints(&weaker),
            Ok(vec!["Cargo.toml no longer asks for clippy's lint unwrap_used.".to_owned()])
        );
        assert!(obeys("[lints]\nworkspace = true\n") && !obeys("[package]\nname = \"a\"\n"));
    }

    #[test]
    fn only_the_edges_are_excused() {
        let text = "#[expect(clippy::disallowed_methods, reason = \"the real clock\")]";
        assert!(excuses("crates/domain/src/clock.rs", text));
        assert!(
            !excuses("crates/cli/src/clock.rs", text)
                && !excuses("crates/web/tests/pages.rs", text)
        );
    }
}

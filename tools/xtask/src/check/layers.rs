//! Who may depend on whom.

use super::Complaints;
use crate::metadata::{self, Package};
use crate::shell::Outcome;
use crate::tree::Tree;

/// The rule in one sentence.
pub const RULE: &str = "a crate sees only what ARCHITECTURE.md lets it see; to change that, change the table in \
                        tools/xtask/src/check/layers.rs and say why in docs/adr";

const OURS: &str = "capbadge-";

/// Each crate of ours, and those of ours that it may use.
const SEES: [(&str, &[&str]); 15] = [
    ("benches", &["actions", "documents", "domain", "policy", "store", "testkit", "web", "words"]),
    ("cluster", &[]),
    ("domain", &[]),
    ("evidence", &[]),
    ("charts", &[]),
    ("components", &[]),
    ("words", &[]),
    ("documents", &[]),
    ("policy", &["domain"]),
    ("store", &["domain", "policy"]),
    ("actions", &["store", "evidence", "charts", "documents", "words", "domain", "policy"]),
    ("web", &["actions", "components", "domain", "policy", "words"]),
    ("jobs", &["actions", "domain"]),
    (
        "cli",
        &[
            "actions",
            "web",
            "jobs",
            "domain",
            "policy",
            "evidence",
            "charts",
            "components",
            "documents",
            "words",
        ],
    ),
    (
        "testkit",
        &[
            "actions",
            "web",
            "jobs",
            "cli",
            "store",
            "domain",
            "policy",
            "evidence",
            "charts",
            "components",
            "documents",
            "words",
        ],
    ),
];

/// Crates of others that have one home: a name, or the start of one before a `-`.
const HOMES: [(&str, &[&str]); 6] = [
    ("typst", &["documents"]),
    ("comemo", &["documents"]),
    ("qrcode", &["documents"]),
    ("sqlx", &["store"]),
    ("lettre", &["jobs"]),
    ("axum", &["web", "cli", "testkit", "benches"]),
];

/// Compares the manifests with the table.
pub fn look(_: &Tree) -> Outcome<Complaints> {
    Ok(complaints(&metadata::ours()?.packages))
}

fn complaints(packages: &[Package]) -> Complaints {
    let mut found = Complaints::new();
    for package in packages.iter().filter(|package| package.name != "xtask") {
        let name = package.name.strip_prefix(OURS).unwrap_or(&package.name);
        let Some((_, sees)) = SEES.iter().find(|(layer, _)| *layer == name) else {
            found.push(format!("{name} is not in the table of layers."));
            continue;
        };
        // tests may look anywhere: a dev-dependency is not part of what is shipped
        let shipped = package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind.as_deref() != Some("dev"));
        for dependency in shipped {
            if let Some(other) = dependency.name.strip_prefix(OURS) {
                if !sees.contains(&other) {
                    found.push(format!("{name} must not see {other}."));
                }
            } else if let Some((what, homes)) = home_of(&dependency.name)
                && !homes.contains(&name)
            {
                found.push(format!(
                    "{name} must not use {}: {what} lives in {} alone.",
                    dependency.name,
                    homes.join(", ")
                ));
            }
        }
    }
    found
}

fn home_of(dependency: &str) -> Option<(&'static str, &'static [&'static str])> {
    let is_kin = |home: &str| {
        dependency.strip_prefix(home).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    HOMES.into_iter().find(|(home, _)| is_kin(home))
}

#[cfg(test)]
mod tests {
    use super::{OURS, SEES, complaints};
    use crate::metadata::{Dependency, Package};

    fn package(name: &str, uses: &[(&str, Option<&str>)]) -> Package {
        let uses = uses.iter().map(|(name, kind)| Dependency {
            name: (*name).to_owned(),
            kind: kind.map(str::to_owned),
        });
        Package {
            name: name.to_owned(),
            version: "0.1.0".to_owned(),
            license: None,
            dependencies: uses.collect(),
            targets: Vec::new(),
        }
    }

    #[test]
    fn a_page_that_sees_the_store_is_named() {
        let web = package("capbadge-web", &[("capbadge-actions", None), ("capbadge-store", None)]);
        assert_eq!(complaints(&[web]), ["web must not see store."]);
    }

    #[test]
    fn tests_may_look_anywhere_and_build_scripts_may_not() {
        let uses = [("capbadge-store", Some("dev")), ("sqlx", Some("build"))];
        let jobs = package("capbadge-jobs", &uses);
        assert_eq!(complaints(&[jobs]), ["jobs must not use sqlx: sqlx lives in store alone."]);
    }

    #[test]
    fn kin_of_a_kept_crate_stay_home_too_and_namesakes_do_not() {
        let charts = package("capbadge-charts", &[("typst-svg", None), ("axumotl", None)]);
        assert_eq!(
            complaints(&[charts]),
            ["charts must not use typst-svg: typst lives in documents alone."]
        );
    }

    #[test]
    fn a_new_crate_has_to_be_placed() {
        let stray = package("capbadge-helpers", &[]);
        assert_eq!(complaints(&[stray]), ["helpers is not in the table of layers."]);
    }

    #[test]
    fn the_table_has_no_circle() {
        // nothing is left over when crates are taken away once all they see is gone
        let mut left: Vec<_> = SEES.to_vec();
        while !left.is_empty() {
            let names: Vec<&str> = left.iter().map(|(name, _)| *name).collect();
            let before = left.len();
            left.retain(|(_, sees)| sees.iter().any(|other| names.contains(other)));
            assert!(left.len() < before, "{OURS}* see each other in a circle: {names:?}");
        }
    }
}

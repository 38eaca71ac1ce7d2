//! The grid of areas and layers, compared with the tree.

use super::Complaints;
use crate::shell::Outcome;
use crate::tree::Tree;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The rule in one sentence.
pub const RULE: &str =
    "an area has the same name in every layer, or docs/areas.toml says why it is not there";

const GRID: &str = "docs/areas.toml";

/// The layers that are cut by area, and where each keeps its areas.
const LAYERS: [(&str, &str); 5] = [
    ("domain", "crates/domain/src"),
    ("policy", RULES),
    ("store", "crates/store/src"),
    ("actions", "crates/actions/src"),
    ("web", "crates/web/src"),
];
/// In the place of a layer's name: none of them has any of it.
const ALL: &str = "all";
/// Nothing but areas is kept here.
const RULES: &str = "crates/policy/src/rules";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Grid {
    area: Vec<Area>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Area {
    name: String,
    record: String,
    owns: String,
    #[serde(default)]
    exempt: BTreeMap<String, String>,
}

/// Compares the grid with the tree.
pub fn look(tree: &Tree) -> Outcome<Complaints> {
    let text = tree.text(GRID).ok_or(format!("{GRID} is not there."))?;
    let grid = toml::from_str(&text).map_err(|error| format!("{GRID}: {error}"))?;
    Ok(complaints(&grid, tree))
}

fn complaints(grid: &Grid, tree: &Tree) -> Complaints {
    let mut found = Complaints::new();
    for area in &grid.area {
        let name = &area.name;
        if area.record.is_empty() || area.owns.is_empty() {
            found.push(format!(
                "{name}: say in {GRID} to which record it belongs and what it owns."
            ));
        }
        let (built, bare): (Vec<_>, Vec<_>) =
            LAYERS.iter().partition(|(_, folder)| is_in(tree, folder, name));
        let exempt = |layer: &str| area.exempt.get(layer).or(area.exempt.get(ALL));
        for (layer, _) in built.iter().filter(|(layer, _)| exempt(layer).is_some()) {
            found
                .push(format!("{name} in {layer} is there now: take its exemption out of {GRID}."));
        }
        for (layer, folder) in bare {
            match exempt(layer).map(|reason| reason.trim()) {
                None => found.push(format!(
                    "{name} in {layer}: no {folder}/{name}.rs nor {folder}/{name}, and no reason \
                     in {GRID}."
                )),
                Some("") => {
                    found.push(format!("{name} in {layer}: the exemption gives no reason."));
                }
                Some(_) => {}
            }
        }
        let page = format!("docs/areas/{name}.md");
        if !built.is_empty() && !tree.has(&page) {
            found.push(format!("{name} has no {page}: who uses it, and what does it refuse?"));
        }
        let is_layer = |name: &str| name == ALL || LAYERS.iter().any(|(known, _)| *known == name);
        let strangers = area.exempt.keys().filter(|name| !is_layer(name));
        found.extend(strangers.map(|layer| format!("{name}: there is no layer {layer}.")));
    }
    let known: BTreeSet<&str> = grid.area.iter().map(|area| area.name.as_str()).collect();
    if known.len() < grid.area.len() {
        found.push(format!("{GRID} names an area twice."));
    }
    for stranger in rules(tree).filter(|name| !known.contains(name)) {
        found.push(format!("{RULES} has {stranger}, which is no area."));
    }
    found
}

/// Whether a layer has a file or a folder of an area.
fn is_in(tree: &Tree, folder: &str, area: &str) -> bool {
    let path = format!("{folder}/{area}");
    tree.has(&path) || tree.has(&format!("{path}.rs"))
}

/// The names below the rules of policy.
fn rules(tree: &Tree) -> impl Iterator<Item = &str> {
    let below = tree.files.iter().filter_map(|file| file.strip_prefix(RULES)?.strip_prefix('/'));
    let names: BTreeSet<&str> = below.filter_map(|rest| rest.split(['/', '.']).next()).collect();
    names.into_iter().filter(|name| *name != "mod")
}

#[cfg(test)]
mod tests {
    use super::{Area, Grid, complaints};
    use crate::tree::Tree;

    fn grid(exempt: &[(&str, &str)]) -> Grid {
        let exempt = exempt.iter().map(|(layer, why)| ((*layer).to_owned(), (*why).to_owned()));
        let area = Area {
            name: "families".to_owned(),
            record: "Register".to_owned(),
            owns: "carers and consents".to_owned(),
            exempt: exempt.collect(),
        };
        Grid { area: vec![area] }
    }

    fn tree(files: &[&str]) -> Tree {
        let files = files.iter().map(|file| (*file).to_owned()).collect();
        Tree { root: ".".into(), files, made: Vec::new() }
    }

    const EVERYWHERE: [&str; 6] = [
        "crates/domain/src/families.rs",
        "crates/policy/src/rules/families.rs",
        "crates/store/src/families/mod.rs",
        "crates/actions/src/families/withdraw_consent.rs",
        "docs/areas/families.md",
        "crates/web/src/families/withdraw_consent.rs",
    ];

    #[test]
    fn a_file_or_a_folder_fills_a_cell() {
        assert!(complaints(&grid(&[]), &tree(&EVERYWHERE)).is_empty());
    }

    #[test]
    fn an_empty_cell_needs_a_reason() {
        let tree = tree(&EVERYWHERE[..5]);
        assert_eq!(complaints(&grid(&[]), &tree).len(), 1);
        assert_eq!(complaints(&grid(&[("web", " ")]), &tree).len(), 1);
        assert!(complaints(&grid(&[("web", "later: nobody sees it yet")]), &tree).is_empty());
    }

    #[test]
    fn one_reason_serves_an_area_that_nothing_has_any_of() {
        let nothing = [("all", "later: nobody asked for it")];
        assert!(complaints(&grid(&nothing), &tree(&[])).is_empty());
        assert_eq!(complaints(&grid(&nothing), &tree(&EVERYWHERE[3..5])).len(), 1);
    }

    #[test]
    fn an_area_that_is_built_has_its_page() {
        let found = complaints(&grid(&[]), &tree(&[&EVERYWHERE[..4], &EVERYWHERE[5..]].concat()));
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn a_stale_exemption_a_stray_layer_and_a_stray_rule_are_named() {
        let mut files = EVERYWHERE.to_vec();
        files.extend(["crates/policy/src/rules/family.rs", "crates/policy/src/rules/mod.rs"]);
        let found = complaints(&grid(&[("web", "later"), ("pages", "later")]), &tree(&files));
        assert_eq!(
            found,
            [
                "families in web is there now: take its exemption out of docs/areas.toml.",
                "families: there is no layer pages.",
                "crates/policy/src/rules has family, which is no area.",
            ]
        );
    }
}

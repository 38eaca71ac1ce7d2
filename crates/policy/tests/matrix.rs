//! The committed policy matrix is what the rules say, and no rule reaches into another's data.

use policy::{Action, matrix, rules};
use std::{fs, path::Path};

#[test]
fn the_committed_matrix_is_what_the_rules_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/policy-matrix.txt");
    let now = matrix();
    if std::env::var_os("CAPBADGE_ACCEPT").is_some() {
        fs::write(&path, &now).expect("the golden folder can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == now,
        "the rules changed: read the difference, then run `cargo xtask accept`\n{now}"
    );
}

#[test]
fn every_action_has_exactly_one_rule_and_somebody_who_may() {
    for action in Action::ALL {
        assert!(!rules::rule(*action).who.is_empty(), "{} is allowed to nobody", action.code());
    }
}

#[test]
fn only_open_actions_and_national_roles_and_time_reach_another_forces_things() {
    let table = matrix();
    let header = table.lines().find(|line| line.contains("administrator")).expect("a header");
    let names: Vec<&str> = header.split_whitespace().collect();
    for line in table.lines().filter(|line| line.contains('.') && !line.starts_with('#')) {
        let mut cells = line.split_whitespace();
        let action = cells.next().expect("an action");
        if action == "open" || table.contains(&format!("open {action}\n")) {
            continue;
        }
        for (name, cell) in names.iter().zip(cells) {
            let reaches = cell.chars().any(|c| c.is_ascii_uppercase());
            assert!(
                !reaches || matches!(*name, "national-lead" | "time"),
                "{name} reaches into another force's data by {action}"
            );
        }
    }
}

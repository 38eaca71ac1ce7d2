//! The committed policy matrix is what the rules say, and no rule reaches into another's data.

use domain::ids::{CohortId, ForceId, Id, PersonId, SchoolId};
use policy::{
    Action, Actor, Extent, Grant, Reach, Resource, Role, authorize, matrix, rules, scope,
};
use std::{fs, path::Path};
use uuid::Uuid;

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

#[test]
fn the_reach_of_the_nation_counts_for_national_roles_alone() {
    let other: ForceId = "other-force".parse().expect("a slug");
    let things = Resource::force(other.clone());
    for role in Role::ALL {
        let grants = vec![Grant { role, reach: Reach::Nation }];
        let force: ForceId = "nation".parse().expect("a slug");
        let actor = Actor::Person { force, id: PersonId::from_uuid(uuid::Uuid::nil()), grants };
        for action in Action::ALL {
            if rules::rule(*action).who.contains(&rules::Who::Anyone) {
                continue;
            }
            let reaches = authorize(&actor, *action, &things).is_ok();
            let lists = scope(&actor, *action, &other).is_ok();
            assert!(!(reaches || lists) || role.is_national(), "{role} by {}", action.code());
        }
    }
}

/// An officer is a deliverer of the force before any cohort: that one can be assigned is no reason
/// to know every child's health.
#[test]
fn a_deliverer_of_the_force_is_on_no_childs_day_before_a_cohort_is_theirs() {
    let force: ForceId = "own-force".parse().expect("a slug");
    let (school, cohort) =
        (SchoolId::from_uuid(Uuid::from_u128(1)), CohortId::from_uuid(Uuid::max()));
    let of = |reach| {
        let grants = vec![Grant { role: Role::Deliverer, reach }];
        Actor::Person { force: force.clone(), id: PersonId::from_uuid(Uuid::nil()), grants }
    };
    let (officer, assigned) = (of(Reach::Force), of(Reach::Cohort(cohort)));
    let theirs = Resource::cohort(force.clone(), school, cohort);
    for action in [Action::SeeMustKnow, Action::TakeRegister] {
        assert!(authorize(&officer, action, &theirs).is_err(), "{}", action.code());
        assert!(scope(&officer, action, &force).is_err(), "{}", action.code());
        assert!(authorize(&assigned, action, &theirs).is_ok());
        let reach = scope(&assigned, action, &force).expect("their cohort");
        assert!(
            matches!(reach.extent(), Extent::Part { cohorts, .. } if cohorts.contains(&cohort))
        );
    }
    assert!(
        authorize(&officer, Action::SeeSessions, &theirs).is_ok(),
        "that and when is no secret"
    );
}

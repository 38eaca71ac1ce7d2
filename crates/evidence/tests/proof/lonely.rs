//! Against R `survey`: a force with a single school under every rule.

use crate::{Row, close, federation, golden, study, whole};
use evidence::compare::risk_difference;
use evidence::design::{DesignError, Lonely, Strata};
use evidence::estimate::Picked;
use std::collections::BTreeMap;

fn with_lonely_force() -> Vec<Row> {
    let added = &golden("lonely_and_weights.json")["lonely"]["added_school"];
    let answers = whole(&added["v"]);
    let force = added["force"].as_str().unwrap().to_owned();
    let mut rows = federation();
    rows.push((force, "26".to_owned(), answers[..5].to_vec(), answers[5..].to_vec()));
    rows
}

#[test]
fn every_rule_agrees_with_survey() {
    let wanted = &golden("lonely_and_weights.json")["lonely"];
    let into = BTreeMap::from([("E".to_owned(), "D".to_owned())]);
    let rules = [
        ("certainty", Lonely::Certainty),
        ("remove", Lonely::Certainty),
        ("adjust", Lonely::Adjust),
        ("average", Lonely::Average),
        ("collapsed_D_plus_E", Lonely::Collapse { into }),
    ];
    for (name, rule) in rules {
        let (design, counts) = study(&with_lonely_force(), Strata::ByForce, rule);
        let difference = risk_difference(&design, &counts, &Picked::top(5, 2).unwrap()).unwrap();
        close(difference.contrast.value, &wanted["rd"]);
        close(difference.contrast.se, &wanted["se_survey"][name]);
        close(difference.contrast.se, &wanted["se_from_TMC"][name]);
    }
}

#[test]
fn a_lonely_school_is_refused_unless_a_rule_says_otherwise() {
    let partners =
        |into: &str| Lonely::Collapse { into: [("E".to_owned(), into.to_owned())].into() };
    let refused = Lonely::Collapse { into: BTreeMap::new() };
    for (rule, wanted) in [
        (Lonely::Refuse, DesignError::LonelySchool { force: "E".into() }),
        (refused, DesignError::LonelySchool { force: "E".into() }),
        (partners("Z"), DesignError::UnknownForce { force: "E".into(), into: "Z".into() }),
    ] {
        let (design, counts) = study(&with_lonely_force(), Strata::ByForce, rule);
        let error = risk_difference(&design, &counts, &Picked::top(5, 2).unwrap()).unwrap_err();
        assert_eq!(error.to_string(), wanted.to_string());
    }
    // without strata no force is lonely
    let (design, counts) = study(&with_lonely_force(), Strata::Ignored, Lonely::Refuse);
    assert!(risk_difference(&design, &counts, &Picked::top(5, 2).unwrap()).is_ok());
}

//! Proportional odds: against `nominal_test`, and between schools against the delta method.

use super::{close, federation, golden, near};
use evidence::design::{Design, DesignError, Lonely, Strata};
use evidence::model::{ProportionalOddsError, Row, ordinal_logit, proportional_odds};

/// The schools of `federation_tmc.json`, a row per school, arm and option.
fn rows(strata: Strata) -> (Design, Vec<Row>) {
    let mut design = Design::new(strata, Lonely::Refuse);
    let mut rows = Vec::new();
    for (force, name, programme, comparison) in federation() {
        let school = design.enrol(&force, &name).unwrap();
        for (on, counts) in [(1.0, programme), (0.0, comparison)] {
            for (option, children) in counts.into_iter().enumerate().filter(|(_, n)| *n > 0) {
                let weight = f64::from(u32::try_from(children).unwrap());
                rows.push(Row { school, option, on: vec![on], weight });
            }
        }
    }
    (design, rows)
}

#[test]
fn the_likelihood_ratio_agrees_with_nominal_test() {
    let witness = golden("ordinal_models.json");
    let of = &witness["wine_rows"];
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut wine = Vec::new();
    for (place, rating) in of["rating"].as_array().unwrap().iter().enumerate() {
        let school = design.enrol("Northmoor", &of["judge"][place].to_string()).unwrap();
        let is = |name: &str, value: &str| f64::from(u8::from(of[name][place] == value));
        let option = usize::try_from(rating.as_u64().unwrap()).unwrap() - 1;
        let on = vec![is("temp", "warm"), is("contact", "yes")];
        wine.push(Row { school, option, on, weight: 1.0 });
    }
    for (variable, at) in [(0, 1), (1, 2)] {
        let test = proportional_odds(&design, 5, &wine, &[variable]).unwrap();
        let ratio = witness["wine_nominal_test"]["LRT"][at].as_f64().unwrap();
        near(test.likelihood_ratio, ratio, 1e-6);
        near(test.p, witness["wine_nominal_test"]["p"][at].as_f64().unwrap(), 1e-6);
        assert_eq!(test.df, 3);
    }
    // nobody tasted a warm wine and gave it the lowest mark: the coefficient there has no end
    let warm = proportional_odds(&design, 5, &wine, &[0]).unwrap();
    assert!(warm.on_the_edge && warm.between_schools.is_none());
}

#[test]
fn between_schools_it_agrees_with_the_delta_method() {
    let witness = golden("proportional_odds.json");
    for (strata, name) in [(Strata::Ignored, "unstratified"), (Strata::ByForce, "stratified")] {
        let (design, rows) = rows(strata);
        let test = proportional_odds(&design, 5, &rows, &[0]).unwrap();
        near(test.likelihood_ratio, witness["likelihood_ratio"].as_f64().unwrap(), 1e-6);
        for (place, coefficient) in test.at_thresholds[0].iter().enumerate() {
            near(*coefficient, witness[name]["coefficients"][place].as_f64().unwrap(), 1e-6);
        }
        let between = test.between_schools.unwrap();
        near(between.f, witness[name]["f"].as_f64().unwrap(), 1e-6);
        near(between.p, witness[name]["p"].as_f64().unwrap(), 1e-6);
        assert_eq!(
            (between.above, between.below as u64),
            (3, witness[name]["below"].as_u64().unwrap())
        );
    }
}

/// A child counted twice with half the weight is one child; turning the scale over turns the
/// coefficients and leaves the test.
#[test]
fn the_test_does_not_mind_how_rows_are_written() {
    let (design, rows) = rows(Strata::ByForce);
    let test = proportional_odds(&design, 5, &rows, &[0]).unwrap();
    let halves = rows.iter().flat_map(|row| [row.clone(), row.clone()]);
    let halves: Vec<Row> = halves.map(|row| Row { weight: row.weight / 2.0, ..row }).collect();
    let turned: Vec<Row> =
        rows.iter().map(|row| Row { option: 4 - row.option, ..row.clone() }).collect();
    for other in [halves, turned] {
        let other = proportional_odds(&design, 5, &other, &[0]).unwrap();
        near(other.likelihood_ratio, test.likelihood_ratio, 1e-8);
        near(other.between_schools.unwrap().f, test.between_schools.unwrap().f, 1e-6);
    }
    // the coefficients at the thresholds surround the common one
    let common = ordinal_logit(&design, 5, &rows).unwrap().coefficients[0].estimate.value;
    let apart = &test.at_thresholds[0];
    assert!(apart.iter().any(|at| *at <= common) && apart.iter().any(|at| *at >= common));
}

#[test]
fn what_cannot_be_tested_is_refused() {
    let (design, rows) = rows(Strata::ByForce);
    for term in [vec![], vec![1], vec![0, 0]] {
        let refused = proportional_odds(&design, 5, &rows, &term);
        assert_eq!(refused, Err(ProportionalOddsError::NoSuchVariable));
    }
    let two: Vec<Row> =
        rows.iter().map(|row| Row { option: row.option / 3, ..row.clone() }).collect();
    assert_eq!(proportional_odds(&design, 2, &two, &[0]), Err(ProportionalOddsError::OneThreshold));
    let mut lonely = Design::new(Strata::ByForce, Lonely::Refuse);
    for (number, (_, name, ..)) in federation().iter().enumerate() {
        lonely.enrol(&format!("force {}", number.min(1)), name).unwrap();
    }
    let refused = proportional_odds(&lonely, 5, &rows, &[0]);
    let force = "force 0".to_owned();
    assert_eq!(refused, Err(ProportionalOddsError::Design(DesignError::LonelySchool { force })));
}

/// Where no school has more than the others to say, the few that there are say nothing.
#[test]
fn with_few_schools_there_is_no_test_between_them() {
    let (_, all) = rows(Strata::Ignored);
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let few = ["a", "b", "c"].map(|name| design.enrol("Northmoor", name).unwrap());
    let rows: Vec<Row> =
        (0..).zip(&all).map(|(place, row)| Row { school: few[place % 3], ..row.clone() }).collect();
    let test = proportional_odds(&design, 5, &rows, &[0]).unwrap();
    assert_eq!(test.between_schools, None);
    close(test.likelihood_ratio, &golden("proportional_odds.json")["likelihood_ratio"]);
}

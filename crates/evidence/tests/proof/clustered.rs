//! Against numpy and scipy, child by child: the top-box share, its difference and the superiority,
//! with and without draw weights and with few schools; intervals, tests and design effects.

use crate::{close, federation, golden, near, study};
use evidence::ballot::weighted;
use evidence::compare::{published, risk_difference, superiority};
use evidence::counts::{Arm, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::{Linearised, Picked, Proportion, proportion};
use evidence::interval::{beta, clopper_pearson, logit};
use serde_json::Value;

fn agrees(design: &Design, counts: &Counts, wanted: &Value) {
    let top = Picked::top(5, 1).unwrap();
    for (arm, name) in [(Arm::Programme, "programme"), (Arm::Comparison, "comparison")] {
        let (share, wanted) = (proportion(design, counts, arm, &top).unwrap(), &wanted[name]);
        close(share.share(), &wanted["p"]);
        close(share.estimate.se, &wanted["se"]);
        close(share.deff().unwrap(), &wanted["deff"]);
        assert_eq!(share.estimate.df as u64, wanted["df"].as_u64().unwrap());
        let pairs = [
            (logit(&share.estimate, 0.95).unwrap(), &wanted["logit"]),
            (beta(&share, 0.95).unwrap(), &wanted["korn_graubard"]),
        ];
        for (interval, wanted) in pairs {
            close(interval.lower, &wanted[0]);
            close(interval.upper, &wanted[1]);
        }
    }
    let difference = risk_difference(design, counts, &top).unwrap().contrast;
    let theta = superiority(design, counts).unwrap();
    assert_eq!(difference.df as u64, wanted["df"].as_u64().unwrap());
    let pairs = [
        (difference.interval(0.95).unwrap(), difference.test().unwrap(), difference, "difference"),
        (theta.interval(0.95).unwrap(), theta.test().unwrap(), theta.contrast, "superiority"),
    ];
    for (interval, test, contrast, name) in pairs {
        let wanted = &wanted[name];
        close(contrast.value, &wanted["value"]);
        close(contrast.se, &wanted["se"]);
        close(interval.lower, &wanted["interval"][0]);
        close(interval.upper, &wanted["interval"][1]);
        close(test.p, &wanted["p_value"]);
    }
}

#[test]
fn counted_tables_give_what_single_children_give() {
    let (design, counts) = study(&federation(), Strata::ByForce, Lonely::Refuse);
    agrees(&design, &counts, &golden("clustered.json")["all"]);
}

#[test]
fn draw_weights_carry_through_to_intervals_tests_and_design_effects() {
    let (design, counts) = study(&federation(), Strata::ByForce, Lonely::Refuse);
    let fair = weighted(&counts);
    // one school has nobody in the comparison arm
    assert_eq!(fair.blocks_left_out, 1);
    agrees(&design, &fair.counts, &golden("clustered.json")["all_under_draw_weights"]);
}

#[test]
fn five_schools_give_wide_intervals_and_the_right_ones() {
    let mut rows = federation();
    rows.retain(|row| row.0 == "B");
    let (design, counts) = study(&rows, Strata::ByForce, Lonely::Refuse);
    agrees(&design, &counts, &golden("clustered.json")["five_schools"]);
}

#[test]
fn the_exact_interval_agrees_at_none_at_all_and_between() {
    for wanted in golden("clustered.json")["clopper_pearson"].as_array().unwrap() {
        let number = |key: &str| wanted[key].as_f64().unwrap();
        let whole = |key: &str| wanted[key].as_u64().unwrap();
        let estimate = Linearised { value: number("x") / number("n"), se: 0.0, df: 5, schools: 6 };
        let (children, picked_children) = (whole("n"), whole("x"));
        let share = Proportion { estimate, children, picked_children, independent_se: None };
        let interval = clopper_pearson(&share, 0.95, number("deff")).unwrap();
        close(interval.lower, &wanted["interval"][0]);
        close(interval.upper, &wanted["interval"][1]);
    }
}

#[test]
fn tails_are_right_far_out_too() {
    let file = golden("clustered.json");
    for wanted in file["tails"].as_array().unwrap() {
        let (t, df) = (wanted["t"].as_f64().unwrap(), wanted["df"].as_u64().unwrap());
        let df = usize::try_from(df).unwrap();
        let base = evidence::compare::ArmBase { children: 50, schools: df + 1 };
        let contrast = evidence::compare::Contrast {
            value: t,
            se: 1.0,
            df,
            independent_se: None,
            programme: base,
            comparison: base,
        };
        close(contrast.test().unwrap().p, &wanted["p"]);
    }
    // the normal quantile, by way of the interval of two published halves
    for (level, wanted) in [(0.95, &file["normal"][0]), (0.99, &file["normal"][1])] {
        let half = evidence::compare::Published { share: 0.5, children: 50 };
        let found = published(half, half, 1.0, level).unwrap();
        near(found.upper / found.se, wanted.as_f64().unwrap(), 1e-10);
    }
}

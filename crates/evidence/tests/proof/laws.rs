//! Laws that hold whatever was answered.

use crate::{Row, federation, near, study};
use evidence::adjust::{benjamini_hochberg, holm};
use evidence::compare::{Contrast, mean_difference, risk_difference, superiority};
use evidence::counts::{Arm, Block, Counts, CountsError};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::{Linearised, Picked, Proportion, Scores, proportion};
use evidence::interval::{IntervalError, Method, ProportionMethod, proportion as interval_of};
use proptest::prelude::*;

fn differences(rows: &[Row], strata: Strata) -> [Contrast; 3] {
    let (design, counts) = study(rows, strata, Lonely::Refuse);
    let options = counts.options();
    [
        risk_difference(&design, &counts, &Picked::top(options, 1).unwrap()).unwrap().contrast,
        mean_difference(&design, &counts, &Scores::consecutive(options)).unwrap().contrast,
        superiority(&design, &counts).unwrap().contrast,
    ]
}

#[track_caller]
fn same(one: &[Contrast], other: &[Contrast]) {
    for (one, other) in one.iter().zip(other) {
        near(one.value, other.value, 1e-12);
        near(one.se, other.se, 1e-10);
        assert_eq!(one.df, other.df);
    }
}

/// Two forces of three to six schools with both arms in each.
fn answers() -> impl Strategy<Value = Vec<Row>> {
    let arm = || {
        prop::collection::vec(0_u64..9, 3).prop_map(|mut arm| {
            arm[1] += 1;
            arm
        })
    };
    prop::collection::vec((arm(), arm()), 6..12).prop_map(|schools| {
        let row = |(number, (one, other)): (usize, (Vec<u64>, Vec<u64>))| {
            (["A", "B"][number % 2].to_owned(), number.to_string(), one, other)
        };
        schools.into_iter().enumerate().map(row).collect()
    })
}

proptest! {
    #[test]
    fn the_order_of_schools_does_not_matter(rows in answers()) {
        let turned: Vec<Row> = rows.iter().rev().cloned().collect();
        for strata in [Strata::ByForce, Strata::Ignored] {
            same(&differences(&rows, strata), &differences(&turned, strata));
        }
    }

    #[test]
    fn without_strata_a_force_may_be_split(rows in answers()) {
        let mut split = rows.clone();
        for (number, row) in split.iter_mut().enumerate() {
            row.0 = format!("part {}", number % 3);
        }
        same(&differences(&rows, Strata::Ignored), &differences(&split, Strata::Ignored));
    }

    #[test]
    fn children_doubled_within_their_school_teach_nothing(rows in answers()) {
        let twice = |arm: &[u64]| arm.iter().map(|children| 2 * children).collect();
        let doubled: Vec<Row> = rows.iter()
            .map(|(force, school, one, other)| (force.clone(), school.clone(), twice(one), twice(other)))
            .collect();
        same(&differences(&rows, Strata::ByForce), &differences(&doubled, Strata::ByForce));
    }

    #[test]
    fn reversed_options_reverse_the_superiority(rows in answers()) {
        let turn = |arm: &[u64]| arm.iter().rev().copied().collect();
        let reversed: Vec<Row> = rows.iter()
            .map(|(force, school, one, other)| (force.clone(), school.clone(), turn(one), turn(other)))
            .collect();
        let (one, other) = (differences(&rows, Strata::ByForce)[2], differences(&reversed, Strata::ByForce)[2]);
        near(one.value, 1.0 - other.value, 1e-12);
        near(one.se, other.se, 1e-10);
    }

    #[test]
    fn exchanged_arms_exchange_the_sign(rows in answers()) {
        let exchanged: Vec<Row> = rows.iter()
            .map(|(force, school, one, other)| (force.clone(), school.clone(), other.clone(), one.clone()))
            .collect();
        let (there, back) = (differences(&rows, Strata::ByForce), differences(&exchanged, Strata::ByForce));
        prop_assert!((there[0].value + back[0].value).abs() < 1e-12);
        near(there[0].se, back[0].se, 1e-10);
        near(there[2].value, 1.0 - back[2].value, 1e-12);
    }

    #[test]
    fn parts_counted_apart_add_up(rows in answers(), cut in 0_usize..6) {
        let (design, whole) = study(&rows, Strata::ByForce, Lonely::Refuse);
        let mut parts = [Counts::new(3), Counts::new(3)];
        for (number, (_, name, one, other)) in rows.iter().enumerate() {
            let school = design.school(name).unwrap();
            let part = &mut parts[usize::from(number < cut)];
            part.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, one).unwrap();
            part.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, other).unwrap();
        }
        let [mut first, second] = parts;
        first.merge(&second).unwrap();
        prop_assert_eq!(first, whole);
    }

    #[test]
    fn intervals_hold_their_share_and_stay_in_range(rows in answers()) {
        let (design, counts) = study(&rows, Strata::ByForce, Lonely::Refuse);
        let share = proportion(&design, &counts, Arm::Programme, &Picked::top(3, 1).unwrap()).unwrap();
        for method in [ProportionMethod::Logit, ProportionMethod::Beta, ProportionMethod::Asin] {
            let interval = interval_of(&share, method, 0.95, 1.6).unwrap();
            prop_assert!(0.0 <= interval.lower && interval.upper <= 1.0);
            prop_assert!(interval.lower <= share.share() + 1e-12);
            prop_assert!(interval.upper >= share.share() - 1e-12);
        }
    }

    #[test]
    fn adjusting_never_strengthens_a_finding(raw in prop::collection::vec(prop::option::of(0.0_f64..=1.0), 0..12)) {
        let (strict, loose) = (holm(&raw).unwrap(), benjamini_hochberg(&raw).unwrap());
        for (strict, loose) in strict.iter().zip(&loose) {
            prop_assert_eq!(strict.raw.is_some(), strict.adjusted.is_some());
            let Some((raw, (holm, hochberg))) = strict.raw.zip(strict.adjusted.zip(loose.adjusted)) else { continue };
            prop_assert!(raw <= hochberg + 1e-15 && hochberg <= holm + 1e-15 && holm <= 1.0);
        }
    }
}

#[test]
fn an_empty_school_moves_the_error_and_not_the_freedom() {
    let rows = federation();
    let mut more = rows.clone();
    more.push(("B".to_owned(), "empty".to_owned(), vec![0; 5], vec![0; 5]));
    for strata in [Strata::ByForce, Strata::Ignored] {
        for (one, other) in differences(&rows, strata).iter().zip(&differences(&more, strata)) {
            near(one.value, other.value, 1e-14);
            assert_eq!(one.df, other.df);
            assert!((one.se - other.se).abs() > 1e-9 * one.se);
        }
    }
}

#[test]
fn a_unanimous_share_falls_back_and_says_so() {
    let rows: Vec<Row> =
        (0..6).map(|n| ("A".to_owned(), n.to_string(), vec![0, 10], vec![5, 5])).collect();
    let (design, counts) = study(&rows, Strata::Ignored, Lonely::Refuse);
    let top = Picked::top(2, 1).unwrap();
    for arm in Arm::BOTH {
        // all agree in one arm; in the other every school has the same half
        let share = proportion(&design, &counts, arm, &top).unwrap();
        let interval = interval_of(&share, ProportionMethod::Logit, 0.95, 1.5).unwrap();
        assert_eq!(interval.method, Method::ClopperPearson);
        assert!(interval.few_schools && interval.upper - interval.lower > 0.05);
        assert_eq!(
            interval_of(&share, ProportionMethod::Logit, 0.95, 0.9),
            Err(IntervalError::PlanningEffect { deff: 0.9 })
        );
    }
    let difference = risk_difference(&design, &counts, &top).unwrap().contrast;
    assert_eq!(difference.interval(0.95), Err(IntervalError::NoVariation));
}

#[test]
fn no_interval_below_four_schools_and_a_flag_below_ten() {
    let share = |schools: usize| Linearised { value: 0.4, se: 0.1, df: schools - 1, schools };
    assert_eq!(share(3).interval(0.95), Err(IntervalError::TooFewSchools { schools: 3 }));
    assert!(share(4).interval(0.95).unwrap().few_schools);
    assert!(share(9).interval(0.95).unwrap().few_schools);
    assert!(!share(10).interval(0.95).unwrap().few_schools);
    assert!(matches!(share(10).interval(95.0), Err(IntervalError::Level { .. })));
}

#[test]
fn design_effect_is_one_for_independent_children() {
    let single = |picked: bool| if picked { vec![0, 1] } else { vec![1, 0] };
    let rows: Vec<Row> = (0..40)
        .map(|n| ("A".to_owned(), n.to_string(), single(n % 3 == 0), single(n % 2 == 0)))
        .collect();
    let (design, counts) = study(&rows, Strata::Ignored, Lonely::Refuse);
    let share: Proportion =
        proportion(&design, &counts, Arm::Programme, &Picked::top(2, 1).unwrap()).unwrap();
    near(share.deff().unwrap(), 1.0, 1e-12);
}

#[test]
fn wrong_input_is_refused() {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let school = design.enrol("Northmoor", "100001").unwrap();
    let mut counts = Counts::new(5);
    let block = Block::WHOLE_SCHOOL;
    let chose = |option| evidence::counts::Answer::Chose(option);
    assert_eq!(
        counts.add(school, block, Arm::Programme, chose(5), 1.0),
        Err(CountsError::UnknownOption { option: 5, options: 5 })
    );
    for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(counts.add(school, block, Arm::Programme, chose(0), weight).is_err());
    }
    assert!(counts.add_table(school, block, Arm::Programme, &[1, 2]).is_err());
    assert!(
        Picked::top(5, 0).is_err() && Picked::top(5, 5).is_err() && Picked::these(5, [7]).is_err()
    );
    counts.add(school, block, Arm::Programme, chose(0), 1.0).unwrap();
    let error = risk_difference(&design, &counts, &Picked::top(5, 1).unwrap()).unwrap_err();
    assert!(error.to_string().starts_with("the programme arm has children from one school only"));
}

//! What must not matter, and what must turn with the file, asked through whole requests.

use super::{near, sheet};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Roles};
use evidence::interval::ProportionMethod;
use evidence::run::{Compare, Describe, IccOf, Record, Report};
use proptest::prelude::*;
use std::fmt::Write;

/// One child: school, arm, answer 0 to 2, score, weight.
type Child = (usize, bool, usize, i32, u8);

const OPTIONS: [&str; 3] = ["never", "sometimes", "often"];

/// Six schools or more in two forces, every arm in each school, every option in each arm.
fn children() -> impl Strategy<Value = Vec<Child>> {
    let more =
        prop::collection::vec((0..6_usize, any::<bool>(), 0..3_usize, -9..10_i32, 1..5_u8), 20..60);
    more.prop_map(|mut children| {
        for school in 0..6 {
            for option in 0..3 {
                let score = i32::try_from(school * option).unwrap_or_default();
                children.push((school, option == 1, option, score, 2));
                children.push((school, option != 1, (option + school) % 3, 3 - score, 1));
            }
        }
        children
    })
}

fn file(children: &[Child]) -> String {
    let mut text = "school,force,arm,answer,turned,score,weight\n".to_owned();
    for (school, arm, answer, score, weight) in children {
        let (force, arm) = (school % 2, u8::from(*arm));
        let (option, turned) = (OPTIONS[*answer], OPTIONS[2 - answer]);
        writeln!(text, "s{school},f{force},{arm},{option},{turned},{score},{weight}").unwrap();
    }
    text
}

fn roles() -> Roles {
    let name = |text: &str| Some(text.to_owned());
    Roles {
        school: name("school"),
        force: name("force"),
        weight: name("weight"),
        ..Roles::default()
    }
}

fn options() -> Vec<String> {
    OPTIONS.map(str::to_owned).to_vec()
}

fn comparing(outcome: &str, options: Vec<String>, treated: &str) -> Compare {
    Compare {
        outcome: outcome.to_owned(),
        options,
        top: None,
        arm: ArmColumn { column: "arm".to_owned(), treated: Some(treated.to_owned()) },
        roles: roles(),
        deff: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    }
}

fn compare(text: &str) -> Report {
    comparing("answer", options(), "1").run(&mut sheet(text), |_| {}).unwrap()
}

fn numbers(text: &str) -> Report {
    comparing("score", vec![], "1").run(&mut sheet(text), |_| {}).unwrap()
}

fn icc(text: &str) -> Report {
    let request = IccOf { outcome: "score".to_owned(), school: "school".to_owned(), level: 0.95 };
    request.run(&mut sheet(text)).unwrap()
}

fn find<'a>(report: &'a Report, statistic: &str) -> &'a Record {
    report.results.iter().find(|record| record.statistic == statistic).unwrap()
}

#[track_caller]
fn alike(one: &Report, other: &Report) {
    assert_eq!(one.results.len(), other.results.len());
    for (one, other) in one.results.iter().zip(&other.results) {
        assert_eq!(one.statistic, other.statistic);
        for (one, other) in [
            (one.estimate, other.estimate),
            (one.se, other.se),
            (one.df, other.df),
            (one.lower, other.lower),
            (one.upper, other.upper),
            (one.p, other.p),
        ] {
            assert_eq!(one.is_some(), other.is_some());
            if let Some((one, other)) = one.zip(other) {
                near(one, other, 1e-9);
            }
        }
    }
}

/// The file with this column made anew.
fn changed(text: &str, column: &str, of: impl Fn(&str) -> String) -> String {
    let place = text.lines().next().unwrap().split(',').position(|name| name == column).unwrap();
    let line = |(number, line): (usize, &str)| {
        let fields = line.split(',').enumerate().map(|(at, field)| {
            if number > 0 && at == place { of(field) } else { field.to_owned() }
        });
        fields.collect::<Vec<_>>().join(",") + "\n"
    };
    text.lines().enumerate().map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Other names for schools, forces and options, in another order of text.
    #[test]
    fn names_say_nothing(children in children()) {
        let text = file(&children);
        let schools = changed(&text, "school", |name| format!("z{}", 9 - name[1..].parse::<usize>().unwrap()));
        let forces = changed(&schools, "force", |name| if name == "f0" { "y" } else { "a" }.to_owned());
        alike(&compare(&text), &compare(&forces));
        alike(&numbers(&text), &numbers(&forces));
        alike(&icc(&text), &icc(&forces));
    }

    /// Weights are shares of each other: a unit of their own they have none.
    #[test]
    fn weights_may_all_be_scaled(children in children(), factor in 1..9_u32) {
        let text = file(&children);
        let scaled = changed(&text, "weight", |weight| (f64::from(factor) * 0.37 * weight.parse::<f64>().unwrap()).to_string());
        alike(&compare(&text), &compare(&scaled));
        alike(&numbers(&text), &numbers(&scaled));
    }

    /// Twice every child in the same school: nothing new is known. In a school of its own: as if
    /// there were twice the schools.
    #[test]
    fn doubled_children_and_doubled_schools(children in children()) {
        let text = file(&children);
        let rows = text.split_once('\n').unwrap().1;
        let (once, twice) = (compare(&text), compare(&format!("{text}{rows}")));
        for name in ["risk-difference", "mean-difference", "superiority", "odds-ratio"] {
            near(find(&twice, name).estimate.unwrap(), find(&once, name).estimate.unwrap(), 1e-10);
            near(find(&twice, name).se.unwrap(), find(&once, name).se.unwrap(), 1e-9);
        }
        let others = changed(&text, "school", |name| format!("other {name}"));
        let both = format!("{text}{}", others.split_once('\n').unwrap().1);
        let wider = compare(&both);
        // three schools a force become six: C / (C - 1) goes from 3/2 to 6/5
        let narrower = f64::sqrt(0.5 * (6.0 / 5.0) / (3.0 / 2.0));
        for name in ["risk-difference", "mean-difference", "superiority"] {
            near(find(&wider, name).estimate.unwrap(), find(&once, name).estimate.unwrap(), 1e-10);
            near(find(&wider, name).se.unwrap(), narrower * find(&once, name).se.unwrap(), 1e-9);
            assert_eq!(find(&wider, name).df, Some(10.0));
        }
    }

    /// The other arm treated: differences change their sign and chances their side.
    #[test]
    fn exchanged_arms_turn_everything_over(children in children()) {
        let text = file(&children);
        let there = compare(&text);
        let back = comparing("answer", options(), "0").run(&mut sheet(&text), |_| {}).unwrap();
        let of = |report: &Report, name: &str| find(report, name).estimate.unwrap();
        for name in ["risk-difference", "mean-difference", "cliffs-delta"] {
            prop_assert!((of(&there, name) + of(&back, name)).abs() < 1e-12);
            near(find(&there, name).se.unwrap(), find(&back, name).se.unwrap(), 1e-10);
        }
        for name in ["risk-ratio", "odds-ratio", "generalised-odds"] {
            near(of(&there, name) * of(&back, name), 1.0, 1e-10);
        }
        near(of(&there, "superiority") + of(&back, "superiority"), 1.0, 1e-12);
        let interval = |report: &Report| { let of = find(report, "superiority"); (of.lower.unwrap(), of.upper.unwrap()) };
        let ((low, high), (other_low, other_high)) = (interval(&there), interval(&back));
        near(low, 1.0 - other_high, 1e-10);
        near(high, 1.0 - other_low, 1e-10);
        prop_assert!((find(&there, "superiority").p.unwrap() - find(&back, "superiority").p.unwrap()).abs() < 1e-10);
    }

    /// The options from the other end: the chance of a better answer becomes that of a worse one.
    #[test]
    fn turned_options_turn_the_superiority(children in children()) {
        let text = file(&children);
        let there = compare(&text);
        let turned = comparing("turned", options(), "1").run(&mut sheet(&text), |_| {}).unwrap();
        near(find(&there, "superiority").estimate.unwrap() + find(&turned, "superiority").estimate.unwrap(), 1.0, 1e-12);
        near(find(&there, "superiority").se.unwrap(), find(&turned, "superiority").se.unwrap(), 1e-10);
        let mean = |report: &Report| find(report, "mean-difference").estimate.unwrap();
        prop_assert!((mean(&there) + mean(&turned)).abs() < 1e-12);
    }

    /// Every score 1,000 more, or in another unit.
    #[test]
    fn scores_may_be_moved_and_scaled(children in children()) {
        let text = file(&children);
        let with = |of: fn(f64) -> f64| changed(&text, "score", |score| of(score.parse().unwrap()).to_string());
        let (moved, scaled) = (with(|score| score + 1000.0), with(|score| -2.5 * score));
        let difference = |text: &str| { let report = numbers(text); let of = find(&report, "mean-difference"); (of.estimate.unwrap(), of.se.unwrap(), of.p.unwrap(), of.deff.unwrap()) };
        let (plain, moved, scaled) = (difference(&text), difference(&moved), difference(&scaled));
        prop_assert!((plain.0 - moved.0).abs() < 1e-9);
        near(plain.1, moved.1, 1e-9);
        near(plain.3, moved.3, 1e-6);
        prop_assert!((-2.5 * plain.0 - scaled.0).abs() < 1e-9);
        near(2.5 * plain.1, scaled.1, 1e-9);
        prop_assert!((plain.2 - scaled.2).abs() < 1e-9);
        near(plain.3, scaled.3, 1e-9);
        alike_icc(&icc(&text), &icc(&with(|score| score - 1000.0)));
        alike_icc(&icc(&text), &icc(&with(|score| -2.5 * score)));
    }

    /// A school without an answer to the question: the error moves, the degrees of freedom do not.
    #[test]
    fn an_empty_school_moves_the_error_alone(children in children()) {
        let text = file(&children);
        let more = format!("{text}empty,f0,1,NA,NA,NA,1\n");
        let (before, after) = (compare(&text), compare(&more));
        for name in ["risk-difference", "mean-difference", "superiority"] {
            let (before, after) = (find(&before, name), find(&after, name));
            near(before.estimate.unwrap(), after.estimate.unwrap(), 1e-12);
            assert_eq!((before.df, before.n), (after.df, after.n));
        }
        assert_eq!(after.provenance.schools, Some(7));
    }

    /// Two forces read as one stratum, or a force split in two where forces are no strata.
    #[test]
    fn borders_matter_to_strata_alone(children in children()) {
        let text = file(&children);
        let split = changed(&text, "force", |_| "one".to_owned());
        let without = |text: &str| {
            let roles = Roles { force: None, ..roles() };
            Compare { roles, ..comparing("answer", options(), "1") }.run(&mut sheet(text), |_| {}).unwrap()
        };
        alike(&without(&text), &compare(&split));
    }

    /// A design effect of D on independent children widens an interval by the root of D.
    #[test]
    fn an_assumed_design_effect_is_a_root(children in children(), deff in 1.0..6.0_f64) {
        let text = file(&children);
        let assume = |deff| Compare { deff: Some(deff), ..comparing("answer", options(), "1") }.run(&mut sheet(&text), |_| {}).unwrap();
        let (one, wide) = (assume(1.0), assume(deff));
        near(find(&wide, "risk-difference").se.unwrap(), deff.sqrt() * find(&one, "risk-difference").se.unwrap(), 1e-10);
    }

    /// The shares of all options add up to one, and each group is described as if alone.
    #[test]
    fn shares_add_up_and_groups_are_domains(children in children()) {
        let describe = Describe {
            outcome: "answer".to_owned(),
            options: options(),
            top: None,
            roles: roles(),
            by: Some("arm".to_owned()),
            interval: ProportionMethod::Logit,
            level: 0.95,
            planning_deff: 1.6,
            lonely: Lonely::Refuse,
        };
        let text = file(&children);
        let report = describe.run(&mut sheet(&text), |_| {}).unwrap();
        for arm in ["0", "1"] {
            let share = |record: &&Record| record.statistic == "share" && record.group.as_ref().unwrap().starts_with(arm);
            let all: f64 = report.results.iter().filter(share).map(|record| record.estimate.unwrap()).sum();
            near(all, 1.0, 1e-12);
        }
        let compared = compare(&text);
        let top = |report: &Report, group: &str, name: &str| report.results.iter().find(|record| record.statistic == name && record.group.as_deref() == Some(group)).unwrap().clone();
        let (there, here) = (top(&report, "1: often", "share"), top(&compared, "1", "top-share"));
        near(there.estimate.unwrap(), here.estimate.unwrap(), 1e-12);
        near(there.se.unwrap(), here.se.unwrap(), 1e-10);
    }
}

#[track_caller]
fn alike_icc(one: &Report, other: &Report) {
    for name in ["icc", "design-effect"] {
        let (one, other) = (find(one, name), find(other, name));
        assert!((one.estimate.unwrap() - other.estimate.unwrap()).abs() < 1e-9);
        if let Some((one, other)) = one.lower.zip(other.lower) {
            assert!((one - other).abs() < 1e-9);
        }
    }
}

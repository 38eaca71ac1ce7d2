//! The same children before and after: numbers with decimals, shares with errors, one school.

use super::{close, find, golden, near};
use evidence::file::{ArmColumn, Sheet};
use evidence::paired::signed_rank;
use evidence::run::{Change, Record, Report};
use std::fmt::Write;
use std::io::Cursor;

fn change(options: &[&str], school: bool) -> Change {
    Change {
        before: "before".to_owned(),
        after: "after".to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        top: None,
        arm: None,
        school: school.then(|| "school".to_owned()),
        level: 0.95,
        planning_deff: 1.6,
    }
}

fn of(request: &Change, text: &str) -> Report {
    request.run(&mut Sheet::open(Cursor::new(text.as_bytes())).unwrap()).unwrap()
}

/// 0.2 three times, 0.3 three times and 0.4, however the machine rounds the differences: R `coin`
/// `wilcoxsign_test(zero.method = "Wilcoxon", distribution = "exact")`, and all 128 flips.
#[test]
fn changes_of_one_size_on_paper_are_ties() {
    let pairs = [
        (1.1, 1.3),
        (2.0, 2.3),
        (4.8, 5.1),
        (3.3, 3.0),
        (0.7, 0.9),
        (5.2, 5.0),
        (2.2, 2.6),
        (1.9, 1.9),
    ];
    let mut text = "before,after\n".to_owned();
    for (before, after) in pairs {
        writeln!(text, "{before},{after}").unwrap();
    }
    let report = of(&change(&[], false), &text);
    near(find(&report, "signed-rank").p.unwrap(), 0.328_125, 1e-12);
    near(find(&report, "sign-flip").p.unwrap(), 0.3125, 1e-12);
    // the method alone, given what a machine makes of the differences
    let raw: Vec<f64> = pairs.iter().map(|(before, after)| after - before).collect();
    near(signed_rank(&raw).unwrap().p, 0.328_125, 1e-12);
    let thirds = "before,after\n0,0.3333333333333333\n1,2\n";
    let thirds = of(&change(&[], false), thirds);
    assert!(find(&thirds, "sign-flip").note.as_ref().unwrap().contains("few decimals"));
}

/// R `svymean` of the signs, and `plogis(qlogis(p) + c(-1, 1) * qt(.975, 7) * se / (p * (1 - p)))`.
#[test]
fn shares_of_those_who_moved_have_their_intervals() {
    let witness = &golden("paired_change.json")["clustered"];
    let mut text = "school,before,after\n".to_owned();
    for (child, school) in witness["school"].as_array().unwrap().iter().enumerate() {
        writeln!(text, "{school},{},{}", witness["pre"][child], witness["post"][child]).unwrap();
    }
    let report = of(&change(&["1", "2", "3", "4", "5"], true), &text);
    close(find(&report, "share-up").estimate.unwrap(), &witness["p_up"]);
    for (name, se, lower, upper) in [
        ("share-up", 0.057_568_693_651_148, 0.381_656_006_349_820_9, 0.647_385_361_405_197_5),
        (
            "share-unchanged",
            0.053_315_048_716_501,
            0.259_470_100_436_282_5,
            0.506_767_908_325_980_5,
        ),
        ("share-down", 0.032_960_146_928_902, 0.052_290_655_326_986_2, 0.214_661_568_237_668_1),
    ] {
        let share = find(&report, name);
        near(share.se.unwrap(), se, 1e-9);
        near(share.lower.unwrap(), lower, 1e-9);
        near(share.upper.unwrap(), upper, 1e-9);
        assert_eq!(share.df, Some(7.0));
    }
}

/// One school has no spread between schools, and its children their own tests all the same.
#[test]
fn one_school_keeps_the_tests_of_its_children() {
    let mut text = "school,before,after\n".to_owned();
    let children = [(1, 2), (1, 3), (2, 2), (3, 1), (2, 3), (1, 2), (2, 3)];
    for (before, after) in children {
        writeln!(text, "S,{before},{after}").unwrap();
    }
    let free = text.replace("S,", "x,").replace("school", "other");
    for options in [&["1", "2", "3"][..], &[]] {
        let one = of(&change(options, true), &text);
        let alone = of(&change(options, false), &free);
        for name in ["signed-rank", "share-up", "mean-change"] {
            let of = |record: &Record| (record.estimate, record.n);
            assert_eq!(of(find(&one, name)), of(find(&alone, name)), "{name}");
        }
        assert_eq!(find(&one, "signed-rank").p, find(&alone, "signed-rank").p);
        for name in ["mean-change", "net-improvement", "share-up"] {
            let record = find(&one, name);
            assert_eq!((record.se, record.p, record.lower), (None, None, None));
            assert!(record.note.as_ref().unwrap().contains("there is a single school"));
        }
    }
    let levels = of(&change(&["1", "2", "3"], true), &text);
    near(find(&levels, "top-share-after").estimate.unwrap(), 3.0 / 7.0, 1e-12);
    // an arm of one school is refused: a difference of arms is what was asked for
    let arm = Some(ArmColumn { column: "school".to_owned(), treated: None });
    let two = text.replacen("S,", "T,", 3);
    let request = Change { arm, ..change(&[], true) };
    assert!(request.run(&mut Sheet::open(Cursor::new(two.as_bytes())).unwrap()).is_err());
}

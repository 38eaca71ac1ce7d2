//! Published shares: their intervals and how much clustering their claims can bear; from the printed
//! percentages, and from a file with their margins.

use crate::{close, golden, near};
use evidence::compare::{Published, published};
use evidence::file::Sheet;
use evidence::run::{Plan, PublishedShares, Record, Report};
use std::fs::{File, read_to_string};
use std::io::BufReader;
use std::path::{Path, PathBuf};

fn printed() -> Vec<serde_json::Value> {
    golden("published_minipolice.json")["children_questions"].as_array().unwrap().clone()
}

fn of_the_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

#[test]
fn the_published_claims_bear_this_much_clustering() {
    for question in printed() {
        let share = |key: &str, children: u64| Published {
            share: question[key].as_f64().unwrap() / 100.0,
            children,
        };
        let (mini, others) = (share("pct_mini", 248), share("pct_non", 102));
        for (deff, name) in [(1.0, "naive"), (1.6, "deff_1_6"), (2.5, "deff_2_5")] {
            let difference = published(mini, others, deff, 0.95).unwrap();
            close(difference.value, &question["risk_difference"]);
            close(difference.se, &question[name]["se"]);
            close(difference.value / difference.se, &question[name]["z"]);
            close(difference.lower, &question[name]["ci"][0]);
            close(difference.upper, &question[name]["ci"][1]);
            close(difference.risk_ratio, &question["risk_ratio"]);
            close(difference.odds_ratio, &question["odds_ratio"]);
            // the witness rounded the quantile to 1.959964, which shows in the eighth digit
            let bears = question["deff_that_makes_z_1_96"].as_f64().unwrap();
            near(difference.critical_deff, bears, 2e-8);
        }
    }
}

/// The counts that round to a printed percentage.
#[test]
fn printed_percentages_stand_for_these_counts() {
    for question in printed() {
        for (key, counts, n) in
            [("pct_mini", "implied_count_mini", 248), ("pct_non", "implied_count_non", 102)]
        {
            let percent = question[key].as_u64().unwrap();
            let fits = |x: &u64| (200 * x + n) / (2 * n) == percent;
            let fitting: Vec<u64> = (0..=n).filter(fits).collect();
            let ends = super::whole(&question[counts]);
            assert_eq!((fitting.first(), fitting.last()), (ends.first(), ends.last()));
        }
    }
}

fn shares(question: &serde_json::Value, deff: f64) -> Report {
    let counts = format!("{}%/248,{}%/102", question["pct_mini"], question["pct_non"]);
    PublishedShares::parse(&counts, deff, 0.95).unwrap().run().unwrap()
}

#[track_caller]
fn found<'a>(report: &'a Report, statistic: &str, outcome: &str, group: &str) -> &'a Record {
    let fits = |record: &&Record| {
        record.statistic == statistic
            && record.outcome.as_deref().unwrap_or_default() == outcome
            && record.group.as_deref().unwrap_or_default() == group
    };
    report.results.iter().find(fits).unwrap()
}

fn from_the_file() -> Report {
    let open = |path| BufReader::new(File::open(of_the_repository(path)).unwrap());
    let plan = read_to_string(of_the_repository("examples/evidence/published.toml")).unwrap();
    let mut sheet = Sheet::open(open("examples/evidence/published.csv")).unwrap();
    Plan::parse(&plan).unwrap().run(&mut sheet, None, |_| {}).unwrap()
}

const OUTCOMES: [&str; 3] =
    ["aware_of_cadets", "not_interested_in_cadets", "not_interested_in_policing"];

#[test]
fn a_file_with_the_published_margins_says_what_was_published_and_what_was_not() {
    let report = from_the_file();
    for (question, outcome) in printed().iter().zip(OUTCOMES) {
        for (group, key) in [("mini police", "pct_mini"), ("others", "pct_non")] {
            let share = found(&report, "top-share", outcome, group).estimate.unwrap();
            near((100.0 * share).round(), question[key].as_f64().unwrap(), 1e-12);
        }
        let difference = found(&report, "risk-difference", outcome, "");
        let naive = &question["naive"]["ci"];
        // whole children and t move an end by less than the printed digit does
        for (end, wanted) in [(difference.lower, &naive[0]), (difference.upper, &naive[1])] {
            assert!((end.unwrap() - wanted.as_f64().unwrap()).abs() < 0.005);
        }
        let critical = difference.critical_deff.unwrap();
        let by_rounding = shares(question, 1.0);
        let range = found(&by_rounding, "critical-deff", "", "");
        close(found(&by_rounding, "risk-difference", "", "").lower.unwrap(), &naive[0]);
        assert!(range.at_least.unwrap() < critical && critical < range.at_most.unwrap());
        assert!(difference.p_adjusted >= difference.p);
    }
}

fn points(record: &Record) -> String {
    let of = |share: Option<f64>| 100.0 * share.unwrap();
    format!("{:.1} ({:.1} to {:.1})", of(record.estimate), of(record.lower), of(record.upper))
}

#[test]
fn the_page_prints_what_the_code_finds() {
    let page = read_to_string(of_the_repository("docs/methods/published.md")).unwrap();
    let report = from_the_file();
    let names = ["aware of police cadets", "would not be a cadet", "would not be a police officer"];
    for ((question, name), outcome) in printed().iter().zip(names).zip(OUTCOMES) {
        let arms = format!("{}% | {}%", question["pct_mini"], question["pct_non"]);
        let alone = shares(question, 1.0);
        let critical = found(&alone, "critical-deff", "", "");
        let line = format!(
            "| {name} | {arms} | {} | {:.2} ({:.2} to {:.2}) | {} |",
            points(found(&alone, "risk-difference", "", "")),
            critical.estimate.unwrap(),
            critical.at_least.unwrap(),
            critical.at_most.unwrap(),
            points(found(&shares(question, 1.6), "risk-difference", "", "")),
        );
        assert!(page.contains(&line), "{line}");
        let difference = found(&report, "risk-difference", outcome, "");
        let line = format!(
            "| {outcome} | {arms} | {} | {:.2} |",
            points(difference),
            difference.critical_deff.unwrap()
        );
        assert!(page.contains(&line), "{line}");
    }
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let sound = Published { share: 0.5, children: 100 };
    assert!(published(Published { share: 1.0, ..sound }, sound, 1.0, 0.95).is_err());
    assert!(published(Published { children: 0, ..sound }, sound, 1.0, 0.95).is_err());
    assert!(published(sound, sound, 0.5, 0.95).is_err());
    assert!(published(sound, sound, 1.0, 95.0).is_err());
}

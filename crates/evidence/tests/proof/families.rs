//! P values of a family: one for each of its outcomes, whatever these are.

use super::{federation, near};
use evidence::file::Sheet;
use evidence::run::{Plan, Record, Report};
use std::fmt::Write;
use std::io::Cursor;

const PLAN: &str = r#"
[roles]
school = "school"
arm = { column = "arm", treated = "1" }

[[outcomes]]
column = "answer"
options = ["1", "2", "3", "4", "5"]
family = "aims"

[[outcomes]]
column = "score"
family = "aims"

[[outcomes]]
column = "flat"
options = ["1", "2", "3", "4", "5"]
family = "aims"
"#;

fn children() -> String {
    let mut text = "school,arm,answer,score,flat\n".to_owned();
    let mut row = 0_u32;
    for (_, school, programme, comparison) in federation() {
        for (arm, counts) in [("1", programme), ("0", comparison)] {
            for (option, count) in (1..).zip(counts) {
                for _ in 0..count {
                    row += 1;
                    let flat = 1 + (row * 7) % 4;
                    writeln!(text, "{school},{arm},{option},{},{flat}", row * 5 % 9).unwrap();
                }
            }
        }
    }
    text
}

fn run(plan: &str) -> Report {
    let text = children();
    let mut sheet = Sheet::open(Cursor::new(text.as_bytes())).unwrap();
    Plan::parse(plan).unwrap().run(&mut sheet, None, |_| {}).unwrap()
}

#[track_caller]
fn of<'a>(report: &'a Report, statistic: &str, outcome: &str) -> &'a Record {
    let wanted = |record: &&Record| {
        record.statistic == statistic && record.outcome.as_deref() == Some(outcome)
    };
    report.results.iter().find(wanted).unwrap()
}

/// Holm's, as R `p.adjust` has it.
fn holm(raw: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..raw.len()).collect();
    order.sort_by(|one, other| raw[*one].total_cmp(&raw[*other]));
    let (mut adjusted, mut highest) = (vec![0.0; raw.len()], 0.0_f64);
    for (rank, place) in order.into_iter().enumerate() {
        let left = f64::from(u32::try_from(raw.len() - rank).unwrap());
        highest = highest.max((left * raw[place]).min(1.0));
        adjusted[place] = highest;
    }
    adjusted
}

#[test]
fn numbers_count_in_the_family_of_options() {
    let report = run(PLAN);
    let score = of(&report, "mean-difference", "score");
    for statistic in ["superiority", "risk-ratio", "mean-difference"] {
        let answer = of(&report, statistic, "answer");
        let raw = [answer.p.unwrap(), score.p.unwrap()];
        let others: Vec<f64> = of(&report, statistic, "flat").p.into_iter().collect();
        let wanted = holm(&[&raw[..], &others].concat());
        near(answer.p_adjusted.unwrap(), wanted[0], 1e-12);
        // all of nobody is nobody's top box, so that ratios have two members and say so
        let note = answer.note.as_ref().unwrap();
        assert_eq!(note.contains("no p for 1 of its outcomes"), others.is_empty(), "{note}");
        assert_eq!(others.is_empty(), statistic == "risk-ratio");
        assert_eq!(
            note.contains("numbers by their mean-difference"),
            statistic != "mean-difference"
        );
        if statistic == "mean-difference" {
            near(score.p_adjusted.unwrap(), wanted[1], 1e-12);
        }
    }
}

/// Numbers of a draw are tested inside its blocks, options by weights as well: one family.
#[test]
fn a_draw_is_adjusted_over_both_looks() {
    let plan = PLAN
        .replace("arm = {", "block = \"school\"\narm = {")
        .replace("[roles]", "times = 99\n[roles]");
    let plan = Plan::parse(&plan).unwrap();
    let text = children();
    let sheet = || Sheet::open(Cursor::new(text.as_bytes())).unwrap();
    let mut report = plan.run(&mut sheet(), None, |_| {}).unwrap();
    assert!(report.results.iter().all(|record| record.p_adjusted.is_none()));
    plan.second_look(&mut sheet(), &mut report).unwrap();
    let p = |statistic: &str, outcome: &str| of(&report, statistic, outcome).p.unwrap();
    let score = p("itt-schools-like-these", "score");
    let wanted = holm(&[p("superiority", "answer"), score, p("superiority", "flat")]);
    near(of(&report, "superiority", "answer").p_adjusted.unwrap(), wanted[0], 1e-12);
    let exact = ["answer", "score", "flat"].map(|outcome| p("exact-van-elteren", outcome));
    let wanted = holm(&exact);
    near(of(&report, "exact-van-elteren", "score").p_adjusted.unwrap(), wanted[1], 1e-12);
}

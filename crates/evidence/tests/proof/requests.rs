//! Whole analyses of files, against the witnesses of their methods; and files that do not fit.

use super::{close, federation, find, golden, near, sheet};
use evidence::agree::{Level, Resampling};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Problem, Roles, Sheet};
use evidence::interval::ProportionMethod;
use evidence::pool::{Inference, Tau2};
use evidence::run::{
    Adjust, Adjustment, Agree, Ballot, Change, Compare, Describe, IccOf, Model, Plan,
    PlannedDesign, PoolSites, Power, PublishedShares, Record, Report, Suppress,
};
use serde_json::Value;
use std::fmt::Write;
use std::io::Cursor;

fn options(list: &str) -> Vec<String> {
    list.split(',').map(str::to_owned).collect()
}

/// The schools of `federation_tmc.json`, a row per child.
fn children() -> String {
    let mut text = "force,school,arm,answer,score\n".to_owned();
    for (force, school, programme, comparison) in federation() {
        for (arm, counts) in [("1", programme), ("0", comparison)] {
            for (option, count) in (1..).zip(counts) {
                for _ in 0..count {
                    writeln!(text, "{force},{school},{arm},o{option},{option}").unwrap();
                }
            }
        }
    }
    text
}

fn compare() -> Compare {
    Compare {
        outcome: "answer".to_owned(),
        options: options("o1,o2,o3,o4,o5"),
        top: Some("o4".to_owned()),
        arm: ArmColumn { column: "arm".to_owned(), treated: None },
        roles: Roles {
            school: Some("school".to_owned()),
            force: Some("force".to_owned()),
            ..Roles::default()
        },
        deff: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    }
}

#[test]
fn compare_gives_what_survey_gives() {
    let witness = &golden("federation_tmc.json")["estimands"];
    let report = compare().run(&mut sheet(&children()), |_| {}).unwrap();
    for (statistic, name) in [
        ("risk-difference", "risk_difference"),
        ("mean-difference", "mean_difference"),
        ("superiority", "ordinal_superiority"),
    ] {
        let got = find(&report, statistic);
        close(got.estimate.unwrap(), &witness[name]["estimate"]);
        close(got.se.unwrap(), &witness[name]["se_stratified"]);
        assert_eq!((got.df, got.schools.is_some()), (Some(21.0), true));
    }
    let odds = find(&report, "odds-ratio").estimate.unwrap();
    close(odds.ln(), &witness["log_odds_ratio_top2"]["estimate"]);
    assert_eq!(report.provenance.arms, Some(["1".to_owned(), "0".to_owned()]));
    // numbers and options are two ways to the same mean
    let numbers = Compare { outcome: "score".to_owned(), options: vec![], top: None, ..compare() };
    let numbers = numbers.run(&mut sheet(&children()), |_| {}).unwrap();
    close(
        find(&numbers, "mean-difference").se.unwrap(),
        &witness["mean_difference"]["se_stratified"],
    );
}

#[test]
fn the_other_arm_turns_the_difference_over() {
    let arm = ArmColumn { column: "arm".to_owned(), treated: Some("0".to_owned()) };
    let turned = Compare { arm, ..compare() }.run(&mut sheet(&children()), |_| {}).unwrap();
    let straight = compare().run(&mut sheet(&children()), |_| {}).unwrap();
    let difference = |report: &Report| find(report, "risk-difference").estimate.unwrap();
    near(difference(&turned), -difference(&straight), 1e-12);
    let chance = |report: &Report| find(report, "superiority").estimate.unwrap();
    near(chance(&turned), 1.0 - chance(&straight), 1e-12);
}

/// At its critical design effect a difference is just significant.
#[test]
fn an_assumed_design_effect_meets_the_critical_one() {
    let report = compare().run(&mut sheet(&children()), |_| {}).unwrap();
    let critical = find(&report, "superiority").critical_deff.unwrap();
    let assumed = Compare { deff: Some(critical), ..compare() };
    let assumed = assumed.run(&mut sheet(&children()), |_| {}).unwrap();
    // normal against t on hundreds of children
    near(find(&assumed, "superiority").lower.unwrap(), 0.5, 2e-3);
    near(find(&assumed, "superiority").p.unwrap(), 0.05, 0.02);
}

#[test]
fn describe_gives_shares_by_force() {
    let describe = Describe {
        outcome: "answer".to_owned(),
        options: options("o1,o2,o3,o4,o5"),
        top: Some("o4".to_owned()),
        roles: Roles { school: Some("school".to_owned()), ..Roles::default() },
        by: Some("arm".to_owned()),
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    };
    let report = describe.run(&mut sheet(&children()), |_| {}).unwrap();
    let witness = &golden("federation_tmc.json")["estimands"]["p1_top2"];
    let top =
        |record: &&Record| record.statistic == "top-share" && record.group.as_deref() == Some("1");
    let got = report.results.iter().find(top).unwrap();
    close(got.estimate.unwrap(), &witness["estimate"]);
    close(got.se.unwrap(), &witness["se_unstratified"]);
}

#[test]
fn ballot_gives_what_estimatr_gives() {
    let witness = golden("randomisation_itt.json");
    let mut text = "block,z,y,x,t\n".to_owned();
    for child in witness["data"].as_array().unwrap() {
        let of = |name: &str| &child[name];
        writeln!(text, "{},{},{},{},{}", of("school"), of("z"), of("y"), of("x"), of("t")).unwrap();
    }
    let name = |name: &str| name.to_owned();
    let ballot = Ballot {
        outcome: name("y"),
        options: vec![],
        top: None,
        offer: name("z"),
        block: name("block"),
        taken: Some(name("t")),
        baseline: Some(name("x")),
        seed: 7,
        times: 9_999,
        level: 0.95,
    };
    let report = ballot.run(&mut sheet(&text)).unwrap();
    let these = find(&report, "itt-these-children");
    close(these.estimate.unwrap(), &witness["itt"]["tau"]);
    close(these.se.unwrap(), &witness["itt"]["se_neyman"]);
    close(these.lower.unwrap(), &witness["estimatr_dim"]["ci"][0]);
    for method in ["lin", "ancova", "cace"] {
        close(find(&report, method).estimate.unwrap(), &witness[method]["est"]);
        close(find(&report, method).se.unwrap(), &witness[method]["se"]);
    }
    let again = find(&report, "drawn-again").p.unwrap();
    assert!((again - witness["exact"]["p_two_sided"].as_f64().unwrap()).abs() < 0.003);
    assert!(find(&report, "exact-van-elteren").p.unwrap() < 0.05);
    assert_eq!(report, ballot.run(&mut sheet(&text)).unwrap());
}

#[test]
fn change_gives_what_survey_and_coin_give() {
    let witness = &golden("paired_change.json")["clustered"];
    let mut text = "school,before,after\n".to_owned();
    for (child, school) in witness["school"].as_array().unwrap().iter().enumerate() {
        writeln!(text, "{school},{},{}", witness["pre"][child], witness["post"][child]).unwrap();
    }
    let change = Change {
        before: "before".to_owned(),
        after: "after".to_owned(),
        options: options("1,2,3,4,5"),
        top: None,
        arm: None,
        school: Some("school".to_owned()),
        level: 0.95,
        planning_deff: 1.6,
    };
    let report = change.run(&mut sheet(&text)).unwrap();
    close(find(&report, "mean-change").estimate.unwrap(), &witness["mean_change"]);
    close(find(&report, "mean-change").se.unwrap(), &witness["se_mean"]);
    close(find(&report, "net-improvement").se.unwrap(), &witness["se_net"]);
    close(find(&report, "share-up").estimate.unwrap(), &witness["p_up"]);
    close(find(&report, "share-down").estimate.unwrap(), &witness["p_down"]);
    // the levels of those with both answers are those that `describe` finds in each column
    for (column, statistic) in [("before", "top-share-before"), ("after", "top-share-after")] {
        let describe = Describe {
            outcome: column.to_owned(),
            options: options("1,2,3,4,5"),
            top: Some("5".to_owned()),
            roles: Roles { school: Some("school".to_owned()), ..Roles::default() },
            by: None,
            interval: ProportionMethod::Logit,
            level: 0.95,
            planning_deff: 1.6,
            lonely: Lonely::Refuse,
        };
        let described = describe.run(&mut sheet(&text), |_| {}).unwrap();
        let (own, wanted) = (find(&report, statistic), find(&described, "top-share"));
        let figures = |of: &Record| (of.estimate, of.se, of.df, of.lower, of.upper, of.n);
        assert_eq!(figures(own), figures(wanted));
    }
}

#[test]
fn agree_pool_icc_and_adjust_give_their_witnesses() {
    let witness = golden("agreement.json");
    let mut text = "passage,coder,code\n".to_owned();
    for (coder, codes) in
        witness["krippendorff_A"]["coders_by_unit"].as_array().unwrap().iter().enumerate()
    {
        for (unit, code) in codes.as_array().unwrap().iter().enumerate() {
            if !code.is_null() {
                writeln!(text, "{unit},{coder},{code}").unwrap();
            }
        }
    }
    let agree = Agree {
        unit: "passage".to_owned(),
        coder: "coder".to_owned(),
        code: "code".to_owned(),
        measurement: Level::Ordinal,
        resampling: Resampling { times: 200, seed: 1, level: 0.95 },
    };
    let report = agree.run(&mut sheet(&text)).unwrap();
    close(
        find(&report, "krippendorff-alpha").estimate.unwrap(),
        &witness["krippendorff_A"]["ordinal"],
    );

    let witness = golden("metafor_meta.json");
    let mut text = "force\tyi\tvi\n".to_owned();
    for row in witness["toy"].as_array().unwrap() {
        writeln!(text, "{}\t{}\t{}", row["force"].as_str().unwrap(), row["yi"], row["vi"]).unwrap();
    }
    let pool = PoolSites {
        estimate: "yi".to_owned(),
        variance: "vi".to_owned(),
        label: Some("force".to_owned()),
        tau2: Tau2::DerSimonianLaird,
        inference: Inference::Hksj,
        level: 0.95,
    };
    let report = pool.run(&mut sheet(&text)).unwrap();
    let wanted = &witness["toy_knha"]["DL"];
    close(find(&report, "pooled").estimate.unwrap(), &wanted["mu"]);
    close(find(&report, "pooled").upper.unwrap(), &wanted["ci"][1]);
    close(find(&report, "tau2").estimate.unwrap(), &wanted["tau2"]);

    let witness = golden("icc_power_cr2.json");
    let mut text = "yield,batch\n".to_owned();
    let dyes = &witness["dyestuff"];
    for (place, batch) in dyes["batch"].as_array().unwrap().iter().enumerate() {
        writeln!(text, "{},{}", dyes["yield"][place], batch.as_str().unwrap()).unwrap();
    }
    let icc = IccOf { outcome: "yield".to_owned(), school: "batch".to_owned(), level: 0.95 };
    let report = icc.run(&mut sheet(&text)).unwrap();
    close(find(&report, "icc").estimate.unwrap(), &dyes["anova_icc"]);

    let adjust = Adjust { p: "p".to_owned(), method: Adjustment::Holm };
    let report = adjust.run(&mut sheet("p\n0.01\nNA\n0.04\n")).unwrap();
    let got: Vec<Option<f64>> = report.results.iter().map(|record| record.p_adjusted).collect();
    assert_eq!(got, [Some(0.02), None, Some(0.04)]);
}

#[test]
fn model_power_and_suppress_give_their_witnesses() {
    let witness = golden("ordinal_models.json");
    let rows = &witness["wine_rows"];
    let mut text = "rating,temp,contact,judge\n".to_owned();
    for (place, rating) in rows["rating"].as_array().unwrap().iter().enumerate() {
        let word = |name: &str| rows[name][place].as_str().unwrap();
        let judge = &rows["judge"][place];
        writeln!(text, "{rating},{},{},{judge}", word("temp"), word("contact")).unwrap();
    }
    let model = Model {
        outcome: "rating".to_owned(),
        options: options("1,2,3,4,5"),
        on: options("temp,contact"),
        school: Some("judge".to_owned()),
        level: 0.95,
    };
    let report = model.run(&mut sheet(&text)).unwrap();
    let warm = find(&report, "log-odds-ratio");
    assert_eq!(warm.group.as_deref(), Some("temp: warm"));
    near(warm.estimate.unwrap(), witness["wine_clm"]["est"][4].as_f64().unwrap(), 1e-6);
    close(find(&report, "log-likelihood").estimate.unwrap(), &witness["wine_clm"]["logLik"]);

    let power = Power {
        design: PlannedDesign::Schools,
        blocks: 40,
        size: 20,
        share: 0.5,
        icc: 0.05,
        r2: 0.0,
        covariates: 0,
        power: 0.8,
        significance: 0.05,
    };
    let wanted = &golden("icc_power_cr2.json")["mdes"]["crt_J40_n20_rho05"];
    close(find(&power.run().unwrap(), "smallest-detectable-effect").estimate.unwrap(), wanted);

    let witness = golden("sdc_audit.json");
    let mut text = "row,column,count\n".to_owned();
    for (row, counts) in witness["table"].as_array().unwrap().iter().enumerate() {
        for (column, count) in counts.as_array().unwrap().iter().enumerate() {
            writeln!(text, "r{row},c{column},{count}").unwrap();
        }
    }
    let name = |name: &str| name.to_owned();
    let suppress =
        Suppress { row: name("row"), column: name("column"), count: name("count"), threshold: 5 };
    let report = suppress.run(&mut sheet(&text)).unwrap();
    assert_eq!(report.provenance.suppressed, Some(4));
    // the sum of the cells hidden to protect others would give them away
    assert!(report.results.iter().all(|record| record.estimate != Some(45.0)));
    let hidden = report.results.iter().filter(|record| record.suppressed.is_some());
    assert!(hidden.clone().all(|record| record.estimate.is_none()));
    assert_eq!(hidden.count(), 4);
}

#[test]
fn printed_shares_carry_their_rounding() {
    let shares = PublishedShares::parse("66%/248,45%/102", 1.0, 0.95).unwrap();
    let report = shares.run().unwrap();
    let difference = find(&report, "risk-difference");
    near(difference.estimate.unwrap(), 0.21, 1e-12);
    near(difference.at_least.unwrap(), 0.20, 1e-12);
    near(difference.at_most.unwrap(), 0.22, 1e-12);
    let critical = find(&report, "critical-deff");
    assert!(critical.at_least < critical.estimate && critical.estimate < critical.at_most);
    for odd in ["66/248,45%/102", "66%/248", "x%/1,2%/3", "66%/248,45%/", "nan%/9,4%/9"] {
        assert!(PublishedShares::parse(odd, 1.0, 0.95).is_err(), "{odd}");
    }
    assert!(PublishedShares::parse("0%/248,45%/102", 1.0, 0.95).unwrap().run().is_err());
}

#[test]
fn numbers_have_fifteen_digits_in_json() {
    let report = compare().run(&mut sheet(&children()), |_| {}).unwrap();
    let json: Value = serde_json::to_value(&report).unwrap();
    let text = json["results"][2]["estimate"].to_string();
    assert!(text.trim_start_matches("0.").len() <= 15, "{text}");
    assert_eq!(json["results"][2]["refused"], 0);
    assert!(json["results"][2].get("seed").is_none());
    assert_eq!(json["provenance"]["schools"], 25);
}

#[track_caller]
fn refused(text: &str, change: impl Fn(&mut Compare)) -> Problem {
    let mut request = compare();
    change(&mut request);
    Sheet::open(Cursor::new(text.as_bytes()))
        .and_then(|mut sheet| request.run(&mut sheet, |_| {}))
        .unwrap_err()
}

#[test]
fn faults_name_their_line_and_column() {
    let good = "force,school,arm,answer\nA,1,1,o1\n";
    let at = |problem: &Problem| (problem.line, problem.column.clone().unwrap_or_default());
    let fault = refused(&format!("{good}A,1,1,maybe\n"), |_| {});
    assert_eq!(at(&fault), (Some(3), "answer".to_owned()));
    assert!(fault.to_string().contains("“maybe” is not one of the options: o1, o2"), "{fault}");
    let fault = refused(&format!("{good}B,1,0,o2\n"), |_| {});
    assert_eq!(at(&fault), (Some(3), "force".to_owned()));
    let fault = refused(good, |request| request.outcome = "mood".to_owned());
    assert!(fault.to_string().contains("the file has force, school, arm, answer"), "{fault}");
    assert_eq!(
        at(&refused(&format!("{good}A,2,2,o1\nA,2,3,o1\n"), |_| {})),
        (Some(4), "arm".to_owned())
    );
    assert_eq!(refused(&format!("{good}A,2\n"), |_| {}).line, Some(3));
    assert!(refused("force,school,arm,answer\n", |_| {}).to_string().contains("no rows"));
    assert!(refused("", |_| {}).to_string().contains("empty"));
    assert!(refused("arm,arm\n1,2\n", |_| {}).to_string().contains("name of an earlier"));
    let numbers = |request: &mut Compare| (request.options, request.top) = (vec![], None);
    for odd in ["NaN", "inf", "1e999", "six"] {
        let text = format!("force,school,arm,answer\nA,1,1,{odd}\n");
        assert_eq!(at(&refused(&text, numbers)), (Some(2), "answer".to_owned()), "{odd}");
    }
    // an arm from one school has no spread
    let lonely = format!("{good}A,2,0,o2\nA,3,0,o1\n");
    assert!(refused(&lonely, |_| {}).to_string().contains("from one school only"));
    let treated = |request: &mut Compare| request.arm.treated = Some("2".to_owned());
    assert!(refused(&format!("{good}A,2,0,o2\n"), treated).to_string().contains("no row has"));
}

const PLAN: &str = r#"
estimates = ["risk-difference", "superiority", "mean-difference"]

[roles]
school = "school"
force = "force"
arm = { column = "arm", treated = "1" }

[[outcomes]]
column = "answer"
options = ["o1", "o2", "o3", "o4", "o5"]
top = "o4"
family = "aims"

[[outcomes]]
column = "second"
options = ["o1", "o2", "o3", "o4", "o5"]
top = "o5"
family = "aims"

[[outcomes]]
column = "score"
"#;

#[test]
fn a_plan_does_every_outcome_and_adjusts_by_family() {
    // the same answers in a second column
    let with_second = |(place, line): (usize, &str)| {
        let answer = line.split(',').nth(3).unwrap();
        format!("{line},{}", if place == 0 { "second" } else { answer })
    };
    let rows: Vec<String> = children().lines().enumerate().map(with_second).collect();
    let text = rows.join("\n");
    let plan = Plan::parse(PLAN).unwrap();
    let report = plan.run(&mut sheet(&text), Some("hash".to_owned()), |_| {}).unwrap();
    let witness = &golden("federation_tmc.json")["estimands"];
    close(
        find(&report, "superiority").se.unwrap(),
        &witness["ordinal_superiority"]["se_stratified"],
    );
    // the second column holds the same answers: Holm doubles a p that stands twice
    for record in report.results.iter().filter(|record| record.statistic == "superiority") {
        near(record.p_adjusted.unwrap(), (2.0 * record.p.unwrap()).min(1.0), 1e-12);
    }
    let alone = report.results.last().unwrap();
    assert_eq!((alone.outcome.as_deref(), alone.p_adjusted), (Some("score"), None));
    assert_eq!(report.results.len(), 7);
    assert_eq!(report.provenance.plan.as_deref(), Some("hash"));
}

#[test]
fn a_plan_that_is_none_is_told_by_its_line() {
    let refused =
        |from: &str, to: &str| Plan::parse(&PLAN.replace(from, to)).unwrap_err().to_string();
    assert!(
        refused("school = \"school\"", "schol = \"school\"").starts_with("line 5: "),
        "{}",
        refused("school = \"school\"", "schol = \"school\"")
    );
    assert!(refused("superiority", "magic").contains("no estimate called “magic”"));
    assert!(refused("\"second\"", "\"answer\"").contains("names this outcome twice"));
    assert!(refused("arm = {", "# {").contains("names no arm"));
    assert!(Plan::parse("[[").unwrap_err().line.is_some());
    assert!(Plan::parse("").is_err());
}

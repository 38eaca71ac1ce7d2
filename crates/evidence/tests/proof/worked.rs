//! Worked examples of the R packages, asked for as the command asks: `../witness` makes the numbers.

use super::{close, golden, near, sheet};
use evidence::agree::{Level, Resampling};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Roles};
use evidence::interval::ProportionMethod;
use evidence::pool::{Inference, Tau2};
use evidence::run::{
    Agree, Ballot, Change, Compare, Describe, IccOf, Model, PlannedDesign, PoolSites, Power,
    Record, Report,
};
use serde_json::Value;
use std::fmt::Write;

fn name(text: &str) -> String {
    text.to_owned()
}

#[track_caller]
fn find<'a>(report: &'a Report, statistic: &str, group: &str) -> &'a Record {
    let wanted = |record: &&Record| {
        record.statistic == statistic && record.group.as_deref().unwrap_or_default() == group
    };
    report.results.iter().find(wanted).unwrap()
}

fn weighted(school: Option<&str>, force: Option<&str>) -> Roles {
    Roles {
        school: school.map(name),
        force: force.map(name),
        weight: Some(name("pw")),
        ..Roles::default()
    }
}

fn describe(outcome: &str, options: &[&str], roles: Roles) -> Describe {
    Describe {
        outcome: name(outcome),
        options: options.iter().copied().map(name).collect(),
        top: None,
        roles,
        by: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    }
}

#[track_caller]
fn is_mean(got: &Record, wanted: &Value) {
    close(got.estimate.unwrap(), &wanted["estimate"]);
    close(got.se.unwrap(), &wanted["se"]);
    close(got.lower.unwrap(), &wanted["ci"][0]);
    close(got.upper.unwrap(), &wanted["ci"][1]);
    assert_eq!(got.df, wanted["df"].as_f64());
}

#[test]
fn districts_of_the_api_data_are_clusters() {
    let witness = &golden("worked_survey.json")["clus1"];
    let text = witness["csv"].as_str().unwrap();
    let roles = || weighted(Some("dnum"), None);
    for outcome in ["api00", "enroll"] {
        let report = describe(outcome, &[], roles()).run(&mut sheet(text), |_| {}).unwrap();
        is_mean(find(&report, "mean", ""), &witness[outcome]);
    }
    let by = Describe { by: Some(name("stype")), ..describe("api00", &[], roles()) };
    let report = by.run(&mut sheet(text), |_| {}).unwrap();
    for kind in ["E", "H", "M"] {
        is_mean(find(&report, "mean", kind), &witness["by_type"][kind]);
    }
    for (method, of) in [
        ("logit", ProportionMethod::Logit),
        ("beta", ProportionMethod::Beta),
        ("asin", ProportionMethod::Asin),
        ("mean", ProportionMethod::Plain),
    ] {
        let share = Describe { interval: of, ..describe("awards", &["No", "Yes"], roles()) };
        let report = share.run(&mut sheet(text), |_| {}).unwrap();
        let got = find(&report, "share", "Yes");
        close(got.estimate.unwrap(), &witness["share_of"][0]);
        close(got.se.unwrap(), &witness["share_of"][1]);
        close(got.lower.unwrap(), &witness["share_ci"][method][0]);
        close(got.upper.unwrap(), &witness["share_ci"][method][1]);
    }
}

#[test]
fn strata_and_two_stages_of_the_api_data() {
    let witness = golden("worked_survey.json");
    for (sample, roles) in
        [("strat", weighted(None, Some("stype"))), ("clus2", weighted(Some("dnum"), None))]
    {
        let text = witness[sample]["csv"].as_str().unwrap();
        let report = describe("api00", &[], roles).run(&mut sheet(text), |_| {}).unwrap();
        is_mean(find(&report, "mean", ""), &witness[sample]["api00"]);
    }
}

#[test]
fn large_schools_of_the_api_data_against_small_ones() {
    let witness = &golden("worked_survey.json")["clus1"];
    let text = witness["csv"].as_str().unwrap();
    let compare = |outcome: &str, options: &[&str]| {
        let request = Compare {
            outcome: name(outcome),
            options: options.iter().copied().map(name).collect(),
            top: None,
            arm: ArmColumn { column: name("large"), treated: Some(name("Yes")) },
            roles: weighted(Some("dnum"), None),
            deff: None,
            interval: ProportionMethod::Logit,
            level: 0.95,
            planning_deff: 1.6,
            lonely: Lonely::Refuse,
        };
        request.run(&mut sheet(text), |_| {}).unwrap()
    };
    let numbers = compare("api00", &[]);
    let means = find(&numbers, "mean-difference", "");
    close(means.estimate.unwrap(), &witness["api00_by_large"][0]);
    close(means.se.unwrap(), &witness["api00_by_large"][1]);
    let shares = compare("awards", &["No", "Yes"]);
    let difference = find(&shares, "risk-difference", "");
    close(difference.estimate.unwrap(), &witness["awards_by_large"][0]);
    close(difference.se.unwrap(), &witness["awards_by_large"][1]);
    for (statistic, log) in [("risk-ratio", "log_ratio"), ("odds-ratio", "log_odds")] {
        let ratio = find(&shares, statistic, "");
        let value = ratio.estimate.unwrap();
        // svyglm settles at eight digits
        near(value.ln(), witness[log][0].as_f64().unwrap(), 1e-8);
        near(ratio.se.unwrap() / value, witness[log][1].as_f64().unwrap(), 1e-7);
    }
}

fn pool(text: &str, tau2: Tau2, inference: Inference) -> Report {
    let request = PoolSites {
        estimate: name("yi"),
        variance: name("vi"),
        label: None,
        tau2,
        inference,
        level: 0.95,
    };
    request.run(&mut sheet(text)).unwrap()
}

#[track_caller]
fn is_pooled(report: &Report, fit: &Value, profile: &Value) {
    let exact = |got: f64, wanted: &Value| near(got, wanted.as_f64().unwrap(), 1e-6);
    let average = find(report, "pooled", "");
    exact(average.estimate.unwrap(), &fit["mu"]);
    exact(average.se.unwrap(), &fit["se"]);
    exact(average.lower.unwrap(), &fit["ci"][0]);
    exact(average.upper.unwrap(), &fit["ci"][1]);
    exact(average.test.unwrap(), &fit["stat"]);
    near(average.p.unwrap(), fit["p"].as_f64().unwrap(), 1e-5);
    let tau2 = find(report, "tau2", "");
    exact(tau2.estimate.unwrap(), &fit["tau2"]);
    if profile.is_null() {
        assert_eq!((tau2.lower, tau2.upper), (None, None));
    } else {
        exact(tau2.lower.unwrap(), &profile[0]);
        exact(tau2.upper.unwrap(), &profile[1]);
    }
    exact(100.0 * find(report, "i2", "").estimate.unwrap(), &fit["I2"]);
    exact(find(report, "h2", "").estimate.unwrap(), &fit["H2"]);
    exact(find(report, "q", "").estimate.unwrap(), &fit["Q"]);
    exact(find(report, "q", "").p.unwrap(), &fit["Qp"]);
    let tested = |record: &&Record| record.method == "the distribution of the test";
    if let Some(ends) = fit["pi"].as_array() {
        let prediction = report.results.iter().find(tested).unwrap();
        exact(prediction.lower.unwrap(), &ends[0]);
        exact(prediction.upper.unwrap(), &ends[1]);
    }
}

#[test]
fn the_vaccine_trials_are_pooled_as_metafor_pools_them() {
    let witness = golden("worked_metafor.json");
    let toy = golden("metafor_meta.json");
    let mut text = name("yi,vi\n");
    for row in toy["toy"].as_array().unwrap() {
        writeln!(text, "{},{}", row["yi"], row["vi"]).unwrap();
    }
    let trials = &witness["bcg"];
    for (fits, text) in
        [(&trials["fit"], trials["csv"].as_str().unwrap()), (&witness["toy"], text.as_str())]
    {
        for (fit, tau2, inference) in [
            ("EE", Tau2::Common, Inference::Normal),
            ("DL", Tau2::DerSimonianLaird, Inference::Normal),
            ("REML", Tau2::Reml, Inference::Normal),
            ("PM", Tau2::PauleMandel, Inference::Normal),
            ("REML_knha", Tau2::Reml, Inference::Hksj),
            ("PM_knha", Tau2::PauleMandel, Inference::Hksj),
            ("REML_adhoc", Tau2::Reml, Inference::Modified),
        ] {
            let none = Value::Null;
            // a common effect has no variance between sites, and metafor gives it no interval
            let profile = if tau2 == Tau2::Common { &none } else { &fits["q_profile"] };
            is_pooled(&pool(text, tau2, inference), &fits[fit], profile);
        }
    }
}

#[test]
fn the_housing_survey_gives_the_coefficients_of_polr() {
    let witness = &golden("worked_models.json")["housing"];
    // a row for each of the Freq people
    let mut lines = witness["csv"].as_str().unwrap().lines();
    let mut text = lines.next().unwrap().to_owned() + "\n";
    for line in lines {
        let people: usize = line.rsplit(',').next().unwrap().parse().unwrap();
        for _ in 0..people {
            writeln!(text, "{line}").unwrap();
        }
    }
    let request = Model {
        outcome: name("Sat"),
        options: ["Low", "Medium", "High"].map(name).to_vec(),
        on: ["Infl", "Type", "Cont"].map(name).to_vec(),
        school: None,
        level: 0.95,
    };
    let report = request.run(&mut sheet(&text)).unwrap();
    let number = |list: &str, place: usize| witness[list][place].as_f64().unwrap();
    // the reference of a column of text is its first value in the order of text, and of R's factors
    // the first level: Infl has High here and Low there
    let gap = |group: &str| find(&report, "log-odds-ratio", group).estimate.unwrap();
    near(-gap("Infl: Low"), number("est", 3), 1e-6);
    near(gap("Infl: Medium") - gap("Infl: Low"), number("est", 2), 1e-6);
    near(gap("Type: Atrium") - gap("Type: Tower"), number("est", 5), 1e-6);
    near(-gap("Cont: Low"), number("est", 7), 1e-6);
    let height = find(&report, "log-likelihood", "").estimate.unwrap();
    near(height, witness["logLik"].as_f64().unwrap(), 1e-8);
    let edge = find(&report, "threshold", "Low | Medium").estimate.unwrap();
    // both references are another, which moves every threshold by as much
    let moved = gap("Infl: Low") + gap("Type: Tower") + gap("Cont: Low");
    near(edge - moved, number("est", 0), 1e-6);
}

#[test]
fn signed_ranks_with_ties_are_those_of_coin() {
    let witness = &golden("worked_draws.json")["signed"];
    let mut text = name("before,after\n");
    for (place, before) in witness["before"].as_array().unwrap().iter().enumerate() {
        writeln!(text, "{before},{}", witness["after"][place]).unwrap();
    }
    let request = Change {
        before: name("before"),
        after: name("after"),
        options: ["1", "2", "3", "4", "5"].map(name).to_vec(),
        top: None,
        arm: None,
        school: None,
        level: 0.95,
        planning_deff: 1.6,
    };
    let report = request.run(&mut sheet(&text)).unwrap();
    let mean = find(&report, "mean-change", "");
    close(mean.estimate.unwrap(), &witness["mean"]);
    close(mean.se.unwrap(), &witness["se"]);
    close(mean.lower.unwrap(), &witness["ci"][0]);
    close(mean.upper.unwrap(), &witness["ci"][1]);
    close(find(&report, "signed-rank", "").p.unwrap(), &witness["signed_rank_p"]);
}

#[test]
fn exact_tests_of_a_draw_are_those_of_every_draw() {
    let witness = &golden("worked_draws.json")["blocks"];
    let mut text = name("block,z,y\n");
    for child in golden("randomisation_itt.json")["data"].as_array().unwrap() {
        writeln!(text, "{},{},{}", child["school"], child["z"], child["y"]).unwrap();
    }
    let request = Ballot {
        outcome: name("y"),
        options: vec![],
        top: None,
        offer: name("z"),
        block: name("block"),
        taken: None,
        baseline: None,
        seed: 1,
        times: 999,
        level: 0.95,
    };
    let report = request.run(&mut sheet(&text)).unwrap();
    close(find(&report, "exact-van-elteren", "").p.unwrap(), &witness["van_elteren_p"]);
    close(find(&report, "exact-sum", "").p.unwrap(), &witness["sum_p"]);
}

#[test]
fn chicks_are_as_alike_as_r_says() {
    let witness = &golden("worked_likeness.json")["chick"];
    let request = IccOf { outcome: name("weight"), school: name("Chick"), level: 0.95 };
    let report = request.run(&mut sheet(witness["csv"].as_str().unwrap())).unwrap();
    let icc = find(&report, "icc", "");
    close(icc.estimate.unwrap(), &witness["icc"]);
    close(icc.lower.unwrap(), &witness["ci"][0]);
    close(icc.upper.unwrap(), &witness["ci"][1]);
    close(find(&report, "mean-square-between", "").estimate.unwrap(), &witness["between"]);
    close(find(&report, "mean-square-within", "").estimate.unwrap(), &witness["within"]);
}

fn agree(text: &str, measurement: Level) -> Report {
    let request = Agree {
        unit: name("unit"),
        coder: name("coder"),
        code: name("code"),
        measurement,
        resampling: Resampling { times: 200, seed: 1, level: 0.95 },
    };
    request.run(&mut sheet(text)).unwrap()
}

#[test]
fn codes_with_gaps_give_krippendorffs_own_alphas() {
    let witness = &golden("worked_likeness.json")["krippendorff_c"];
    let mut text = name("unit,coder,code\n");
    for (coder, codes) in witness["coders"].as_array().unwrap().iter().enumerate() {
        for (unit, code) in codes.as_array().unwrap().iter().enumerate() {
            let code = code.as_u64().map_or_else(|| name("NA"), |code| code.to_string());
            writeln!(text, "{unit},{coder},{code}").unwrap();
        }
    }
    for (level, wanted, printed) in [
        (Level::Nominal, "nominal", 0.743),
        (Level::Ordinal, "ordinal", 0.815),
        (Level::Interval, "interval", 0.849),
        (Level::Ratio, "ratio", 0.797),
    ] {
        let alpha = find(&agree(&text, level), "krippendorff-alpha", "").estimate.unwrap();
        close(alpha, &witness[wanted]);
        // the paper prints three digits
        assert!((alpha - printed).abs() < 0.0006, "{wanted}: {alpha}");
    }
}

#[test]
fn kappas_of_two_raters_are_those_of_psych() {
    let witness = &golden("worked_likeness.json")["kappa"];
    let mut text = name("unit,coder,code\n");
    for rater in ["first", "second"] {
        for (unit, code) in witness[rater].as_array().unwrap().iter().enumerate() {
            writeln!(text, "{unit},{rater},{code}").unwrap();
        }
    }
    let plain = agree(&text, Level::Nominal);
    near(find(&plain, "kappa", "").estimate.unwrap(), 0.0, 1e-9);
    let squares = agree(&text, Level::Interval);
    close(find(&squares, "kappa-quadratic", "").estimate.unwrap(), &witness["quadratic"]);
}

#[test]
fn smallest_effects_follow_dong_and_maynard() {
    let witness = &golden("worked_likeness.json")["power"];
    let plan = |design, blocks, size, share, icc, r2| {
        let request = Power {
            design,
            blocks,
            size,
            share,
            icc,
            r2,
            covariates: 0,
            power: 0.8,
            significance: 0.05,
        };
        find(&request.run().unwrap(), "smallest-detectable-effect", "").estimate.unwrap()
    };
    close(plan(PlannedDesign::Blocked, 20, 30, 0.4, 0.0, 0.5), &witness["bira2f1"]);
    close(plan(PlannedDesign::Schools, 80, 50, 0.5, 0.17, 0.5), &witness["cra2r2"]);
    close(plan(PlannedDesign::Varying, 30, 18, 0.5, 0.06, 0.0), &witness["bira2r1"]);
}

/// Student's sleep data, as `?t.test` and `?sleep` print them: t = 4.0621, p = 0.002833, 1.58 hours
/// (0.7001142 to 2.4598858).
#[test]
fn hours_of_sleep_are_those_of_student() {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    let mut text = name("first,second\n");
    for (before, after) in first.iter().zip(second) {
        writeln!(text, "{before},{after}").unwrap();
    }
    let request = Change {
        before: name("first"),
        after: name("second"),
        options: vec![],
        top: None,
        arm: None,
        school: None,
        level: 0.95,
        planning_deff: 1.6,
    };
    let report = request.run(&mut sheet(&text)).unwrap();
    let mean = find(&report, "mean-change", "");
    near(mean.estimate.unwrap(), 1.58, 1e-12);
    near(mean.lower.unwrap(), 0.700_114_2, 1e-7);
    near(mean.upper.unwrap(), 2.459_885_8, 1e-7);
    near(mean.test.unwrap(), 4.0621, 1e-5);
    near(mean.p.unwrap(), 0.002_833, 1e-4);
    // nobody slept less, one the same: two of the 2^9 flips are as far out
    near(find(&report, "signed-rank", "").p.unwrap(), 2.0 / 512.0, 1e-12);
}

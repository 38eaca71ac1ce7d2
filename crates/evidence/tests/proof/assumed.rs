//! Figures under an assumed design effect, figures at an end of their range, and printed ones.

use super::{federation, near, sheet};
use evidence::agree::{Level, Resampling};
use evidence::design::Lonely;
use evidence::file::{ArmColumn, Roles};
use evidence::interval::ProportionMethod;
use evidence::pool::{Inference, Tau2};
use evidence::run::{
    Agree, Compare, IccOf, PlannedDesign, PoolSites, Power, PublishedShares, Record, Report,
};
use std::fmt::Write;

#[track_caller]
fn find<'a>(report: &'a Report, statistic: &str, group: &str) -> &'a Record {
    let wanted = |record: &&Record| {
        record.statistic == statistic && record.group.as_deref().unwrap_or_default() == group
    };
    report.results.iter().find(wanted).unwrap()
}

fn compare(outcome: &str, options: &[&str], deff: Option<f64>) -> Compare {
    Compare {
        outcome: outcome.to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        top: options.get(3).map(|option| (*option).to_owned()),
        arm: ArmColumn { column: "arm".to_owned(), treated: None },
        roles: Roles { school: Some("school".to_owned()), ..Roles::default() },
        deff,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: Lonely::Refuse,
    }
}

/// R: `sqrt(1.7 * p * (1 - p) / (n - 1))` and `sqrt(1.7 * var(x) / n)` on n - 1, the share's interval
/// on the log odds.
#[test]
fn an_assumed_design_effect_holds_for_each_arm_too() {
    let mut text = "school,arm,score\n".to_owned();
    for (_, school, programme, comparison) in federation() {
        for (arm, counts) in [("1", programme), ("0", comparison)] {
            for (option, count) in (1..).zip(counts) {
                (0..count).for_each(|_| writeln!(text, "{school},{arm},{option}").unwrap());
            }
        }
    }
    let options = ["1", "2", "3", "4", "5"];
    let shares = compare("score", &options, Some(1.7)).run(&mut sheet(&text), |_| {}).unwrap();
    let share = find(&shares, "top-share", "1");
    near(share.estimate.unwrap(), 0.772_549_019_607_843, 1e-12);
    near(share.se.unwrap(), 0.034_293_714_803_059, 1e-10);
    near(share.lower.unwrap(), 0.698_131_106_936_377, 1e-9);
    near(share.upper.unwrap(), 0.833_009_387_473_287, 1e-9);
    assert_eq!((share.df, share.deff, share.schools), (Some(254.0), Some(1.7), Some(25)));
    let means = compare("score", &[], Some(1.7)).run(&mut sheet(&text), |_| {}).unwrap();
    let mean = find(&means, "mean", "0");
    near(mean.estimate.unwrap(), 3.579_852_579_852_58, 1e-12);
    near(mean.se.unwrap(), 0.082_473_763_685_429, 1e-10);
    near(mean.lower.unwrap(), 3.417_723_661_112_178, 1e-10);
    near(mean.upper.unwrap(), 3.741_981_498_592_982, 1e-10);
}

#[test]
fn an_arm_at_the_end_of_the_scale_is_warned_of() {
    let mut text = "school,arm,answer\n".to_owned();
    for child in 0..40 {
        let answer = if child % 2 == 1 { "yes" } else { ["no", "yes"][child / 2 % 2] };
        writeln!(text, "S{},{},{answer}", child / 8, child % 2).unwrap();
    }
    let request = Compare { top: None, ..compare("answer", &["no", "yes"], None) };
    let report = request.run(&mut sheet(&text), |_| {}).unwrap();
    let note = find(&report, "risk-difference", "").note.clone().unwrap();
    assert!(note.contains("all of 1 chose the top box"), "{note}");
}

/// On few schools t asks more than the normal distribution, and the record says so where that decides.
#[test]
fn a_critical_design_effect_that_t_does_not_bear_out_says_so() {
    // deff 1.44 on 4 degrees of freedom: by the normal distribution 2.1 is borne, by t 1.05
    let arms = [
        [0.02, 1.43, 1.78, 1.1, 1.34, 2.29, 0.58, 0.8],
        [1.28, 0.34, -0.04, 2.64, -0.27, 0.48, 2.69, -0.54],
        [-0.81, 1.3, 2.7, 3.12, 0.29, 1.44, 1.27, 0.64],
        [3.06, 0.17, -1.15, 1.82, 0.71, 3.33, 0.67, 1.48],
        [-1.28, 1.09, -1.61, 1.58, -0.28, 0.92, -0.84, -0.51],
    ];
    let mut text = "school,arm,y\n".to_owned();
    for (school, values) in arms.iter().enumerate() {
        for (child, value) in values.iter().enumerate() {
            writeln!(text, "S{school},{},{value}", child % 2).unwrap();
        }
    }
    let report = compare("y", &[], None).run(&mut sheet(&text), |_| {}).unwrap();
    let apart = find(&report, "mean-difference", "");
    assert!(apart.p.unwrap() > 0.05 && apart.deff < apart.critical_deff);
    let wanted =
        apart.critical_deff.unwrap() * (1.959_963_984_540_054_f64 / 2.776_445_105_197_793).powi(2);
    let note = apart.note.as_ref().unwrap();
    assert!(note.contains(&format!("by t on 4 degrees of freedom it is {wanted:.2}")), "{note}");
    assert!(wanted < apart.deff.unwrap());
}

/// 66% of 248 against 45% of 102 under a design effect of 1.6: R, by the formulas of the method.
#[test]
fn printed_shares_have_a_test_and_ratios_their_intervals() {
    let report = PublishedShares::parse("66%/248,45%/102", 1.6, 0.95).unwrap().run().unwrap();
    let apart = find(&report, "risk-difference", "");
    near(apart.test.unwrap(), 2.876_416_854_950_787, 1e-10);
    near(apart.p.unwrap(), 0.004_022_181_445_720_5, 1e-9);
    for (name, lower, upper) in [
        ("risk-ratio", 1.093_109_006_027_6, 1.967_883_440_031_5),
        ("odds-ratio", 1.308_734_319_753_4, 4.301_093_633_353_3),
    ] {
        let ratio = find(&report, name, "");
        near(ratio.lower.unwrap(), lower, 1e-10);
        near(ratio.upper.unwrap(), upper, 1e-10);
        assert_eq!((ratio.level, ratio.deff), (Some(0.95), Some(1.6)));
    }
}

/// R: `(qt(.975, df) + qt(.8, df)) * sqrt(.75 / (.21 * 400))` on 378, and whole schools on 37.
#[test]
fn a_covariate_takes_a_degree_of_freedom_and_an_arm_needs_somebody() {
    let plan = |design, blocks, size, share, covariates| Power {
        design,
        blocks,
        size,
        share,
        icc: 0.1,
        r2: if design == PlannedDesign::Blocked { 0.25 } else { 0.3 },
        covariates,
        power: 0.8,
        significance: 0.05,
    };
    let blocked = plan(PlannedDesign::Blocked, 20, 20, 0.3, 1).run().unwrap();
    let smallest = find(&blocked, "smallest-detectable-effect", "");
    near(smallest.estimate.unwrap(), 0.265_409_752_698, 1e-10);
    let schools = plan(PlannedDesign::Schools, 40, 20, 0.5, 1).run().unwrap();
    let of_schools = find(&schools, "smallest-detectable-effect", "");
    near(of_schools.estimate.unwrap(), 0.289_913_843_557, 1e-10);
    let without = plan(PlannedDesign::Blocked, 20, 20, 0.3, 0).run().unwrap();
    let note = find(&without, "smallest-detectable-effect", "").note.clone().unwrap();
    assert!(note.contains("no degree of freedom is taken"), "{note}");
    for (design, blocks, size, share) in [
        (PlannedDesign::Blocked, 20, 20, 0.04),
        (PlannedDesign::Varying, 20, 20, 0.96),
        (PlannedDesign::Schools, 20, 20, 0.04),
    ] {
        let problem = plan(design, blocks, size, share, 0).run().unwrap_err();
        assert!(problem.to_string().contains("is 0.8"), "{problem}");
    }
    assert!(plan(PlannedDesign::Blocked, 20, 5, 0.2, 0).run().is_ok());
}

#[test]
fn coders_who_used_one_code_agree_and_have_no_alpha() {
    let agree = Agree {
        unit: "u".to_owned(),
        coder: "c".to_owned(),
        code: "k".to_owned(),
        measurement: Level::Nominal,
        resampling: Resampling { times: 200, seed: 1, level: 0.95 },
    };
    let text = "u,c,k\n1,A,x\n1,B,x\n2,A,x\n2,B,x\n3,A,x\n3,B,x\n4,A,x\n";
    let report = agree.run(&mut sheet(text)).unwrap();
    for name in ["krippendorff-alpha", "kappa"] {
        let record = find(&report, name, "");
        assert_eq!((record.estimate, record.n), (None, Some(3)), "{name}");
        assert!(record.note.as_ref().unwrap().contains("one code only"), "{name}");
    }
    assert_eq!(find(&report, "pairs-agreed", "").estimate, Some(1.0));
    // nothing coded twice says nothing at all
    assert!(agree.run(&mut sheet("u,c,k\n1,A,x\n2,B,x\n")).is_err());
}

#[test]
fn uneven_codes_are_weighted_by_their_places_and_the_record_says_so() {
    let agree = |codes: [&str; 3]| {
        let request = Agree {
            unit: "u".to_owned(),
            coder: "c".to_owned(),
            code: "k".to_owned(),
            measurement: Level::Interval,
            resampling: Resampling { times: 200, seed: 1, level: 0.95 },
        };
        let mut text = "u,c,k\n".to_owned();
        for (unit, (one, other)) in
            [(0, 0), (0, 1), (1, 1), (2, 2), (1, 2), (2, 2)].into_iter().enumerate()
        {
            writeln!(text, "{unit},A,{}\n{unit},B,{}", codes[one], codes[other]).unwrap();
        }
        find(&request.run(&mut sheet(&text)).unwrap(), "kappa-quadratic", "").clone()
    };
    let (even, uneven) = (agree(["1", "2", "3"]), agree(["1", "2", "10"]));
    assert_eq!((even.estimate, even.note), (uneven.estimate, None));
    assert!(uneven.note.unwrap().contains("not evenly spaced"));
}

#[test]
fn a_common_effect_has_no_variance_between_forces() {
    let pool = |tau2| PoolSites {
        estimate: "e".to_owned(),
        variance: "v".to_owned(),
        label: None,
        tau2,
        inference: Inference::Normal,
        level: 0.95,
    };
    let text = "e,v\n0.1,0.01\n0.1,0.01\n0.1,0.01\n0.11,0.02\n";
    let common = pool(Tau2::Common).run(&mut sheet(text)).unwrap();
    assert_eq!(find(&common, "tau2", "").upper, None);
    assert!(common.results.iter().all(|record| record.statistic != "prediction"));
    // `confint` of metafor: both ends fall below 0, the set is empty
    let varying = pool(Tau2::Reml).run(&mut sheet(text)).unwrap();
    let tau2 = find(&varying, "tau2", "");
    assert_eq!((tau2.lower, tau2.upper), (Some(0.0), Some(0.0)));
    assert!(tau2.note.as_ref().unwrap().contains("no variance fits"));
    assert!(varying.results.iter().any(|record| record.statistic == "prediction"));
}

#[test]
fn an_f_of_nought_or_without_end_has_no_interval() {
    let icc = IccOf { outcome: "y".to_owned(), school: "s".to_owned(), level: 0.95 };
    for (text, value, words) in [
        ("s,y\na,1\na,3\nb,1\nb,3\nc,1\nc,3\n", -1.0, "same mean"),
        ("s,y\na,1\na,1\nb,2\nb,2\nc,3\nc,3\n", 1.0, "differ in no school"),
    ] {
        let report = icc.run(&mut sheet(text)).unwrap();
        let record = find(&report, "icc", "");
        near(record.estimate.unwrap(), value, 1e-12);
        assert_eq!((record.lower, record.upper), (None, None));
        assert!(record.note.as_ref().unwrap().contains(words), "{record:?}");
    }
}

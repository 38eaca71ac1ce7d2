//! Against R `survey`: one arm, two arms, with forces as strata and without.

use crate::{close, federation, golden, study};
use evidence::compare::{mean_difference, odds_ratio, risk_difference, risk_ratio, superiority};
use evidence::counts::Arm;
use evidence::design::{Lonely, Strata};
use evidence::estimate::{Picked, Scores, mean, proportion};
use evidence::interval::{ProportionMethod, proportion as interval_of};
use serde_json::Value;

const KINDS: [(&str, Strata); 2] =
    [("stratified", Strata::ByForce), ("unstratified", Strata::Ignored)];

#[track_caller]
fn agrees(file: &Value, estimand: &str, kind: &str, value: f64, se: f64) {
    let wanted = &file["estimands"][estimand];
    close(value, &wanted["estimate"]);
    close(se, &wanted[format!("se_{kind}")]);
}

#[test]
fn one_arm_agrees_with_svymean() {
    let file = golden("federation_tmc.json");
    for (kind, strata) in KINDS {
        let (design, counts) = study(&federation(), strata, Lonely::Refuse);
        let (top, scores) = (Picked::top(5, 2).unwrap(), Scores::consecutive(5));
        for (arm, number) in [(Arm::Programme, 1), (Arm::Comparison, 0)] {
            let share = proportion(&design, &counts, arm, &top).unwrap().estimate;
            agrees(&file, &format!("p{number}_top2"), kind, share.value, share.se);
            let mean = mean(&design, &counts, arm, &scores).unwrap().estimate;
            agrees(&file, &format!("mean{number}"), kind, mean.value, mean.se);
        }
        let others = proportion(&design, &counts, Arm::Comparison, &top).unwrap();
        let df = &file["survey_package"][kind]["df_arm0_domain"];
        assert_eq!(others.estimate.df as u64, df.as_u64().unwrap());
    }
}

#[test]
fn two_arms_agree_with_svycontrast_and_svyglm() {
    let file = golden("federation_tmc.json");
    for (kind, strata) in KINDS {
        let (design, counts) = study(&federation(), strata, Lonely::Refuse);
        let (top, scores) = (Picked::top(5, 2).unwrap(), Scores::consecutive(5));
        let survey = &file["survey_package"][kind];

        let difference = risk_difference(&design, &counts, &top).unwrap().contrast;
        agrees(&file, "risk_difference", kind, difference.value, difference.se);
        assert_eq!(difference.df as u64, survey["df"].as_u64().unwrap());
        let interval = difference.interval(0.95).unwrap();
        close(interval.lower, &survey["rd_ci"][0]);
        close(interval.upper, &survey["rd_ci"][1]);

        close(difference.value, &survey["rd"][0]);
        close(difference.se, &survey["rd"][1]);

        let means = mean_difference(&design, &counts, &scores).unwrap().contrast;
        agrees(&file, "mean_difference", kind, means.value, means.se);
        let theta = superiority(&design, &counts).unwrap().contrast;
        agrees(&file, "ordinal_superiority", kind, theta.value, theta.se);
        let odds = odds_ratio(&design, &counts, &top).unwrap().log;
        agrees(&file, "log_odds_ratio_top2", kind, odds.value, odds.se);
        for (got, name) in [(means, "md"), (theta, "superiority"), (odds, "svyglm_logOR")] {
            close(got.value, &survey[name][0]);
            close(got.se, &survey[name][1]);
        }
        let ratio = risk_ratio(&design, &counts, &top).unwrap().log;
        agrees(&file, "log_risk_ratio_top2", kind, ratio.value, ratio.se);
    }
}

#[test]
fn intervals_of_a_share_agree_with_svyciprop() {
    let file = golden("federation_tmc.json");
    for (kind, strata) in KINDS {
        let (design, counts) = study(&federation(), strata, Lonely::Refuse);
        let top = Picked::top(5, 2).unwrap();
        let share = proportion(&design, &counts, Arm::Programme, &top).unwrap();
        let methods = [
            ("logit", ProportionMethod::Logit),
            ("xlogit", ProportionMethod::Logit),
            ("beta", ProportionMethod::Beta),
            ("asin", ProportionMethod::Asin),
            ("mean", ProportionMethod::Plain),
        ];
        for (name, method) in methods {
            let wanted = &file["survey_package"][kind]["ci_arm1_top2"][name];
            let interval = interval_of(&share, method, 0.95, 1.6).unwrap();
            close(interval.lower, &wanted[0]);
            close(interval.upper, &wanted[1]);
        }
    }
}

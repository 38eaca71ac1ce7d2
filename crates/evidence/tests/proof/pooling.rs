//! Random effects against R `metafor`.

use super::{close, golden, near};
use evidence::pool::{Inference, PoolError, Reference, Site, Tau2, q_profile, random_effects};
use serde_json::Value;

fn sites(list: &Value) -> Vec<Site> {
    let number = |row: &Value, name: &str| row[name].as_f64().unwrap();
    let site = |row| Site { estimate: number(row, "yi"), variance: number(row, "vi") };
    list.as_array().unwrap().iter().map(site).collect()
}

#[track_caller]
fn holds(sites: &[Site], tau2: Tau2, inference: Inference, wanted: &Value) {
    let got = random_effects(sites, tau2, inference).unwrap();
    // metafor stops its iterations at a change of 1e-5, ours at the last bit
    let exact = match tau2 {
        Tau2::Common | Tau2::DerSimonianLaird => 1e-8,
        Tau2::Reml => 1e-6,
        Tau2::PauleMandel => 1e-4,
    };
    let like = |got: f64, name: &Value| near(got, name.as_f64().unwrap(), exact);
    assert_eq!(got.sites as u64, wanted["k"].as_u64().unwrap());
    like(got.value, &wanted["mu"]);
    like(got.se, &wanted["se"]);
    like(got.tau2, &wanted["tau2"]);
    like(100.0 * got.heterogeneity.i2, &wanted["I2"]);
    like(got.heterogeneity.h2, &wanted["H2"]);
    close(got.heterogeneity.q, &wanted["Q"]);
    close(got.heterogeneity.p, &wanted["Qp"]);
    like(got.statistic(), &wanted["stat"]);
    near(got.p(), wanted["p"].as_f64().unwrap(), 10.0 * exact);
    let interval = got.interval(0.95).unwrap();
    like(interval.lower, &wanted["ci"][0]);
    like(interval.upper, &wanted["ci"][1]);
    if let Some(ends) = wanted["pi"].as_array() {
        let prediction = got.prediction(0.95, Reference::AsTested).unwrap();
        like(prediction.lower, &ends[0]);
        like(prediction.upper, &ends[1]);
    }
}

#[test]
fn every_estimator_meets_metafor() {
    let witness = golden("metafor_meta.json");
    let toy = sites(&witness["toy"]);
    for (name, tau2) in [
        ("EE", Tau2::Common),
        ("DL", Tau2::DerSimonianLaird),
        ("REML", Tau2::Reml),
        ("PM", Tau2::PauleMandel),
    ] {
        holds(&toy, tau2, Inference::Normal, &witness["toy_fit"][name]);
    }
    for (name, tau2) in [("DL", Tau2::DerSimonianLaird), ("REML", Tau2::Reml)] {
        holds(&toy, tau2, Inference::Hksj, &witness["toy_knha"][name]);
        holds(&toy, tau2, Inference::Modified, &witness["toy_knha_adhoc"][name]);
    }
}

#[test]
fn effects_alike_by_chance_do_not_make_the_modified_form_sure() {
    let witness = golden("metafor_meta.json");
    let alike = sites(&witness["homogeneous"]);
    for (name, inference) in
        [("knha", Inference::Hksj), ("adhoc", Inference::Modified), ("z", Inference::Normal)]
    {
        holds(&alike, Tau2::Reml, inference, &witness["homogeneous_fit"][name]);
    }
}

/// At the estimate the score is zero: a check that needs no other program's stopping rule.
#[test]
fn restricted_likelihood_is_at_its_top() {
    let toy = sites(&golden("metafor_meta.json")["toy"]);
    let tau2 = random_effects(&toy, Tau2::Reml, Inference::Normal).unwrap().tau2;
    let weights: Vec<f64> = toy.iter().map(|site| 1.0 / (site.variance + tau2)).collect();
    let sum: f64 = weights.iter().sum();
    let with = || toy.iter().zip(&weights);
    let mean = with().map(|(site, weight)| weight * site.estimate).sum::<f64>() / sum;
    let squares: f64 = with().map(|(site, weight)| (weight * (site.estimate - mean)).powi(2)).sum();
    let trace = sum - weights.iter().map(|weight| weight * weight).sum::<f64>() / sum;
    near(squares, trace, 1e-10);
}

#[test]
fn q_profile_brackets_paule_and_mandel() {
    let toy = sites(&golden("metafor_meta.json")["toy"]);
    let middle = random_effects(&toy, Tau2::PauleMandel, Inference::Normal).unwrap().tau2;
    let interval = q_profile(&toy, 0.95).unwrap();
    assert!(interval.lower < middle && middle < interval.upper, "{interval:?}");
    let alike = sites(&golden("metafor_meta.json")["homogeneous"]);
    assert!(q_profile(&alike, 0.95).unwrap().upper <= 0.0);
}

#[test]
fn what_cannot_be_pooled_is_refused() {
    let site = |estimate, variance| Site { estimate, variance };
    let pool = |sites: &[Site]| random_effects(sites, Tau2::Reml, Inference::Modified);
    let two = [site(0.1, 0.2), site(0.2, 0.1)];
    assert_eq!(pool(&two), Err(PoolError::TooFew { sites: 2, fewest: 3 }));
    assert!(random_effects(&two, Tau2::Common, Inference::Normal).is_ok());
    let flat = [two[0], two[1], site(0.1, 0.0)];
    assert_eq!(pool(&flat), Err(PoolError::Variance { place: 3, variance: 0.0 }));
    let nothing = [site(f64::NAN, 1.0), two[0], two[1]];
    assert_eq!(pool(&nothing), Err(PoolError::Estimate { place: 1 }));
}

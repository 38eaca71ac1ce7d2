//! Forces pooled from their sums, against R `survey` on the raw data.

use super::{Row, close, federation, golden, near, study, whole};
use evidence::counts::{Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::{Picked, Scores};
use evidence::pool::{
    FirstRound, PooledSums, SecondRound, Slope, Statistic, Sums, SumsError, pooled_sums, two_rounds,
};
use std::collections::BTreeMap;

fn by_force() -> Vec<Vec<Row>> {
    let mut forces: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in federation() {
        forces.entry(row.0.clone()).or_default().push(row);
    }
    forces.into_values().collect()
}

fn sums() -> Vec<Sums> {
    let of = |rows: &Vec<Row>| {
        let (design, counts) = study(rows, Strata::Ignored, Lonely::Refuse);
        Sums::of(&counts, design.schools() as u64).unwrap()
    };
    by_force().iter().map(of).collect()
}

pub(super) fn statistics() -> Vec<(Statistic, &'static str)> {
    let top = || Picked::top(5, 2).unwrap();
    let scores = || Scores::consecutive(5);
    vec![
        (Statistic::RiskDifference(top()), "risk_difference"),
        (Statistic::LogOddsRatio(top()), "log_odds_ratio_top2"),
        (Statistic::LogRiskRatio(top()), "log_risk_ratio_top2"),
        (Statistic::MeanDifference(scores()), "mean_difference"),
        (Statistic::Superiority, "ordinal_superiority"),
        (Statistic::Share(Arm::Programme, top()), "p1_top2"),
        (Statistic::Share(Arm::Comparison, top()), "p0_top2"),
        (Statistic::Mean(Arm::Programme, scores()), "mean1"),
        (Statistic::Mean(Arm::Comparison, scores()), "mean0"),
    ]
}

#[test]
fn sums_are_those_of_the_witness() {
    let witness = golden("federation_tmc.json");
    for (sums, site) in sums().iter().zip(witness["sites"].as_array().unwrap()) {
        assert_eq!(sums.totals, whole(&site["T"]));
        let products: Vec<Vec<u64>> = site["M"].as_array().unwrap().iter().map(whole).collect();
        assert_eq!(sums.products, products);
    }
}

#[test]
fn sums_give_what_the_raw_data_give() {
    let witness = golden("federation_tmc.json");
    for (statistic, name) in statistics() {
        for (stratified, error) in [(false, "se_unstratified"), (true, "se_stratified")] {
            let got = pooled_sums(&sums(), &statistic, stratified).unwrap();
            close(got.value, &witness["estimands"][name]["estimate"]);
            close(got.se, &witness["estimands"][name][error]);
            assert_eq!(got.df, if stratified { 21 } else { 24 });
            assert!(got.interval(0.95).unwrap().lower < got.value);
        }
    }
}

pub(super) fn in_two_rounds(statistic: &Statistic) -> PooledSums {
    let studies: Vec<_> =
        by_force().iter().map(|rows| study(rows, Strata::Ignored, Lonely::Refuse)).collect();
    let first: Vec<FirstRound> =
        studies.iter().map(|(design, counts)| FirstRound::of(design, counts)).collect();
    let slope = Slope::at(&first, statistic).unwrap();
    let second: Vec<SecondRound> = studies
        .iter()
        .map(|(design, counts)| SecondRound::of(design, counts, &slope).unwrap())
        .collect();
    two_rounds(&first, &slope, &second).unwrap()
}

#[test]
fn two_rounds_give_it_up_to_the_rounding() {
    let witness = golden("federation_tmc.json");
    for (statistic, name) in statistics() {
        let got = in_two_rounds(&statistic);
        close(got.value, &witness["estimands"][name]["estimate"]);
        let exact = witness["estimands"][name]["se_stratified"].as_f64().unwrap();
        near(got.se, exact, 1.0 / 400.0);
        assert_eq!(got.df, 21);
    }
    let rounded = &witness["two_round"]["risk_difference"];
    let got = in_two_rounds(&statistics()[0].0);
    close(got.se, &rounded["se_if_each_force_rounds_variance_to_3_sf"]);
}

/// A force split in two without strata changes nothing.
#[test]
fn where_forces_are_no_strata_their_borders_do_not_matter() {
    let rows = federation();
    let one = |rows: &[Row]| {
        let (design, counts) = study(rows, Strata::Ignored, Lonely::Refuse);
        Sums::of(&counts, design.schools() as u64).unwrap()
    };
    let halves = [one(&rows[..10]), one(&rows[10..])];
    let whole = pooled_sums(&[one(&rows)], &Statistic::Superiority, false).unwrap();
    let split = pooled_sums(&halves, &Statistic::Superiority, false).unwrap();
    near(split.value, whole.value, 1e-13);
    near(split.se, whole.se, 1e-12);
}

#[test]
fn sums_that_do_not_fit_are_refused() {
    let fine = sums();
    assert_eq!(pooled_sums(&[], &Statistic::Superiority, true), Err(SumsError::Empty));
    let mut odd = fine.clone();
    odd[1].totals.pop();
    let shape = Err(SumsError::Shape { site: 2 });
    assert_eq!(pooled_sums(&odd, &Statistic::Superiority, true), shape);
    let three = Statistic::MeanDifference(Scores::consecutive(3));
    assert_eq!(pooled_sums(&fine, &three, true), Err(SumsError::Shape { site: 1 }));
    let mut lonely = fine.clone();
    lonely[3].schools = 1;
    assert!(pooled_sums(&lonely, &Statistic::Superiority, true).is_err());
    let mut empty = fine;
    for site in &mut empty {
        site.totals[..5].fill(0);
    }
    assert_eq!(pooled_sums(&empty, &Statistic::Superiority, true), Err(SumsError::NoValue));
    let slope = Slope { value: 0.5, slopes: vec![] };
    assert_eq!(two_rounds(&[], &slope, &[]), Err(SumsError::TooFewForces { sites: 0 }));
}

/// Sums give a small force's schools away: what the two rounds are for.
#[test]
fn sums_of_three_schools_hold_a_schools_own_answers() {
    let file = golden("tmc_disclosure.json");
    let example = &file["fixed_example"];
    let schools: Vec<Vec<u64>> =
        example["solutions"][0].as_array().unwrap().iter().map(whole).collect();
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(5);
    for (place, answers) in schools.iter().enumerate() {
        let school = design.enrol("Northmoor", &place.to_string()).unwrap();
        for (arm, table) in Arm::BOTH.into_iter().zip(answers.chunks(5)) {
            counts.add_table(school, Block::WHOLE_SCHOOL, arm, table).unwrap();
        }
    }
    let sums = Sums::of(&counts, 3).unwrap();
    assert_eq!(sums.schools, example["C"].as_u64().unwrap());
    assert_eq!(sums.totals, whole(&example["T"]));
    let products: Vec<Vec<u64>> = example["M"].as_array().unwrap().iter().map(whole).collect();
    assert_eq!(sums.products, products);
    let one = &file["cell_of_one"];
    let option = usize::try_from(one["option_index"].as_u64().unwrap()).unwrap();
    assert_eq!(sums.totals[option], 1);
    assert_eq!(sums.products[option], whole(&one["M_row"]));
    let school = usize::try_from(one["equals_school"].as_u64().unwrap()).unwrap();
    assert_eq!(sums.products[option], schools[school]);
}

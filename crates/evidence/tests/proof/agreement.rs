//! Agreement of coders against other programs' numbers.

use super::{close, golden, near};
use evidence::agree::{
    Alpha, AlphaError, Codes, FleissError, KappaError, Level, Resampling, Weights, alpha, fleiss,
    kappa,
};
use serde_json::Value;

/// Coders by unit, turned into units by coder with the gaps left out.
fn units(coders: &Value) -> Codes {
    let coders = coders.as_array().unwrap();
    let count = coders[0].as_array().unwrap().len();
    let unit = |unit: usize| coders.iter().filter_map(|coder| coder[unit].as_f64()).collect();
    Codes::of_units(&(0..count).map(unit).collect::<Vec<_>>()).unwrap()
}

#[test]
fn alpha_meets_krippendorff_at_every_level() {
    let witness = golden("agreement.json");
    let gaps = units(&witness["krippendorff_A"]["coders_by_unit"]);
    for (level, name) in [
        (Level::Nominal, "nominal"),
        (Level::Ordinal, "ordinal"),
        (Level::Interval, "interval"),
        (Level::Ratio, "ratio"),
    ] {
        close(alpha(&gaps, level, None).unwrap().value, &witness["krippendorff_A"][name]);
    }
    let binary = units(&witness["krippendorff_binary"]["coders_by_unit"]);
    close(
        alpha(&binary, Level::Nominal, None).unwrap().value,
        &witness["krippendorff_binary"]["nominal"],
    );
}

#[test]
fn kappa_meets_its_witness() {
    let witness = golden("agreement.json");
    let cohen = &witness["cohen_2x2"];
    let got = kappa(&[vec![20, 5], vec![10, 15]], Weights::Equal).unwrap();
    close(got.value, &cohen["kappa"]);
    close(got.se, &cohen["se"]);
    close(got.null_se, &cohen["se_null"]);
    close(got.interval(0.95).unwrap().lower, &cohen["ci"][0]);
    close(got.interval(0.95).unwrap().upper, &cohen["ci"][1]);
    let skewed = kappa(&[vec![118, 5], vec![2, 0]], Weights::Equal).unwrap();
    close(skewed.value, &witness["skewed_2x2"]["kappa"]);
    close(skewed.agreed, &witness["skewed_2x2"]["percent_agreement"]);
}

/// Two codes are as far apart as they can be, whatever the weights.
#[test]
fn weights_do_not_matter_between_two_codes() {
    let table = [vec![20, 5], vec![10, 15]];
    let plain = kappa(&table, Weights::Equal).unwrap();
    for weights in [Weights::Linear, Weights::Quadratic] {
        assert_eq!(kappa(&table, weights).unwrap(), plain);
    }
}

/// With equal margins quadratic kappa is the intraclass correlation; here by hand: disagreements
/// of one step (8 of 40) over those expected.
#[test]
fn quadratic_weights_by_hand() {
    let table = [vec![10, 2, 0], vec![2, 12, 2], vec![0, 2, 10]];
    let got = kappa(&table, Weights::Quadratic).unwrap();
    let expected = (12.0 * 16.0 * 4.0 + 12.0 * 12.0 * 2.0 * 4.0) / 1600.0;
    near(got.value, 1.0 - (8.0 / 40.0) / expected, 1e-12);
}

/// Fleiss (1971): thirty patients would be too long; the ten subjects of the textbook example.
#[test]
fn fleiss_meets_the_textbook() {
    let rows: [[usize; 5]; 10] = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let unit = |row: &[usize; 5]| {
        (0_u8..).zip(row).flat_map(|(code, &times)| vec![f64::from(code); times]).collect()
    };
    let codes = Codes::of_units(&rows.iter().map(unit).collect::<Vec<_>>()).unwrap();
    let got = fleiss(&codes).unwrap();
    near(got.agreed, 0.378_021_978, 1e-8);
    near(got.value, 0.209_930_704, 1e-8);
    assert!(got.interval(0.95).unwrap().lower < got.value && got.null_se > 0.0);
}

#[test]
fn same_seed_same_interval() {
    let witness = golden("agreement.json");
    let codes = units(&witness["krippendorff_A"]["coders_by_unit"]);
    let draw = |seed| -> Alpha {
        let how = Resampling { times: 400, seed, level: 0.95 };
        alpha(&codes, Level::Ordinal, Some(how)).unwrap()
    };
    assert_eq!(draw(7), draw(7));
    assert_ne!(draw(7).interval, draw(8).interval);
    let interval = draw(7).interval.unwrap();
    assert!(interval.lower < 0.8067 && interval.upper > 0.8067 && interval.upper <= 1.0);
}

#[test]
fn what_says_nothing_of_agreement_is_refused() {
    let alike = Codes::of_units(&[vec![1., 1.], vec![1., 1.], vec![1., 1.]]).unwrap();
    assert_eq!(alpha(&alike, Level::Nominal, None), Err(AlphaError::OneCode));
    assert_eq!(fleiss(&alike), Err(FleissError::OneCode));
    assert_eq!(kappa(&[vec![4, 0], vec![0, 0]], Weights::Equal), Err(KappaError::OneCode));
    let alone = Codes::of_units(&[vec![1.], vec![]]).unwrap();
    assert_eq!(alpha(&alone, Level::Nominal, None), Err(AlphaError::Empty));
    let below = Codes::of_units(&[vec![-1., 2.]]).unwrap();
    assert_eq!(alpha(&below, Level::Ratio, None), Err(AlphaError::Negative { code: -1.0 }));
    assert_eq!(kappa(&[vec![0, 0], vec![0, 0]], Weights::Equal), Err(KappaError::Empty));
    let crooked = KappaError::NotSquare { row: 2, columns: 1, codes: 2 };
    assert_eq!(kappa(&[vec![1, 0], vec![0]], Weights::Equal), Err(crooked));
}

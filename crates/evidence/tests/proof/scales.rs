//! Scales: reliability by hand and against closed forms.

use super::near;
use evidence::reliability::{ReliabilityError, cronbach_alpha, ends, omega};
use proptest::prelude::*;

fn ten() -> Vec<Vec<f64>> {
    [
        [1., 2., 1.],
        [2., 1., 3.],
        [3., 3., 4.],
        [4., 5., 3.],
        [5., 3., 5.],
        [2., 3., 2.],
        [3., 1., 1.],
        [1., 4., 3.],
        [5., 5., 4.],
        [2., 2., 5.],
    ]
    .map(Vec::from)
    .to_vec()
}

/// numpy and scipy: `k / (k - 1) * (1 - trace(C) / C.sum())`, `stats.f.ppf`.
#[test]
fn alpha_and_feldts_interval() {
    let got = cronbach_alpha(&ten()).unwrap();
    near(got.value, 0.684_659_090_909, 1e-10);
    let interval = got.interval(0.95).unwrap();
    near(interval.lower, 0.076_331_003_589, 1e-8);
    near(interval.upper, 0.914_806_825_372, 1e-8);
    assert_eq!(got.without.len(), 3);
    let rest: Vec<Vec<f64>> = ten().into_iter().map(|child| child[1..].to_vec()).collect();
    near(got.without[0], cronbach_alpha(&rest).unwrap().value, 1e-12);
}

/// Three items have one factor exactly: `l1^2 = r12 r13 / r23`.
#[test]
fn omega_of_three_items_is_exact() {
    let got = omega(&ten()).unwrap();
    near(got.value, 0.696_024_713_918, 1e-9);
    near(got.loadings[0], 0.822_890_969_901, 1e-9);
}

#[test]
fn scales_without_an_answer_are_refused() {
    assert!(matches!(omega(&ten()[..2]), Err(ReliabilityError::TooFewChildren { .. })));
    let one: Vec<Vec<f64>> = ten().into_iter().map(|child| child[..1].to_vec()).collect();
    assert!(matches!(cronbach_alpha(&one), Err(ReliabilityError::TooFewItems { .. })));
    let mut flat = ten();
    for child in &mut flat {
        child[1] = 3.0;
    }
    assert_eq!(cronbach_alpha(&flat), Err(ReliabilityError::NoVariation { item: 2 }));
    let mut uneven = ten();
    uneven[4].pop();
    assert_eq!(omega(&uneven), Err(ReliabilityError::Uneven { child: 5 }));
    let turned: Vec<Vec<f64>> = ten().into_iter().map(|c| vec![c[0], -c[0]]).collect();
    assert_eq!(cronbach_alpha(&turned), Err(ReliabilityError::NoFactor));
    assert!(ends(&[], 1.0, 5.0).is_err());
    assert!(ends(&[f64::NAN], 1.0, 5.0).is_err());
}

proptest! {
    /// Neither the order of children nor the unit of the whole scale matters.
    #[test]
    fn alpha_is_of_the_scale(scores in prop::collection::vec(prop::collection::vec(1_u8..6, 4), 8..20), unit in 1_u8..9) {
        let children = |unit: f64| -> Vec<Vec<f64>> {
            scores.iter().map(|child| child.iter().map(|x| f64::from(*x) * unit).collect()).collect()
        };
        let Ok(one) = cronbach_alpha(&children(1.0)) else { return Ok(()) };
        let mut other = children(f64::from(unit));
        other.reverse();
        let other = cronbach_alpha(&other).unwrap();
        prop_assert!((one.value - other.value).abs() < 1e-9 * one.value.abs().max(1.0));
    }
}

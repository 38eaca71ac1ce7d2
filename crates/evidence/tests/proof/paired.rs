//! Before and after against R.

use super::{close, golden, near, whole};
use evidence::counts::Arm;
use evidence::design::{Design, Lonely, Strata};
use evidence::paired::{
    Changes, SignFlipError, SquareError, bhapkar, mcnemar, sign_flip, signed_rank, stuart_maxwell,
};
use proptest::prelude::*;
use serde_json::Value;

fn table(value: &Value) -> Vec<Vec<u64>> {
    value.as_array().unwrap().iter().map(whole).collect()
}

#[test]
fn two_options_agree_with_r() {
    let witness = &golden("paired_change.json")["agresti"];
    let got = mcnemar(&table(&witness["table"])).unwrap();
    close(got.statistic, &witness["mcnemar"]);
    close(got.p, &witness["p"]);
    close(got.corrected, &witness["mcnemar_corrected"]);
    close(got.corrected_p, &witness["p_corrected"]);
    close(got.exact_p, &witness["exact_p"]);
    close(got.difference, &witness["diff"]);
    close(got.se, &witness["se"]);
}

#[test]
fn several_options_agree_with_r() {
    let witness = &golden("paired_change.json")["table4"];
    let rows = table(&witness["rows"]);
    close(stuart_maxwell(&rows).unwrap().statistic, &witness["tests"]["stuart_maxwell"]);
    close(bhapkar(&rows).unwrap().statistic, &witness["tests"]["bhapkar"]);
    assert_eq!(bhapkar(&rows).unwrap().df, 3);
}

#[test]
fn darwin_agrees_with_fisher() {
    let witness = &golden("paired_change.json")["darwin"];
    let changes: Vec<i64> =
        witness["d"].as_array().unwrap().iter().map(|d| d.as_i64().unwrap()).collect();
    let got = sign_flip(&changes).unwrap();
    close(got.p_greater, &witness["p_one"]);
    close(got.p, &witness["p_two"]);
    let turned: Vec<i64> = changes.iter().map(|change| -change).collect();
    near(sign_flip(&turned).unwrap().p_less, got.p_greater, 1e-12);
}

#[test]
fn change_in_schools_agrees_with_survey() {
    let witness = &golden("paired_change.json")["clustered"];
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut changes = Changes::new(5);
    let (before, after) = (whole(&witness["pre"]), whole(&witness["post"]));
    for (child, school) in whole(&witness["school"]).iter().enumerate() {
        let school = design.enrol("Northmoor", &school.to_string()).unwrap();
        let option = |answer: u64| usize::try_from(answer).unwrap() - 1;
        changes.add(school, Arm::Programme, option(before[child]), option(after[child])).unwrap();
    }
    let mean = changes.mean_change(&design, Arm::Programme).unwrap();
    close(mean.value, &witness["mean_change"]);
    close(mean.se, &witness["se_mean"]);
    assert_eq!(mean.df as u64, witness["df"].as_u64().unwrap());
    let net = changes.net_improvement(&design, Arm::Programme).unwrap();
    close(net.value, &witness["net_improved"]);
    close(net.se, &witness["se_net"]);
    assert_eq!(changes.moved(Arm::Programme), (7, 24, 33));
    close(33.0 / 64.0, &witness["p_up"]);
    close(7.0 / 64.0, &witness["p_down"]);
    assert!(changes.add(evidence_school(&mut design), Arm::Programme, 5, 0).is_err());
}

fn evidence_school(design: &mut Design) -> evidence::counts::School {
    design.enrol("Northmoor", "another").unwrap()
}

/// R: `wilcox.test(c(1.83,.5,1.62,2.48,1.68,1.88,1.55,3.06,1.3), c(.878,.647,.598,2.05,1.06,1.29,1.06,3.14,1.29), paired = TRUE)`
/// gives V = 40, p = 0.03906.
#[test]
fn ranks_agree_with_hollander_and_wolfe() {
    // in thousandths
    let before = [1830.0, 500.0, 1620.0, 2480.0, 1680.0, 1880.0, 1550.0, 3060.0, 1300.0];
    let after = [878.0, 647.0, 598.0, 2050.0, 1060.0, 1290.0, 1060.0, 3140.0, 1290.0];
    let changes: Vec<f64> = before.iter().zip(after).map(|(one, other)| one - other).collect();
    let got = signed_rank(&changes).unwrap();
    near(got.rising, 40.0, 1e-12);
    near(got.p, 20.0 / 512.0, 1e-12);
}

#[test]
fn what_did_not_move_is_refused() {
    assert_eq!(mcnemar(&[vec![4, 0], vec![0, 5]]), Err(SquareError::NobodyMoved));
    let three = vec![vec![1, 1, 0], vec![0, 1, 0], vec![0, 0, 1]];
    assert_eq!(mcnemar(&three), Err(SquareError::NotTwo { options: 3 }));
    assert_eq!(sign_flip(&[0, 0]), Err(SignFlipError::NobodyMoved));
    assert_eq!(sign_flip(&[i64::MAX, 1]), Err(SignFlipError::TooWide { reach: 1 << 63 }));
    assert!(signed_rank(&[]).is_err());
}

proptest! {
    /// The convolution is the enumeration.
    #[test]
    fn flips_are_all_flips(changes in prop::collection::vec(-6_i64..7, 1..12)) {
        prop_assume!(changes.iter().any(|change| *change != 0));
        let got = sign_flip(&changes).unwrap();
        let sum: i64 = changes.iter().sum();
        let flips = 1_u32 << changes.len();
        let flipped = |flip: u32| -> i64 {
            let signed = |(place, change): (usize, &i64)| if flip >> place & 1 == 1 { -change } else { *change };
            changes.iter().enumerate().map(signed).sum()
        };
        let share = |keep: &dyn Fn(i64) -> bool| {
            f64::from(u32::try_from((0..flips).filter(|flip| keep(flipped(*flip))).count()).unwrap())
                / f64::from(flips)
        };
        prop_assert!((got.p_greater - share(&|other| other >= sum)).abs() < 1e-12);
        prop_assert!((got.p_less - share(&|other| other <= sum)).abs() < 1e-12);
        prop_assert!((got.p - share(&|other| other.abs() >= sum.abs())).abs() < 1e-12);
    }
}

//! What may be shown, and what nothing shown may give away.

use crate::{Row, golden, study, whole};
use evidence::counts::{Arm, Block, Counts};
use evidence::design::{Lonely, Strata};
use evidence::estimate::Picked;
use evidence::provenance::{Stamp, Weighting};
use evidence::question::{Analysis, Plan, Scale, analyse};
use evidence::silence::{Refused, Silences};
use evidence::suppress::{AdjustedP, Released, Rules, Why};
use proptest::prelude::*;

fn analysis(rows: &[Row], picked: Picked) -> Analysis {
    let (design, counts) = study(rows, Strata::Ignored, Lonely::Refuse);
    analyse(&design, &counts, &Plan::usual(picked, Weighting::AsGiven), &Stamp::default())
}

fn released(rows: &[Row], top: usize) -> Released {
    let options = rows[0].2.len();
    let analysis = analysis(rows, Picked::top(options, top).unwrap());
    Rules::default().release(&analysis, &AdjustedP::default())
}

/// Schools that all answered alike.
fn same(schools: usize, programme: &[u64], comparison: &[u64]) -> Vec<Row> {
    let row = |n: usize| ("A".to_owned(), n.to_string(), programme.to_vec(), comparison.to_vec());
    (0..schools).map(row).collect()
}

/// Schools that answered nearly alike: in every pair one child of each arm moves from the most
/// positive answer to the least that was given in the first school, and the other way in the second.
fn alike(schools: usize, programme: &[u64], comparison: &[u64]) -> Vec<Row> {
    let mut rows = same(schools, programme, comparison);
    for pair in rows.chunks_exact_mut(2) {
        let [one, other] = pair else { continue };
        exchange(&mut one.2, &mut other.2);
        exchange(&mut one.3, &mut other.3);
    }
    rows
}

fn exchange(one: &mut [u64], other: &mut [u64]) {
    let given = |answers: &[u64]| answers.iter().position(|n| *n > 0);
    let (Some(low), Some(high)) = (given(one), one.iter().rposition(|n| *n > 0)) else { return };
    if low < high {
        (one[low], one[high]) = (one[low] + 1, one[high] - 1);
        (other[low], other[high]) = (other[low] - 1, other[high] + 1);
    }
}

#[test]
fn thresholds_stand_where_they_are_said_to_stand() {
    let why = |rows: &[Row]| released(rows, 1).programme.share.why();
    // nine children, then ten; three schools at least; percentages from 23; an interval from 4 schools
    assert_eq!(why(&alike(3, &[1, 2], &[5, 5])), Some(Why::TooFewChildren));
    assert_eq!(why(&alike(2, &[10, 10], &[5, 5])), Some(Why::TooFewSchools));
    assert_eq!(why(&alike(4, &[2, 3], &[5, 5])), Some(Why::TooFewForPercentages));
    assert_eq!(why(&alike(3, &[5, 5], &[5, 5])), Some(Why::NotEstimated));
    assert_eq!(why(&alike(4, &[5, 5], &[5, 5])), None);
    let mut uneven = alike(5, &[2, 2], &[5, 5]);
    uneven[0].2 = vec![15, 15];
    assert_eq!(why(&uneven), Some(Why::OneSchoolDominates));
}

#[test]
fn all_none_few_and_one_schools_children_look_the_same() {
    let few = |rows: &mut Vec<Row>| rows[0].2 = vec![6, 4];
    let mut one_school = alike(6, &[10, 0], &[5, 5]);
    one_school[0].2 = vec![4, 6];
    let mut small = alike(6, &[10, 0], &[5, 5]);
    few(&mut small);
    for rows in [alike(6, &[10, 0], &[5, 5]), alike(6, &[0, 10], &[5, 5]), one_school, small] {
        let released = released(&rows, 1);
        assert_eq!(released.programme.share.why(), Some(Why::WouldGiveAway));
        // nor by subtraction: from the difference, from the superiority, from the bands
        assert_eq!(released.difference.unwrap().why(), Some(Why::WouldGiveAway));
        assert_eq!(released.superiority.unwrap().why(), Some(Why::WouldGiveAway));
        assert_eq!(released.programme.bands.why(), Some(Why::WouldGiveAway));
        assert_eq!(released.comparison.unwrap().share.why(), None);
    }
}

#[test]
fn a_share_that_is_every_schools_own_is_not_shown() {
    // half of each school's programme children: to print the half would be to print each school's
    let mut rows = same(6, &[5, 5], &[5, 5]);
    for row in &mut rows[..3] {
        row.3 = vec![7, 3];
    }
    let released = released(&rows, 1);
    assert_eq!(released.programme.share.why(), Some(Why::WouldGiveAway));
    assert_eq!(released.programme.bands.why(), Some(Why::WouldGiveAway));
    assert_eq!(released.difference.unwrap().why(), Some(Why::WouldGiveAway));
    assert!(released.comparison.unwrap().share.why().is_none());
}

#[test]
fn no_superiority_tells_a_withheld_share() {
    // of the comparison arm about 40 in a hundred are at the top, so 80% would mean: all others are
    let rows = alike(8, &[0, 0, 10], &[3, 3, 4]);
    let released = released(&rows, 1);
    assert_eq!(released.programme.share.why(), Some(Why::WouldGiveAway));
    assert!(released.comparison.unwrap().share.why().is_none());
    assert_eq!(released.superiority.unwrap().why(), Some(Why::WouldGiveAway));
}

#[test]
fn silences_of_one_schools_children_are_not_told() {
    let mut rows = alike(6, &[5, 5], &[0, 0]);
    rows[0].3 = vec![6, 6];
    let (design, mut counts) = study(&rows, Strata::Ignored, Lonely::Refuse);
    let silences = Silences { refused: Refused(12), ..Silences::default() };
    for arm in Arm::BOTH {
        counts.add_silences(Block::WHOLE_SCHOOL, arm, &silences);
    }
    let plan = Plan::usual(Picked::top(2, 1).unwrap(), Weighting::AsGiven);
    let analysis = analyse(&design, &counts, &plan, &Stamp::default());
    let released = Rules::default().release(&analysis, &AdjustedP::default());
    assert_eq!(released.programme.silences.shown().unwrap().refused.value(), 10);
    assert_eq!(released.comparison.unwrap().silences.why(), Some(Why::TooFewSchools));
}

/// What is shown of 0, 1, 2 and more children is rounded to the nearest five.
#[test]
fn counts_are_rounded_as_the_witness_rounds_them() {
    for pair in golden("sdc_audit.json")["round5"].as_array().unwrap() {
        let pair = whole(pair);
        let rows = alike(6, &[5, 5], &[5, 5]);
        let (design, mut counts) = study(&rows, Strata::Ignored, Lonely::Refuse);
        let silences = Silences { refused: Refused(pair[0]), ..Silences::default() };
        counts.add_silences(Block::WHOLE_SCHOOL, Arm::Programme, &silences);
        let plan = Plan::usual(Picked::top(2, 1).unwrap(), Weighting::AsGiven);
        let analysis = analyse(&design, &counts, &plan, &Stamp::default());
        let released = Rules::default().release(&analysis, &AdjustedP::default());
        assert_eq!(released.programme.silences.shown().unwrap().refused.value(), pair[1]);
    }
}

#[test]
fn small_options_are_merged_alike_in_both_arms_and_never_into_the_top() {
    let mut rows = alike(8, &[0, 1, 2, 3, 4], &[1, 2, 3, 3, 3]);
    rows[0].2 = vec![1, 1, 2, 3, 4];
    let released = released(&rows, 1);
    let bands = released.programme.bands.shown().unwrap();
    let cut: Vec<_> = bands.iter().map(|band| (band.first, band.last)).collect();
    assert_eq!(cut, [(0, 1), (2, 2), (3, 3), (4, 4)]);
    let comparison = released.comparison.unwrap();
    let other: Vec<_> =
        comparison.bands.shown().unwrap().iter().map(|band| (band.first, band.last)).collect();
    assert_eq!(cut, other);
}

#[test]
fn no_exact_number_leaves() {
    let rows = alike(6, &[3, 9], &[5, 8]);
    let analysis = analysis(&rows, Picked::top(2, 1).unwrap());
    let json =
        serde_json::to_string(&Rules::default().release(&analysis, &AdjustedP::default())).unwrap();
    // 72 and 78 children, of whom 54 and 48 agreed
    assert!(json.contains("\"base\":70") && json.contains("\"base\":80"), "{json}");
    for exact in ["72", "78", "54", "0.75", "0.615"] {
        assert!(!json.contains(exact), "{exact} in {json}");
    }
}

#[test]
fn options_without_an_order_are_neither_merged_nor_ranked() {
    let (design, counts) =
        study(&alike(6, &[0, 4, 6], &[2, 4, 4]), Strata::Ignored, Lonely::Refuse);
    let usual = Plan::usual(Picked::top(3, 1).unwrap(), Weighting::AsGiven);
    let plan = Plan { scale: Scale::Named, ..usual };
    let analysis = analyse(&design, &counts, &plan, &Stamp::default());
    let released = Rules::default().release(&analysis, &AdjustedP::default());
    assert_eq!(released.superiority.unwrap().why(), Some(Why::NotEstimated));
    assert_eq!(released.programme.bands.why(), Some(Why::WouldGiveAway));
    assert!(released.programme.share.why().is_none());
}

fn children(counts: &Counts, arm: Arm, first: usize, last: usize) -> u64 {
    counts.arm(arm).children()[first..=last].iter().sum()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let arm = || prop::collection::vec(0_u64..5, 5);
    prop::collection::vec((arm(), arm()), 1..9).prop_map(|schools| {
        let row = |(n, (one, other)): (usize, (Vec<u64>, Vec<u64>))| {
            ("A".to_owned(), n.to_string(), one, other)
        };
        schools.into_iter().enumerate().map(row).collect()
    })
}

proptest! {
    #[test]
    fn nothing_small_is_ever_shown(rows in rows(), top in 1_usize..4) {
        let analysis = analysis(&rows, Picked::top(5, top).unwrap());
        let released = Rules::default().release(&analysis, &AdjustedP::default());
        let arms = [(Arm::Programme, Some(&released.programme)), (Arm::Comparison, released.comparison.as_ref())];
        for (arm, shown) in arms {
            let Some(shown) = shown else { continue };
            let all = children(&analysis.counts, arm, 0, 4);
            if shown.share.shown().is_some() {
                let picked = children(&analysis.counts, arm, 5 - top, 4);
                prop_assert!(all >= 23 && picked >= 5 && all - picked >= 5);
                prop_assert!(analysis.counts.schools(arm).len() >= 3);
            }
            if shown.silences.shown().is_some() {
                prop_assert!(all >= 10 && analysis.counts.schools(arm).len() >= 3);
            }
            let Some(bands) = shown.bands.shown() else { continue };
            prop_assert!(all >= 23 && shown.share.shown().is_some());
            prop_assert_eq!(bands[0].first, 0);
            prop_assert_eq!(bands.last().unwrap().last, 4);
            prop_assert_eq!(bands.last().unwrap().first, 4);
            prop_assert!(bands.windows(2).all(|pair| pair[0].last + 1 == pair[1].first));
            // no band crosses the border of the published share
            prop_assert!(bands.iter().any(|band| band.first == 5 - top));
            for band in bands {
                prop_assert!(children(&analysis.counts, arm, band.first, band.last) >= 5);
            }
        }
        let compares = released.difference.as_ref().is_some_and(|figure| figure.shown().is_some())
            || released.superiority.as_ref().is_some_and(|figure| figure.shown().is_some());
        if compares {
            prop_assert!(released.programme.share.shown().is_some());
            prop_assert!(released.comparison.as_ref().unwrap().share.shown().is_some());
        }
    }
}

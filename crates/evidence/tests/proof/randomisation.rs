//! Tests from the draw alone, against enumeration.
#![expect(clippy::cast_precision_loss, reason = "small whole numbers")]

use super::{close, golden, near};
use evidence::randomise::{Drawn, RandomiseError, drawn_again, exact, van_elteren};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The blocks of `randomisation_itt.json`.
pub(super) fn toy() -> Vec<Drawn> {
    let witness = golden("randomisation_itt.json");
    let mut blocks: BTreeMap<i64, Drawn> = BTreeMap::new();
    for child in witness["data"].as_array().unwrap() {
        let number = |name: &str| child[name].as_i64().unwrap();
        let new = || Drawn { scores: Vec::new(), offered: Vec::new() };
        let block = blocks.entry(number("school")).or_insert_with(new);
        block.scores.push(number("y"));
        block.offered.push(number("z") == 1);
    }
    blocks.into_values().collect()
}

/// Weights that turn block sums into the effect: `n_b^2 / (m_b (n_b - m_b))` over a common scale.
pub(super) fn scaled_for_the_effect(blocks: &[Drawn]) -> Vec<Drawn> {
    let scaled = |block: &Drawn| {
        let whole = |count: usize| i64::try_from(count).unwrap();
        let (n, m) = (whole(block.scores.len()), whole(block.places()));
        let weight = 360 * n * n / (m * (n - m));
        assert_eq!(360 * n * n % (m * (n - m)), 0);
        Drawn { scores: block.scores.iter().map(|score| score * weight).collect(), ..block.clone() }
    };
    blocks.iter().map(scaled).collect()
}

#[test]
fn the_effect_meets_full_enumeration() {
    let witness = &golden("randomisation_itt.json")["exact"];
    let got = exact(&scaled_for_the_effect(&toy())).unwrap();
    close(got.p, &witness["p_two_sided"]);
    close(got.p_greater, &witness["p_one_sided"]);
    assert_eq!((got.blocks, got.children), (5, 26));
}

fn effect(blocks: &[Drawn<f64>]) -> f64 {
    let all: usize = blocks.iter().map(|block| block.scores.len()).sum();
    let of = |block: &Drawn<f64>| {
        let mean = |offered: bool| {
            let kept: Vec<f64> = block
                .scores
                .iter()
                .zip(&block.offered)
                .filter(|(_, of)| **of == offered)
                .map(|(score, _)| *score)
                .collect();
            kept.iter().sum::<f64>() / kept.len() as f64
        };
        block.scores.len() as f64 / all as f64 * (mean(true) - mean(false))
    };
    blocks.iter().map(of).sum()
}

#[test]
fn drawing_again_comes_near_and_repeats() {
    let real = |block: &Drawn| Drawn {
        scores: block.scores.iter().map(|score| *score as f64).collect(),
        offered: block.offered.clone(),
    };
    let blocks: Vec<Drawn<f64>> = toy().iter().map(real).collect();
    let got = drawn_again(&blocks, effect, 9_999, 4).unwrap();
    near(got.value, 7.0 / 6.0, 1e-9);
    // 0.00628 with a Monte Carlo error of 0.0008
    assert!((got.p - 0.006_277).abs() < 0.003, "{}", got.p);
    assert_eq!(got, drawn_again(&blocks, effect, 9_999, 4).unwrap());
}

/// One block of yes and no is Fisher's exact test.
#[test]
fn one_block_is_fishers_exact_test() {
    let scores = [vec![1; 8], vec![0; 2], vec![1; 1], vec![0; 5]].concat();
    let offered = [vec![true; 10], vec![false; 6]].concat();
    let got = exact(&[Drawn { scores, offered }]).unwrap();
    // R: fisher.test(matrix(c(8, 2, 1, 5), 2), alternative = "greater")
    near(got.p_greater, 0.024_475_524_48, 1e-8);
}

#[test]
fn four_hundred_schools_take_no_approximation() {
    let block = |school: usize| Drawn {
        scores: (0..34).map(|child| i64::from((child * 7 + school) % 5 > 2)).collect(),
        offered: (0..34).map(|child| child < 10).collect(),
    };
    let blocks: Vec<Drawn> = (0..400).map(block).collect();
    let got = exact(&blocks).unwrap();
    let few = exact(&blocks[..40]).unwrap();
    let ranks = exact(&van_elteren(&blocks[..40]).unwrap().blocks).unwrap();
    near(got.p_greater + got.p_less - 1.0, chance_of_sum(&got), 1e-6);
    // ranks of yes and no order children as yes and no do
    assert!((ranks.p - few.p).abs() < 0.01, "{} {}", ranks.p, few.p);
}

/// The normal density at the sum is near its exact chance when there are so many.
fn chance_of_sum(got: &evidence::randomise::Exact) -> f64 {
    let z = (got.sum as f64 - got.mean) / got.sd;
    let exact = got.p_greater + got.p_less - 1.0;
    let density = (-z * z / 2.0).exp() / (got.sd * std::f64::consts::TAU.sqrt());
    assert!((exact - density).abs() < 0.02 * density, "{exact} {density}");
    exact
}

#[test]
fn draws_that_decided_nothing_are_refused() {
    let all = Drawn { scores: vec![1, 2], offered: vec![true, true] };
    assert_eq!(exact(&[all]), Err(RandomiseError::NothingDrawn));
    let uneven = Drawn { scores: vec![1, 2], offered: vec![true] };
    let wanted = RandomiseError::Uneven { block: 1, scores: 2, offered: 1 };
    assert_eq!(exact(std::slice::from_ref(&uneven)), Err(wanted));
    assert_eq!(van_elteren(&[uneven]), Err(wanted));
    let wide = Drawn { scores: vec![i64::MIN, i64::MAX], offered: vec![true, false] };
    assert_eq!(exact(&[wide]), Err(RandomiseError::TooWide));
    let nothing = Drawn { scores: vec![f64::NAN, 1.0], offered: vec![true, false] };
    assert!(drawn_again(&[nothing], effect, 999, 1).is_err());
}

fn any_block() -> impl Strategy<Value = Drawn> {
    (2_usize..6).prop_flat_map(|children| {
        (prop::collection::vec(-3_i64..4, children), 1..children).prop_map(
            move |(scores, places)| Drawn {
                scores,
                offered: (0..children).map(|child| child < places).collect(),
            },
        )
    })
}

/// Every sum that a block can give, once per draw.
fn all_sums(block: &Drawn) -> Vec<i64> {
    let draws = 0..1_u32 << block.scores.len();
    let chosen = draws.filter(|draw| draw.count_ones() as usize == block.places());
    let sum = |draw: u32| {
        let taken = |(place, score): (usize, &i64)| if draw >> place & 1 == 1 { *score } else { 0 };
        block.scores.iter().enumerate().map(taken).sum()
    };
    chosen.map(sum).collect()
}

proptest! {
    #[test]
    fn convolving_is_enumerating(blocks in prop::collection::vec(any_block(), 1..4)) {
        let got = exact(&blocks).unwrap();
        let mut sums = vec![0_i64];
        for block in &blocks {
            let more = all_sums(block);
            sums = sums.iter().flat_map(|sum| more.iter().map(move |other| sum + other)).collect();
        }
        let mean = sums.iter().sum::<i64>() as f64 / sums.len() as f64;
        prop_assert!((got.mean - mean).abs() < 1e-9);
        let share = |keep: &dyn Fn(i64) -> bool| {
            sums.iter().filter(|sum| keep(**sum)).count() as f64 / sums.len() as f64
        };
        prop_assert!((got.p_greater - share(&|sum| sum >= got.sum)).abs() < 1e-9);
        let away = (got.sum as f64 - mean).abs();
        prop_assert!((got.p - share(&|sum| (sum as f64 - mean).abs() >= away - 1e-9)).abs() < 1e-9);
    }
}

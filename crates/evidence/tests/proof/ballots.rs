//! What a file of a draw says: against R `estimatr`, enumeration and sums by hand.

use super::{close, find, golden, near};
use evidence::ballot::{Child, ChildrenError, Singletons, effect, lin_blocks};
use evidence::counts::{Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::Picked;
use evidence::file::Sheet;
use evidence::run::{Ballot, Record, Report};
use std::fmt::Write;
use std::io::Cursor;

fn asked(columns: &[&str]) -> Ballot {
    let name = |name: &str| name.to_owned();
    Ballot {
        outcome: name("y"),
        options: vec![],
        top: None,
        offer: name("offer"),
        block: name("block"),
        taken: columns.contains(&"taken").then(|| name("taken")),
        baseline: columns.contains(&"x").then(|| name("x")),
        seed: 3,
        times: 999,
        level: 0.95,
    }
}

fn ballot(text: &str) -> Report {
    let columns: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let mut sheet = Sheet::open(Cursor::new(text.as_bytes())).unwrap();
    asked(&columns).run(&mut sheet).unwrap()
}

/// A file of blocks: the scores of the offered, then of the others.
fn of_blocks(blocks: &[(&[f64], &[f64])]) -> String {
    let mut text = "block,offer,y\n".to_owned();
    for (block, (offered, others)) in blocks.iter().enumerate() {
        for (flag, scores) in [(1, offered), (0, others)] {
            for score in *scores {
                writeln!(text, "B{block},{flag},{score}").unwrap();
            }
        }
    }
    text
}

#[track_caller]
fn notes<'a>(record: &'a Record, words: &str) -> &'a str {
    let note = record.note.as_deref().unwrap_or_default();
    assert!(note.contains(words), "{note}");
    note
}

/// Blocks of 10, 12, 9 and 6 children: all 314,344,800 draws, by exact fractions in Python.
#[test]
fn ranks_of_blocks_of_many_sizes_are_not_rounded() {
    let mut text = "block,offer,y\n".to_owned();
    for (block, (children, places)) in [(10, 4), (12, 5), (9, 4), (6, 2)].into_iter().enumerate() {
        for child in 0..children {
            let offered = usize::from(child < places);
            let score = (child * child * 7 + block * 5 + child * 3) % 11 % 7 + offered;
            writeln!(text, "B{block},{offered},{score}").unwrap();
        }
    }
    let ranks = ballot(&text);
    let ranks = find(&ranks, "exact-van-elteren");
    near(ranks.p.unwrap(), 0.088_709_748_021_917_33, 1e-10);
    assert_eq!(ranks.note, None);
}

/// Twenty blocks of twenty sizes have too many sums: the record says what was rounded.
#[test]
fn rounded_ranks_say_so() {
    let mut text = "block,offer,y\n".to_owned();
    for block in 0..20_usize {
        for child in 0..12 + block {
            writeln!(text, "B{block},{},{}", child % 2, (child * 7 + block) % 10).unwrap();
        }
    }
    let ranks = ballot(&text);
    notes(find(&ranks, "exact-van-elteren"), "is rounded to 1 / ");
}

/// The toy draw of `randomisation_itt.json`, whose blocks offered from a third to three fifths.
fn toy() -> String {
    let mut text = "block,offer,y,x,taken\n".to_owned();
    for child in golden("randomisation_itt.json")["data"].as_array().unwrap() {
        let of = |name: &str| &child[name];
        writeln!(text, "{},{},{},{},{}", of("school"), of("z"), of("y"), of("x"), of("t")).unwrap();
    }
    text
}

/// R: `lm_lin(y ~ z, ~ x + factor(school), se_type = "HC2")`, and without the blocks.
#[test]
fn unequal_shares_take_lins_adjustment_with_blocks() {
    let report = ballot(&toy());
    let with = find(&report, "lin-blocks");
    near(with.estimate.unwrap(), 0.531_413_156_978_768, 1e-10);
    near(with.se.unwrap(), 0.201_220_153_151_372, 1e-10);
    near(with.p.unwrap(), 0.019_368_122_432_952, 1e-8);
    near(with.lower.unwrap(), 0.099_838_851_158_923, 1e-8);
    assert_eq!((with.df, with.n, with.schools), (Some(14.0), Some(26), Some(5)));
    let without = find(&report, "lin");
    near(without.estimate.unwrap(), 0.562_271_062_271_062, 1e-10);
    near(without.se.unwrap(), 0.229_575_576_641_735, 1e-10);
    assert_eq!((without.p, without.lower), (None, None));
    notes(without, "blocks offered different shares");
    // half of every block: the plain form stands
    let even = of_blocks(&[(&[4.0, 3.0, 5.0], &[2.0, 3.0, 2.0]), (&[5.0, 4.0], &[4.0, 2.0])]);
    let even: Vec<String> = even
        .lines()
        .enumerate()
        .map(|(at, line)| match at {
            0 => format!("{line},x"),
            at => format!("{line},{}", at * 5 % 7),
        })
        .collect();
    let even = ballot(&even.join("\n"));
    assert!(find(&even, "lin").p.is_some());
}

#[test]
fn lins_adjustment_with_blocks_leaves_no_error_to_single_children() {
    let child =
        |block, offered, before, outcome| Child { block, offered, taken: offered, before, outcome };
    let mut children = vec![
        child(1, true, 1.0, 2.0),
        child(1, true, 3.0, 3.0),
        child(1, false, 2.0, 2.0),
        child(1, false, 5.0, 3.0),
        child(1, false, 4.0, 1.0),
        child(1, true, 2.0, 1.0),
    ];
    let alone = lin_blocks(&children).unwrap();
    // a block that compares nobody changes nothing
    children.push(child(2, true, 9.0, 9.0));
    assert_eq!(lin_blocks(&children), Ok(alone));
    children.push(child(2, false, 9.0, 1.0));
    assert_eq!(lin_blocks(&children), Err(ChildrenError::Alone));
}

/// R: `lm_robust(t ~ z + factor(school))` and `lm_robust(y ~ z + factor(school))`, HC2.
#[test]
fn take_up_and_precision_have_their_tests() {
    let report = ballot(&toy());
    let came = find(&report, "take-up");
    near(came.estimate.unwrap(), 0.839_572_192_513_37, 1e-10);
    near(came.se.unwrap(), 0.128_278_897_582_53, 1e-10);
    near(came.p.unwrap(), 2.231_642_823_064_1e-6, 1e-7);
    near(came.upper.unwrap(), 1.107_157_283_926_1, 1e-9);
    let precise = find(&report, "itt-precision-weighted");
    near(precise.test.unwrap(), 2.960_821_059_015_533, 1e-10);
    near(precise.p.unwrap(), 0.007_727_203_094_058, 1e-8);
    near(precise.lower.unwrap(), 0.347_621_226_883_424, 1e-9);
    near(precise.upper.unwrap(), 2.005_319_949_587_165, 1e-9);
    close(
        came.estimate.unwrap() * find(&report, "cace").estimate.unwrap(),
        &precise.estimate.into(),
    );
    // few who come make the quotient worth little
    let mut text = "block,offer,y,taken\n".to_owned();
    for child in 0..40 {
        let (offer, taken) = (child % 2, u8::from(child % 2 == 1 && child % 20 == 3));
        writeln!(text, "B{},{offer},{},{taken}", child / 10, child * 3 % 7).unwrap();
    }
    notes(find(&ballot(&text), "take-up"), "F is 2.");
}

/// Means 5 and 3, variances 1 / 3 and 1 / 6: Neyman's error is the root of a half, on 5.
#[test]
fn one_block_has_an_effect_on_its_children() {
    let report = ballot(&of_blocks(&[(&[5.0, 4.0, 6.0], &[3.0, 2.0, 4.0, 3.0])]));
    let these = find(&report, "itt-these-children");
    near(these.estimate.unwrap(), 2.0, 1e-12);
    near(these.se.unwrap(), f64::sqrt(0.5), 1e-12);
    // R: 2 * pt(-sqrt(8), 5)
    near(these.p.unwrap(), 0.036_742_598_005_15, 1e-9);
    near(these.lower.unwrap(), 0.182_324_152_426_6, 1e-9);
    assert_eq!(
        (these.df, these.note.as_deref()),
        (Some(5.0), Some("small base: not for publication"))
    );
    let like = find(&report, "itt-schools-like-these");
    assert_eq!((like.estimate, like.se, like.p), (these.estimate, None, None));
    assert_eq!(notes(like, "single school").find("has a"), None);
    // the four who answered most, or three as high: 1 of 35 draws on either side and none further
    assert!(find(&report, "exact-sum").p.unwrap() < 0.1);
}

#[test]
fn a_single_child_takes_the_error_and_not_the_effect() {
    let blocks: [(&[f64], &[f64]); 2] = [(&[3.0, 5.0], &[2.0, 2.0]), (&[6.0], &[3.0, 4.0, 5.0])];
    let report = ballot(&of_blocks(&blocks));
    let these = find(&report, "itt-these-children");
    near(these.estimate.unwrap(), 2.0, 1e-12);
    assert_eq!((these.se, these.p, these.lower), (None, None, None));
    let note = notes(these, "1 block has one child in an arm");
    assert!(!note.contains("is from the spread"), "{note}");
    assert!(find(&report, "itt-schools-like-these").se.is_some());
    // three such blocks have their error from one another
    let three =
        [blocks[0], blocks[1], (&[5.0][..], &[4.0, 2.0][..]), (&[2.0][..], &[4.0, 2.0, 1.0][..])];
    let three = ballot(&of_blocks(&three));
    notes(find(&three, "itt-these-children"), "3 blocks have one child in an arm; their error");
    assert!(find(&three, "itt-these-children").se.is_some());
}

/// What is not compared is in no number: n, schools, or the spread between schools.
#[test]
fn a_school_without_a_draw_counts_nowhere() {
    let two: [(&[f64], &[f64]); 2] = [
        (&[1.0, 0.0, 1.0, 1.0], &[0.0, 0.0, 1.0, 0.0]),
        (&[1.0, 1.0, 1.0, 0.0], &[1.0, 0.0, 1.0, 1.0]),
    ];
    let three = [two[0], two[1], (&[1.0, 0.0, 0.0][..], &[][..])];
    let (alone, with) = (ballot(&of_blocks(&two)), ballot(&of_blocks(&three)));
    // effects 0.5 and 0 in halves: 2 / 1 (0.125^2 + 0.125^2)
    near(find(&with, "itt-schools-like-these").se.unwrap(), 0.25, 1e-12);
    for record in &with.results {
        let own = find(&alone, &record.statistic);
        assert_eq!((record.n, record.schools), (Some(16), Some(2)), "{}", record.statistic);
        assert_eq!((own.estimate, own.se, own.p), (record.estimate, record.se, record.p));
        notes(record, "blocks with one arm left out: 1, with 3 children");
    }
    assert_eq!(with.provenance.schools, Some(3));
}

/// The same children, twice as many schools that drew nobody: the spread is that of two schools.
#[test]
fn the_spread_between_schools_is_that_of_schools_with_a_draw() {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(2);
    let arms = [([1, 9], [6, 4]), ([3, 7], [5, 5]), ([0, 10], [0, 0]), ([0, 0], [2, 3])];
    for (place, (offered, others)) in arms.iter().enumerate() {
        let school = design.enrol("", &place.to_string()).unwrap();
        counts.add_table(school, Block(5), Arm::Programme, offered).unwrap();
        counts.add_table(school, Block(5), Arm::Comparison, others).unwrap();
    }
    let scores = Picked::top(2, 1).unwrap().scores();
    let effect = effect(&design, &counts, &scores, Singletons::Refuse).unwrap();
    let like = effect.schools_like_these.unwrap();
    // effects 0.5 and 0.2 in halves: 2 / 1 * 2 * (0.5 * 0.15)^2
    near(like.se, 0.15, 1e-12);
    assert_eq!((like.df, like.schools), (1, 2));
}

#[test]
fn sums_keep_their_sign_and_take_decimals() {
    let blocks: [(&[f64], &[f64]); 2] =
        [(&[-0.4, -0.2], &[0.5, -0.2, 0.1]), (&[-0.6, -0.3], &[0.1, 0.2])];
    let report = ballot(&of_blocks(&blocks));
    let sum = find(&report, "exact-sum");
    near(sum.estimate.unwrap(), -1.5, 1e-12);
    // 10 draws times 6: the one made is the least of the first block but for a tie, and of the second
    let mut as_far = 0;
    let (first, second) = ([-4, -2, 5, -2, 1], [-6, -3, 1, 2]);
    let pairs = |scores: &[i32]| -> Vec<i32> {
        let of = |one: usize| (one + 1..scores.len()).map(move |other| (one, other));
        (0..scores.len()).flat_map(of).map(|(one, other)| scores[one] + scores[other]).collect()
    };
    // the averages are -0.8 and -3 of a tenth
    for one in pairs(&first) {
        for other in pairs(&second) {
            as_far += i32::from((10 * (one + other) + 38).abs() >= (10 * -15 + 38_i32).abs());
        }
    }
    near(sum.p.unwrap(), f64::from(as_far) / 60.0, 1e-12);
}

#[test]
fn the_unit_of_the_scores_decides_nothing() {
    let scaled = |by: f64| {
        let of = |scores: [f64; 4]| scores.map(|score| score * by);
        let blocks = [
            (of([4.0, 2.0, 3.0, 5.0]), of([5.0, 2.0, 1.0, 1.0])),
            (of([6.0, 1.0, 4.0, 4.0]), of([2.0, 2.0, 3.0, 1.0])),
        ];
        let blocks: Vec<(&[f64], &[f64])> =
            blocks.iter().map(|(one, other)| (&one[..], &other[..])).collect();
        find(&ballot(&of_blocks(&blocks)), "drawn-again").p.unwrap()
    };
    let whole = scaled(1.0);
    for by in [1e-12, 0.1, 1e7 / 3.0] {
        near(scaled(by), whole, 1e-12);
    }
}

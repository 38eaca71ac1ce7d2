//! What happens at the ends: nobody, everybody, one school, ties, numbers too large to add.

use crate::{Row, near, study};
use evidence::ballot::{BallotError, Singletons, effect};
use evidence::compare::{ArmsError, RiskDifferenceError, risk_difference, superiority};
use evidence::counts::{Answer, Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::{Picked, ProportionError, RatioError, proportion};
use evidence::interval::IntervalError;
use evidence::provenance::{Stamp, Weighting};
use evidence::question::{Analysis, Plan, analyse};
use evidence::silence::{Refused, Silences};
use evidence::suppress::{AdjustedP, Rules, Why};

fn top() -> Picked {
    Picked::top(2, 1).unwrap()
}

fn rows(schools: &[([u64; 2], [u64; 2])]) -> Vec<Row> {
    let row = |(n, (one, other)): (usize, &([u64; 2], [u64; 2]))| {
        ("A".to_owned(), n.to_string(), one.to_vec(), other.to_vec())
    };
    schools.iter().enumerate().map(row).collect()
}

fn analysis(schools: &[([u64; 2], [u64; 2])], weighting: Weighting) -> Analysis {
    let (design, counts) = study(&rows(schools), Strata::Ignored, Lonely::Refuse);
    analyse(&design, &counts, &Plan::usual(top(), weighting), &Stamp::default())
}

#[test]
fn one_school_gives_a_share_and_no_error() {
    let (design, counts) = study(&rows(&[([4, 6], [5, 5])]), Strata::Ignored, Lonely::Adjust);
    let share = proportion(&design, &counts, Arm::Programme, &top()).unwrap();
    near(share.share(), 0.6, 1e-12);
    assert_eq!((share.estimate.df, share.estimate.schools), (0, 1));
    let interval = evidence::interval::logit(&share.estimate, 0.95);
    assert_eq!(interval, Err(IntervalError::TooFewSchools { schools: 1 }));
    let error = risk_difference(&design, &counts, &top()).unwrap_err();
    let arm = Arm::Programme;
    assert_eq!(error, RiskDifferenceError::Arms(ArmsError::OneSchool { arm }));
}

#[test]
fn nobody_is_an_error_by_name_and_no_number() {
    for weighting in [Weighting::AsGiven, Weighting::ByDraw] {
        let analysis = analysis(&[([0, 0], [0, 0]); 6], weighting);
        assert!(analysis.programme.is_err());
        let released = Rules::default().release(&analysis, &AdjustedP::default());
        assert_eq!(released.programme.share.why(), Some(Why::TooFewChildren));
        assert_eq!(released.programme.silences.why(), Some(Why::TooFewChildren));
        assert_eq!(released.programme.base.value(), 0);
    }
    let (design, counts) = study(&rows(&[([0, 0], [0, 0]); 6]), Strata::Ignored, Lonely::Refuse);
    let arm = Arm::Programme;
    let none = proportion(&design, &counts, arm, &top()).unwrap_err();
    assert_eq!(none, ProportionError::NoAnswers { arm });
    let error = effect(&design, &counts, &top().scores(), Singletons::Refuse).unwrap_err();
    assert_eq!(error, BallotError::NoBlocks);
}

#[test]
fn all_silent_is_told_apart_from_all_missing_and_shown_as_neither() {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(2);
    for name in 0..6 {
        let school = design.enrol("A", &name.to_string()).unwrap();
        for answer in [Answer::Refused, Answer::Missing, Answer::NotAsked, Answer::NotSure] {
            counts.add(school, Block::WHOLE_SCHOOL, Arm::Programme, answer, 1.0).unwrap();
        }
    }
    counts.add_silences(
        Block::WHOLE_SCHOOL,
        Arm::Programme,
        &Silences { refused: Refused(4), ..Silences::default() },
    );
    let silences = counts.silences(Arm::Programme);
    assert_eq!((silences.refused.0, silences.missing.0), (10, 6));
    assert_eq!((silences.not_asked.0, silences.not_sure.0), (6, 6));
    let plan = Plan::usual(top(), Weighting::AsGiven);
    let analysis = analyse(&design, &counts, &plan, &Stamp::default());
    let released = Rules::default().release(&analysis, &AdjustedP::default());
    assert_eq!(released.programme.silences.why(), Some(Why::TooFewChildren));
}

#[test]
fn an_arm_of_the_draw_that_nobody_answered_in_stays_an_arm() {
    let analysis = analysis(&[([4, 6], [0, 0]); 6], Weighting::ByDraw);
    assert_eq!(analysis.blocks_left_out, 6);
    let released = Rules::default().release(&analysis, &AdjustedP::default());
    for arm in [&released.programme, released.comparison.as_ref().unwrap()] {
        assert_eq!(arm.share.why(), Some(Why::TooFewChildren));
    }
    assert!(released.difference.unwrap().shown().is_none());
    assert!(released.draw.unwrap().shown().is_none());
}

#[test]
fn ties_everywhere_are_a_half_without_an_interval() {
    let (design, counts) = study(
        &rows(&[([0, 9], [0, 11]), ([0, 7], [0, 8]), ([0, 9], [0, 9]), ([0, 8], [0, 9])]),
        Strata::Ignored,
        Lonely::Refuse,
    );
    let theta = superiority(&design, &counts).unwrap();
    near(theta.chance(), 0.5, 1e-15);
    assert_eq!(theta.interval(0.95), Err(IntervalError::NoVariation));
    assert_eq!(theta.test(), Err(IntervalError::NoVariation));
}

#[test]
fn a_chance_of_one_has_no_interval_either() {
    let (design, counts) = study(
        &rows(&[([0, 9], [11, 0]), ([0, 7], [8, 0]), ([0, 9], [9, 0]), ([0, 8], [9, 0])]),
        Strata::Ignored,
        Lonely::Refuse,
    );
    let theta = superiority(&design, &counts).unwrap();
    near(theta.chance(), 1.0, 1e-15);
    assert_eq!(theta.interval(0.95), Err(IntervalError::NoVariation));
    let difference = risk_difference(&design, &counts, &top()).unwrap().contrast;
    assert_eq!(difference.interval(0.95), Err(IntervalError::NoVariation));
}

#[test]
fn weights_too_large_to_add_are_refused_and_do_not_panic() {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(2);
    for name in 0..6 {
        let school = design.enrol("A", &name.to_string()).unwrap();
        for (arm, option) in [(Arm::Programme, 0), (Arm::Programme, 1), (Arm::Comparison, 1)] {
            let block = Block::WHOLE_SCHOOL;
            counts.add(school, block, arm, Answer::Chose(option), f64::MAX / 4.0).unwrap();
        }
    }
    let share = proportion(&design, &counts, Arm::Programme, &top()).unwrap_err();
    assert_eq!(share, ProportionError::Ratio(RatioError::NotANumber));
    assert!(risk_difference(&design, &counts, &top()).is_err());
    let theta = superiority(&design, &counts).unwrap();
    assert!(theta.interval(0.95).is_err());
    let plan = Plan::usual(top(), Weighting::AsGiven);
    assert!(analyse(&design, &counts, &plan, &Stamp::default()).programme.is_err());
}

#[test]
fn the_same_answers_in_another_order_give_the_same_bytes() {
    let schools: Vec<([u64; 2], [u64; 2])> =
        (0..9).map(|n| ([3 + n % 4, 5 + n % 3], [4 + n % 5, 6 - n % 2])).collect();
    let rows = rows(&schools);
    let made = |backwards: bool| {
        let (design, _) = study(&rows, Strata::Ignored, Lonely::Refuse);
        let mut order: Vec<&Row> = rows.iter().collect();
        if backwards {
            order.reverse();
        }
        let mut counts = Counts::new(2);
        for (_, name, one, other) in order {
            let school = design.school(name).unwrap();
            counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, one).unwrap();
            counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, other).unwrap();
        }
        let plan = Plan::usual(top(), Weighting::ByDraw);
        let analysis = analyse(&design, &counts, &plan, &Stamp::default());
        let exact = format!("{analysis:?}");
        let shown = Rules::default().release(&analysis, &AdjustedP::default());
        (exact, serde_json::to_string(&shown).unwrap())
    };
    assert_eq!(made(false), made(true));
}

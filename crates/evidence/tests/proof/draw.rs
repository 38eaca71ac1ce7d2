//! Against R `estimatr` and `survey`: the draw analysed.

use crate::{close, golden, near};
use evidence::ballot::{BallotEffect, Singletons, effect, weighted};
use evidence::compare::risk_difference;
use evidence::counts::{Answer, Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::{Picked, Scores};
use evidence::pool::{Statistic, Sums, pooled_sums};

fn study_of(arms: &[([u64; 2], [u64; 2])]) -> (Design, Counts) {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(2);
    for (number, (offered, others)) in arms.iter().enumerate() {
        let school = design.enrol("Northmoor", &number.to_string()).unwrap();
        counts.add_table(school, Block(5), Arm::Programme, offered).unwrap();
        counts.add_table(school, Block(5), Arm::Comparison, others).unwrap();
    }
    (design, counts)
}

fn itt() -> BallotEffect {
    let file = golden("randomisation_itt.json");
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(5);
    for child in file["data"].as_array().unwrap() {
        let school = design.enrol("Northmoor", &child["school"].to_string()).unwrap();
        let arm = if child["z"] == 1 { Arm::Programme } else { Arm::Comparison };
        let option = usize::try_from(child["y"].as_u64().unwrap()).unwrap() - 1;
        counts.add(school, Block(5), arm, Answer::Chose(option), 1.0).unwrap();
    }
    effect(&design, &counts, &Scores::consecutive(5), Singletons::Refuse).unwrap()
}

#[test]
fn the_effect_on_these_children_agrees_with_difference_in_means() {
    let file = golden("randomisation_itt.json");
    let effect = itt();
    let these = effect.these_children.unwrap();
    close(these.value, &file["itt"]["tau"]);
    close(these.se, &file["estimatr_dim"]["se"]);
    close(these.se, &file["itt"]["se_neyman"]);
    close(these.value, &file["estimatr_dim"]["est"]);
    assert_eq!(these.df, file["estimatr_dim"]["df"].as_u64().unwrap());
    let interval = these.interval(0.95).unwrap();
    close(interval.lower, &file["estimatr_dim"]["ci"][0]);
    close(interval.upper, &file["estimatr_dim"]["ci"][1]);
    for (place, block) in effect.blocks.iter().enumerate() {
        close(block.effect, &file["block"]["tau_b"][place]);
        close(block.variance.unwrap(), &file["block"]["var_b"][place]);
        assert_eq!(block.offered, file["block"]["m"][place].as_u64().unwrap());
    }
}

#[test]
fn precision_weights_agree_with_a_regression_on_block_dummies() {
    let file = golden("randomisation_itt.json");
    let precision = itt().precision;
    close(precision.value, &file["fixed_effects"]["precision_weighted"]);
    close(precision.value, &file["fixed_effects"]["est"]);
    close(precision.se.unwrap(), &file["fixed_effects"]["se_hc2"]);
    assert_eq!(precision.df, 20);
}

#[test]
fn draw_weights_undo_unequal_odds() {
    let file = &golden("lonely_and_weights.json")["ballot_weights"];
    let number = |block: &serde_json::Value, key: &str| block[key].as_u64().unwrap();
    let both = |block: &serde_json::Value| {
        let arm = |n: &str, x: &str| [number(block, n) - number(block, x), number(block, x)];
        (arm("n1", "x1"), arm("n0", "x0"))
    };
    let arms: Vec<_> = file["blocks"].as_array().unwrap().iter().map(both).collect();
    let (design, counts) = study_of(&arms);
    let top = Picked::top(2, 1).unwrap();

    let raw = risk_difference(&design, &counts, &top).unwrap().contrast;
    close(raw.value, &file["unweighted_pooled"]["rd_survey"]);
    close(raw.se, &file["unweighted_pooled"]["se_survey"]);
    let sums = Sums::of(&counts, 6).unwrap();
    let pooled = pooled_sums(&[sums], &Statistic::RiskDifference(top.clone()), false).unwrap();
    close(pooled.value, &file["unweighted_pooled"]["rd"]);
    close(pooled.se, &file["unweighted_pooled"]["se_TMC"]);

    let fair = risk_difference(&design, &weighted(&counts).counts, &top).unwrap().contrast;
    close(fair.value, &file["ballot_weighted"]["rd_survey"]);
    close(fair.se, &file["ballot_weighted"]["se_survey"]);
    close(fair.value, &file["ballot_weighted"]["rd"]);
    close(fair.se, &file["ballot_weighted"]["se_TMC"]);

    let blocked = effect(&design, &counts, &top.scores(), Singletons::Refuse).unwrap();
    close(blocked.schools_like_these.clone().unwrap().value, &file["ballot_weighted"]["rd_survey"]);
    close(blocked.schools_like_these.clone().unwrap().se, &file["ballot_weighted"]["se_survey"]);
    close(blocked.these_children.unwrap().se, &file["neyman_blocked_se"]);
}

#[test]
fn singletons_have_no_variance_of_their_own() {
    // one child drawn in each of four schools of equal size: the effects are 1, 1, 0 and 1 less a half
    let one = |drawn: u64| ([1 - drawn, drawn], [2, 2]);
    let (design, counts) = study_of(&[one(1), one(1), one(0), one(1)]);
    let scores = Picked::top(2, 1).unwrap().scores();
    let refused = effect(&design, &counts, &scores, Singletons::Refuse).unwrap();
    assert_eq!(refused.singletons, 4);
    assert!(refused.these_children.is_none());
    // equal blocks: the sample variance of the block effects over their number
    let hybrid = effect(&design, &counts, &scores, Singletons::AcrossBlocks).unwrap();
    let these = hybrid.these_children.unwrap();
    near(these.value, 0.25, 1e-12);
    near(these.se, 0.25, 1e-12);
    assert_eq!(these.df, 3);
}

#[test]
fn a_block_with_one_arm_compares_nobody() {
    let (design, counts) = study_of(&[([1, 9], [6, 4]), ([3, 7], [5, 5]), ([0, 10], [0, 0])]);
    let weighted = weighted(&counts);
    assert_eq!((weighted.blocks_left_out, weighted.children_left_out), (1, 10));
    let scores = Picked::top(2, 1).unwrap().scores();
    let effect = effect(&design, &counts, &scores, Singletons::Refuse).unwrap();
    assert_eq!(effect.blocks_left_out, 1);
    near(effect.schools_like_these.clone().unwrap().value, 0.35, 1e-12);
    assert_eq!(effect.schools_like_these.clone().unwrap().df, 1);
}

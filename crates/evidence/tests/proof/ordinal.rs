//! Against scipy: ordinal superiority with independent and with clustered children.

use crate::{close, golden, whole};
use evidence::compare::{Superiority, superiority};
use evidence::counts::{Answer, Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};

/// Answers 1 to 5 with the school of each child.
pub(super) fn superiority_of(above: &[(u64, u64)], below: &[(u64, u64)]) -> Superiority {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(5);
    for (arm, children) in [(Arm::Programme, above), (Arm::Comparison, below)] {
        for (answer, school) in children {
            let school = design.enrol("Northmoor", &school.to_string()).unwrap();
            let option = usize::try_from(*answer).unwrap() - 1;
            counts.add(school, Block::WHOLE_SCHOOL, arm, Answer::Chose(option), 1.0).unwrap();
        }
    }
    superiority(&design, &counts).unwrap()
}

/// Every child in a school of their own, those of the second list after those of the first.
pub(super) fn alone(answers: &[u64], from: u64) -> Vec<(u64, u64)> {
    answers.iter().copied().zip(from..).collect()
}

#[test]
fn independent_children_give_delong() {
    let file = &golden("ordinal_superiority.json")["brunner_munzel"];
    let (low, high) = (whole(&file["x"]), whole(&file["y"]));
    let theta = superiority_of(&alone(&high, 100), &alone(&low, 0));
    close(theta.chance(), &file["P_x_lt_y"]);
    close(theta.contrast.independent_se.unwrap(), &file["se_delong"]);
    close(theta.cliffs_delta(), &file["cliffs_delta"]);
}

#[test]
fn clustered_children_agree() {
    let file = golden("ordinal_superiority.json");
    let pairs = |answers: &str, clusters: &str| -> Vec<(u64, u64)> {
        let clusters = whole(&file["clustered"][clusters]);
        whole(&file["brunner_munzel"][answers]).into_iter().zip(clusters).collect()
    };
    let theta = superiority_of(&pairs("y", "cluster_y"), &pairs("x", "cluster_x"));
    close(theta.contrast.se, &file["clustered"]["se"]);
    assert_eq!(theta.contrast.df as u64, file["clustered"]["df"].as_u64().unwrap());
}

#[test]
fn a_table_gives_the_same_as_its_children() {
    let file = &golden("ordinal_superiority.json")["table"];
    let spread = |arm: &str, from: u64| -> Vec<(u64, u64)> {
        let table = whole(&file[arm]);
        let answers: Vec<u64> =
            (1..).zip(table).flat_map(|(answer, n)| (0..n).map(move |_| answer)).collect();
        alone(&answers, from)
    };
    let theta = superiority_of(&spread("arm1", 0), &spread("arm0", 1000));
    close(theta.chance(), &file["superiority"]);
    close(theta.cliffs_delta(), &file["delta"]);
    close(theta.generalised_odds(), &file["gen_odds"]);
    close(theta.contrast.independent_se.unwrap(), &file["se_delong"]);
}

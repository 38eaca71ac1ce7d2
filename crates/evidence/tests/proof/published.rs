//! Published shares: their intervals and how much clustering their claims can bear.

use crate::{close, golden, near};
use evidence::compare::{Published, published};

#[test]
fn the_published_claims_bear_this_much_clustering() {
    for question in golden("published_minipolice.json")["children_questions"].as_array().unwrap() {
        let share = |key: &str, children: u64| Published {
            share: question[key].as_f64().unwrap() / 100.0,
            children,
        };
        let (mini, others) = (share("pct_mini", 248), share("pct_non", 102));
        for (deff, name) in [(1.0, "naive"), (1.6, "deff_1_6"), (2.5, "deff_2_5")] {
            let difference = published(mini, others, deff, 0.95).unwrap();
            close(difference.value, &question["risk_difference"]);
            close(difference.se, &question[name]["se"]);
            close(difference.lower, &question[name]["ci"][0]);
            close(difference.upper, &question[name]["ci"][1]);
            close(difference.risk_ratio, &question["risk_ratio"]);
            close(difference.odds_ratio, &question["odds_ratio"]);
            // the witness rounded the quantile to 1.959964, which shows in the eighth digit
            let bears = question["deff_that_makes_z_1_96"].as_f64().unwrap();
            near(difference.critical_deff, bears, 2e-8);
        }
    }
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let sound = Published { share: 0.5, children: 100 };
    assert!(published(Published { share: 1.0, ..sound }, sound, 1.0, 0.95).is_err());
    assert!(published(Published { children: 0, ..sound }, sound, 1.0, 0.95).is_err());
    assert!(published(sound, sound, 0.5, 0.95).is_err());
    assert!(published(sound, sound, 1.0, 95.0).is_err());
}

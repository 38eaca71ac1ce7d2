//! Statistics of one arm or both that totals alone determine.

use crate::compare::{Slopes, chance_and_slopes, mean_and_slopes};
use crate::counts::Arm;
use crate::estimate::{Picked, Scores};
use crate::interval::logit_of;
use serde::{Deserialize, Serialize};

/// What is said of one arm, or compared between both, over all forces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Statistic {
    /// The difference of the shares who picked these options.
    RiskDifference(Picked),
    /// The logarithm of their odds ratio.
    LogOddsRatio(Picked),
    /// The logarithm of the ratio of the shares.
    LogRiskRatio(Picked),
    /// The share of one arm who picked these options.
    Share(Arm, Picked),
    /// The mean score of one arm.
    Mean(Arm, Scores),
    /// The difference of mean scores.
    MeanDifference(Scores),
    /// Ordinal superiority.
    Superiority,
}

impl Statistic {
    /// The options of the question it is made for; any number for superiority.
    pub(super) fn options(&self) -> Option<usize> {
        match self {
            Self::RiskDifference(picked)
            | Self::LogOddsRatio(picked)
            | Self::LogRiskRatio(picked)
            | Self::Share(_, picked) => Some(picked.options()),
            Self::MeanDifference(scores) | Self::Mean(_, scores) => Some(scores.values().len()),
            Self::Superiority => None,
        }
    }

    /// Its value from the children per option of both arms, and its slope in each of them,
    /// programme first; none where an arm is empty or the value has no size.
    pub(super) fn at(&self, totals: &[f64]) -> Option<(f64, Vec<f64>)> {
        let (programme, comparison) = totals.split_at(totals.len() / 2);
        let (value, slopes) = match self {
            Self::RiskDifference(picked) => apart(programme, comparison, picked.scores().values()),
            Self::MeanDifference(scores) => apart(programme, comparison, scores.values()),
            Self::LogOddsRatio(picked) => odds(programme, comparison, picked.scores().values()),
            Self::LogRiskRatio(picked) => {
                log_ratio(programme, comparison, picked.scores().values())
            }
            Self::Share(arm, picked) => alone(*arm, totals, picked.scores().values()),
            Self::Mean(arm, scores) => alone(*arm, totals, scores.values()),
            Self::Superiority => chance_and_slopes(programme, comparison),
        };
        let all: Vec<f64> = slopes.programme.into_iter().chain(slopes.comparison).collect();
        let sized = value.is_finite() && all.iter().all(|slope| slope.is_finite());
        sized.then_some((value, all))
    }
}

fn apart(programme: &[f64], comparison: &[f64], scores: &[f64]) -> (f64, Slopes) {
    let (one, up) = mean_and_slopes(programme, scores);
    let (other, down) = mean_and_slopes(comparison, scores);
    let comparison = down.iter().map(|slope| -slope).collect();
    (one - other, Slopes { programme: up, comparison })
}

fn odds(programme: &[f64], comparison: &[f64], scores: &[f64]) -> (f64, Slopes) {
    let (one, up) = mean_and_slopes(programme, scores);
    let (other, down) = mean_and_slopes(comparison, scores);
    let slopes = Slopes {
        programme: up.iter().map(|slope| slope / (one * (1.0 - one))).collect(),
        comparison: down.iter().map(|slope| -slope / (other * (1.0 - other))).collect(),
    };
    (logit_of(one) - logit_of(other), slopes)
}

fn log_ratio(programme: &[f64], comparison: &[f64], scores: &[f64]) -> (f64, Slopes) {
    let (one, up) = mean_and_slopes(programme, scores);
    let (other, down) = mean_and_slopes(comparison, scores);
    let slopes = Slopes {
        programme: up.iter().map(|slope| slope / one).collect(),
        comparison: down.iter().map(|slope| -slope / other).collect(),
    };
    ((one / other).ln(), slopes)
}

/// One arm's mean: the other arm moves it by nothing.
fn alone(arm: Arm, totals: &[f64], scores: &[f64]) -> (f64, Slopes) {
    let (programme, comparison) = totals.split_at(totals.len() / 2);
    let none = vec![0.0; scores.len()];
    match arm {
        Arm::Programme => {
            let (mean, slopes) = mean_and_slopes(programme, scores);
            (mean, Slopes { programme: slopes, comparison: none })
        }
        Arm::Comparison => {
            let (mean, slopes) = mean_and_slopes(comparison, scores);
            (mean, Slopes { programme: none, comparison: slopes })
        }
    }
}

//! How much the effect itself differs between forces: four estimators of tau squared.

use super::{Site, Weighted, crossing};
use crate::number::real_len;
use serde::{Deserialize, Serialize};

/// How the variance of the effect between forces is estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tau2 {
    /// One effect common to all forces: no variance between them.
    Common,
    /// `DerSimonian` and Laird's, by moments.
    DerSimonianLaird,
    /// Restricted maximum likelihood. The default.
    #[default]
    Reml,
    /// Paule and Mandel's: where the weighted squares are what chance alone would give.
    PauleMandel,
}

/// The likelihood must rise by less than this before it counts as risen no more.
const SETTLED: f64 = 1e-14;

const MOST_STEPS: usize = 500;

impl Tau2 {
    /// The estimate, at least 0; none if the iteration did not settle.
    pub(super) fn estimate(self, sites: &[Site]) -> Option<f64> {
        let expected = real_len(sites.len()) - 1.0;
        match self {
            Self::Common => Some(0.0),
            Self::DerSimonianLaird => Some(by_moments(sites, expected)),
            Self::Reml => by_likelihood(sites, by_moments(sites, expected)),
            Self::PauleMandel => {
                Some(crossing(|tau2| Weighted::of(sites, tau2).q - expected, typical(sites)))
            }
        }
    }
}

/// A variance of the size of the sites' own, to begin a search with.
pub(super) fn typical(sites: &[Site]) -> f64 {
    sites.iter().map(|site| site.variance).fold(0.0, f64::max)
}

fn by_moments(sites: &[Site], expected: f64) -> f64 {
    let fixed = Weighted::of(sites, 0.0);
    ((fixed.q - expected) / (fixed.sum - fixed.power_sum(2) / fixed.sum)).max(0.0)
}

/// Fisher scoring, each step halved until the restricted likelihood does not fall.
fn by_likelihood(sites: &[Site], start: f64) -> Option<f64> {
    let mut tau2 = start;
    let mut height = restricted_likelihood(sites, tau2);
    for _ in 0..MOST_STEPS {
        let mut step = scoring_step(sites, tau2);
        let (next, risen) = loop {
            let next = (tau2 + step).max(0.0);
            let reached = restricted_likelihood(sites, next);
            if reached >= height || (next - tau2).abs() <= SETTLED * (tau2 + typical(sites)) {
                break (next, reached);
            }
            step /= 2.0;
        };
        if (next - tau2).abs() <= SETTLED * (tau2 + typical(sites)) {
            return Some(next);
        }
        (tau2, height) = (next, risen);
    }
    None
}

fn scoring_step(sites: &[Site], tau2: f64) -> f64 {
    let at = Weighted::of(sites, tau2);
    let (second, third) = (at.power_sum(2), at.power_sum(3));
    let squares: f64 = sites
        .iter()
        .zip(&at.weights)
        .map(|(site, weight)| (weight * (site.estimate - at.mean)).powi(2))
        .sum();
    let trace = at.sum - second / at.sum;
    let information = second - 2.0 * third / at.sum + (second / at.sum).powi(2);
    (squares - trace) / information
}

fn restricted_likelihood(sites: &[Site], tau2: f64) -> f64 {
    let at = Weighted::of(sites, tau2);
    let logs: f64 = at.weights.iter().map(|weight| weight.ln()).sum();
    (logs - at.sum.ln() - at.q) / 2.0
}

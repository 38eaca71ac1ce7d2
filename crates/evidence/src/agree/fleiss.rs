//! Fleiss's kappa of several coders.

use super::Codes;
use crate::interval::{Bounds, is_level};
use crate::number::{real, real_len};
use crate::special::student_quantile;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Agreement of several coders beyond chance.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fleiss {
    /// Kappa, at most 1.
    pub value: f64,
    /// Its standard error by leaving out one passage after the other.
    pub se: f64,
    /// Its standard error if there were no agreement beyond chance.
    pub null_se: f64,
    /// The share of pairs of coders who agreed.
    pub agreed: f64,
    /// Passages coded.
    pub units: usize,
    /// Coders of each passage.
    pub coders: u64,
}

impl Fleiss {
    /// The interval from the jackknife error, with t on passages less one.
    ///
    /// # Errors
    /// A level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Bounds, FleissError> {
        if !is_level(level) {
            return Err(FleissError::Level { level });
        }
        let quantile = student_quantile(f64::midpoint(1.0, level), real_len(self.units - 1));
        Ok(Bounds::around(self.value, quantile * self.se, level))
    }
}

/// Why there is no kappa.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum FleissError {
    /// Fewer than three passages.
    #[error("{units} passages are too few: it takes 3")]
    TooFew {
        /// Passages with two codes or more.
        units: usize,
    },
    /// Passages have different numbers of coders.
    #[error(
        "one passage has {one} codes and another {other}: Fleiss's kappa needs as many for each; Krippendorff's alpha does not"
    )]
    Uneven {
        /// Codes of the first passage.
        one: u64,
        /// Codes of a later one.
        other: u64,
    },
    /// One code only.
    #[error("one code only was used, so agreement by chance is certain and kappa means nothing")]
    OneCode,
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
}

/// Fleiss's kappa.
///
/// # Question
/// Do several coders, the same number for each passage, agree more than chance would make them?
///
/// # Parameters
/// `codes` of three passages or more, each with the same number of codes.
///
/// # Result
/// `(P - Pe) / (1 - Pe)`, its jackknife error over passages and its error under chance.
///
/// # Notes
/// Names only: the order of codes is not used. The coders need not be the same for each passage.
///
/// # References
/// Fleiss (1971), *Psychological Bulletin* 76; Fleiss, Nee & Landis (1979), *Psychological
/// Bulletin* 86.
///
/// # Errors
/// Too few passages, uneven numbers of codes, or one code only.
///
/// # Examples
/// ```
/// use evidence::agree::{Codes, fleiss};
/// let codes = Codes::of_units(&[vec![1., 1., 1.], vec![1., 1., 2.], vec![2., 2., 2.], vec![1., 2., 2.]])?;
/// // eight of twelve pairs agreed where chance would make it six
/// assert!((fleiss(&codes)?.value - 1.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn fleiss(codes: &Codes) -> Result<Fleiss, FleissError> {
    let tallies: Vec<&[u64]> = codes.tallies().iter().map(Vec::as_slice).collect();
    let units = tallies.len();
    if units < 3 {
        return Err(FleissError::TooFew { units });
    }
    let coders: u64 = tallies[0].iter().sum();
    let uneven =
        tallies.iter().map(|tally| tally.iter().sum()).find(|other: &u64| *other != coders);
    if let Some(other) = uneven {
        return Err(FleissError::Uneven { one: coders, other });
    }
    let (value, agreed) = agreement(&tallies, coders).ok_or(FleissError::OneCode)?;
    let without = |left_out: usize| {
        let rest: Vec<&[u64]> = tallies
            .iter()
            .enumerate()
            .filter(|(unit, _)| *unit != left_out)
            .map(|(_, tally)| *tally)
            .collect();
        // without the one passage that differed no chance is left: all agree
        agreement(&rest, coders).map_or(1.0, |(value, _)| value)
    };
    let values: Vec<f64> = (0..units).map(without).collect();
    let centre = values.iter().sum::<f64>() / real_len(units);
    let squares: f64 = values.iter().map(|value| (value - centre).powi(2)).sum();
    let se = (squares * real_len(units - 1) / real_len(units)).sqrt();
    Ok(Fleiss { value, se, null_se: null_se(&tallies, coders), agreed, units, coders })
}

/// How often each code was given, as a share of all codes given.
fn margins(tallies: &[&[u64]], coders: u64) -> Vec<f64> {
    let all = real_len(tallies.len()) * real(coders);
    let of = |code: usize| real(tallies.iter().map(|tally| tally[code]).sum()) / all;
    (0..tallies[0].len()).map(of).collect()
}

fn agreement(tallies: &[&[u64]], coders: u64) -> Option<(f64, f64)> {
    let pairs = real(coders) * (real(coders) - 1.0);
    let alike = |tally: &&[u64]| -> f64 {
        tally.iter().map(|&count| real(count) * (real(count) - 1.0)).sum::<f64>() / pairs
    };
    let agreed = tallies.iter().map(alike).sum::<f64>() / real_len(tallies.len());
    let by_chance: f64 = margins(tallies, coders).iter().map(|share| share * share).sum();
    (1.0 - by_chance > 1e-12).then(|| ((agreed - by_chance) / (1.0 - by_chance), agreed))
}

fn null_se(tallies: &[&[u64]], coders: u64) -> f64 {
    let margins = margins(tallies, coders);
    let both: f64 = margins.iter().map(|share| share * (1.0 - share)).sum();
    let skew: f64 = margins.iter().map(|share| share * (1.0 - share) * (1.0 - 2.0 * share)).sum();
    let pairs = real_len(tallies.len()) * real(coders) * (real(coders) - 1.0);
    (2.0 / pairs * (both * both - skew)).max(0.0).sqrt() / both
}

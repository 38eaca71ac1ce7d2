//! Krippendorff's alpha: any number of coders, any level of measurement, gaps allowed.

use super::Codes;
use crate::chance::{Places, seeded};
use crate::interval::{Bounds, is_level};
use crate::number::{real, real_len};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What the codes mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Names. The default.
    #[default]
    Nominal,
    /// An order.
    Ordinal,
    /// Differences have a meaning.
    Interval,
    /// Ratios have a meaning: no code below 0.
    Ratio,
}

/// Agreement of any coders beyond chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alpha {
    /// Alpha, at most 1; 0 is what chance alone would give.
    pub value: f64,
    /// The disagreement seen.
    pub observed: f64,
    /// The disagreement that chance would give.
    pub expected: f64,
    /// Passages with two codes or more.
    pub units: usize,
    /// Codes in them.
    pub codes: u64,
    /// Passages with fewer, left out.
    pub set_aside: usize,
    /// The interval by drawing passages again with replacement, where it was asked for.
    pub interval: Option<Bounds>,
}

/// How an interval is made by drawing passages again.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resampling {
    /// How often, 1,000 or more for two steady digits.
    pub times: u32,
    /// The seed: the same seed gives the same interval.
    pub seed: u64,
    /// The confidence level, 0 to 1.
    pub level: f64,
}

/// Why there is no alpha.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum AlphaError {
    /// Nothing to compare.
    #[error("no passage was coded twice")]
    Empty,
    /// Everything has one code.
    #[error("one code only was used: disagreement by chance is impossible and alpha means nothing")]
    OneCode,
    /// A ratio of a number below zero.
    #[error("a code is {code}: at the level of ratios codes are at least 0")]
    Negative {
        /// The code.
        code: f64,
    },
    /// The level is not between 0 and 1, or nothing is drawn.
    #[error(
        "an interval by drawing again needs at least 100 draws and a confidence level between 0 and 1"
    )]
    Resampling,
}

/// Krippendorff's alpha.
///
/// # Question
/// Can what the coders wrote be relied upon?
///
/// # Parameters
/// `codes`: any number per passage; `level`: what the codes mean; `resampling`: how the interval is
/// made, none for no interval.
///
/// # Result
/// `1 - Do / De` over the coincidences of codes within passages, and the percentile interval over
/// passages drawn again.
///
/// # Notes
/// At least 0.80 for a claim, 0.667 for a tentative one (Krippendorff's own advice). A draw with one
/// code only has no alpha and counts as full agreement.
///
/// # References
/// Krippendorff (2004), *Content Analysis*, chapter 11; Hayes & Krippendorff (2007),
/// *Communication Methods and Measures* 1. Held against `krippendorff` 0.9.0 of `PyPI`.
///
/// # Errors
/// Nothing coded twice, one code only, a negative code at the level of ratios, or a resampling that
/// cannot be.
///
/// # Examples
/// ```
/// use evidence::agree::{Codes, Level, alpha};
/// let codes = Codes::of_units(&[vec![0., 0.], vec![0., 1.], vec![1., 1.], vec![1., 1.]])?;
/// // one of four passages differs; chance would make it 30 of 56 pairs of codes
/// let alpha = alpha(&codes, Level::Nominal, None)?;
/// assert!((alpha.value - (1.0 - 0.25 / (30.0 / 56.0))).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn alpha(
    codes: &Codes,
    level: Level,
    resampling: Option<Resampling>,
) -> Result<Alpha, AlphaError> {
    if let (Level::Ratio, Some(code)) = (level, codes.values().iter().find(|code| **code < 0.0)) {
        return Err(AlphaError::Negative { code: *code });
    }
    let tallies: Vec<&[u64]> = codes.tallies().iter().map(Vec::as_slice).collect();
    if tallies.is_empty() {
        return Err(AlphaError::Empty);
    }
    let (observed, expected) = disagreement(&tallies, codes.values(), level);
    if expected <= 0.0 {
        return Err(AlphaError::OneCode);
    }
    let interval =
        resampling.map(|how| drawn_again(&tallies, codes.values(), level, how)).transpose()?;
    Ok(Alpha {
        value: 1.0 - observed / expected,
        observed,
        expected,
        units: tallies.len(),
        codes: tallies.iter().copied().flatten().sum(),
        set_aside: codes.set_aside(),
        interval,
    })
}

/// Observed and expected disagreement.
fn disagreement(tallies: &[&[u64]], values: &[f64], level: Level) -> (f64, f64) {
    let given = |code: usize| real(tallies.iter().map(|tally| tally[code]).sum());
    let margins: Vec<f64> = (0..values.len()).map(given).collect();
    let all: f64 = margins.iter().sum();
    let distances = distances(values, &margins, level);
    let mut observed = 0.0;
    for tally in tallies {
        let coders = real(tally.iter().sum());
        let mut within = 0.0;
        for (one, &count) in tally.iter().enumerate().filter(|(_, count)| **count > 0) {
            for (other, &others) in tally.iter().enumerate() {
                within += real(count) * real(others) * distances[one][other];
            }
        }
        observed += within / (coders - 1.0);
    }
    let mut expected = 0.0;
    for (one, row) in distances.iter().enumerate() {
        for (other, distance) in row.iter().enumerate() {
            expected += margins[one] * margins[other] * distance;
        }
    }
    (observed / all, expected / (all * (all - 1.0)))
}

/// The squared distance of each code from each other.
fn distances(values: &[f64], margins: &[f64], level: Level) -> Vec<Vec<f64>> {
    let between = |one: usize, other: usize| -> f64 {
        if one == other {
            return 0.0;
        }
        let (low, high) = (one.min(other), one.max(other));
        match level {
            Level::Nominal => 1.0,
            Level::Ordinal => {
                let span: f64 = margins[low..=high].iter().sum();
                (span - f64::midpoint(margins[low], margins[high])).powi(2)
            }
            Level::Interval => (values[high] - values[low]).powi(2),
            Level::Ratio => ((values[high] - values[low]) / (values[high] + values[low])).powi(2),
        }
    };
    (0..values.len())
        .map(|one| (0..values.len()).map(|other| between(one, other)).collect())
        .collect()
}

fn drawn_again(
    tallies: &[&[u64]],
    values: &[f64],
    level: Level,
    how: Resampling,
) -> Result<Bounds, AlphaError> {
    if !is_level(how.level) || how.times < 100 {
        return Err(AlphaError::Resampling);
    }
    let mut chance = seeded(how.seed);
    let mut alphas: Vec<f64> = (0..how.times)
        .map(|_| {
            let drawn: Vec<&[u64]> =
                tallies.iter().map(|_| tallies[chance.below(tallies.len())]).collect();
            let (observed, expected) = disagreement(&drawn, values, level);
            if expected > 0.0 { 1.0 - observed / expected } else { 1.0 }
        })
        .collect();
    alphas.sort_by(f64::total_cmp);
    let tail = (1.0 - how.level) / 2.0;
    let end = |probability: f64| quantile(&alphas, probability);
    Ok(Bounds { lower: end(tail), upper: end(1.0 - tail), level: how.level })
}

/// The quantile of a sorted list, between neighbours in proportion (R's type 7).
fn quantile(sorted: &[f64], probability: f64) -> f64 {
    let place = probability * real_len(sorted.len() - 1);
    let low = place.floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the list")]
    let index = low as usize;
    let next = sorted[(index + 1).min(sorted.len() - 1)];
    (place - low).mul_add(next - sorted[index], sorted[index])
}

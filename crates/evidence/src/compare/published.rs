//! Two published shares compared, when nothing but the shares and the bases is known.

use super::critical_deff;
use crate::interval::{Bounds, logit_of};
use crate::number::real;
use crate::special::{normal_quantile, normal_two_sided};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A share as a report printed it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The share, 0 to 1.
    pub share: f64,
    /// The children it is a share of.
    pub children: u64,
}

/// What two published shares say, with schools unknown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishedDifference {
    /// The first share less the second.
    pub value: f64,
    /// The standard error with independent children times the root of the design effect.
    pub se: f64,
    /// The lower end of the interval.
    pub lower: f64,
    /// The upper end of the interval.
    pub upper: f64,
    /// The value over its standard error.
    pub z: f64,
    /// The two-sided p of no difference, normal.
    pub p: f64,
    /// The first share over the second.
    pub risk_ratio: f64,
    /// Its interval, formed on the logarithm.
    pub risk_ratio_ends: Bounds,
    /// The first odds over the second.
    pub odds_ratio: f64,
    /// Its interval, formed on the logarithm.
    pub odds_ratio_ends: Bounds,
    /// The design effect at which the difference stops being significant.
    pub critical_deff: f64,
}

/// Why published shares cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum PublishedError {
    /// A share is 0, 1 or outside: its standard error would be 0.
    #[error("a published share must lie between 0 and 1, and {share} does not")]
    Share {
        /// The share given.
        share: f64,
    },
    /// A base is 0.
    #[error("a published share needs the number of children it is a share of")]
    NoBase,
    /// The design effect is below 1 or not a number.
    #[error("a design effect is at least 1, and {deff} is not")]
    Deff {
        /// The value given.
        deff: f64,
    },
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
}

/// Compares two shares that a report printed without intervals.
///
/// # Question
/// A report says 66% of 248 against 45% of 102. How sure is that, and how much clustering can it bear?
///
/// # Parameters
/// `programme`, `comparison`: shares with their bases; `deff`: an assumed design effect, at least 1
/// (1 treats children as independent); `level`: confidence, 0 to 1.
///
/// # Result
/// Difference, its standard error `sqrt(deff * sum p (1 - p) / n)`, a normal interval and test; both
/// ratios with intervals from `deff * sum (1 - p) / (n p)` and `deff * sum 1 / (n p (1 - p))`, the
/// variances of their logarithms; and the critical design effect.
///
/// # Notes
/// A stopgap for other people's reports: with the schools at hand use [`super::risk_difference()`].
/// Printed percentages are rounded, so the last digits mean nothing.
///
/// # References
/// Kish (1965), *Survey Sampling*.
///
/// # Errors
/// A share outside 0 to 1, an empty base, a design effect below 1, or a level outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::compare::{Published, published};
///
/// let (mini, others) = (Published { share: 0.24, children: 248 }, Published { share: 0.37, children: 102 });
/// let officer = published(mini, others, 1.6, 0.95)?;
/// assert!((officer.upper - 0.006259718184).abs() < 1e-9);
/// assert!(officer.critical_deff < 1.6);
/// # Ok::<(), evidence::compare::PublishedError>(())
/// ```
pub fn published(
    programme: Published,
    comparison: Published,
    deff: f64,
    level: f64,
) -> Result<PublishedDifference, PublishedError> {
    for Published { share, children } in [programme, comparison] {
        if !(share > 0.0 && share < 1.0) {
            return Err(PublishedError::Share { share });
        }
        if children == 0 {
            return Err(PublishedError::NoBase);
        }
    }
    if !(deff.is_finite() && deff >= 1.0) {
        return Err(PublishedError::Deff { deff });
    }
    let variance = |of: Published| of.share * (1.0 - of.share) / real(of.children);
    let independent_se = (variance(programme) + variance(comparison)).sqrt();
    let value = programme.share - comparison.share;
    let critical_deff =
        critical_deff(value, independent_se, level).ok_or(PublishedError::Level { level })?;
    let se = independent_se * deff.sqrt();
    let quantile = normal_quantile(f64::midpoint(1.0, level));
    let reach = quantile * se;
    let shares = [programme, comparison];
    // the interval of a ratio from its logarithm and the variance of that by one share and base
    let on_logs = |log: f64, variance: fn(f64) -> f64| {
        let of = |of: &Published| variance(of.share) / real(of.children);
        let ends = quantile * (deff * shares.iter().map(of).sum::<f64>()).sqrt();
        Bounds { lower: (log - ends).exp(), upper: (log + ends).exp(), level }
    };
    let log_ratio = (programme.share / comparison.share).ln();
    let log_odds = logit_of(programme.share) - logit_of(comparison.share);
    Ok(PublishedDifference {
        value,
        se,
        lower: value - reach,
        upper: value + reach,
        z: value / se,
        p: normal_two_sided(value / se),
        risk_ratio: programme.share / comparison.share,
        risk_ratio_ends: on_logs(log_ratio, |share| (1.0 - share) / share),
        odds_ratio: log_odds.exp(),
        odds_ratio_ends: on_logs(log_odds, |share| 1.0 / (share * (1.0 - share))),
        critical_deff,
    })
}

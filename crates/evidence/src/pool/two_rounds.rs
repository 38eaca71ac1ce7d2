//! The pooled raw data in two rounds: totals first, then one rounded number per force.

use super::{PooledSums, Statistic, SumsError, value_and_slopes};
use crate::counts::{Arm, Counts};
use crate::design::Design;
use crate::number::{real, significant};
use serde::{Deserialize, Serialize};

/// Significant digits of a variance term that leaves a force.
const DIGITS: usize = 3;

/// Of two forces each would learn the other's totals.
const FEWEST_FORCES: usize = 3;

/// What one force sends in the first round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstRound {
    /// Children per option, programme arm first.
    pub totals: Vec<u64>,
    /// Schools with an answer.
    pub with_data: u64,
    /// Schools of the design.
    pub schools: u64,
}

/// What the hub sends back: the slopes of the statistic at the totals of all forces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slope {
    /// The value over all forces.
    pub value: f64,
    /// The slope in each total.
    pub slopes: Vec<f64>,
}

/// What one force sends in the second round: its part of the variance, to three digits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SecondRound {
    /// `C / (C - 1) (sum z^2 - (sum z)^2 / C)`, rounded.
    pub variance: f64,
}

impl FirstRound {
    /// The totals of one force.
    pub fn of(design: &Design, counts: &Counts) -> Self {
        let arm = |arm: Arm| counts.arm(arm).children().to_vec();
        Self {
            totals: [arm(Arm::Programme), arm(Arm::Comparison)].concat(),
            with_data: counts.schools_answering().len() as u64,
            schools: design.schools() as u64,
        }
    }
}

impl Slope {
    /// The statistic at the totals of all forces.
    ///
    /// # Errors
    /// No force, totals of different lengths, or an arm without children.
    pub fn at(sites: &[FirstRound], statistic: &Statistic) -> Result<Self, SumsError> {
        let cells = sites.first().ok_or(SumsError::Empty)?.totals.len();
        let mut totals = vec![0.0; cells];
        for (place, site) in sites.iter().enumerate() {
            if site.totals.len() != cells {
                return Err(SumsError::Shape { site: place + 1 });
            }
            for (total, more) in totals.iter_mut().zip(&site.totals) {
                *total += real(*more);
            }
        }
        let (value, slopes) = value_and_slopes(statistic, &totals)?;
        Ok(Self { value, slopes })
    }
}

impl SecondRound {
    /// One force's part of the variance. Its design is one stratum, whatever its strata say.
    ///
    /// # Errors
    /// The slopes are for another question, or the design does not carry a variance.
    pub fn of(design: &Design, counts: &Counts, slope: &Slope) -> Result<Self, SumsError> {
        let options = counts.options();
        if slope.slopes.len() != 2 * options {
            return Err(SumsError::Shape { site: 1 });
        }
        let influence = counts.sum_by_school(|arm, option| match arm {
            Arm::Programme => slope.slopes[option],
            Arm::Comparison => slope.slopes[options + option],
        });
        if design.schools() < 2 {
            return Err(SumsError::LonelySchool { site: 1 });
        }
        let variance = design.variance(&influence)?;
        Ok(Self { variance: significant(variance, DIGITS) })
    }
}

/// A statistic of all forces in two rounds.
///
/// # Question
/// What would the pooled raw data say, if each force gives away its totals and one number?
///
/// # Parameters
/// `first` and `second` of each force, in one order, and the `slope` between them.
///
/// # Result
/// The stratified value, error and degrees of freedom of the pooled raw data up to the rounding:
/// the error is off by at most 1 in 400.
///
/// # Notes
/// The rounding is part of the protection: a variance with all its digits can hold many whole
/// numbers. At least three forces, better five: of two each learns the other's totals.
///
/// # References
/// As [`super::pooled_sums()`].
///
/// # Errors
/// As many first as second rounds are needed, from three forces or more, and a variance at least 0.
///
/// # Examples
/// ```
/// use evidence::counts::{Arm, Block, Counts};
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::estimate::Picked;
/// use evidence::pool::{FirstRound, SecondRound, Slope, Statistic, two_rounds};
///
/// let mut forces = Vec::new();
/// for force in ["Northmoor", "Southmoor", "Westmoor"] {
///     let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
///     let mut counts = Counts::new(2);
///     for (name, one, other) in [("a", [4, 6], [8, 7]), ("b", [3, 7], [6, 9])] {
///         let school = design.enrol(force, name)?;
///         counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &one)?;
///         counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, &other)?;
///     }
///     forces.push((design, counts));
/// }
/// let first: Vec<FirstRound> =
///     forces.iter().map(|(design, counts)| FirstRound::of(design, counts)).collect();
/// let slope = Slope::at(&first, &Statistic::RiskDifference(Picked::top(2, 1)?))?;
/// let mut second = Vec::new();
/// for (design, counts) in &forces {
///     second.push(SecondRound::of(design, counts, &slope)?);
/// }
/// let pooled = two_rounds(&first, &slope, &second)?;
/// // 39 of 60 against 48 of 90
/// assert!((pooled.value - (0.65 - 48.0 / 90.0)).abs() < 1e-12);
/// assert_eq!((pooled.df, pooled.sites), (3, 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn two_rounds(
    first: &[FirstRound],
    slope: &Slope,
    second: &[SecondRound],
) -> Result<PooledSums, SumsError> {
    if first.len() != second.len() {
        return Err(SumsError::Rounds { first: first.len(), second: second.len() });
    }
    if first.len() < FEWEST_FORCES {
        return Err(SumsError::TooFewForces { sites: first.len() });
    }
    if let Some(place) =
        second.iter().position(|part| part.variance.is_nan() || part.variance < 0.0)
    {
        return Err(SumsError::Shape { site: place + 1 });
    }
    let variance: f64 = second.iter().map(|part| part.variance).sum();
    let with_data: u64 = first.iter().map(|site| site.with_data).sum();
    let strata = first.iter().filter(|site| site.with_data > 0).count();
    Ok(PooledSums {
        value: slope.value,
        se: variance.sqrt(),
        df: usize::try_from(with_data).expect("schools fit in memory").saturating_sub(strata),
        schools: first.iter().map(|site| site.schools).sum(),
        sites: first.len(),
    })
}

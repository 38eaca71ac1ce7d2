//! The ordinal logit with errors that know about schools.

use super::likelihood::{add_slope, height, information};
use crate::counts::School;
use crate::design::{Design, DesignError};
use crate::estimate::{BySchool, Linearised};
use crate::interval::Bounds;
use nalgebra::{Cholesky, DVector, Dyn};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// The fit has settled when a step moves no parameter by more than this.
const SETTLED: f64 = 1e-10;

const MOST_STEPS: usize = 60;

/// A coefficient beyond this is on its way to infinity: an odds ratio of e to the 25th.
const RUNAWAY: f64 = 25.0;

/// One child, or as many as `weight` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The school.
    pub school: School,
    /// The option chosen, 0 the least positive.
    pub option: usize,
    /// What the answer may depend on, as numbers, in one order for all rows.
    pub on: Vec<f64>,
    /// The weight, above 0.
    pub weight: f64,
}

/// What one variable goes with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coefficient {
    /// The log odds ratio of a more positive answer per unit, with its error between schools.
    pub estimate: Linearised,
    /// The error that as many independent children would give.
    pub independent_se: f64,
}

impl Coefficient {
    /// The odds ratio of a more positive answer per unit of the variable.
    pub fn odds_ratio(&self) -> f64 {
        self.estimate.value.exp()
    }

    /// The interval of the odds ratio.
    ///
    /// # Errors
    /// Too few schools, or a level outside 0 to 1.
    pub fn odds_ratio_interval(
        &self,
        level: f64,
    ) -> Result<Bounds, crate::interval::IntervalError> {
        let interval = self.estimate.interval(level)?;
        Ok(Bounds { lower: interval.lower.exp(), upper: interval.upper.exp(), level })
    }
}

/// A fitted ordinal logit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrdinalLogit {
    /// The thresholds between options, lowest first, with their independent errors.
    pub thresholds: Vec<(f64, f64)>,
    /// One coefficient per variable.
    pub coefficients: Vec<Coefficient>,
    /// The logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Children.
    pub children: usize,
    /// Steps to the fit.
    pub steps: usize,
}

/// Why the model cannot be fitted.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ModelError {
    /// No rows, or no variable.
    #[error("a model needs answers and at least one variable")]
    Empty,
    /// A row with another number of variables, or one that is not a number.
    #[error("row {row} has a variable missing or not a number")]
    Variables {
        /// The row, from 1.
        row: usize,
    },
    /// A weight that is not above 0.
    #[error("the weight of row {row} is not above 0")]
    Weight {
        /// The row, from 1.
        row: usize,
    },
    /// An option that does not exist.
    #[error("row {row} chose option {option}: the question has {options}, counted from 0")]
    UnknownOption {
        /// The row, from 1.
        row: usize,
        /// The option given.
        option: usize,
        /// How many there are.
        options: usize,
    },
    /// An option that nobody chose has no threshold.
    #[error("nobody chose option {option}: merge it with its neighbour")]
    UnusedOption {
        /// The option, from 0.
        option: usize,
    },
    /// Variables that follow from one another.
    #[error("the variables follow from one another, or one of them never changes")]
    Collinear,
    /// A variable that decides the answer: its coefficient has no end.
    #[error("a variable decides the answer completely, so its effect has no size")]
    Separated,
    /// The fit did not settle.
    #[error("the fit did not settle")]
    NotSettled,
    /// The design does not carry the errors.
    #[error(transparent)]
    Design(#[from] DesignError),
}

/// The ordinal logit, `logit P(Y <= j) = theta_j - x'b`.
///
/// # Question
/// What goes with a more positive answer when other things are held still?
///
/// # Parameters
/// `design` with every school of the rows; `options` of the question; `rows`.
///
/// # Result
/// Thresholds and coefficients by Newton's method; errors between schools by linearisation (the
/// sandwich, with the design's strata and rule for lonely schools), and the plain ones.
///
/// # Notes
/// One coefficient for all thresholds is an assumption, which a crowd at the top of the scale
/// strains: test it with [`super::proportional_odds()`] and report superiority first. Children of one school are allowed for in the error and not
/// in the coefficient, which is that of the population and not of a school.
///
/// # References
/// `McCullagh` (1980), *JRSS B* 42; Binder (1983), *International Statistical Review* 51; Agresti
/// (2010), *Analysis of Ordinal Categorical Data*. Held against R `ordinal` 2022.11-16.
///
/// # Errors
/// Rows that do not fit together, an option nobody chose, variables that follow from one another
/// or decide the answer, a fit that does not settle, or a design that does not carry the errors.
///
/// # Examples
/// ```
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::model::{Row, ordinal_logit};
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let mut rows = Vec::new();
/// for (name, yes) in [("a", [6.0, 4.0]), ("b", [7.0, 5.0]), ("c", [5.0, 5.0]), ("d", [6.0, 6.0])] {
///     let school = design.enrol("Northmoor", name)?;
///     for (offered, yes) in [1.0, 0.0].into_iter().zip(yes) {
///         rows.push(Row { school, option: 1, on: vec![offered], weight: yes });
///         rows.push(Row { school, option: 0, on: vec![offered], weight: 10.0 - yes });
///     }
/// }
/// // of two options it is the log odds ratio: 24 of 40 against 20 of 40
/// let fit = ordinal_logit(&design, 2, &rows)?;
/// assert!((fit.coefficients[0].odds_ratio() - 1.5).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn ordinal_logit(
    design: &Design,
    options: usize,
    rows: &[Row],
) -> Result<OrdinalLogit, ModelError> {
    let variables = check(options, rows)?;
    let thresholds = options - 1;
    let (at, steps) = climb(rows, start(options, variables, rows)?, thresholds)?;
    let turned = information(rows, &at, thresholds).cholesky().ok_or(ModelError::Collinear)?;
    let inverse = turned.inverse();
    let errors = between_schools(design, rows, &at, thresholds, &turned)?;
    let schools: BTreeSet<School> = rows.iter().map(|row| row.school).collect();
    let df = design.degrees_of_freedom(&schools)?;
    let coefficient = |place: usize| Coefficient {
        estimate: Linearised { value: at[place], se: errors[place], df, schools: schools.len() },
        independent_se: inverse[(place, place)].sqrt(),
    };
    Ok(OrdinalLogit {
        thresholds: (0..thresholds).map(|j| (at[j], inverse[(j, j)].sqrt())).collect(),
        coefficients: (thresholds..at.len()).map(coefficient).collect(),
        log_likelihood: height(rows, &at, thresholds),
        children: rows.len(),
        steps,
    })
}

/// How many variables there are, if the rows fit together.
pub(super) fn check(options: usize, rows: &[Row]) -> Result<usize, ModelError> {
    let variables = rows.first().map_or(0, |row| row.on.len());
    if variables == 0 || options < 2 {
        return Err(ModelError::Empty);
    }
    for (place, row) in rows.iter().enumerate() {
        let place = place + 1;
        if row.on.len() != variables || row.on.iter().any(|x| !x.is_finite()) {
            return Err(ModelError::Variables { row: place });
        }
        if !(row.weight > 0.0 && row.weight.is_finite()) {
            return Err(ModelError::Weight { row: place });
        }
        if row.option >= options {
            return Err(ModelError::UnknownOption { row: place, option: row.option, options });
        }
    }
    Ok(variables)
}

/// The thresholds that fit if nothing depended on the variables.
pub(super) fn start(
    options: usize,
    variables: usize,
    rows: &[Row],
) -> Result<DVector<f64>, ModelError> {
    let mut weight = vec![0.0; options];
    for row in rows {
        weight[row.option] += row.weight;
    }
    if let Some(option) = weight.iter().position(|weight| *weight <= 0.0) {
        return Err(ModelError::UnusedOption { option });
    }
    let all: f64 = weight.iter().sum();
    let mut at = DVector::zeros(options - 1 + variables);
    let mut below = 0.0;
    for (threshold, weight) in weight[..options - 1].iter().enumerate() {
        below += weight;
        at[threshold] = (below / (all - below)).ln();
    }
    Ok(at)
}

/// Newton's method, each step halved until the likelihood does not fall.
pub(super) fn climb(
    rows: &[Row],
    mut at: DVector<f64>,
    thresholds: usize,
) -> Result<(DVector<f64>, usize), ModelError> {
    let mut reached = height(rows, &at, thresholds);
    for steps in 1..=MOST_STEPS {
        let mut slope = DVector::zeros(at.len());
        for row in rows {
            add_slope(row, &at, thresholds, &mut slope);
        }
        let turned = information(rows, &at, thresholds).cholesky().ok_or(ModelError::Collinear)?;
        let mut step = turned.solve(&slope);
        loop {
            let next = &at + &step;
            let risen = height(rows, &next, thresholds);
            if risen >= reached || step.amax() < SETTLED {
                at = next;
                reached = risen;
                break;
            }
            step /= 2.0;
        }
        if at.rows(thresholds, at.len() - thresholds).amax() > RUNAWAY {
            return Err(ModelError::Separated);
        }
        if step.amax() < SETTLED {
            return Ok((at, steps));
        }
    }
    Err(ModelError::NotSettled)
}

/// The error of each parameter from the spread of the schools' parts in it.
fn between_schools(
    design: &Design,
    rows: &[Row],
    at: &DVector<f64>,
    thresholds: usize,
    turned: &Cholesky<f64, Dyn>,
) -> Result<Vec<f64>, ModelError> {
    let mut slopes: BTreeMap<School, DVector<f64>> = BTreeMap::new();
    for row in rows {
        let slope = slopes.entry(row.school).or_insert_with(|| DVector::zeros(at.len()));
        add_slope(row, at, thresholds, slope);
    }
    let parts: BTreeMap<School, DVector<f64>> =
        slopes.into_iter().map(|(school, slope)| (school, turned.solve(&slope))).collect();
    (0..at.len())
        .map(|place| {
            let of: BySchool = parts.iter().map(|(school, part)| (*school, part[place])).collect();
            Ok(design.variance(&of)?.sqrt())
        })
        .collect()
}

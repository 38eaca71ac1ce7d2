//! Whether one coefficient serves every threshold of the ordinal logit.

use super::ordinal_logit::{ModelError, check, climb, start};
use super::partial::{Fit, Layout};
use super::{Row, likelihood};
use crate::design::{Design, DesignError};
use crate::estimate::BySchool;
use crate::number::real_len;
use crate::special::{chi_squared_above, f_above};
use nalgebra::{DMatrix, DVector};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// A coefficient further than this from the common one, over the variable's whole range, is on its
/// way to infinity: a group in which nobody chose an option at an end of the scale.
const RUNAWAY: f64 = 10.0;

/// The test that knows about schools.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BetweenSchools {
    /// F: Wald's statistic over its degrees of freedom, scaled for the number of schools.
    pub f: f64,
    /// Its degrees of freedom above.
    pub above: usize,
    /// And below.
    pub below: usize,
    /// Its p.
    pub p: f64,
}

/// Whether a term's coefficient is the same at every threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProportionalOdds {
    /// Twice the rise of the log likelihood when the term has a coefficient at every threshold.
    pub likelihood_ratio: f64,
    /// Its degrees of freedom: variables of the term times thresholds less one.
    pub df: usize,
    /// Its p, for independent children.
    pub p: f64,
    /// The same question asked between schools; none with too few of them, or on the edge.
    pub between_schools: Option<BetweenSchools>,
    /// The log odds ratio at each threshold, lowest first, for each variable of the term.
    pub at_thresholds: Vec<Vec<f64>>,
    /// Whether a coefficient ran away, because a group left an end of the scale empty. The
    /// likelihood ratio stands; its p is rougher.
    pub on_the_edge: bool,
}

/// Why proportional odds cannot be tested.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ProportionalOddsError {
    /// Two options have one threshold.
    #[error("a question with two options has one threshold: there is nothing to test")]
    OneThreshold,
    /// The term names no variable, or one that is not there.
    #[error("the term names no variable, or one that the rows do not have")]
    NoSuchVariable,
    /// The ordinal logit itself has no fit.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The model with coefficients apart has none.
    #[error("with a coefficient at every threshold the model has no fit")]
    NotSettled,
    /// The design does not carry the errors.
    #[error(transparent)]
    Design(#[from] DesignError),
}

/// The nominal test: one coefficient for all thresholds, or one for each?
///
/// # Question
/// May the ordinal logit give one odds ratio for a variable, or does it work differently at the top
/// of the scale than at the bottom?
///
/// # Parameters
/// As [`super::ordinal_logit()`], and the `term`: the variables tested together, by their places in
/// [`Row::on`] (all columns of a category form one term). Weights are numbers of children.
///
/// # Result
/// The likelihood ratio against partial proportional odds (the term apart at every threshold, the
/// others not), chi-squared on variables times thresholds less one; and Wald's test of equal
/// coefficients from the sandwich between schools, `F = (d - q + 1) / (d q) W` on `q` and `d - q + 1`
/// degrees of freedom, `d` being schools less strata.
///
/// # Notes
/// The likelihood ratio takes children as independent, and so rejects too readily in schools; the
/// second does not. A crowd at the top of the scale makes rejection likely: report superiority,
/// which assumes nothing of the kind. Not rejecting is no proof, least of all with few children.
///
/// # References
/// Peterson & Harrell (1990), *Applied Statistics* 39; Agresti (2010), *Analysis of Ordinal
/// Categorical Data*, section 3.6. Held against `nominal_test` of R `ordinal` 2022.11-16, and the
/// test between schools against numerical derivatives in `scipy` 1.17.
///
/// # Errors
/// Two options only, a variable that is not there, rows without a fit, or a design that does not
/// carry the errors.
///
/// # Examples
/// ```
/// use evidence::design::{Design, Lonely, Strata};
/// use evidence::model::{Row, proportional_odds};
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let mut rows = Vec::new();
/// // the programme moves children from the middle to both ends
/// for name in ["a", "b", "c", "d", "e"] {
///     let school = design.enrol("Northmoor", name)?;
///     for (on, answers) in [(1.0, [5.0, 2.0, 5.0]), (0.0, [2.0, 8.0, 2.0])] {
///         for (option, weight) in answers.into_iter().enumerate() {
///             rows.push(Row { school, option, on: vec![on], weight });
///         }
///     }
/// }
/// let test = proportional_odds(&design, 3, &rows, &[0])?;
/// assert!(test.p < 0.001);
/// let [low, high] = test.at_thresholds[0][..] else { panic!("two thresholds") };
/// // 25 of 60 against 10 of 60 at the lowest option: fewer above it; and more above the middle
/// assert!((low - -(5.0_f64 * 25.0 / 35.0).ln()).abs() < 1e-5 && (high + low).abs() < 1e-5);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn proportional_odds(
    design: &Design,
    options: usize,
    rows: &[Row],
    term: &[usize],
) -> Result<ProportionalOdds, ProportionalOddsError> {
    let variables = check(options, rows)?;
    let unique: BTreeSet<&usize> = term.iter().collect();
    let known = term.iter().all(|variable| *variable < variables);
    if term.is_empty() || !known || unique.len() < term.len() {
        return Err(ProportionalOddsError::NoSuchVariable);
    }
    if options < 3 {
        return Err(ProportionalOddsError::OneThreshold);
    }
    let thresholds = options - 1;
    let merged = merged(rows);
    let (one, _) = climb(&merged, start(options, variables, &merged)?, thresholds)?;
    let height = likelihood::height(&merged, &one, thresholds);
    let layout = Layout::new(thresholds, variables, term);
    let fit =
        layout.climb(&merged, layout.spread(&one)).ok_or(ProportionalOddsError::NotSettled)?;
    let coefficients = |which: usize| -> Vec<f64> {
        (0..thresholds).map(|threshold| fit.at[layout.place(which, threshold)]).collect()
    };
    let at_thresholds: Vec<Vec<f64>> = (0..term.len()).map(coefficients).collect();
    let ran_away = |(variable, found): (&usize, &Vec<f64>)| {
        let common = one[thresholds + variable];
        let reach = range(rows, *variable);
        found.iter().any(|coefficient| (coefficient - common).abs() * reach > RUNAWAY)
    };
    let on_the_edge = term.iter().zip(&at_thresholds).any(ran_away);
    let between_schools = if on_the_edge { None } else { wald(design, rows, &layout, &fit)? };
    let likelihood_ratio = (2.0 * (fit.height - height)).max(0.0);
    let df = term.len() * (thresholds - 1);
    Ok(ProportionalOdds {
        likelihood_ratio,
        df,
        p: chi_squared_above(likelihood_ratio, real_len(df)),
        between_schools,
        at_thresholds,
        on_the_edge,
    })
}

/// Rows that are alike taken together; which school they name no longer matters.
fn merged(rows: &[Row]) -> Vec<Row> {
    let mut all: BTreeMap<(usize, Vec<u64>), Row> = BTreeMap::new();
    for row in rows {
        let key = (row.option, row.on.iter().map(|x| x.to_bits()).collect());
        all.entry(key)
            .and_modify(|known| known.weight += row.weight)
            .or_insert_with(|| row.clone());
    }
    all.into_values().collect()
}

/// How far a variable reaches.
fn range(rows: &[Row], variable: usize) -> f64 {
    let values = || rows.iter().map(|row| row.on[variable]);
    values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)
}

/// Wald's test that a term's coefficients do not change from threshold to threshold.
fn wald(
    design: &Design,
    rows: &[Row],
    layout: &Layout<'_>,
    fit: &Fit,
) -> Result<Option<BetweenSchools>, DesignError> {
    let schools: BTreeSet<_> = rows.iter().map(|row| row.school).collect();
    let df = design.degrees_of_freedom(&schools)?;
    let steps: Vec<(usize, usize)> = (0..layout.apart.len())
        .flat_map(|which| (1..layout.thresholds).map(move |threshold| (which, threshold)))
        .map(|(which, at)| (layout.place(which, at), layout.place(which, at - 1)))
        .collect();
    let above = steps.len();
    if df < above {
        return Ok(None);
    }
    let parts = layout.parts(rows, fit);
    let of = |(to, from): (usize, usize)| -> BySchool {
        parts.iter().map(|(school, part)| (*school, part[to] - part[from])).collect()
    };
    let apart: Vec<BySchool> = steps.iter().map(|step| of(*step)).collect();
    let mut spread = DMatrix::zeros(above, above);
    for one in 0..above {
        spread[(one, one)] = design.variance(&apart[one])?;
    }
    for one in 0..above {
        for other in 0..one {
            // what two add to one another's spread, from the spread of their sum
            let sum = apart[one].iter().map(|(school, by)| (*school, by + apart[other][school]));
            let all = design.variance(&sum.collect())?;
            let with = (all - spread[(one, one)] - spread[(other, other)]) / 2.0;
            (spread[(one, other)], spread[(other, one)]) = (with, with);
        }
    }
    let found =
        DVector::from_iterator(above, steps.iter().map(|(to, from)| fit.at[*to] - fit.at[*from]));
    let Some(turned) = spread.cholesky() else { return Ok(None) };
    let statistic = found.dot(&turned.solve(&found));
    let below = df - above + 1;
    let f = statistic * real_len(below) / (real_len(df) * real_len(above));
    if !f.is_finite() {
        return Ok(None);
    }
    Ok(Some(BetweenSchools { f, above, below, p: f_above(f, real_len(above), real_len(below)) }))
}

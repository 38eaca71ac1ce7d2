//! The likelihood of the ordinal logit, its slope and its curvature.
//!
//! Parameters stand in one vector: the thresholds, lowest first, then the coefficients.

use super::Row;
use nalgebra::{DMatrix, DVector};

/// One row at given parameters: the two ends of its option on the logistic scale.
pub(super) struct Ends {
    /// Chance of this option or a lower one; its density.
    pub(super) upper: (f64, f64),
    /// Chance of a lower option; its density.
    pub(super) lower: (f64, f64),
    /// Chance of this option.
    pub(super) chance: f64,
}

fn logistic(at: f64) -> (f64, f64) {
    // the tail that is small is the one computed, so that it keeps its digits
    let tail = 1.0 / (1.0 + at.abs().exp());
    (if at > 0.0 { 1.0 - tail } else { tail }, tail * (1.0 - tail))
}

impl Ends {
    fn of(row: &Row, at: &DVector<f64>, thresholds: usize) -> Self {
        let leaning: f64 = row.on.iter().zip(at.iter().skip(thresholds)).map(|(x, b)| x * b).sum();
        let upper_at = (row.option < thresholds).then(|| at[row.option] - leaning);
        let lower_at = (row.option > 0).then(|| at[row.option - 1] - leaning);
        Self::between(lower_at, upper_at)
    }

    /// An option between these two points; none where the scale ends.
    pub(super) fn between(lower_at: Option<f64>, upper_at: Option<f64>) -> Self {
        let upper = upper_at.map_or((1.0, 0.0), logistic);
        let lower = lower_at.map_or((0.0, 0.0), logistic);
        let chance = match (lower_at, upper_at) {
            (None, _) => upper.0,
            (Some(lower), None) => logistic(-lower).0,
            // both far in the upper tail: the difference of what lies beyond them
            (Some(lower), Some(upper)) if lower > 0.0 => logistic(-lower).0 - logistic(-upper).0,
            _ => upper.0 - lower.0,
        };
        Self { upper, lower, chance }
    }
}

/// The logarithm of the likelihood; minus infinity where thresholds are out of order.
pub(super) fn height(rows: &[Row], at: &DVector<f64>, thresholds: usize) -> f64 {
    let of = |row: &Row| row.weight * Ends::of(row, at, thresholds).chance.ln();
    let sum: f64 = rows.iter().map(of).sum();
    if sum.is_nan() { f64::NEG_INFINITY } else { sum }
}

/// The slope of one row's part, added to `slope`.
pub(super) fn add_slope(row: &Row, at: &DVector<f64>, thresholds: usize, slope: &mut DVector<f64>) {
    let ends = Ends::of(row, at, thresholds);
    let weight = row.weight;
    if row.option < thresholds {
        slope[row.option] += weight * ends.upper.1 / ends.chance;
    }
    if row.option > 0 {
        slope[row.option - 1] -= weight * ends.lower.1 / ends.chance;
    }
    let leaning = 1.0 - ends.upper.0 - ends.lower.0;
    for (place, x) in row.on.iter().enumerate() {
        slope[thresholds + place] -= weight * leaning * x;
    }
}

/// The curvature turned over: minus the second derivatives, which is positive definite at the top.
pub(super) fn information(rows: &[Row], at: &DVector<f64>, thresholds: usize) -> DMatrix<f64> {
    let mut all = DMatrix::zeros(at.len(), at.len());
    for row in rows {
        add_information(row, at, thresholds, &mut all);
    }
    all
}

fn add_information(row: &Row, at: &DVector<f64>, thresholds: usize, all: &mut DMatrix<f64>) {
    let ends = Ends::of(row, at, thresholds);
    let weight = row.weight;
    let (above, below) = (ends.upper.1 / ends.chance, ends.lower.1 / ends.chance);
    // how the density bends at either end
    let (bend_above, bend_below) =
        (above * (1.0 - 2.0 * ends.upper.0), below * (1.0 - 2.0 * ends.lower.0));
    let leaning = 1.0 - ends.upper.0 - ends.lower.0;
    let upper = (row.option < thresholds).then_some(row.option);
    let lower = row.option.checked_sub(1);
    if let Some(upper) = upper {
        all[(upper, upper)] -= weight * (bend_above - above * above);
    }
    if let Some(lower) = lower {
        all[(lower, lower)] -= weight * (-bend_below - below * below);
    }
    if let (Some(upper), Some(lower)) = (upper, lower) {
        all[(upper, lower)] -= weight * above * below;
        all[(lower, upper)] -= weight * above * below;
    }
    for (place, x) in row.on.iter().enumerate() {
        let column = thresholds + place;
        let mut mixed = |threshold: usize, value: f64| {
            all[(threshold, column)] -= value;
            all[(column, threshold)] -= value;
        };
        if let Some(upper) = upper {
            mixed(upper, -weight * x * (bend_above - above * leaning));
        }
        if let Some(lower) = lower {
            mixed(lower, weight * x * (bend_below - below * leaning));
        }
        for (other, with) in row.on.iter().enumerate() {
            all[(column, thresholds + other)] += weight * x * with * (ends.upper.1 + ends.lower.1);
        }
    }
}

//! The ordinal logit in which some variables have a coefficient of their own at every threshold.
//!
//! Parameters stand in one vector: the thresholds, lowest first; the common coefficients; then,
//! variable by variable, the coefficients at each threshold. The point of threshold j is linear in
//! them, so the logarithm of the likelihood is concave wherever the points keep their order.

use super::Row;
use super::likelihood::Ends;
use crate::counts::School;
use nalgebra::{Cholesky, DMatrix, DVector, Dyn};
use std::collections::BTreeMap;

/// The fit has settled when a step would raise the log likelihood by less than this.
const SETTLED: f64 = 1e-11;

const MOST_STEPS: usize = 100;

/// Halvings of a step before it is taken for the last.
const MOST_HALVINGS: usize = 60;

/// Where each parameter stands.
pub(super) struct Layout<'a> {
    pub(super) thresholds: usize,
    /// The variables with one coefficient.
    common: Vec<usize>,
    /// The variables with one at every threshold.
    pub(super) apart: &'a [usize],
}

/// A slope with few entries: places and values.
type Sparse = Vec<(usize, f64)>;

/// A fit, and what its errors are made from.
pub(super) struct Fit {
    pub(super) at: DVector<f64>,
    pub(super) height: f64,
    turned: Cholesky<f64, Dyn>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(thresholds: usize, variables: usize, apart: &'a [usize]) -> Self {
        let common = (0..variables).filter(|variable| !apart.contains(variable)).collect();
        Self { thresholds, common, apart }
    }

    fn parameters(&self) -> usize {
        self.thresholds * (1 + self.apart.len()) + self.common.len()
    }

    /// The place of the coefficient of the `which`th variable apart at a threshold.
    pub(super) fn place(&self, which: usize, threshold: usize) -> usize {
        self.thresholds * (1 + which) + self.common.len() + threshold
    }

    /// From thresholds and one coefficient per variable, the same in this layout.
    pub(super) fn spread(&self, at: &DVector<f64>) -> DVector<f64> {
        let mut all = DVector::zeros(self.parameters());
        for threshold in 0..self.thresholds {
            all[threshold] = at[threshold];
        }
        for (place, variable) in self.common.iter().enumerate() {
            all[self.thresholds + place] = at[self.thresholds + variable];
        }
        for (which, variable) in self.apart.iter().enumerate() {
            for threshold in 0..self.thresholds {
                all[self.place(which, threshold)] = at[self.thresholds + variable];
            }
        }
        all
    }

    /// The slope of a threshold's point in the parameters.
    fn slope(&self, row: &Row, threshold: usize) -> Sparse {
        let common = self.common.iter().enumerate();
        let common = common.map(|(place, variable)| (self.thresholds + place, -row.on[*variable]));
        let apart = self.apart.iter().enumerate();
        let apart =
            apart.map(|(which, variable)| (self.place(which, threshold), -row.on[*variable]));
        std::iter::once((threshold, 1.0)).chain(common).chain(apart).collect()
    }

    /// The ends of a row's option and their slopes.
    fn ends(&self, row: &Row, at: &DVector<f64>) -> (Ends, Sparse, Sparse) {
        let upper = (row.option < self.thresholds).then(|| self.slope(row, row.option));
        let lower = row.option.checked_sub(1).map(|below| self.slope(row, below));
        let point = |slope: &Sparse| slope.iter().map(|(place, by)| by * at[*place]).sum::<f64>();
        let ends = Ends::between(lower.as_ref().map(point), upper.as_ref().map(point));
        (ends, upper.unwrap_or_default(), lower.unwrap_or_default())
    }

    fn height(&self, rows: &[Row], at: &DVector<f64>) -> f64 {
        let sum: f64 = rows.iter().map(|row| row.weight * self.ends(row, at).0.chance.ln()).sum();
        if sum.is_nan() { f64::NEG_INFINITY } else { sum }
    }

    /// A row's slope, added to `slope`, and its curvature turned over, added to `turned`.
    fn add(
        &self,
        row: &Row,
        at: &DVector<f64>,
        slope: &mut DVector<f64>,
        turned: Option<&mut DMatrix<f64>>,
    ) {
        let (ends, upper, lower) = self.ends(row, at);
        let (above, below) = (ends.upper.1 / ends.chance, ends.lower.1 / ends.chance);
        let mut own: Sparse = upper.iter().map(|(place, by)| (*place, above * by)).collect();
        own.extend(lower.iter().map(|(place, by)| (*place, -below * by)));
        for (place, by) in &own {
            slope[*place] += row.weight * by;
        }
        let Some(turned) = turned else { return };
        let mut add = |sparse: &Sparse, factor: f64| {
            for (one, by) in sparse {
                for (other, with) in sparse {
                    turned[(*one, *other)] += row.weight * factor * by * with;
                }
            }
        };
        add(&own, 1.0);
        add(&upper, -above * (1.0 - 2.0 * ends.upper.0));
        add(&lower, below * (1.0 - 2.0 * ends.lower.0));
    }

    /// Newton's method from here; none where the curvature cannot be turned over.
    pub(super) fn climb(&self, rows: &[Row], mut at: DVector<f64>) -> Option<Fit> {
        let mut height = self.height(rows, &at);
        for _ in 0..MOST_STEPS {
            let mut slope = DVector::zeros(at.len());
            let mut turned = DMatrix::zeros(at.len(), at.len());
            for row in rows {
                self.add(row, &at, &mut slope, Some(&mut turned));
            }
            let turned = turned.cholesky()?;
            let mut step = turned.solve(&slope);
            if slope.dot(&step) < SETTLED {
                return Some(Fit { at, height, turned });
            }
            let mut next = self.height(rows, &(&at + &step));
            let mut halvings = 0;
            while next < height && halvings < MOST_HALVINGS {
                step /= 2.0;
                halvings += 1;
                next = self.height(rows, &(&at + &step));
            }
            if next < height {
                return Some(Fit { at, height, turned });
            }
            at += step;
            height = next;
        }
        None
    }

    /// What each school adds to each parameter.
    pub(super) fn parts(&self, rows: &[Row], fit: &Fit) -> BTreeMap<School, DVector<f64>> {
        let mut slopes: BTreeMap<School, DVector<f64>> = BTreeMap::new();
        for row in rows {
            let slope = slopes.entry(row.school).or_insert_with(|| DVector::zeros(fit.at.len()));
            self.add(row, &fit.at, slope, None);
        }
        slopes.into_iter().map(|(school, slope)| (school, fit.turned.solve(&slope))).collect()
    }
}

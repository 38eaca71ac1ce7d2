//! Least squares with errors that do not ask the children to vary alike.

use super::children::{Child, ChildrenError};
use crate::interval::{Bounds, is_level};
use crate::number::{real, real_len};
use crate::special::{student_quantile, student_two_sided};
use nalgebra::{DMatrix, DVector};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An effect from a regression, for *these children*.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Regressed {
    /// The effect, in the unit of the outcome.
    pub value: f64,
    /// Its HC2 standard error.
    pub se: f64,
    /// Children less coefficients.
    pub df: u64,
    /// Children analysed.
    pub children: u64,
    /// Blocks they come from.
    pub blocks: usize,
}

impl Regressed {
    /// The interval.
    ///
    /// # Errors
    /// A level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Bounds, ChildrenError> {
        if !is_level(level) {
            return Err(ChildrenError::Level { level });
        }
        let quantile = student_quantile(f64::midpoint(1.0, level), real(self.df));
        Ok(Bounds::around(self.value, quantile * self.se, level))
    }

    /// The two-sided p of no effect.
    pub fn p(&self) -> f64 {
        student_two_sided(self.value / self.se, real(self.df))
    }
}

/// Columns of a regression, one row per child.
pub(super) struct Columns(Vec<Vec<f64>>);

impl Columns {
    pub(super) fn new(children: usize) -> Self {
        Self(vec![vec![1.0; children]])
    }

    pub(super) fn with(mut self, column: Vec<f64>) -> Self {
        self.0.push(column);
        self
    }

    /// One column per block but the first.
    pub(super) fn with_blocks(mut self, children: &[Child]) -> Self {
        let blocks: BTreeSet<u32> = children.iter().map(|child| child.block).collect();
        for block in blocks.iter().skip(1) {
            let inside = |child: &Child| f64::from(u8::from(child.block == *block));
            self.0.push(children.iter().map(inside).collect());
        }
        self
    }

    fn matrix(&self) -> DMatrix<f64> {
        DMatrix::from_fn(self.0[0].len(), self.0.len(), |row, column| self.0[column][row])
    }
}

/// The second coefficient of the regression of `outcome` on `columns`.
pub(super) fn least_squares(
    children: &[Child],
    columns: &Columns,
) -> Result<Regressed, ChildrenError> {
    let matrix = columns.matrix();
    second_coefficient(children, &matrix, &matrix)
}

/// The same with `instruments` in the place of `columns` where the latter may not be trusted.
pub(super) fn two_stages(
    children: &[Child],
    columns: &Columns,
    instruments: &Columns,
) -> Result<Regressed, ChildrenError> {
    let (matrix, by) = (columns.matrix(), instruments.matrix());
    let solved = (by.transpose() * &by).cholesky().ok_or(ChildrenError::Collinear)?;
    let fitted = &by * solved.solve(&(by.transpose() * &matrix));
    second_coefficient(children, &matrix, &fitted)
}

fn second_coefficient(
    children: &[Child],
    matrix: &DMatrix<f64>,
    fitted: &DMatrix<f64>,
) -> Result<Regressed, ChildrenError> {
    let (rows, coefficients) = matrix.shape();
    if rows <= coefficients {
        return Err(ChildrenError::TooFew { children: rows, coefficients });
    }
    let outcome = DVector::from_iterator(rows, children.iter().map(|child| child.outcome));
    let inverse = inverse(&(fitted.transpose() * fitted))?;
    let solution = &inverse * (fitted.transpose() * &outcome);
    let residuals = outcome - matrix * solution.clone();
    let pull = fitted * &inverse;
    let mut variance = 0.0;
    for row in 0..rows {
        let leverage = pull.row(row).dot(&fitted.row(row));
        if leverage > 1.0 - 1e-10 {
            return Err(ChildrenError::Alone);
        }
        variance += pull[(row, 1)].powi(2) * residuals[row].powi(2) / (1.0 - leverage);
    }
    let blocks: BTreeSet<u32> = children.iter().map(|child| child.block).collect();
    Ok(Regressed {
        value: solution[1],
        se: variance.sqrt(),
        df: (rows - coefficients) as u64,
        children: rows as u64,
        blocks: blocks.len(),
    })
}

/// The inverse, unless columns follow from one another: then what is left of one is nothing beside
/// what it was.
fn inverse(square: &DMatrix<f64>) -> Result<DMatrix<f64>, ChildrenError> {
    let turned = square.clone().cholesky().ok_or(ChildrenError::Collinear)?;
    let lower = turned.l_dirty();
    let lost = (0..square.nrows())
        .any(|place| lower[(place, place)].powi(2) <= 1e-10 * square[(place, place)]);
    if lost { Err(ChildrenError::Collinear) } else { Ok(turned.inverse()) }
}

pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / real_len(values.len())
}

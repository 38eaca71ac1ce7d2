//! A square table of children by their answer before and after.

use crate::number::real;
use crate::special::chi_squared_above;
use nalgebra::{DMatrix, DVector};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A test of whether the answers as a whole moved.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Homogeneity {
    /// The statistic, chi-squared if nothing moved.
    pub statistic: f64,
    /// Options used less one.
    pub df: usize,
    /// The chance of a statistic as large.
    pub p: f64,
    /// Children with both answers.
    pub children: u64,
}

/// Why a table of before and after says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SquareError {
    /// Not as many columns as rows, or not the number of options that the test takes.
    #[error(
        "row {row} of the table has {columns} columns: before and after have the same {options} options"
    )]
    NotSquare {
        /// The row, from 1.
        row: usize,
        /// Its columns.
        columns: usize,
        /// Rows of the table.
        options: usize,
    },
    /// The test is for two options.
    #[error("this test is for yes and no: the table has {options} options")]
    NotTwo {
        /// Rows of the table.
        options: usize,
    },
    /// Nobody changed the answer.
    #[error("no child changed the answer, so there is nothing to test")]
    NobodyMoved,
    /// The moves lie on one line and carry no test.
    #[error("the changes are too few or too alike for this test")]
    Singular,
}

/// Before (rows) by after (columns), checked.
pub(super) struct Square {
    counts: Vec<Vec<f64>>,
    pub(super) children: u64,
}

impl Square {
    pub(super) fn of(table: &[Vec<u64>]) -> Result<Self, SquareError> {
        let options = table.len();
        if let Some(row) = table.iter().position(|row| row.len() != options) {
            return Err(SquareError::NotSquare {
                row: row + 1,
                columns: table[row].len(),
                options,
            });
        }
        let moved = (0..options)
            .any(|row| (0..options).any(|column| row != column && table[row][column] > 0));
        if !moved {
            return Err(SquareError::NobodyMoved);
        }
        let counts = table.iter().map(|row| row.iter().map(|&count| real(count)).collect());
        Ok(Self { counts: counts.collect(), children: table.iter().flatten().sum() })
    }

    /// Differences of margins and their null covariance over the options that anybody used, the
    /// last of them left out since it follows from the others.
    pub(super) fn margins(&self) -> (DVector<f64>, DMatrix<f64>) {
        let options = 0..self.counts.len();
        let before = |option: usize| -> f64 { self.counts[option].iter().sum() };
        let after = |option: usize| -> f64 { self.counts.iter().map(|row| row[option]).sum() };
        let mut used: Vec<usize> =
            options.filter(|&option| before(option) + after(option) > 0.0).collect();
        used.pop();
        let apart = DVector::from_iterator(
            used.len(),
            used.iter().map(|&option| before(option) - after(option)),
        );
        let spread = DMatrix::from_fn(used.len(), used.len(), |row, column| {
            let (one, other) = (used[row], used[column]);
            if one == other {
                before(one) + after(one) - 2.0 * self.counts[one][one]
            } else {
                -(self.counts[one][other] + self.counts[other][one])
            }
        });
        (apart, spread)
    }

    /// `d' S^-1 d` and its test.
    pub(super) fn test(
        &self,
        apart: &DVector<f64>,
        spread: DMatrix<f64>,
    ) -> Result<Homogeneity, SquareError> {
        let solved = spread.cholesky().ok_or(SquareError::Singular)?.solve(apart);
        let statistic = apart.dot(&solved);
        let df = apart.len();
        let p = chi_squared_above(statistic, crate::number::real_len(df));
        Ok(Homogeneity { statistic, df, p, children: self.children })
    }
}

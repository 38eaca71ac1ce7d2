//! One table with its totals: which cells can be worked out again from what is shown.

use crate::number::real;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolutionStatus, Variable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use thiserror::Error;

/// A cell, by row and column from 0.
pub type Cell = (usize, usize);

/// Counts in rows and columns, published with the totals of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    rows: Vec<Vec<u64>>,
    row_totals: Vec<u64>,
    column_totals: Vec<u64>,
}

/// What an attacker knows of a hidden cell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Audited {
    /// The cell.
    pub cell: Cell,
    /// The least that it can be.
    pub low: u64,
    /// The most.
    pub high: u64,
}

impl Audited {
    /// How far apart the two are.
    pub fn width(&self) -> u64 {
        self.high - self.low
    }
}

/// Why a table cannot be protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// No cell.
    #[error("the table has no cell")]
    Empty,
    /// Rows of different lengths.
    #[error("row {row} has {columns} columns and the first has {expected}")]
    Uneven {
        /// The row, from 1.
        row: usize,
        /// Its columns.
        columns: usize,
        /// Those of the first row.
        expected: usize,
    },
    /// A cell that is not in the table.
    #[error("there is no cell in row {row} and column {column}")]
    NoSuchCell {
        /// The row, from 1.
        row: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Counts beyond what the solver is trusted with.
    #[error("the counts are too large to be audited")]
    TooLarge,
    /// Hiding every cell would not do.
    #[error(
        "the totals alone give a small cell away: merge rows or columns, or withhold the table"
    )]
    CannotBeHidden,
    /// The solver gave up, or its answer did not stand the audit.
    #[error(
        "no safe choice of cells was found and proven: merge rows or columns, or withhold the table"
    )]
    NotProven,
}

/// Counts above this are not given to a solver that works in floating point.
const MOST: u64 = 1_000_000_000;

impl Table {
    /// A table of these counts.
    ///
    /// # Errors
    /// No cell, rows of different lengths, or counts too large.
    pub fn new(rows: Vec<Vec<u64>>) -> Result<Self, TableError> {
        let expected = rows.first().map_or(0, Vec::len);
        if expected == 0 {
            return Err(TableError::Empty);
        }
        if let Some(row) = rows.iter().position(|row| row.len() != expected) {
            return Err(TableError::Uneven { row: row + 1, columns: rows[row].len(), expected });
        }
        let row_totals: Option<Vec<u64>> = rows.iter().map(|row| sum(row.iter())).collect();
        let column_totals: Option<Vec<u64>> =
            (0..expected).map(|column| sum(rows.iter().map(|row| &row[column]))).collect();
        match (row_totals, column_totals) {
            (Some(row_totals), Some(column_totals)) => Ok(Self { rows, row_totals, column_totals }),
            _ => Err(TableError::TooLarge),
        }
    }

    /// Every cell with its count, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (Cell, u64)> {
        self.rows.iter().enumerate().flat_map(|(row, counts)| {
            counts.iter().enumerate().map(move |(column, count)| ((row, column), *count))
        })
    }

    /// The count of a cell.
    pub(super) fn at(&self, cell: Cell) -> u64 {
        self.rows[cell.0][cell.1]
    }

    /// The most that a cell can be, by its totals.
    pub(super) fn most(&self, cell: Cell) -> u64 {
        self.row_totals[cell.0].min(self.column_totals[cell.1])
    }

    /// The cells of each row and each column with their total.
    pub(super) fn lines(&self) -> Vec<(Vec<Cell>, u64)> {
        let (rows, columns) = (self.row_totals.len(), self.column_totals.len());
        let of_row =
            |row| ((0..columns).map(|column| (row, column)).collect(), self.row_totals[row]);
        let of_column =
            |column| ((0..rows).map(|row| (row, column)).collect(), self.column_totals[column]);
        (0..rows).map(of_row).chain((0..columns).map(of_column)).collect()
    }

    /// What an attacker can work out of cells that are hidden.
    ///
    /// # Question
    /// Between which counts must each hidden cell lie, given all that is shown?
    ///
    /// # Parameters
    /// `hidden`: cells without a figure; every other cell and all totals are shown.
    ///
    /// # Result
    /// The least and most of each hidden cell, two linear programmes each. The rows and columns of
    /// a table have whole ends, so what is true of any numbers is true of whole ones.
    ///
    /// # Notes
    /// An attacker may know more than the table: that a cell is not 0, or an earlier table. What is
    /// found here is what this table alone gives away.
    ///
    /// # References
    /// Fischetti & Salazar (2000), *Journal of the American Statistical Association* 95; Willenborg
    /// & de Waal (2001), *Elements of Statistical Disclosure Control*. Held against `scipy` 1.12.
    ///
    /// # Errors
    /// A cell that is not in the table, or a solver that gave up.
    ///
    /// # Examples
    /// ```
    /// use evidence::suppress::Table;
    /// let table = Table::new(vec![vec![12, 3], vec![20, 15]])?;
    /// // one hidden cell in its row: its neighbours and the total give it away
    /// let audit = table.audit(&[(0, 1)].into())?;
    /// assert_eq!((audit[0].low, audit[0].high), (3, 3));
    /// # Ok::<(), evidence::suppress::TableError>(())
    /// ```
    pub fn audit(&self, hidden: &BTreeSet<Cell>) -> Result<Vec<Audited>, TableError> {
        for &(row, column) in hidden {
            if row >= self.row_totals.len() || column >= self.column_totals.len() {
                return Err(TableError::NoSuchCell { row: row + 1, column: column + 1 });
            }
        }
        let end = |cell, direction| self.end(hidden, cell, direction);
        hidden
            .iter()
            .map(|&cell| {
                let low = end(cell, OptimizationDirection::Minimize)?;
                Ok(Audited { cell, low, high: end(cell, OptimizationDirection::Maximize)? })
            })
            .collect()
    }

    fn end(
        &self,
        hidden: &BTreeSet<Cell>,
        wanted: Cell,
        direction: OptimizationDirection,
    ) -> Result<u64, TableError> {
        let mut problem = Problem::new(direction);
        let variable = |cell: &Cell| {
            let weight = f64::from(u8::from(*cell == wanted));
            (*cell, problem.add_var(weight, (0.0, real(self.most(*cell)))))
        };
        let variables: BTreeMap<Cell, Variable> = hidden.iter().map(variable).collect();
        for (cells, total) in self.lines() {
            let (unknown, shown): (Vec<Cell>, Vec<Cell>) =
                cells.into_iter().partition(|cell| hidden.contains(cell));
            if unknown.is_empty() {
                continue;
            }
            let left = total - shown.iter().map(|cell| self.at(*cell)).sum::<u64>();
            let terms: Vec<(Variable, f64)> =
                unknown.iter().map(|cell| (variables[cell], 1.0)).collect();
            problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, real(left));
        }
        let outcome = problem.solve().map_err(|_| TableError::NotProven)?;
        let solution = outcome.into_solution().map_err(|_| TableError::NotProven)?;
        if solution.status() != SolutionStatus::Optimal {
            return Err(TableError::NotProven);
        }
        let value = solution.var_value(variables[&wanted]);
        let whole = crate::number::nearest(value);
        // an end that is not whole is none: the solver lost its way
        if (value - value.round()).abs() > 1e-6 || whole < 0 {
            return Err(TableError::NotProven);
        }
        Ok(whole.unsigned_abs())
    }
}

/// The sum, unless it is too large to be audited.
fn sum<'a>(counts: impl Iterator<Item = &'a u64>) -> Option<u64> {
    let mut all = 0_u64;
    for count in counts {
        all = all.checked_add(*count).filter(|all| *all <= MOST)?;
    }
    Some(all)
}

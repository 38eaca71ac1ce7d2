//! Cohen's kappa of two coders, plain or weighted.

use crate::interval::{Bounds, is_level};
use crate::number::real_len;
use crate::special::normal_quantile;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How far apart two codes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weights {
    /// Two codes agree or they do not. The default.
    #[default]
    Equal,
    /// Disagreement grows with the steps between codes in their order.
    Linear,
    /// It grows with the square of the steps.
    Quadratic,
}

impl Weights {
    /// How much two codes agree, 1 if they are the same and 0 at the two ends of the scale.
    fn credit(self, one: usize, other: usize, codes: usize) -> f64 {
        let apart = real_len(one.abs_diff(other)) / real_len(codes - 1);
        match self {
            Self::Equal => f64::from(u8::from(one == other)),
            Self::Linear => 1.0 - apart,
            Self::Quadratic => 1.0 - apart * apart,
        }
    }
}

/// Agreement of two coders beyond chance.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kappa {
    /// Kappa, at most 1; 0 is what chance alone would give.
    pub value: f64,
    /// Its large-sample standard error.
    pub se: f64,
    /// Its standard error if there were no agreement beyond chance.
    pub null_se: f64,
    /// The (weighted) share agreed, 0 to 1.
    pub agreed: f64,
    /// What chance alone would agree.
    pub by_chance: f64,
    /// Passages both coded.
    pub units: u64,
}

impl Kappa {
    /// The large-sample interval.
    ///
    /// # Errors
    /// A level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Bounds, KappaError> {
        if !is_level(level) {
            return Err(KappaError::Level { level });
        }
        let reach = normal_quantile(f64::midpoint(1.0, level)) * self.se;
        Ok(Bounds::around(self.value, reach, level))
    }
}

/// Why there is no kappa.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum KappaError {
    /// Not as many columns as rows, or fewer than two.
    #[error("kappa needs a square table of two codes or more: row {row} has {columns} of {codes}")]
    NotSquare {
        /// The row, from 1.
        row: usize,
        /// Its columns.
        columns: usize,
        /// Rows of the table.
        codes: usize,
    },
    /// Nothing was coded by both.
    #[error("no passage was coded by both coders")]
    Empty,
    /// Both coders gave one and the same code to everything.
    #[error(
        "both coders used one code only, so agreement by chance is certain and kappa means nothing"
    )]
    OneCode,
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
}

/// Cohen's kappa.
///
/// # Question
/// Do two coders agree more than chance would make them?
///
/// # Parameters
/// `table`: passages by the code of the first coder (row) and of the second (column), codes in one
/// order; `weights`: how far apart two codes are.
///
/// # Result
/// `(po - pe) / (1 - pe)` with its large-sample and its null standard error.
///
/// # Notes
/// Collapses where nearly everything has one code: 94 in 100 agreed can be a kappa below 0. Show
/// the share agreed and Krippendorff's alpha beside it.
///
/// # References
/// Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969), *Psychological Bulletin* 72.
///
/// # Errors
/// A table that is not square, nothing coded, or one code only.
///
/// # Examples
/// ```
/// use evidence::agree::{Weights, kappa};
/// let kappa = kappa(&[vec![20, 5], vec![10, 15]], Weights::Equal)?;
/// assert!((kappa.value - 0.4).abs() < 1e-12);
/// # Ok::<(), evidence::agree::KappaError>(())
/// ```
pub fn kappa(table: &[Vec<u64>], weights: Weights) -> Result<Kappa, KappaError> {
    let shares = Shares::of(table)?;
    let codes = table.len();
    let credit = |one: usize, other: usize| weights.credit(one, other, codes);
    let over = |of: &dyn Fn(usize, usize) -> f64| -> f64 {
        (0..codes)
            .flat_map(|one| (0..codes).map(move |other| (one, other)))
            .map(|(one, other)| of(one, other))
            .sum()
    };
    let by_margins = |one: usize, other: usize| shares.first[one] * shares.second[other];
    let agreed = over(&|one, other| credit(one, other) * shares.both[one][other]);
    let by_chance = over(&|one, other| credit(one, other) * by_margins(one, other));
    if 1.0 - by_chance < 1e-12 {
        return Err(KappaError::OneCode);
    }
    // the credit a code can expect from the other coder
    let expected_of = |one: usize| -> f64 {
        (0..codes).map(|other| credit(one, other) * shares.second[other]).sum()
    };
    let expected_by = |other: usize| -> f64 {
        (0..codes).map(|one| credit(one, other) * shares.first[one]).sum()
    };
    let rows: Vec<f64> = (0..codes).map(expected_of).collect();
    let columns: Vec<f64> = (0..codes).map(expected_by).collect();
    let spread = over(&|one, other| {
        let part =
            credit(one, other) * (1.0 - by_chance) - (rows[one] + columns[other]) * (1.0 - agreed);
        shares.both[one][other] * part * part
    }) - (agreed * by_chance - 2.0 * by_chance + agreed).powi(2);
    let null = over(&|one, other| {
        by_margins(one, other) * (credit(one, other) - rows[one] - columns[other]).powi(2)
    }) - by_chance.powi(2);
    let root = shares.units.sqrt();
    Ok(Kappa {
        value: (agreed - by_chance) / (1.0 - by_chance),
        se: spread.max(0.0).sqrt() / ((1.0 - by_chance).powi(2) * root),
        null_se: null.max(0.0).sqrt() / ((1.0 - by_chance) * root),
        agreed,
        by_chance,
        units: table.iter().flatten().sum(),
    })
}

/// The table as shares of all passages.
struct Shares {
    both: Vec<Vec<f64>>,
    first: Vec<f64>,
    second: Vec<f64>,
    units: f64,
}

impl Shares {
    fn of(table: &[Vec<u64>]) -> Result<Self, KappaError> {
        use crate::number::real;
        let codes = table.len();
        if let Some(row) = table.iter().position(|row| row.len() != codes || codes < 2) {
            return Err(KappaError::NotSquare { row: row + 1, columns: table[row].len(), codes });
        }
        let units = real(table.iter().flatten().sum());
        if units == 0.0 {
            return Err(KappaError::Empty);
        }
        let share = |row: &Vec<u64>| row.iter().map(|&count| real(count) / units).collect();
        let both: Vec<Vec<f64>> = table.iter().map(share).collect();
        let first = both.iter().map(|row| row.iter().sum()).collect();
        let second = (0..codes).map(|code| both.iter().map(|row| row[code]).sum()).collect();
        Ok(Self { both, first, second, units })
    }
}

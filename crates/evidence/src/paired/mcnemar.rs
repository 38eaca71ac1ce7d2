//! Whether a share moved, by `McNemar`.

use super::square::{Square, SquareError};
use crate::number::real;
use crate::special::{binomial_at_most, chi_squared_above};
use serde::{Deserialize, Serialize};

/// A share before and after in the same children.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mcnemar {
    /// `(b - c)^2 / (b + c)`, chi-squared on one degree of freedom if nothing moved.
    pub statistic: f64,
    /// Its p.
    pub p: f64,
    /// The same with Edwards's correction for continuity.
    pub corrected: f64,
    /// Its p.
    pub corrected_p: f64,
    /// The exact two-sided p from the binomial distribution of the moves.
    pub exact_p: f64,
    /// The share of the second option after less that before.
    pub difference: f64,
    /// The standard error of the difference.
    pub se: f64,
    /// Children with both answers.
    pub children: u64,
}

/// `McNemar`'s test.
///
/// # Question
/// Did more children move from no to yes than from yes to no?
///
/// # Parameters
/// `table`: children by their answer before (row) and after (column), two options.
///
/// # Result
/// The test in three forms, and the difference of shares with its error
/// `sqrt(b + c - (b - c)^2 / n) / n`.
///
/// # Notes
/// Take the exact p where fewer than 25 children moved. For independent children: in schools, use
/// [`super::Changes`].
///
/// # References
/// `McNemar` (1947), *Psychometrika* 12; Agresti (2013), *Categorical Data Analysis*, section 11.1.
///
/// # Errors
/// A table of another shape, or nobody who moved.
///
/// # Examples
/// ```
/// let test = evidence::paired::mcnemar(&[vec![10, 6], vec![2, 9]])?;
/// assert!((test.difference - 4.0 / 27.0).abs() < 1e-12);
/// // (1 + 8 + 28) / 256 on either side
/// assert!((test.exact_p - 74.0 / 256.0).abs() < 1e-12);
/// # Ok::<(), evidence::paired::SquareError>(())
/// ```
pub fn mcnemar(table: &[Vec<u64>]) -> Result<Mcnemar, SquareError> {
    let square = Square::of(table)?;
    if table.len() != 2 {
        return Err(SquareError::NotTwo { options: table.len() });
    }
    let (up, down) = (table[0][1], table[1][0]);
    let (moved, net) = (real(up + down), real(up) - real(down));
    let children = real(square.children);
    let statistic = net * net / moved;
    let corrected = (net.abs() - 1.0).max(0.0).powi(2) / moved;
    Ok(Mcnemar {
        statistic,
        p: chi_squared_above(statistic, 1.0),
        corrected,
        corrected_p: chi_squared_above(corrected, 1.0),
        exact_p: (2.0 * binomial_at_most(up.min(down), up + down)).min(1.0),
        difference: net / children,
        se: (moved - net * net / children).sqrt() / children,
        children: square.children,
    })
}

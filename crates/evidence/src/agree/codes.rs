//! What each coder wrote beside each passage, gaps included.

use thiserror::Error;

/// Codes by passage: for each passage, how many coders gave each code.
///
/// A code is a position in a list of values, lowest first; the coders' names do not matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Codes {
    values: Vec<f64>,
    /// `tallies[unit][code]`, units with two codes or more.
    tallies: Vec<Vec<u64>>,
    set_aside: usize,
}

/// Why codes cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum CodesError {
    /// A code is not a finite number.
    #[error("passage {unit} has a code that is not a number")]
    NotANumber {
        /// The passage, from 1.
        unit: usize,
    },
}

impl Codes {
    /// Codes as numbers, passage by passage; named codes may be numbered in any order.
    ///
    /// Passages with fewer than two codes say nothing of agreement and are set aside.
    ///
    /// # Errors
    /// A code that is not a finite number.
    pub fn of_units(units: &[Vec<f64>]) -> Result<Self, CodesError> {
        if let Some(unit) = units.iter().position(|unit| unit.iter().any(|code| !code.is_finite()))
        {
            return Err(CodesError::NotANumber { unit: unit + 1 });
        }
        // minus nought is nought
        let units: Vec<Vec<f64>> =
            units.iter().map(|unit| unit.iter().map(|code| code + 0.0).collect()).collect();
        let kept: Vec<&Vec<f64>> = units.iter().filter(|unit| unit.len() > 1).collect();
        let mut values: Vec<f64> = kept.iter().flat_map(|unit| unit.iter().copied()).collect();
        values.sort_by(f64::total_cmp);
        values.dedup_by(|one, other| one.total_cmp(other).is_eq());
        let tally = |unit: &&Vec<f64>| {
            let of = |value: &f64| {
                unit.iter().filter(|code| code.total_cmp(value).is_eq()).count() as u64
            };
            values.iter().map(of).collect()
        };
        let tallies = kept.iter().map(tally).collect();
        Ok(Self { set_aside: units.len() - kept.len(), tallies, values })
    }

    /// The different codes used, lowest first.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// For each passage with two codes or more, how often each of [`Codes::values`] was given.
    pub fn tallies(&self) -> &[Vec<u64>] {
        &self.tallies
    }

    /// Passages with fewer than two codes.
    pub fn set_aside(&self) -> usize {
        self.set_aside
    }
}

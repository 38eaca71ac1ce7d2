//! Why a row of the register is refused, or what was left out of it.

use super::Column;
use crate::table_file::{Arg, Fault, RowFault};
use serde::{Deserialize, Serialize};

/// What is wrong with a cell or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The row has more or fewer cells than there are headings.
    #[error("{0}")]
    Row(RowFault),
    /// Nothing where something is needed.
    #[error("is blank")]
    Blank,
    /// Not six digits.
    #[error("is not a URN")]
    NotAUrn,
    /// An earlier row has the same URN; that row stands.
    #[error("repeats line {first_line}")]
    UrnTwice {
        /// The line of the earlier row.
        first_line: u64,
    },
    /// Not a local authority's or an establishment's code.
    #[error("is not a code of the right number of digits")]
    NotACode,
    /// A status or phase that the register did not have when this was written.
    #[error("has a code that is not known")]
    UnknownCode,
    /// Not a whole number in the column's range.
    #[error("is not a whole number")]
    NotANumber,
    /// The low age lies above the high age.
    #[error("lies above the high age")]
    AgesReversed,
    /// Not a date.
    #[error("is not a date")]
    NotADate,
    /// Not a postcode, or one of the pseudo codes.
    #[error("is not a postcode")]
    NotAPostcode,
    /// A formula, which no school's name or address starts with.
    #[error("starts a formula")]
    Formula,
    /// Longer than any name or address is.
    #[error("is longer than {limit} bytes")]
    TooLong {
        /// What is allowed, in bytes of UTF-8.
        limit: u64,
    },
}

/// What is wrong, and in which column; `None` is the whole row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The column.
    pub column: Option<Column>,
    /// What is wrong with it.
    pub why: Why,
}

impl Refusal {
    pub(super) fn of(column: Column, why: Why) -> Self {
        Self { column: Some(column), why }
    }

    /// Every code, for the check that each has its sentence in both languages.
    pub const CODES: [&'static str; 13] = [
        "row-cell-count",
        "row-open-quote",
        "gias-blank",
        "gias-not-a-urn",
        "gias-urn-twice",
        "gias-not-a-code",
        "gias-unknown-code",
        "gias-not-a-number",
        "gias-ages-reversed",
        "gias-not-a-date",
        "gias-not-a-postcode",
        "gias-formula",
        "gias-too-long",
    ];
}

impl Fault for Refusal {
    fn code(&self) -> &'static str {
        match &self.why {
            Why::Row(fault) => fault.code(),
            Why::Blank => "gias-blank",
            Why::NotAUrn => "gias-not-a-urn",
            Why::UrnTwice { .. } => "gias-urn-twice",
            Why::NotACode => "gias-not-a-code",
            Why::UnknownCode => "gias-unknown-code",
            Why::NotANumber => "gias-not-a-number",
            Why::AgesReversed => "gias-ages-reversed",
            Why::NotADate => "gias-not-a-date",
            Why::NotAPostcode => "gias-not-a-postcode",
            Why::Formula => "gias-formula",
            Why::TooLong { .. } => "gias-too-long",
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg)> {
        let mut args = match &self.why {
            Why::Row(fault) => fault.args(),
            Why::UrnTwice { first_line } => vec![("line", (*first_line).into())],
            Why::TooLong { limit } => vec![("limit", (*limit).into())],
            _ => vec![],
        };
        if let Some(column) = self.column {
            args.push(("column", column.heading().into()));
        }
        args
    }
}

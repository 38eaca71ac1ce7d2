//! What can be wrong with a class list, by code and arguments, never with what a cell held.

use super::Column;
use crate::{
    cohorts::NotEligible,
    table_file::{Arg, Fault, FileFault, RowFault},
};

/// Why a class list is not read at all. Column numbers count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListFault {
    /// The file is no table.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The mapping names a column that the file does not have.
    #[error("there is no column {number} for {}", column.as_str())]
    NoSuchColumn {
        /// What the column was chosen for.
        column: Column,
        /// Its number.
        number: u64,
    },
    /// The mapping names a column for two things.
    #[error("column {number} is chosen again for {}", column.as_str())]
    ChosenTwice {
        /// The second thing it was chosen for.
        column: Column,
        /// Its number.
        number: u64,
    },
    /// A chosen column holds unique pupil numbers, which are not to be taken.
    #[error("column {number}, chosen for {}, holds unique pupil numbers", column.as_str())]
    HoldsUpns {
        /// What the column was chosen for.
        column: Column,
        /// Its number.
        number: u64,
    },
}

impl ListFault {
    /// The codes beside those of [`FileFault`].
    pub const CODES: [&'static str; 3] =
        ["class-list-no-such-column", "class-list-chosen-twice", "class-list-holds-upns"];
}

impl Fault for ListFault {
    fn code(&self) -> &'static str {
        match self {
            Self::File(fault) => fault.code(),
            Self::NoSuchColumn { .. } => "class-list-no-such-column",
            Self::ChosenTwice { .. } => "class-list-chosen-twice",
            Self::HoldsUpns { .. } => "class-list-holds-upns",
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::File(fault) => fault.args(),
            Self::NoSuchColumn { column, number }
            | Self::ChosenTwice { column, number }
            | Self::HoldsUpns { column, number } => {
                vec![("column", column.as_str().into()), ("number", (*number).into())]
            }
        }
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PupilWhy {
    /// The row has more or fewer cells than there are headings.
    Row(RowFault),
    /// Nothing where something is needed.
    Blank,
    /// A name in one cell that has no two parts.
    NotTwoNames,
    /// A formula, or a text without a single letter, where a name or class should be.
    NotAName,
    /// Longer than a name or class is.
    TooLong {
        /// What is allowed, in characters.
        limit: u64,
    },
    /// Not a date, or month first.
    NotADate,
    /// A year of two digits.
    TwoDigitYear,
    /// After today.
    BornInFuture,
    /// Not a year group from Reception to Year 13.
    NotAYearGroup,
    /// The model does not take a child of this age or year group on the day the cohort starts.
    NotEligible(NotEligible),
    /// An earlier row has the same name and date of birth; that row stands.
    ListedTwice {
        /// The line of the earlier row.
        first_line: u64,
    },
}

/// What is wrong, and in which column; `None` is the whole row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilFault {
    /// The column.
    pub column: Option<Column>,
    /// What is wrong with it.
    pub why: PupilWhy,
}

impl PupilFault {
    /// Every code, for the check that each has its sentence in both languages.
    pub const CODES: [&'static str; 16] = [
        "row-cell-count",
        "row-open-quote",
        "pupil-blank",
        "pupil-not-two-names",
        "pupil-not-a-name",
        "pupil-too-long",
        "pupil-not-a-date",
        "pupil-two-digit-year",
        "pupil-born-in-future",
        "pupil-not-a-year-group",
        "pupil-not-yet-born",
        "pupil-too-young",
        "pupil-too-old",
        "pupil-year-group-not-taken",
        "pupil-no-year-group",
        "pupil-listed-twice",
    ];
}

impl Fault for PupilFault {
    fn code(&self) -> &'static str {
        match &self.why {
            PupilWhy::Row(fault) => fault.code(),
            PupilWhy::Blank => "pupil-blank",
            PupilWhy::NotTwoNames => "pupil-not-two-names",
            PupilWhy::NotAName => "pupil-not-a-name",
            PupilWhy::TooLong { .. } => "pupil-too-long",
            PupilWhy::NotADate => "pupil-not-a-date",
            PupilWhy::TwoDigitYear => "pupil-two-digit-year",
            PupilWhy::BornInFuture => "pupil-born-in-future",
            PupilWhy::NotAYearGroup => "pupil-not-a-year-group",
            PupilWhy::NotEligible(NotEligible::NotYetBorn) => "pupil-not-yet-born",
            PupilWhy::NotEligible(NotEligible::TooYoung { .. }) => "pupil-too-young",
            PupilWhy::NotEligible(NotEligible::TooOld { .. }) => "pupil-too-old",
            PupilWhy::NotEligible(NotEligible::YearGroupNotTaken { found: Some(_), .. }) => {
                "pupil-year-group-not-taken"
            }
            PupilWhy::NotEligible(NotEligible::YearGroupNotTaken { found: None, .. }) => {
                "pupil-no-year-group"
            }
            PupilWhy::ListedTwice { .. } => "pupil-listed-twice",
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg)> {
        let number = |n: u8| Arg::Number(u64::from(n));
        let mut args = match &self.why {
            PupilWhy::Row(fault) => fault.args(),
            PupilWhy::TooLong { limit } => vec![("limit", (*limit).into())],
            PupilWhy::ListedTwice { first_line } => vec![("line", (*first_line).into())],
            PupilWhy::NotEligible(NotEligible::TooYoung { age, least }) => {
                vec![("age", number(*age)), ("least", number(*least))]
            }
            PupilWhy::NotEligible(NotEligible::TooOld { age, most }) => {
                vec![("age", number(*age)), ("most", number(*most))]
            }
            PupilWhy::NotEligible(NotEligible::YearGroupNotTaken { found, taken }) => {
                let taken: Vec<String> = taken.iter().map(ToString::to_string).collect();
                let mut args = vec![("taken", Arg::Text(taken.join(", ")))];
                args.extend(found.map(|group| ("found", number(group.number()))));
                args
            }
            _ => vec![],
        };
        args.extend(self.column.map(|column| ("column", column.as_str().into())));
        args
    }
}

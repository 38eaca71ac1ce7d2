//! Answers in a file: CSV or TSV in, counts out, with every fault named by line and column.
//!
//! A file is read once, row by row, into counts per school, arm and option; what is held in memory
//! grows with schools and questions and not with children.

mod blocks;
mod clusters;
mod counter;
mod intern;
mod layout;
mod number;
mod plain;
mod pour;
mod problem;
mod quick;
mod quotes;
mod read;
mod sheet;
mod study;

pub(crate) use layout::{silence_of, weight_of};
pub use number::Amounts;
pub(crate) use pour::undeclared;
pub use problem::{Problem, printable};
pub use sheet::{Row, Sheet};
pub use study::{ArmColumn, Kind, Question, Roles, Study, Tallied, read_study};

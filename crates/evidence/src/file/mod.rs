//! Answers in a file: CSV or TSV in, counts out, with every fault named by line and column.
//!
//! A file is read once, row by row, into counts per school, arm and option; what is held in memory
//! grows with schools and questions and not with children.

mod intern;
mod number;
mod pour;
mod problem;
mod sheet;
mod study;

pub use number::Amounts;
pub(crate) use pour::{silence_of, undeclared};
pub use problem::Problem;
pub use sheet::{Row, Sheet};
pub(crate) use study::weight_of;
pub use study::{ArmColumn, Kind, Question, Roles, Study, Tallied, read_study};

//! Findings: the plan that was fixed beforehand, the answers streamed into counts, and the report.
//! There is no action that gives the outcomes of one school.

mod gather;
mod list;
mod plan;
mod print;
mod report;
mod steps;
mod write;

pub(crate) use plan::fix_plan;

pub use documents::{Block, TableData};
pub use gather::{Basis, CohortCounts};
pub use list::{Earned, ForceEvidence, WaveFigures, list_evidence, reads_all_forces};
pub use print::{PrintError, print_report};
pub use report::{Facts, ItemFigures, PlanFacts, Report, report};

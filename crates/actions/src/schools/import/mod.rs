//! The establishment file of the national register: read and judged, looked at row by row, saved.
//!
//! Nothing is saved before somebody has seen the verdicts; between the two the verdicts wait as a
//! draft for a day, with the columns that are kept and no others. Whoever looks may leave rows out.
//! What was saved can be taken back whole within that day.

mod choose;
mod draft;
mod file;
mod judge;
mod said;
mod save;
mod undo;

pub use choose::{Ticked, choose};
pub use draft::{Preview, failed_rows, preview, read};
pub use file::import_file;
pub use judge::{Line, ROWS_OF_A_PAGE, Summary, Verdict};
pub use said::{changed_fields, field, phase, refusal, refusal_place, status, value, verdict};
pub use save::{SaveError, Saved, save};
pub use undo::{UndoError, undo};

use crate::Fault;
use domain::table_file::FileFault;

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The whole file is refused.
    #[error(transparent)]
    File(#[from] FileFault),
    /// One of the codes of local authorities is none: this is what was typed.
    #[error("not the code of a local authority: {0}")]
    Authority(String),
    /// Schools were changed while the file was being read: read it again.
    #[error("somebody changed schools at the same time; load the file again")]
    Stale,
    /// Anything else.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for ReadError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

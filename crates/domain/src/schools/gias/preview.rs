//! The whole file judged, for the page that is shown before anything is saved.

use super::{Column, Judge, Judged, Refusal, Rules, Step, Verdict};
use crate::{
    schools::Urn,
    table_file::{Encoding, FailedRow, FileFault, Limits, Table, failed_rows_file},
};

/// How many rows got which verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not held yet.
    pub new: u64,
    /// Held and the same.
    pub unchanged: u64,
    /// Held and different.
    pub changed: u64,
    /// Closed.
    pub closed: u64,
    /// Without children of 8 to 11.
    pub not_primary: u64,
    /// In other local authorities.
    pub elsewhere: u64,
    /// Refused.
    pub refused: u64,
}

impl Counts {
    fn count(&mut self, verdict: &Verdict) {
        let which = match verdict {
            Verdict::New(_) => &mut self.new,
            Verdict::Unchanged => &mut self.unchanged,
            Verdict::Changed { .. } => &mut self.changed,
            Verdict::Closed { .. } => &mut self.closed,
            Verdict::NotPrimary { .. } => &mut self.not_primary,
            Verdict::Elsewhere { .. } => &mut self.elsewhere,
            Verdict::Refused(_) => &mut self.refused,
        };
        *which += 1;
    }

    /// All rows.
    pub fn rows(&self) -> u64 {
        let kept = self.new + self.unchanged + self.changed;
        kept + self.closed + self.not_primary + self.elsewhere + self.refused
    }
}

/// What saving the file would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The encoding that the file was read in.
    pub encoding: Encoding,
    /// Every row that is not blank, in the order of the file.
    pub rows: Vec<Judged>,
    /// How many rows got which verdict.
    pub counts: Counts,
    /// Optional columns that the file lacks.
    pub missing: Vec<Column>,
    /// Schools that are held and that the file does not mention.
    pub absent: Vec<Urn>,
    /// The headings over [`Preview::failed`].
    pub headings: Vec<String>,
    /// The rows that were refused, with the cells of the columns that are read.
    pub failed: Vec<FailedRow<Refusal>>,
}

impl Preview {
    /// The file of rows that failed and why; see [`failed_rows_file`].
    pub fn failed_file(&self, own: [&str; 2], say: impl Fn(&Refusal) -> String) -> Vec<u8> {
        failed_rows_file(own, &self.headings, &self.failed, say)
    }
}

/// Reads and judges a whole file.
///
/// # Errors
/// A [`FileFault`] for a file that cannot be judged at all; a row that is wrong is a verdict.
pub fn preview(bytes: &[u8], limits: Limits, rules: Rules<'_>) -> Result<Preview, FileFault> {
    let table = Table::open(bytes, limits)?;
    let mut judge = Judge::new(&table, rules)?;
    let mut rows = Vec::new();
    let mut failed = Vec::new();
    let mut counts = Counts::default();
    while let Some(Step { judged, hand_back }) = judge.next_row()? {
        counts.count(&judged.verdict);
        rows.push(judged);
        failed.extend(hand_back);
    }
    if rows.is_empty() {
        return Err(FileFault::NoRows);
    }
    Ok(Preview {
        encoding: table.encoding(),
        rows,
        counts,
        missing: judge.missing(),
        absent: judge.absent(),
        headings: judge.headings(),
        failed,
    })
}

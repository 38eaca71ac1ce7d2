//! One row after another, lent from one buffer.

use super::{FileFault, RowFault, formula::plain};
use csv::StringRecord;
use std::fmt;

/// The one way this module reads CSV.
pub(super) fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The rows of a table that are not blank, read as they are asked for.
pub struct Rows<'t> {
    reader: csv::Reader<&'t [u8]>,
    text: &'t str,
    record: StringRecord,
    width: usize,
    limit: usize,
    given: usize,
    /// The line up to which line ends were counted, and the byte.
    counted: (u64, usize),
}

/// What the file holds may be children's names, so it does not show.
impl fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("given", &self.given).finish_non_exhaustive()
    }
}

impl<'t> Rows<'t> {
    pub(super) fn below_header(text: &'t str, separator: u8, width: usize, limit: usize) -> Self {
        let mut reader = reader(text, separator);
        let mut record = StringRecord::new();
        // The header has been read once without a fault, so its fate is known.
        let _ = reader.read_record(&mut record);
        Self { reader, text, record, width, limit, given: 0, counted: (1, 0) }
    }

    /// The next row that is not blank, or `None` at the end.
    ///
    /// # Errors
    /// [`FileFault::TooManyRows`] beyond the limit.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, FileFault> {
        loop {
            let more = self.reader.read_record(&mut self.record).map_err(|_| FileFault::NotText)?;
            if !more {
                return Ok(None);
            }
            if self.record.iter().any(|cell| !cell.trim().is_empty()) {
                break;
            }
        }
        self.given += 1;
        if self.given > self.limit {
            return Err(FileFault::TooManyRows { limit: self.limit as u64 });
        }
        let line = self.line();
        Ok(Some(Row { line, record: &self.record, width: self.width }))
    }

    /// The line on which the present row starts. The reader counts line feeds alone, and notes where
    /// it stood before it skipped blank lines; some files end lines in carriage returns, and some
    /// that were put together end them in both ways.
    fn line(&mut self) -> u64 {
        let Some(position) = self.record.position() else { return 0 };
        let (line, from) = self.counted;
        let bytes = self.text.as_bytes();
        let stood = usize::try_from(position.byte()).unwrap_or(usize::MAX).clamp(from, bytes.len());
        let skipped = bytes[stood..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let start = stood + skipped;
        self.counted = (line + line_ends(&bytes[from..start]), start);
        self.counted.0
    }
}

/// How many lines end in a part of a text that does not stop within a line end.
fn line_ends(part: &[u8]) -> u64 {
    let of = |byte: u8| part.iter().map(|b| u64::from(*b == byte)).sum::<u64>();
    let both = part.windows(2).filter(|pair| *pair == b"\r\n").count() as u64;
    of(b'\n') + of(b'\r') - both
}

/// One row of a table. It has no `Debug`, so that no cell reaches a log.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    line: u64,
    record: &'r StringRecord,
    width: usize,
}

impl<'r> Row<'r> {
    /// The line of the file on which the row starts, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Whether the row has a cell for each heading.
    ///
    /// Blank cells beyond the last heading are no fault: spreadsheets leave them.
    ///
    /// # Errors
    /// A [`RowFault`] that says how many cells there are.
    pub fn check(&self) -> Result<(), RowFault> {
        let found = self.record.len();
        let spare_is_blank =
            || self.record.iter().skip(self.width).all(|cell| cell.trim().is_empty());
        if found == self.width || (found > self.width && spare_is_blank()) {
            return Ok(());
        }
        let (found, expected) = (found as u64, self.width as u64);
        if self.record.iter().any(|cell| cell.contains('\n')) {
            Err(RowFault::OpenQuote { found, expected })
        } else {
            Err(RowFault::CellCount { found, expected })
        }
    }

    /// A cell by its column from 0: trimmed, without the apostrophe that an export put before a
    /// formula, and blank where the row is too short.
    pub fn cell(&self, column: usize) -> &'r str {
        plain(self.record.get(column).unwrap_or_default().trim())
    }
}

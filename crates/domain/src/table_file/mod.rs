//! A table that somebody uploads: a CSV file of schools, of children, of term dates; a class list
//! also as a workbook, which [`workbook_text`] turns into the text of a table.
//!
//! Bytes become rows in three steps: [`Table::open`] refuses what is no table and finds the
//! encoding, the separator and the header; [`Header::find`] turns headings into column numbers,
//! once; [`Table::rows`] lends one row after another. A row that is wrong is a [`RowFault`] with
//! its line, never the end of the reading.
//!
//! Faults carry a code and arguments for the locale files. Their `Display` is for logs and never
//! repeats what a cell held, because the cell may hold a child's name.

mod date;
mod fault;
mod formula;
mod header;
mod rows;
mod sheet;
mod text;
mod workbook;
mod write;

pub use date::{DateFault, DayFault, read_date, read_day, weekday_named};
pub use fault::{Arg, Fault, FileFault, RowFault};
pub use formula::{defuse, plain, starts_formula};
pub use header::{Header, Repeat, heading_key};
pub use rows::{Row, Rows};
pub use sheet::{WORKBOOK, rows_workbook};
pub use text::Encoding;
pub use workbook::{is_workbook, workbook_text};
pub use write::{FailedRow, failed_rows_file, rows_file};

use std::{borrow::Cow, fmt};

/// How much of a file is read before it is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole file.
    pub bytes: usize,
    /// Rows below the header that are not blank.
    pub rows: usize,
    /// Columns of the header.
    pub columns: usize,
}

impl Limits {
    /// For the national file of establishments: about 60 MB, 52,000 rows and 139 columns in 2026.
    pub const ESTABLISHMENTS: Self = Self { bytes: 160 << 20, rows: 200_000, columns: 400 };
    /// For one school's list of children.
    pub const CLASS_LIST: Self = Self { bytes: 4 << 20, rows: 4_000, columns: 400 };
}

/// An uploaded table whose encoding, separator and header are known.
pub struct Table<'b> {
    text: Cow<'b, str>,
    encoding: Encoding,
    separator: u8,
    header: Header,
    limits: Limits,
}

impl<'b> Table<'b> {
    /// Reads the first things of a file: is it text, in what encoding, with what header.
    ///
    /// UTF-8 is borrowed from `bytes`; other encodings are copied once.
    ///
    /// # Errors
    /// A [`FileFault`] for what is empty, too large, no text, or has no header.
    pub fn open(bytes: &'b [u8], limits: Limits) -> Result<Self, FileFault> {
        if bytes.len() > limits.bytes {
            return Err(FileFault::TooLarge {
                bytes: bytes.len() as u64,
                limit: limits.bytes as u64,
            });
        }
        let (text, encoding) = text::decode(bytes)?;
        if text.trim().is_empty() {
            return Err(FileFault::Empty);
        }
        let (separator, columns) = text::separator(&text);
        if columns > limits.columns {
            let (columns, limit) = (columns as u64, limits.columns as u64);
            return Err(FileFault::TooManyColumns { columns, limit });
        }
        let header = Header::read(&text, separator)?;
        Ok(Self { text, encoding, separator, header, limits })
    }

    /// The headings.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The encoding that the file was read in, to be shown when letters look wrong.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The character between two cells: a comma, a semicolon or a tab.
    pub fn separator(&self) -> char {
        char::from(self.separator)
    }

    /// The rows below the header, from the first on.
    pub fn rows(&self) -> Rows<'_> {
        Rows::below_header(&self.text, self.separator, self.header.len(), self.limits.rows)
    }
}

/// What the file holds may be children's names, so it does not show.
impl fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("encoding", &self.encoding)
            .field("columns", &self.header.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;

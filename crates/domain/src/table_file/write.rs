//! The file of rows that failed, to be mended and read again.

use super::defuse;
use std::fmt;

/// A row that failed, with the cells that are handed back and why.
#[derive(Clone, PartialEq, Eq)]
pub struct FailedRow<F> {
    /// The line of the file it came from.
    pub line: u64,
    /// The cells of the columns that are read, and of no others.
    pub cells: Vec<String>,
    /// What is wrong, at least one.
    pub faults: Vec<F>,
}

/// The cells may hold a child's name, so they do not show.
impl<F: fmt::Debug> fmt::Debug for FailedRow<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FailedRow")
            .field("line", &self.line)
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}

/// Writes failed rows as CSV: line, reasons, then the cells under their own headings.
///
/// `own` are the headings of the first two columns and `say` puts a fault in words, both in the
/// reader's language. UTF-8 with a byte order mark, without which Excel would spoil the letters;
/// every cell is defused. The importers read the file again once it is mended, because they find
/// columns by name.
pub fn failed_rows_file<F>(
    own: [&str; 2],
    headings: &[String],
    rows: &[FailedRow<F>],
    say: impl Fn(&F) -> String,
) -> Vec<u8> {
    // A heading may hold what could part cells: unquoted, it would part them when it is read again.
    let is_misleading = headings.iter().any(|heading| heading.contains([';', '\t']));
    let style = if is_misleading { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .quote_style(style)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let top = own.into_iter().chain(headings.iter().map(String::as_str));
    write(&mut out, top.map(str::to_owned));
    for row in rows {
        let why = row.faults.iter().map(&say).collect::<Vec<_>>().join(" ");
        let cells = row.cells.iter().cloned();
        write(&mut out, [row.line.to_string(), why].into_iter().chain(cells));
    }
    out.into_inner().expect("writing to memory does not fail")
}

/// Writes a list as CSV for people to open in a spreadsheet: UTF-8 with a byte order mark, every
/// cell defused.
pub fn rows_file(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    write(&mut out, head.iter().map(|cell| (*cell).to_owned()));
    for row in rows {
        write(&mut out, row.into_iter());
    }
    out.into_inner().expect("writing to memory does not fail")
}

fn write(out: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    out.write_record(cells.map(|cell| defuse(&cell).into_owned()))
        .expect("writing to memory does not fail");
}

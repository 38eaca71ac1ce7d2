//! What is wrong with an uploaded table, in a sentence of the reader's language.

use domain::table_file::{Encoding, FileFault, RowFault};
use words::Words;

/// Why a whole file is refused.
pub fn file_fault(t: Words, fault: &FileFault) -> String {
    let text = |number: &u64| number.to_string();
    match fault {
        FileFault::Empty => t.file_empty().to_owned(),
        FileFault::TooLarge { bytes, limit } => {
            t.file_too_large(&text(&(limit >> 20)), &text(&bytes.div_ceil(1 << 20)))
        }
        FileFault::Workbook => t.file_workbook().to_owned(),
        FileFault::WorkbookDamaged => t.file_workbook_damaged().to_owned(),
        FileFault::WorkbookTooLarge { limit } => t.file_workbook_too_large(&text(&(limit >> 20))),
        FileFault::ManySheets => t.file_many_sheets().to_owned(),
        FileFault::NotText => t.file_not_text().to_owned(),
        FileFault::NoHeader => t.file_no_header().to_owned(),
        FileFault::TooManyColumns { columns, limit } => {
            t.file_too_many_columns(&text(columns), &text(limit))
        }
        FileFault::TooManyRows { limit } => t.file_too_many_rows(&text(limit)),
        FileFault::NoRows => t.file_no_rows().to_owned(),
        FileFault::MissingColumns { columns } => {
            let count = i64::try_from(columns.len()).unwrap_or(i64::MAX);
            t.file_missing_columns(&columns.join(", "), count)
        }
        FileFault::RepeatedColumn { column, first, again } => {
            t.file_repeated_column(&text(again), column, &text(first))
        }
    }
}

/// Why a row cannot be read at all.
pub fn row_fault(t: Words, fault: &RowFault) -> String {
    match fault {
        RowFault::CellCount { found, expected } => {
            t.file_row_cell_count(&expected.to_string(), &found.to_string())
        }
        RowFault::OpenQuote { found, expected } => {
            t.file_row_open_quote(&expected.to_string(), &found.to_string())
        }
    }
}

/// The name of an encoding.
pub fn encoding(t: Words, encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => t.file_encoding_utf8(),
        Encoding::Utf16 => t.file_encoding_utf16(),
        Encoding::Windows1252 => t.file_encoding_windows1252(),
    }
}

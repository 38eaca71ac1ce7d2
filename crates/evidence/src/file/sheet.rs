//! A CSV or TSV file with a header, row by row.

use super::Problem;
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::io::{BufRead, Chain, Cursor, Read};

/// A file open at its first row.
pub struct Sheet<R> {
    reader: Reader<Chain<Cursor<Vec<u8>>, R>>,
    header: Vec<String>,
    record: ByteRecord,
}

/// One row.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    record: &'a ByteRecord,
    header: &'a [String],
}

/// The largest number that is read: beyond it a double has no room for the digits of the results.
const LARGEST: f64 = 1e15;

const BYTE_ORDER_MARK: char = '\u{feff}';

impl<R: BufRead> Sheet<R> {
    /// Opens a file. Tabs separate its columns if its header has a tab, and commas if not.
    ///
    /// # Errors
    /// An empty file, a header that is not UTF-8, or two columns of one name.
    pub fn open(mut input: R) -> Result<Self, Problem> {
        // the whole line, however few bytes come at a time
        let mut first_line = Vec::new();
        input
            .read_until(b'\n', &mut first_line)
            .map_err(|error| Problem::new(format!("the file cannot be read: {error}")))?;
        let delimiter = if first_line.contains(&b'\t') { b'\t' } else { b',' };
        let all = Cursor::new(first_line).chain(input);
        let reader = ReaderBuilder::new().delimiter(delimiter).from_reader(all);
        Self::with_header(reader)
    }
}

impl<R: Read> Sheet<R> {
    fn with_header(mut reader: Reader<Chain<Cursor<Vec<u8>>, R>>) -> Result<Self, Problem> {
        let header = reader.byte_headers().map_err(|error| from_csv(&error))?.clone();
        let mut names: Vec<String> = Vec::with_capacity(header.len());
        for (place, name) in header.iter().enumerate() {
            let name = std::str::from_utf8(name).map_err(|_| not_utf8().at_line(1))?;
            let name = name.trim().trim_start_matches(BYTE_ORDER_MARK).to_owned();
            if !name.is_empty() && names.contains(&name) {
                let what = format!("column {} has the name of an earlier one", place + 1);
                return Err(Problem::new(what).at_line(1).in_column(&name));
            }
            names.push(name);
        }
        if names.iter().all(String::is_empty) {
            return Err(Problem::new(
                "the file is empty: it needs a header with the names of its columns",
            ));
        }
        Ok(Self { reader, header: names, record: ByteRecord::new() })
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The place of a column.
    ///
    /// # Errors
    /// No column has the name; the fault lists those that there are.
    pub fn column(&self, name: &str) -> Result<usize, Problem> {
        self.header.iter().position(|known| known == name).ok_or_else(|| {
            let known = self.header.join(", ");
            Problem::new(format!("there is no such column; the file has {known}")).in_column(name)
        })
    }

    /// The next row; none at the end.
    ///
    /// # Errors
    /// A row with more or fewer columns than the header, or a file that cannot be read on.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, Problem> {
        let more =
            self.reader.read_byte_record(&mut self.record).map_err(|error| from_csv(&error))?;
        Ok(more.then_some(Row { record: &self.record, header: &self.header }))
    }
}

impl<'a> Row<'a> {
    /// The line that the row begins at, from 1 with the header.
    pub fn line(self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    /// A field as it stands, blanks around it left out.
    pub fn bytes(self, column: usize) -> &'a [u8] {
        self.record.get(column).unwrap_or_default().trim_ascii()
    }

    /// A field as text.
    ///
    /// # Errors
    /// It is not UTF-8.
    pub fn text(self, column: usize) -> Result<&'a str, Problem> {
        std::str::from_utf8(self.bytes(column)).map_err(|_| self.fault(column, not_utf8()))
    }

    /// Fails with `what` where a field is empty or `NA`.
    ///
    /// # Errors
    /// It is.
    pub fn needs(self, column: usize, what: &str) -> Result<(), Problem> {
        if is_missing(self.bytes(column)) {
            return Err(self.fault(column, Problem::new(what)));
        }
        Ok(())
    }

    /// A field as a number; none where it is empty.
    ///
    /// # Errors
    /// It is neither empty nor a number up to 1e15 in size.
    pub fn number(self, column: usize) -> Result<Option<f64>, Problem> {
        let text = self.text(column)?;
        if is_missing(text.as_bytes()) {
            return Ok(None);
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() && number.abs() > LARGEST => {
                let what = format!("“{}” is too large to be added up exactly", shown(text));
                Err(self.fault(column, Problem::new(what)))
            }
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => {
                Err(self.fault(column, Problem::new(format!("“{}” is not a number", shown(text)))))
            }
        }
    }

    /// This fault at this place.
    pub fn fault(self, column: usize, problem: Problem) -> Problem {
        let name = self.header.get(column).map_or("", String::as_str);
        problem.at_line(self.line()).in_column(name)
    }
}

/// Whether a field says that there is no answer.
pub(super) fn is_missing(field: &[u8]) -> bool {
    field.is_empty() || field == b"NA"
}

/// A field in a sentence: cut where it is long.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

fn not_utf8() -> Problem {
    Problem::new("the text is not UTF-8: save the file as UTF-8")
}

fn from_csv(error: &csv::Error) -> Problem {
    let line = error.position().map(csv::Position::line);
    let problem = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            Problem::new(format!("the row has {len} columns and the header {expected_len}"))
        }
        csv::ErrorKind::Io(error) => Problem::new(format!("the file cannot be read: {error}")),
        _ => Problem::new("the row cannot be read"),
    };
    Problem { line, ..problem }
}

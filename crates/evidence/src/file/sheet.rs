//! A CSV or TSV file with a header, row by row.

use super::Problem;
use super::blocks::Source;
use super::quotes::{Quotes, Watched, bad_quote};
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::io::{BufRead, Read};

/// A file open at its first row.
pub struct Sheet<R> {
    reader: Reader<Watched<R>>,
    separator: u8,
    header: Vec<String>,
    /// Lines before the first byte that the reader is given.
    lines_before: u64,
    has_begun: bool,
    /// Whether a row is read with its line feed; where a carriage return stands before it, that
    /// ends the row, and the line feed is read with the next.
    takes_feed: bool,
    record: ByteRecord,
    fields: Vec<Field>,
}

/// Where a field begins and ends in the text of its row.
pub(super) type Field = (usize, usize);

/// One row.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub(super) text: &'a [u8],
    pub(super) fields: &'a [Field],
    pub(super) header: &'a [String],
    /// Lines before this one.
    pub(super) line: u64,
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
        let mut start = Vec::new();
        let (mut quotes, mut separator) = (Quotes::new(b','), b',');
        loop {
            let before = start.len();
            let read = input.read_until(b'\n', &mut start).map_err(|error| unreadable(&error))?;
            let line = &start[before..];
            let first = line.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
            if start[..before].trim_ascii().is_empty() && first.contains(&b'\t') {
                (quotes, separator) = (Quotes::new(b'\t'), b'\t');
            }
            // what is wrong with its quotes is told below, and of the header alone
            let _ = quotes.pass(without_mark(line));
            if read == 0 || !(quotes.is_open() || start.trim_ascii().is_empty()) {
                break;
            }
        }
        let mut reader = rows_of(&start[..], separator);
        let mut header = ByteRecord::new();
        reader.read_byte_record(&mut header).map_err(|error| from_csv(&error))?;
        let (end, lines) = (reader.position().byte(), reader.position().line());
        let end = usize::try_from(end).map_or(start.len(), |end| end.min(start.len()));
        check_quotes(&start[..end], separator)?;
        let header = names(&header)?;
        let takes_feed = start[..end].ends_with(b"\n");
        let source =
            Source::new(start[end..].to_vec(), input, if takes_feed { b'\n' } else { b'\r' });
        let last = start[..end].last().copied().unwrap_or(b'\n');
        let source = Watched::new(source, separator, header.len(), last);
        Ok(Self {
            reader: rows_of(source, separator),
            separator,
            header,
            lines_before: lines - 1,
            has_begun: false,
            takes_feed,
            record: ByteRecord::new(),
            fields: Vec::new(),
        })
    }
}

/// The first line without the mark that some programs begin a file with.
fn without_mark(line: &[u8]) -> &[u8] {
    line.strip_prefix(BYTE_ORDER_MARK.encode_utf8(&mut [0; 4]).as_bytes()).unwrap_or(line)
}

/// The quotes of the header.
fn check_quotes(header: &[u8], separator: u8) -> Result<(), Problem> {
    let mut quotes = Quotes::new(separator);
    let passed = quotes.pass(without_mark(header)).map_err(|(_, fault)| fault);
    passed.and_then(|()| quotes.end()).map_err(|fault| fault.problem(0))
}

/// A reader of rows of any length: a row that does not fit its header is told in our words.
fn rows_of<R: Read>(input: R, separator: u8) -> Reader<R> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(input)
}

fn names(header: &ByteRecord) -> Result<Vec<String>, Problem> {
    let mut names: Vec<String> = Vec::with_capacity(header.len());
    for (place, name) in header.iter().enumerate() {
        // a text of two bytes a letter is UTF-8 too, with a nul beside each letter
        let name = std::str::from_utf8(name).ok().filter(|name| !name.contains('\0'));
        let name = name.ok_or_else(|| not_utf8().at_line(1))?;
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
    Ok(names)
}

impl<R: Read> Sheet<R> {
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

    /// The next row; none at the end. An empty line is no row, unless there is one column: there it
    /// is a child without an answer.
    ///
    /// # Errors
    /// A row with more or fewer columns than the header, a quote that is never closed or has text
    /// behind it, or a file that cannot be read on.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, Problem> {
        self.has_begun = true;
        let read = self.reader.read_byte_record(&mut self.record);
        let quoting = |error: &csv::Error| match error.kind() {
            csv::ErrorKind::Io(error) => bad_quote(error),
            _ => None,
        };
        let more = read.map_err(|error| match quoting(&error) {
            Some(fault) => fault.problem(self.lines_before),
            None => from_csv(&error),
        })?;
        if !more {
            return Ok(None);
        }
        let ranges = (0..self.record.len()).filter_map(|field| self.record.range(field));
        self.fields.clear();
        self.fields.extend(ranges.map(|range| (range.start, range.end)));
        // lines read so far less those of the row itself: empty lines before it are passed
        let at = self.reader.position();
        let ends_line = self.takes_feed && !self.reader.get_ref().is_spent(at.byte());
        let text = self.record.as_slice();
        let feeds = text.split(|byte| *byte == b'\n').count() - 1;
        let own = (feeds + usize::from(ends_line)) as u64;
        let line = (self.lines_before + at.line() - 1).saturating_sub(own);
        let row = Row { text, fields: &self.fields, header: &self.header, line };
        row.fits()?;
        Ok(Some(row))
    }

    /// What separates the fields.
    pub(super) fn separator(&self) -> u8 {
        self.separator
    }

    /// The bytes behind the header, for whoever reads rows without [`Self::next_row`]; none once
    /// that was called, and none where there is one column, whose empty lines are rows.
    pub(super) fn source(&mut self) -> Option<&mut Source<R>> {
        let may = !self.has_begun && self.header.len() > 1;
        may.then(|| &mut self.reader.get_mut().source)
    }

    /// Lines that were read from the source.
    pub(super) fn skip_lines(&mut self, lines: u64) {
        self.lines_before += lines;
    }

    /// Lines before the next byte of the source.
    pub(super) fn lines_before(&self) -> u64 {
        self.lines_before
    }
}

impl<'a> Row<'a> {
    /// The line that the row begins at, from 1 with the header.
    pub fn line(self) -> u64 {
        self.line + 1
    }

    /// A field as it stands.
    pub(super) fn raw(self, column: usize) -> &'a [u8] {
        self.fields.get(column).map_or(b"", |(start, end)| &self.text[*start..*end])
    }

    /// A field, blanks around it left out.
    pub fn bytes(self, column: usize) -> &'a [u8] {
        self.raw(column).trim_ascii()
    }

    /// Has as many fields as the header.
    pub(super) fn fits(self) -> Result<(), Problem> {
        let (fields, names) = (self.fields.len(), self.header.len());
        if fields == names {
            return Ok(());
        }
        let what = format!("the row has {fields} columns and the header {names}");
        Err(Problem::new(what).at_line(self.line()))
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

pub(super) fn unreadable(error: &std::io::Error) -> Problem {
    Problem::new(format!("the file cannot be read: {error}"))
}

fn from_csv(error: &csv::Error) -> Problem {
    match error.kind() {
        csv::ErrorKind::Io(error) => unreadable(error),
        _ => Problem::new("the row cannot be read"),
    }
}

//! Quotes as a file has to hold them: closed before the file ends, and followed by the end of their
//! field. A reader that forgives either takes many rows for one field, or makes `"no"x` to `nox`.

use super::Problem;
use super::blocks::Source;
use std::fmt;
use std::io::{self, Read};

/// A fault of quoting, with the lines before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BadQuote {
    kind: Kind,
    /// Line feeds before the line that is at fault.
    pub(super) lines: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Unclosed,
    TextBehind,
}

impl BadQuote {
    /// The fault in words, its lines counted behind so many.
    pub(super) fn problem(self, lines_before: u64) -> Problem {
        Problem::new(self).at_line(lines_before + self.lines + 1)
    }
}

impl fmt::Display for BadQuote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            Kind::Unclosed => "a quote opens here and is never closed",
            Kind::TextBehind => {
                "text stands behind a closing quote: a quote within a field is written twice"
            }
        })
    }
}

impl std::error::Error for BadQuote {}

/// Where in a row the last byte stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    FieldStart,
    Field,
    Quoted,
    /// Behind a quote inside quotes, which closes them unless another follows.
    Closing,
    /// Behind a blank after a closed quote.
    Closed,
}

/// Follows the bytes of a file and knows whether a quote is open.
#[derive(Clone, Debug)]
pub(super) struct Quotes {
    separator: u8,
    place: Place,
    lines: u64,
    /// The lines before the quote that was opened last.
    opened: u64,
}

impl Quotes {
    /// At the start of a row.
    pub(super) fn new(separator: u8) -> Self {
        Self { separator, place: Place::FieldStart, lines: 0, opened: 0 }
    }

    /// Whether a quote is open.
    pub(super) fn is_open(&self) -> bool {
        self.place == Place::Quoted
    }

    /// The fault of a file that ends here.
    pub(super) fn end(&self) -> Result<(), BadQuote> {
        if self.is_open() {
            return Err(BadQuote { kind: Kind::Unclosed, lines: self.opened });
        }
        Ok(())
    }

    /// Passes these bytes, or says how many stand before the first that no quote allows.
    pub(super) fn pass(&mut self, bytes: &[u8]) -> Result<(), (usize, BadQuote)> {
        for (at, byte) in bytes.iter().enumerate() {
            self.place = match (self.place, *byte) {
                (Place::Quoted, b'"') => Place::Closing,
                (Place::Quoted, _) | (Place::Closing, b'"') => Place::Quoted,
                (_, b'\n' | b'\r') => Place::FieldStart,
                (_, byte) if byte == self.separator => Place::FieldStart,
                (Place::FieldStart, b'"') => {
                    self.opened = self.lines;
                    Place::Quoted
                }
                (Place::FieldStart | Place::Field, _) => Place::Field,
                (Place::Closing | Place::Closed, b' ' | b'\t') => Place::Closed,
                (Place::Closing | Place::Closed, _) => {
                    return Err((at, BadQuote { kind: Kind::TextBehind, lines: self.lines }));
                }
            };
            self.lines += u64::from(*byte == b'\n');
        }
        Ok(())
    }
}

/// A source read with an eye on its quotes. What stands before a fault is handed on first, so that
/// an earlier row's fault is told before it.
///
/// Where there is one column, an empty line is a child without an answer. The reader of rows behind
/// this one passes empty lines, so it is given an empty field in quotes.
pub(super) struct Watched<R> {
    pub(super) source: Source<R>,
    quotes: Quotes,
    fault: Option<BadQuote>,
    /// Where there is one column.
    lines: Option<Lines>,
}

/// Lines on their way to the reader, the empty ones filled.
struct Lines {
    raw: Vec<u8>,
    filled: Vec<u8>,
    /// How much of it was handed on.
    given: usize,
    /// Bytes that are not in the source.
    added: u64,
    is_fresh: bool,
    before: u8,
}

/// An empty field in quotes.
const EMPTY: &[u8] = b"\"\"";

/// Bytes filled at a time.
const BLOCK: usize = 1 << 13;

impl<R> Watched<R> {
    /// From the row behind a header that ended in this byte.
    pub(super) fn new(source: Source<R>, separator: u8, columns: usize, end: u8) -> Self {
        let lines = Lines {
            raw: vec![0; BLOCK],
            filled: Vec::new(),
            given: 0,
            added: 0,
            is_fresh: true,
            before: end,
        };
        let quotes = Quotes::new(separator);
        Self { source, quotes, fault: None, lines: (columns == 1).then_some(lines) }
    }

    /// Whether a reader that took so many bytes took all.
    pub(super) fn is_spent(&self, taken: u64) -> bool {
        let added = self.lines.as_ref().map_or(0, |lines| lines.added);
        self.source.is_spent(taken.saturating_sub(added))
    }
}

impl Lines {
    /// Hands on what is filled.
    fn give(&mut self, buffer: &mut [u8]) -> usize {
        let left = &self.filled[self.given..];
        let size = left.len().min(buffer.len());
        buffer[..size].copy_from_slice(&left[..size]);
        self.given += size;
        size
    }

    /// One more byte, inside quotes or outside.
    fn fill(&mut self, byte: u8, is_quoted: bool) {
        let ends = matches!(byte, b'\n' | b'\r') && !is_quoted;
        // a line feed behind a carriage return is one end with it
        if ends && self.is_fresh && !(byte == b'\n' && self.before == b'\r') {
            self.filled.extend_from_slice(EMPTY);
            self.added += EMPTY.len() as u64;
        }
        self.filled.push(byte);
        (self.is_fresh, self.before) = (ends, byte);
    }
}

impl<R: Read> Watched<R> {
    /// Looks at what was read, and says how much of it may be handed on.
    fn look(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // behind its last byte the source puts ends of lines of its own
        if self.source.is_at_end() {
            return self.quotes.end().map(|()| bytes.len()).map_err(io::Error::other);
        }
        match self.quotes.pass(bytes) {
            Ok(()) => Ok(bytes.len()),
            Err((0, fault)) => Err(io::Error::other(fault)),
            Err((before, fault)) => {
                self.fault = Some(fault);
                Ok(before)
            }
        }
    }

    /// Reads a block of lines and fills the empty ones.
    fn fill(&mut self, lines: &mut Lines) -> io::Result<()> {
        (lines.given, lines.filled) = (0, Vec::new());
        let read = self.source.read(&mut lines.raw)?;
        if self.source.is_at_end() {
            self.look(&[])?;
            lines.filled.extend_from_slice(&lines.raw[..read]);
            return Ok(());
        }
        for at in 0..read {
            let byte = lines.raw[at];
            let is_quoted = self.quotes.is_open();
            if let Err((_, fault)) = self.quotes.pass(&[byte]) {
                self.fault = Some(fault);
                break;
            }
            lines.fill(byte, is_quoted);
        }
        Ok(())
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(mut lines) = self.lines.take() else {
            if let Some(fault) = self.fault {
                return Err(io::Error::other(fault));
            }
            let read = self.source.read(buffer)?;
            return self.look(&buffer[..read]);
        };
        if lines.given == lines.filled.len() {
            match self.fault {
                Some(fault) => return Err(io::Error::other(fault)),
                None => self.fill(&mut lines)?,
            }
        }
        let given = lines.give(buffer);
        self.lines = Some(lines);
        match self.fault {
            Some(fault) if given == 0 => Err(io::Error::other(fault)),
            _ => Ok(given),
        }
    }
}

/// The fault of quoting behind an error of reading.
pub(super) fn bad_quote(error: &io::Error) -> Option<BadQuote> {
    error.get_ref()?.downcast_ref().copied()
}

//! Rows of a block without quotes: a field ends where a separator stands, a row where a line ends.

use super::Row;
use super::sheet::Field;

/// The rows of a block, one after the other.
pub(super) struct PlainRows<'a> {
    rest: &'a [u8],
    separator: u8,
    header: &'a [String],
    fields: Vec<Field>,
    /// Line feeds passed.
    lines: u64,
}

impl<'a> PlainRows<'a> {
    pub(super) fn new(block: &'a [u8], separator: u8, header: &'a [String]) -> Self {
        let fields = Vec::with_capacity(header.len());
        Self { rest: block, separator, header, fields, lines: 0 }
    }

    /// The bytes from the next row on, none at the end.
    pub(super) fn ahead(&mut self) -> &'a [u8] {
        while let [end @ (b'\n' | b'\r'), rest @ ..] = self.rest {
            self.lines += u64::from(*end == b'\n');
            self.rest = rest;
        }
        self.rest
    }

    /// Passes a row that was read elsewhere, up to the end of its line.
    pub(super) fn pass(&mut self, length: usize) {
        self.rest = &self.rest[length..];
    }

    /// The next row, its line counted from the block's start; empty lines are none.
    pub(super) fn next_row(&mut self) -> Option<Row<'_>> {
        if self.ahead().is_empty() {
            return None;
        }
        self.fields.clear();
        let (mut start, mut length) = (0, self.rest.len());
        for (place, byte) in self.rest.iter().enumerate() {
            if *byte == self.separator {
                self.fields.push((start, place));
                start = place + 1;
            } else if matches!(byte, b'\n' | b'\r') {
                length = place;
                break;
            }
        }
        self.fields.push((start, length));
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some(Row { text, fields: &self.fields, header: self.header, line: self.lines })
    }

    /// Line feeds passed so far.
    pub(super) fn lines(&self) -> u64 {
        self.lines
    }
}

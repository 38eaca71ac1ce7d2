//! A file in blocks of whole rows.

use std::io::{self, Cursor, Read};

/// A file of which some bytes were read ahead. Two ends of a line stand behind its last byte: the
/// first ends the last row, and the second is reached by a row that nothing ends, in an open quote.
pub(super) struct Source<R> {
    ahead: Cursor<Vec<u8>>,
    input: R,
    end: u8,
    ends_left: usize,
    given: u64,
}

/// Ends of a line behind the last byte.
const ENDS: usize = 2;

impl<R> Source<R> {
    pub(super) fn new(ahead: Vec<u8>, input: R, end: u8) -> Self {
        Self { ahead: Cursor::new(ahead), input, end, ends_left: ENDS, given: 0 }
    }

    /// Whether a reader that took so many bytes took all, with both ends of a line.
    pub(super) fn is_spent(&self, taken: u64) -> bool {
        let no_more =
            self.ends_left == 0 && self.ahead.position() == self.ahead.get_ref().len() as u64;
        no_more && taken == self.given
    }

    /// Whether all bytes of the file were given, and ends of a line began.
    pub(super) fn is_at_end(&self) -> bool {
        self.ends_left < ENDS
    }

    /// Gives back what was read and not used; it is read again first. The ends behind the last byte
    /// are not given back: they come again behind it.
    pub(super) fn put_back(&mut self, bytes: &[u8]) {
        let bytes = &bytes[..bytes.len().saturating_sub(ENDS - self.ends_left)];
        self.ends_left = ENDS;
        let unread = usize::try_from(self.ahead.position()).unwrap_or(usize::MAX);
        let later = self.ahead.get_ref().get(unread..).unwrap_or_default();
        self.ahead = Cursor::new([bytes, later].concat());
        self.given = 0;
    }
}

impl<R: Read> Source<R> {
    /// Reads about `size` bytes more behind those in `block`, and says how many bytes of it are
    /// whole rows: up to its last line feed, and at the end of the file all of them. That holds for
    /// a block without quotes, where a line feed ends a row wherever it stands.
    pub(super) fn next_block(&mut self, size: u64, block: &mut Vec<u8>) -> io::Result<usize> {
        block.reserve(usize::try_from(size).unwrap_or_default());
        loop {
            let read = self.take(size).read_to_end(block)?;
            if (read as u64) < size {
                return Ok(block.len());
            }
            if let Some(last) = block.iter().rposition(|byte| *byte == b'\n') {
                return Ok(last + 1);
            }
        }
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut read = self.ahead.read(buffer)?;
        if read == 0 {
            read = self.input.read(buffer)?;
        }
        if read == 0 {
            read = self.ends_left.min(buffer.len());
            buffer[..read].fill(self.end);
            self.ends_left -= read;
        }
        self.given += read as u64;
        Ok(read)
    }
}

/// Cuts whole rows into at most this many parts of whole rows, about equally long.
pub(super) fn parts(rows: &[u8], number: usize) -> Vec<&[u8]> {
    let mut parts = Vec::with_capacity(number);
    let mut rest = rows;
    for left in (1..=number).rev() {
        let about = rest.len() / left;
        let end = rest[about..].iter().position(|byte| *byte == b'\n');
        let (part, after) = rest.split_at(end.map_or(rest.len(), |end| about + end + 1));
        parts.push(part);
        rest = after;
    }
    parts
}

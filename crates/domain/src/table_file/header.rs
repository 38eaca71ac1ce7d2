//! The headings of a table, found once by name.

use super::{DateFault, FileFault, rows};

/// A heading that is there more than once. Columns count from 1, as people count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// The heading, as the file spells it.
    pub heading: String,
    /// The first column with it.
    pub first: usize,
    /// The next column with it.
    pub again: usize,
}

/// The headings of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    headings: Vec<String>,
    keys: Vec<String>,
}

impl Header {
    /// Reads the first row that is not blank.
    pub(super) fn read(text: &str, separator: u8) -> Result<Self, FileFault> {
        let mut record = csv::StringRecord::new();
        let read = rows::reader(text, separator).read_record(&mut record);
        if !read.map_err(|_| FileFault::NotText)? {
            return Err(FileFault::Empty);
        }
        let mut headings: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        // Spreadsheets leave separators behind a header that was once wider.
        while headings.last().is_some_and(String::is_empty) {
            headings.pop();
        }
        let some_letter = headings.iter().any(|name| name.chars().any(char::is_alphabetic));
        let is_date = |name: &String| super::read_date(name) != Err(DateFault::NotADate);
        if !some_letter || headings.iter().any(is_date) {
            return Err(FileFault::NoHeader);
        }
        let keys = headings.iter().map(|name| heading_key(name)).collect();
        Ok(Self { headings, keys })
    }

    /// The headings in order, trimmed.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.headings.len()
    }

    /// Whether there is no column; a header that was read has at least one.
    pub fn is_empty(&self) -> bool {
        self.headings.is_empty()
    }

    /// The first column, from 0, whose heading is one of `spellings`; earlier spellings win.
    ///
    /// Case, spaces and punctuation do not count, so `LA (code)` finds `la code`.
    ///
    /// # Errors
    /// [`FileFault::RepeatedColumn`] where the winning spelling is there twice.
    pub fn find(&self, spellings: &[&str]) -> Result<Option<usize>, FileFault> {
        for spelling in spellings {
            let wanted = heading_key(spelling);
            let mut found =
                self.keys.iter().enumerate().filter(|(_, key)| **key == wanted).map(|(at, _)| at);
            if let Some(first) = found.next() {
                return match found.next() {
                    None => Ok(Some(first)),
                    Some(again) => Err(FileFault::RepeatedColumn {
                        column: self.headings[first].clone(),
                        first: first as u64 + 1,
                        again: again as u64 + 1,
                    }),
                };
            }
        }
        Ok(None)
    }

    /// Every heading that an earlier column already has, blank headings aside.
    pub fn repeats(&self) -> Vec<Repeat> {
        let mut seen = std::collections::BTreeMap::new();
        let mut repeats = Vec::new();
        for (at, key) in self.keys.iter().enumerate().filter(|(_, key)| !key.is_empty()) {
            match seen.get(key) {
                Some(first) => repeats.push(Repeat {
                    heading: self.headings[at].clone(),
                    first: first + 1,
                    again: at + 1,
                }),
                None => {
                    seen.insert(key, at);
                }
            }
        }
        repeats
    }
}

/// A heading as it is compared: its letters and digits, in small letters.
pub fn heading_key(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

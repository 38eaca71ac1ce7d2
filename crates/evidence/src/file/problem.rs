//! What is wrong with a file or a request, and where.

use std::borrow::Cow;
use std::fmt;

/// A fault in words for whoever made the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1 with the header; none where no line is at fault.
    pub line: Option<u64>,
    /// The column by its name; none where no column is at fault.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
}

impl Problem {
    /// A fault of the request or of the file as a whole.
    pub fn new(what: impl fmt::Display) -> Self {
        Self { line: None, column: None, what: what.to_string() }
    }

    /// The same at this line.
    #[must_use]
    pub fn at_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// The same in this column.
    #[must_use]
    pub fn in_column(mut self, column: &str) -> Self {
        self.column = Some(column.to_owned());
        self
    }
}

/// A text without characters that do something to a terminal: controls, and marks that turn the
/// direction of writing, are written out.
pub fn printable(text: &str) -> Cow<'_, str> {
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let acts = |letter: char| {
        letter.is_control() || turns(letter) || matches!(letter, '\u{2028}' | '\u{2029}')
    };
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if acts(letter) { out.extend(letter.escape_default()) } else { out.push(letter) }
    }
    Cow::Owned(out)
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let column = self.column.as_deref().map(printable);
        match (self.line, &column) {
            (Some(line), Some(column)) => write!(f, "line {line}, column {column}: ")?,
            (Some(line), None) => write!(f, "line {line}: ")?,
            (None, Some(column)) => write!(f, "column {column}: ")?,
            (None, None) => {}
        }
        f.write_str(&printable(&self.what))
    }
}

impl std::error::Error for Problem {}

//! What is wrong with a file or a request, and where.

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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.column) {
            (Some(line), Some(column)) => write!(f, "line {line}, column {column}: ")?,
            (Some(line), None) => write!(f, "line {line}: ")?,
            (None, Some(column)) => write!(f, "column {column}: ")?,
            (None, None) => {}
        }
        f.write_str(&self.what)
    }
}

impl std::error::Error for Problem {}

//! What can be wrong with an uploaded table, by code and arguments.

/// A value that a sentence of a locale file is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A count, a line, a column.
    Number(u64),
    /// A heading or another short text.
    Text(String),
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}
impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Something wrong that a page says in the reader's language.
pub trait Fault {
    /// The key of the sentence in the locale files; it never changes.
    fn code(&self) -> &'static str;
    /// What the sentence is filled with, by the names that the locale files use.
    fn args(&self) -> Vec<(&'static str, Arg)>;
}

/// Why a whole file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// Nothing in it, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// More bytes than are read.
    #[error("the file has {bytes} bytes; the limit is {limit}")]
    TooLarge {
        /// What it has.
        bytes: u64,
        /// What is allowed.
        limit: u64,
    },
    /// A workbook, a ZIP archive or a PDF: it has to be saved or unpacked as CSV first.
    #[error("the file is a workbook, an archive or a document, not a CSV file")]
    Workbook,
    /// A workbook that cannot be opened: cut off, forged, locked with a password, or of another kind.
    #[error("the workbook cannot be opened")]
    WorkbookDamaged,
    /// A workbook that unpacks to more than is read, whatever it says of itself.
    #[error("the workbook unpacks to more than {limit} bytes")]
    WorkbookTooLarge {
        /// What is allowed.
        limit: u64,
    },
    /// A workbook with something on more than one sheet, so that nobody can say which is meant.
    #[error("the workbook has more than one sheet with something on it")]
    ManySheets,
    /// Bytes that are no text in any encoding that is read.
    #[error("the file is not text")]
    NotText,
    /// The first row is blank or holds data.
    #[error("the first row of the file is not a row of headings")]
    NoHeader,
    /// A header wider than any that is known.
    #[error("the file has {columns} columns; the limit is {limit}")]
    TooManyColumns {
        /// What it has.
        columns: u64,
        /// What is allowed.
        limit: u64,
    },
    /// More rows than are read.
    #[error("the file has more than {limit} rows")]
    TooManyRows {
        /// What is allowed.
        limit: u64,
    },
    /// A header and nothing below it.
    #[error("the file has headings and no rows")]
    NoRows,
    /// Columns that are needed and not there, by the headings that are looked for.
    #[error("the file lacks the columns: {}", columns.join(", "))]
    MissingColumns {
        /// The headings that are looked for.
        columns: Vec<String>,
    },
    /// A needed column that is there twice, so that nobody can say which is meant.
    #[error("columns {first} and {again} of the file have the same needed heading")]
    RepeatedColumn {
        /// The heading.
        column: String,
        /// The number of the first, from 1.
        first: u64,
        /// The number of the next, from 1.
        again: u64,
    },
}

impl FileFault {
    /// Every code, for the check that each has its sentence in both languages.
    pub const CODES: [&'static str; 13] = [
        "file-empty",
        "file-too-large",
        "file-workbook",
        "file-workbook-damaged",
        "file-workbook-too-large",
        "file-many-sheets",
        "file-not-text",
        "file-no-header",
        "file-too-many-columns",
        "file-too-many-rows",
        "file-no-rows",
        "file-missing-columns",
        "file-repeated-column",
    ];
}

impl Fault for FileFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file-empty",
            Self::TooLarge { .. } => "file-too-large",
            Self::Workbook => "file-workbook",
            Self::WorkbookDamaged => "file-workbook-damaged",
            Self::WorkbookTooLarge { .. } => "file-workbook-too-large",
            Self::ManySheets => "file-many-sheets",
            Self::NotText => "file-not-text",
            Self::NoHeader => "file-no-header",
            Self::TooManyColumns { .. } => "file-too-many-columns",
            Self::TooManyRows { .. } => "file-too-many-rows",
            Self::NoRows => "file-no-rows",
            Self::MissingColumns { .. } => "file-missing-columns",
            Self::RepeatedColumn { .. } => "file-repeated-column",
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::Empty
            | Self::Workbook
            | Self::WorkbookDamaged
            | Self::ManySheets
            | Self::NotText
            | Self::NoHeader
            | Self::NoRows => vec![],
            Self::WorkbookTooLarge { limit } => vec![("limit", (limit >> 20).into())],
            Self::TooLarge { bytes, limit } => {
                vec![("megabytes", bytes.div_ceil(1 << 20).into()), ("limit", (limit >> 20).into())]
            }
            Self::TooManyColumns { columns, limit } => {
                vec![("columns", (*columns).into()), ("limit", (*limit).into())]
            }
            Self::TooManyRows { limit } => vec![("limit", (*limit).into())],
            Self::MissingColumns { columns } => vec![
                ("columns", Arg::Text(columns.join(", "))),
                ("count", (columns.len() as u64).into()),
            ],
            Self::RepeatedColumn { column, first, again } => vec![
                ("column", column.as_str().into()),
                ("first", (*first).into()),
                ("again", (*again).into()),
            ],
        }
    }
}

/// Why one row cannot be read at all.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, thiserror::Error,
)]
pub enum RowFault {
    /// More or fewer cells than there are headings.
    #[error("the row has {found} cells where the header has {expected}")]
    CellCount {
        /// Cells in the row.
        found: u64,
        /// Headings.
        expected: u64,
    },
    /// The wrong number of cells over several lines: most often a quotation mark left open.
    #[error(
        "the row runs over several lines and has {found} cells where the header has {expected}"
    )]
    OpenQuote {
        /// Cells in the row.
        found: u64,
        /// Headings.
        expected: u64,
    },
}

impl RowFault {
    /// Every code, for the check that each has its sentence in both languages.
    pub const CODES: [&'static str; 2] = ["row-cell-count", "row-open-quote"];
}

impl Fault for RowFault {
    fn code(&self) -> &'static str {
        match self {
            Self::CellCount { .. } => "row-cell-count",
            Self::OpenQuote { .. } => "row-open-quote",
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg)> {
        let (Self::CellCount { found, expected } | Self::OpenQuote { found, expected }) = self;
        vec![("found", (*found).into()), ("expected", (*expected).into())]
    }
}

//! The evidence report: sections of paragraphs, quotes, figures and tables.

use crate::Front;
use serde::Serialize;

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EvidenceReport {
    /// What the file says about itself; its title stands on the first page.
    pub front: Front,
    /// Under the title.
    pub subtitle: String,
    /// Lines on the first page: period, version, evidence level.
    pub about: Vec<String>,
    /// The heading over the table of contents.
    pub contents: String,
    /// The word before a figure's number: "Figure".
    pub figure: String,
    /// The word before a table's number: "Table".
    pub table: String,
    /// The report itself.
    pub blocks: Vec<Block>,
}

/// A piece of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A heading; level 1 is a section, 2 and 3 lie within it.
    Heading {
        /// 1, 2 or 3.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A list with points.
    List {
        /// The points.
        items: Vec<String>,
    },
    /// What somebody said.
    Quote {
        /// Their words.
        text: String,
        /// Who, without a name: "a teacher".
        by: String,
    },
    /// A picture with the text that stands for it, and where wanted its table.
    Figure {
        /// A whole `<svg>` element. Its text stays text.
        svg: String,
        /// What it shows, with every figure.
        alt: String,
        /// The line below it.
        caption: String,
        /// The same figures as a table, below the picture.
        table: Option<TableData>,
    },
    /// A table.
    Table {
        /// The table and its caption.
        table: TableData,
    },
    /// A box for what must not be overlooked.
    Note {
        /// Its heading.
        title: String,
        /// Its words.
        text: String,
    },
}

/// A table: a heading for each column, a cell for each heading in every row. The first cell of a
/// row names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableData {
    /// What the table shows.
    pub caption: String,
    /// The column headings.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

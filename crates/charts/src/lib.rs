//! Figures in, a picture and its table out.
//!
//! Each chart is SVG with its text as text, a title and a description for those who do not see
//! it, patterns beside colours, and no inline style (a strict content security policy applies).
//! The same figures come back as a table, which every page puts beside the picture.
//!
//! What is withheld is in neither. Figures are rounded before anything is drawn, so that a
//! length or a position says no more than the label. Same input, same bytes.
//!
//! # Examples
//! ```
//! use charts::{Bar, Figure, Item, Likert, Shape};
//!
//! let chart = Likert {
//!     id: "safe".into(),
//!     title: "I feel safe in my neighbourhood".into(),
//!     shape: Shape::Diverging { negative: 1 },
//!     options: vec!["Disagree".into(), "Agree".into()],
//!     neutral: Some("Not sure".into()),
//!     items: vec![Item {
//!         label: "I feel safe in my neighbourhood".into(),
//!         bars: vec![Bar {
//!             arm: "Mini Police".into(),
//!             base: "of 370 children".into(),
//!             shares: vec![Figure::Shown(12.0), Figure::Shown(80.0)],
//!             neutral: Figure::Shown(8.0),
//!         }],
//!     }],
//!     words: charts::LikertWords {
//!         item: "Statement".into(),
//!         arm: "Group".into(),
//!         base: "Base".into(),
//!         withheld: "withheld".into(),
//!     },
//! }
//! .draw();
//! assert!(chart.svg.contains(">80%</text>"));
//! assert_eq!(chart.table.rows[0][3], "12%");
//! ```

mod dots;
mod glyphs;
mod likert;
mod palette;
mod svg;

pub use dots::{Dot, DotItem, DotPlot, DotWords, Range};
pub use likert::{Bar, Item, Likert, LikertWords, Shape};

/// A figure that may be shown, or one that disclosure control keeps back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// May be shown, already rounded as it is published.
    Shown(f64),
    /// Kept back: it must appear nowhere, in no form.
    Withheld,
}

impl Figure {
    /// The figure to so many decimals; nothing where it is withheld or is no number.
    pub(crate) fn rounded(self, decimals: u8) -> Option<f64> {
        match self {
            Self::Shown(value) if value.is_finite() => {
                let scale = 10_f64.powi(i32::from(decimals.min(6)));
                // adding zero takes the sign off a zero
                Some((value * scale).round() / scale + 0.0).filter(|value| value.is_finite())
            }
            _ => None,
        }
    }
}

/// A drawn chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// A whole `<svg>` element, safe to put into a page or a document as it is.
    pub svg: String,
    /// The same figures in words.
    pub table: Table,
    /// What the chart shows, in sentences, with every figure: the text for those who do not see it.
    pub description: String,
}

/// A table of text: one heading for each column, one cell for each heading in every row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The column headings.
    pub head: Vec<String>,
    /// The rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

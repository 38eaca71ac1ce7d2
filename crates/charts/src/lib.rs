//! Figures in, a picture and its table out.
//!
//! Each chart is SVG with its text as text, a title and a description for those who do not see
//! it, patterns beside colours, and no inline style (a strict content security policy applies).
//! The same figures come back as a table, which every page puts beside the picture.
//!
//! | Question | Chart |
//! |---|---|
//! | What did they answer? | [`Likert`]: bars from a middle line, the neutral answer apart |
//! | How large is it, and how sure are we? | [`DotPlot`]: a dot and its interval for each group |
//! | Does it differ from place to place? | [`Forest`]: one estimate for each, their average, and where one more would lie |
//! | Who took part, and who was lost? | [`Flow`]: schools and children from stage to stage, with reasons |
//! | What changed between two moments? | [`Slope`]: a line for each group from before to after |
//!
//! Every chart is a plain struct of figures and words with one method, `draw`, which gives a
//! [`Chart`]: `svg`, `table` and `description`. It is 640 units wide (a flow of more than three
//! arms is wider) and meant to be shown as wide as its column; on a narrow screen let it scroll
//! in its box at 480 px and not shrink further.
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
mod flow;
mod forest;
mod glyphs;
mod likert;
mod marks;
mod palette;
mod scale;
mod slope;
mod svg;

pub use dots::{Dot, DotItem, DotPlot, DotWords, Range};
pub use flow::{Flow, FlowArm, FlowCount, FlowReason, FlowStep, FlowWords, Lost};
pub use forest::{Estimate, Forest, ForestPooled, ForestRow, ForestWords};
pub use likert::{Bar, Item, Likert, LikertWords, Shape};
pub use scale::Measure;
pub use slope::{Slope, SlopeLine, SlopePanel, SlopeWords};

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

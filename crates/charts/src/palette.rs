//! Colours that the colour-blind can tell apart, each with a pattern for those who see none.

use crate::likert::Shape;
use crate::svg::{Area, Canvas, INK};
use std::fmt::Write as _;

/// From the middle outwards, for answers that lean away from the statement.
const AGAINST: [&str; 3] = ["#fdb863", "#e08214", "#b35806"];
/// From the middle outwards, for answers that lean towards it.
const FOR: [&str; 3] = ["#b2abd2", "#8073ac", "#542788"];
/// From little to much.
const MORE: [&str; 6] = ["#eff3ff", "#c6dbef", "#9ecae1", "#6baed6", "#3182bd", "#08519c"];
/// Neither one nor the other.
const NEUTRAL: &str = "#d8d8d8";

/// The marks of the patterns in a tile of eight by eight; the first is none.
const MARKS: [&str; 6] = [
    "",
    "M0 8L8 0M-2 2L2 -2M6 10L10 6",
    "M0 4H8",
    "M0 0L8 8M-2 6L2 10M6 -2L10 2",
    "M4 0V8",
    "M0 4H8M4 0V8",
];

/// How each option of a scale is filled.
pub struct Fills {
    id: String,
    colours: Vec<(&'static str, usize)>,
}

impl Fills {
    /// Fills for a number of options; the neutral one is the last, if there is one.
    pub fn new(id: &str, shape: Shape, options: usize, neutral: bool) -> Self {
        let mut colours: Vec<_> = (0..options)
            .map(|index| match shape {
                Shape::Diverging { negative } if index < negative => {
                    let out = (negative - 1 - index).min(AGAINST.len() - 1);
                    (AGAINST[spread(out, negative)], 1 + 2 * (out % 2))
                }
                Shape::Diverging { negative } => {
                    let out = (index - negative).min(FOR.len() - 1);
                    (FOR[spread(out, options - negative)], 2 * (out % 2))
                }
                Shape::Stacked => {
                    let last = MORE.len() - 1;
                    let step = if options > 1 { index * last / (options - 1) } else { last };
                    (MORE[step], index % MARKS.len())
                }
            })
            .collect();
        if neutral {
            colours.push((NEUTRAL, 5));
        }
        Self { id: id.to_owned(), colours }
    }

    /// Fills an area as an option: its colour, and over it its pattern. A pattern that brought its
    /// own ground would show its seams in print.
    pub fn paint(&self, canvas: &mut Canvas, area: Area, option: usize) {
        let (colour, mark) = self.colours[option];
        canvas.rect(area, colour, true);
        if !MARKS[mark].is_empty() {
            canvas.rect(area, &format!("url(#{}-fill-{option})", self.id), false);
        }
    }

    /// The definitions the fills refer to.
    pub fn definitions(&self) -> String {
        let mut svg = String::from("<defs>");
        for (index, (_, mark)) in self.colours.iter().enumerate() {
            if !MARKS[*mark].is_empty() {
                let _ = write!(
                    svg,
                    "<pattern id=\"{}-fill-{index}\" width=\"8\" height=\"8\" \
                     patternUnits=\"userSpaceOnUse\"><path d=\"{}\" stroke=\"{INK}\" \
                     stroke-width=\"1\" stroke-opacity=\"0.55\" fill=\"none\"/></pattern>",
                    self.id, MARKS[*mark]
                );
            }
        }
        svg.push_str("</defs>");
        svg
    }
}

/// The definition of a hatching over white, `url(#ID-hatch)`.
pub fn hatch(id: &str) -> String {
    format!(
        "<defs><pattern id=\"{id}-hatch\" width=\"8\" height=\"8\" \
         patternUnits=\"userSpaceOnUse\"><path d=\"{}\" stroke=\"{INK}\" stroke-width=\"1\" \
         fill=\"none\"/></pattern></defs>",
        MARKS[1]
    )
}

/// With fewer options than shades on a side, the outermost still gets the strongest shade.
fn spread(out: usize, options: usize) -> usize {
    if options <= 1 { 2 } else { (out * 2 / (options - 1)).min(2) }
}

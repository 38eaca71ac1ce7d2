//! What is counted of a row, and in which counter.

use super::sheet::is_missing;
use super::study::{Kind, Question, Roles, SILENCES};
use super::{Problem, Row, Sheet};
use std::io::Read;
use std::ops::RangeInclusive;

/// The columns of a request, and the counters that one group of children needs.
pub(super) struct Layout {
    pub(super) school: Option<usize>,
    pub(super) force: Option<usize>,
    pub(super) block: Option<usize>,
    pub(super) arm: Option<usize>,
    weight: Option<usize>,
    pub(super) items: Vec<Item>,
    /// Counters of one group: for each question one per option, if it has options, and silence.
    pub(super) counters: usize,
    /// Questions that are numbers.
    pub(super) numbers: usize,
}

/// One question.
pub(super) struct Item {
    pub(super) column: usize,
    /// Its first counter.
    pub(super) first: usize,
    pub(super) scale: Scale,
}

/// How a question's fields are read.
#[expect(clippy::large_enum_variant, reason = "few, and looked into at every field")]
pub(super) enum Scale {
    Options(Codes),
    /// The place among the questions that are numbers; its counters are of the silences.
    Number(usize),
}

/// The options of a question.
pub(super) struct Codes {
    pub(super) options: Vec<Vec<u8>>,
    /// The option that is this one byte.
    pub(super) single: [u8; 256],
    /// The counter of an empty field.
    pub(super) empty: u8,
}

/// No option is this byte.
pub(super) const NONE: u8 = u8::MAX;

impl Layout {
    pub(super) fn of<R: Read>(
        sheet: &Sheet<R>,
        questions: &[Question],
        roles: &Roles,
    ) -> Result<Self, Problem> {
        let place =
            |name: &Option<String>| name.as_ref().map(|name| sheet.column(name)).transpose();
        let mut layout = Self {
            school: place(&roles.school)?,
            force: place(&roles.force)?,
            weight: place(&roles.weight)?,
            arm: place(&roles.arm.as_ref().map(|arm| arm.column.clone()))?,
            block: place(&roles.block)?,
            items: Vec::with_capacity(questions.len()),
            counters: 0,
            numbers: 0,
        };
        for question in questions {
            let column = sheet.column(&question.column)?;
            let (scale, needed) = match &question.kind {
                Kind::Options(options) => {
                    (Scale::Options(Codes::new(options)), options.len() + 1 + SILENCES.len())
                }
                Kind::Number => {
                    layout.numbers += 1;
                    (Scale::Number(layout.numbers - 1), 1 + SILENCES.len())
                }
            };
            layout.items.push(Item { column, first: layout.counters, scale });
            layout.counters += needed;
        }
        Ok(layout)
    }

    /// Whether nothing but children is counted: then the order of the rows cannot matter, not even
    /// in the last digit.
    pub(super) fn is_whole_numbers(&self) -> bool {
        self.weight.is_none() && self.numbers == 0
    }

    pub(super) fn is_weighted(&self) -> bool {
        self.weight.is_some()
    }

    /// The child's weight.
    pub(super) fn weight(&self, row: Row<'_>) -> Result<f64, Problem> {
        self.weight.map_or(Ok(1.0), |column| weight_of(row, column))
    }
}

/// Weights whose sums still have digits for the lightest child beside the heaviest.
const WEIGHTS: RangeInclusive<f64> = 1e-9..=1e9;

/// A field that holds a child's weight.
pub(crate) fn weight_of(row: Row<'_>, column: usize) -> Result<f64, Problem> {
    match row.number(column)? {
        Some(weight) if weight > 0.0 && !WEIGHTS.contains(&weight) => {
            Err(row.fault(column, Problem::new("a weight lies between 1e-9 and 1e9")))
        }
        Some(weight) if weight > 0.0 => Ok(weight),
        _ => Err(row.fault(column, Problem::new("a weight must be a number above 0"))),
    }
}

impl Codes {
    fn new(options: &[String]) -> Self {
        let options: Vec<Vec<u8>> =
            options.iter().map(|option| option.as_bytes().to_vec()).collect();
        let mut single = [NONE; 256];
        for (place, option) in (0..NONE).zip(&options) {
            // a blank is left out of a field before it is read
            if let [byte] = option[..]
                && !byte.is_ascii_whitespace()
            {
                single[usize::from(byte)] = place;
            }
        }
        let mut codes = Self { options, single, empty: NONE };
        let empty = codes.of(b"").and_then(|empty| u8::try_from(empty).ok());
        codes.empty = empty.unwrap_or(NONE);
        codes
    }

    /// The counter of a field: its option, or behind the options its silence.
    pub(super) fn of(&self, field: &[u8]) -> Option<usize> {
        if let [byte] = field {
            let place = self.single[usize::from(*byte)];
            if place != NONE {
                return Some(usize::from(place));
            }
        }
        let field = field.trim_ascii();
        let option = self.options.iter().position(|option| option == field);
        option.or_else(|| Some(self.options.len() + silence_of(field)?))
    }
}

/// The place of a silence: missing, refused, not asked, not sure.
pub(crate) fn silence_of(field: &[u8]) -> Option<usize> {
    if is_missing(field) {
        return Some(0);
    }
    SILENCES.iter().position(|silence| *silence == field).map(|place| place + 1)
}

//! Dense counts while a file is read, poured into the maps of the statistics at its end.

use super::number::{Amounts, Sum};
use super::sheet::{is_missing, shown};
use super::study::{Kind, SILENCES, Tallied};
use super::{Problem, Row};
use crate::counts::{Arm, Block, Counts, School};
use crate::silence::{Missing, NotAsked, NotSure, Refused, Silences};

/// School and block of a unit.
pub(super) type Unit = (School, Block);

/// One outcome while the file is read: a slot per unit and arm.
pub(super) enum Pot {
    Options { options: Vec<Vec<u8>>, children: Vec<u64>, weight: Vec<f64>, silences: [[u64; 4]; 2] },
    Number { sums: Vec<Sum>, missing: [u64; 2] },
}

impl Pot {
    pub(super) fn new(kind: &Kind) -> Self {
        match kind {
            Kind::Options(options) => Self::Options {
                options: options.iter().map(|option| option.as_bytes().to_vec()).collect(),
                children: Vec::new(),
                weight: Vec::new(),
                silences: [[0; 4]; 2],
            },
            Kind::Number => Self::Number { sums: Vec::new(), missing: [0; 2] },
        }
    }

    /// Counts one field; `slot` is twice the unit plus the arm.
    pub(super) fn add(
        &mut self,
        row: Row<'_>,
        column: usize,
        slot: usize,
        weight: f64,
    ) -> Result<(), Problem> {
        match self {
            Self::Options { options, children, weight: weights, silences } => {
                let field = row.bytes(column);
                let Some(option) = options.iter().position(|option| option == field) else {
                    let silence = silence_of(field)
                        .ok_or_else(|| row.fault(column, undeclared(field, options)))?;
                    silences[slot % 2][silence] += 1;
                    return Ok(());
                };
                let at = slot * options.len() + option;
                if at >= children.len() {
                    let length = (slot / 2 + 1) * 2 * options.len();
                    children.resize(length, 0);
                    weights.resize(length, 0.0);
                }
                children[at] += 1;
                weights[at] += weight;
            }
            Self::Number { sums, missing } => match row.number(column)? {
                Some(value) => {
                    if slot >= sums.len() {
                        sums.resize((slot / 2 + 1) * 2, Sum::default());
                    }
                    sums[slot].add(value, weight);
                }
                None => missing[slot % 2] += 1,
            },
        }
        Ok(())
    }

    /// The counts; `swapped` where the first arm met is the comparison.
    pub(super) fn pour(self, units: &[Unit], swapped: bool) -> Tallied {
        let arm =
            |place: usize| if (place == 1) == swapped { Arm::Programme } else { Arm::Comparison };
        match self {
            Self::Options { options, children, weight, silences } => {
                let mut counts = Counts::new(options.len());
                let slots = children.chunks(options.len()).zip(weight.chunks(options.len()));
                for (slot, (children, weight)) in slots.enumerate() {
                    let (school, block) = units[slot / 2];
                    if children.iter().any(|children| *children > 0) {
                        counts.add_weighted_table(school, block, arm(slot % 2), children, weight);
                    }
                }
                for (place, [missing, refused, not_asked, not_sure]) in
                    silences.into_iter().enumerate()
                {
                    let silences = Silences {
                        missing: Missing(missing),
                        refused: Refused(refused),
                        not_asked: NotAsked(not_asked),
                        not_sure: NotSure(not_sure),
                    };
                    counts.add_silences(arm(place), &silences);
                }
                Tallied::Counts(counts)
            }
            Self::Number { sums, missing } => {
                let mut amounts = Amounts::default();
                for (unit, arms) in units.iter().zip(sums.chunks(2)) {
                    let (first, second) = (arms[0], arms[1]);
                    amounts.insert(*unit, if swapped { [second, first] } else { [first, second] });
                }
                let missing = if swapped { [missing[1], missing[0]] } else { missing };
                Tallied::Amounts(amounts, missing)
            }
        }
    }
}

/// The place of a silence: missing, refused, not asked, not sure.
pub(crate) fn silence_of(field: &[u8]) -> Option<usize> {
    if is_missing(field) {
        return Some(0);
    }
    SILENCES.iter().position(|silence| *silence == field).map(|place| place + 1)
}

/// A field that is no option.
pub(crate) fn undeclared<T: AsRef<[u8]>>(field: &[u8], options: &[T]) -> Problem {
    let text = |bytes: &[u8]| shown(&String::from_utf8_lossy(bytes));
    let known: Vec<String> = options.iter().map(|option| text(option.as_ref())).collect();
    Problem::new(format!("“{}” is not one of the options: {}", text(field), known.join(", ")))
}

//! Rows as most of them are, read in one pass: each answer is one byte or none, and the group is
//! known. Whatever is otherwise is left to whoever reads with care, from the row's first byte.

use super::counter::Key;
use super::layout::{Codes, Layout, NONE, Scale};

/// What is done at each column of a file, in the file's order.
pub(super) struct Course<'a> {
    separator: u8,
    steps: Vec<Step<'a>>,
}

/// What is done at a column.
#[derive(Clone, Copy)]
enum Step<'a> {
    /// Nothing is asked of it.
    Pass,
    /// One of the names that make a group, by its place among them.
    Name(usize),
    /// Its option is counted.
    Count { first: usize, codes: &'a Codes },
}

impl<'a> Course<'a> {
    /// None where there is more to a row than names and options.
    pub(super) fn of(layout: &'a Layout, columns: usize, separator: u8) -> Option<Self> {
        if !layout.is_whole_numbers() || layout.school.is_none() {
            return None;
        }
        let mut steps = vec![Step::Pass; columns];
        let names = [layout.school, layout.force, layout.block, layout.arm];
        let of_names = names
            .into_iter()
            .enumerate()
            .filter_map(|(place, column)| column.map(|column| (column, Step::Name(place))));
        let of_items = layout.items.iter().filter_map(|item| match &item.scale {
            Scale::Options(codes) => Some((item.column, Step::Count { first: item.first, codes })),
            Scale::Number(_) => None,
        });
        for (column, step) in of_names.chain(of_items) {
            // a column with two tasks is for those who read with care
            let Step::Pass = std::mem::replace(steps.get_mut(column)?, step) else { return None };
        }
        Some(Self { separator, steps })
    }

    /// Reads the row at the start of `text`: its names, and its counters into `counters`. Its length
    /// up to the end of its line; none where it is not as most are.
    pub(super) fn row<'t>(
        &self,
        text: &'t [u8],
        names: &mut Key<'t>,
        counters: &mut Vec<usize>,
    ) -> Option<usize> {
        counters.clear();
        let (mut rest, mut length) = (text, 0);
        let last = self.steps.len() - 1;
        for (place, step) in self.steps.iter().enumerate() {
            length = match step {
                Step::Count { first, codes } => {
                    let byte = *rest.first()?;
                    let is_empty = byte == self.separator || is_end(byte);
                    let code = if is_empty { codes.empty } else { codes.single[usize::from(byte)] };
                    if code == NONE {
                        return None;
                    }
                    counters.push(first + usize::from(code));
                    usize::from(!is_empty)
                }
                Step::Name(_) | Step::Pass => {
                    rest.iter().position(|byte| *byte == self.separator || is_end(*byte))?
                }
            };
            if let Step::Name(name) = step {
                names[*name] = rest[..length].trim_ascii();
            }
            let end = *rest.get(length)?;
            if if place == last { !is_end(end) } else { end != self.separator } {
                return None;
            }
            if place < last {
                rest = &rest[length + 1..];
            }
        }
        Some(text.len() - rest.len() + length)
    }
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

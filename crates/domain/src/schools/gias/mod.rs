//! Reading the establishment file of Get Information About Schools (`edubasealldataYYYYMMDD.csv`).
//!
//! Columns are found by name; extra ones are not read, optional ones may be missing. Each row gets
//! a [`Verdict`] against the schools that are held already; nothing is saved here. [`Judge`] gives
//! row after row, [`preview()`] gathers them all. A value that a person typed is kept, and the row
//! says what the file has instead.
//!
//! Kept are schools that a Mini Police could be run at: phase Primary, or ages that reach from 10
//! or below to 9 or above, which finds independent, special, middle and all-through schools.

mod change;
mod columns;
mod fault;
mod judge;
mod preview;
mod read;

pub use change::Change;
pub use columns::Column;
pub use fault::{Refusal, Why};
pub use judge::{Judge, Judged, Kept, Rules, Step, Verdict};
pub use preview::{Counts, Preview, preview};

/// A cell without the words that stand for nothing: "Not applicable", "Does not apply", a hyphen.
fn present(cell: &str) -> Option<&str> {
    const NOTHING: [&str; 9] = [
        "-",
        "..",
        "na",
        "n/a",
        "null",
        "none",
        "not applicable",
        "does not apply",
        "not recorded",
    ];
    let is_nothing = cell.is_empty()
        || cell.len() <= 14 && NOTHING.iter().any(|word| cell.eq_ignore_ascii_case(word));
    (!is_nothing).then_some(cell)
}

#[cfg(test)]
mod tests;

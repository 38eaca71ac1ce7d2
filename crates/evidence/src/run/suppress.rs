//! A table made safe, from a file with a row per cell.

use super::{Record, Report, RunProvenance};
use crate::file::{Problem, Sheet};
use crate::number::real;
use crate::suppress::Table;
use std::io::Read;

/// The names of rows, the names of columns, and the counts.
type Named = (Vec<String>, Vec<String>, Vec<Vec<u64>>);

/// A table by rows, columns and counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppress {
    /// The column that names the table's row.
    pub row: String,
    /// The column that names the table's column.
    pub column: String,
    /// The column of the counts.
    pub count: String,
    /// Cells from 1 to one below it are hidden.
    pub threshold: u64,
}

impl Suppress {
    /// Reads the file and hides what must be hidden. A cell that the file does not name is 0.
    ///
    /// # Errors
    /// A count that is not a whole number, a cell named twice, or a table that cannot be protected.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        let (rows, columns, table) = self.read(sheet)?;
        let table = Table::new(table).map_err(Problem::new)?;
        let hidden = table.hide_below(self.threshold).map_err(Problem::new)?;
        let record = |(cell, count): ((usize, usize), u64)| {
            let name = format!("{} × {}", rows[cell.0], columns[cell.1]);
            let record = Record::new("count", "cells hidden at the least loss; linear programmes");
            let record = record.in_group(&name);
            let audited = hidden.audit.iter().find(|audited| audited.cell == cell);
            match audited {
                None => record.value(real(count)),
                Some(audited) => {
                    let why = if hidden.primary.contains(&cell) {
                        "hidden: small"
                    } else {
                        "hidden: protects a small cell"
                    };
                    let ends = (Some(real(audited.low)), Some(real(audited.high)));
                    let (at_least, at_most) = ends;
                    Record { at_least, at_most, suppressed: Some(1), ..record }.noting(why)
                }
            }
        };
        // What hiding cost in children is not told: with the margins of the table, which others may
        // have, it could give a hidden cell away.
        let results: Vec<Record> = table.cells().map(record).collect();
        let suppressed = Some(hidden.audit.len() as u64);
        let provenance = RunProvenance { suppressed, ..RunProvenance::of("suppress") };
        Ok(Report::of(results, provenance))
    }

    fn read<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Named, Problem> {
        let places = [&self.row, &self.column, &self.count].map(|name| sheet.column(name));
        let [row_at, column_at, count_at] = places;
        let (row_at, column_at, count_at) = (row_at?, column_at?, count_at?);
        let (mut rows, mut columns, mut cells) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(row) = sheet.next_row()? {
            row.needs(row_at, "every count needs its row")?;
            row.needs(column_at, "every count needs its column")?;
            let cell =
                (place(&mut rows, row.text(row_at)?), place(&mut columns, row.text(column_at)?));
            let count = row.text(count_at)?.parse::<u64>().map_err(|_| {
                row.fault(count_at, Problem::new("a count is a whole number of at least 0"))
            })?;
            if cells.iter().any(|(known, _)| *known == cell) {
                return Err(row.fault(count_at, Problem::new("this cell has a count already")));
            }
            cells.push((cell, count));
        }
        let mut table = vec![vec![0; columns.len()]; rows.len()];
        for ((row, column), count) in cells {
            table[row][column] = count;
        }
        Ok((rows, columns, table))
    }
}

fn place(names: &mut Vec<String>, name: &str) -> usize {
    names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}

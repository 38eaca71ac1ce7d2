//! A table made safe, from a file with a row per cell.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance, check};
use crate::file::{Problem, Sheet};
use crate::number::real;
use crate::suppress::{Cell, Table};
use std::collections::BTreeSet;
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
    /// A count that is not a whole number, a cell named twice, a row or column that is the total of
    /// the others, or a table that cannot be protected.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        let names = [&self.row, &self.column, &self.count].map(String::clone);
        check::named_once(&names)?;
        if self.threshold < 2 {
            return Err(Problem::new("no count is below such a threshold: it is 2 at least"));
        }
        let (rows, columns, table) = self.read(sheet)?;
        check_totals(&table, "row", &rows)?;
        check_totals(&turned(&table), "column", &columns)?;
        let table = Table::new(table).map_err(Problem::new)?;
        let hidden = table.hide_below(self.threshold).map_err(Problem::new)?;
        let withheld: BTreeSet<Cell> = hidden.audit.iter().map(|audited| audited.cell).collect();
        let record = |(cell, count): (Cell, u64)| {
            let name = format!("{} × {}", rows[cell.0], columns[cell.1]);
            let record = Record::new("count", "cells hidden at the least loss; linear programmes");
            let record = record.in_group(&name);
            if !withheld.contains(&cell) {
                return record.value(real(count));
            }
            // one look for all: that a cell is small, or that it only protects one, would narrow
            // both, and so would the range that the totals leave it
            Record { suppressed: Some(1), ..record }.noting("withheld")
        };
        // What hiding cost in children is not told: with the margins of the table, which others may
        // have, it could give a hidden cell away.
        let results: Vec<Record> = table.cells().map(record).collect();
        let suppressed = Some(withheld.len() as u64);
        let provenance = RunProvenance { suppressed, ..RunProvenance::of("suppress") };
        let inputs = Inputs::default()
            .text("row", &self.row)
            .text("column", &self.column)
            .text("count", &self.count)
            .whole("threshold", self.threshold);
        Ok(Report::of(results, provenance.asked(inputs)))
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
        if cells.is_empty() {
            return Err(Problem::new("the file has a header and no rows"));
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

/// Refuses a line of counts that is the total of the others: it says of a withheld cell what the
/// audit, which takes it for one more group, does not see.
fn check_totals(lines: &[Vec<u64>], what: &str, names: &[String]) -> Result<(), Problem> {
    let across = lines.first().map_or(0, Vec::len);
    // of two lines each may be the total of the other, and of single counts chance makes totals
    if lines.len() < 3 || across < 2 {
        return Ok(());
    }
    let all = |at: usize| lines.iter().map(|line| u128::from(line[at])).sum::<u128>();
    let totals: Vec<u128> = (0..across).map(all).collect();
    let is_total = |line: &Vec<u64>| {
        let twice = line.iter().map(|count| 2 * u128::from(*count));
        line.iter().any(|count| *count > 0) && twice.eq(totals.iter().copied())
    };
    let Some(place) = lines.iter().position(is_total) else { return Ok(()) };
    Err(Problem::new(format!(
        "{what} “{}” is the sum of the others: leave totals out of the file, they are taken as known",
        names[place]
    )))
}

/// Columns in the place of rows.
fn turned(table: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let across = table.first().map_or(0, Vec::len);
    (0..across).map(|at| table.iter().map(|row| row[at]).collect()).collect()
}

//! Tables with hidden cells, against `scipy` and enumeration.

use super::{golden, whole};
use evidence::file::Sheet;
use evidence::run::{Record, Report, Suppress};
use evidence::suppress::{Audited, Cell, Table, TableError};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn cells(value: &Value) -> Vec<Cell> {
    let cell = |pair: &Value| {
        let place = |at: usize| usize::try_from(pair[at].as_u64().unwrap()).unwrap();
        (place(0), place(1))
    };
    value.as_array().unwrap().iter().map(cell).collect()
}

fn agrees(got: &[Audited], wanted: &Value) {
    assert_eq!(got.len(), wanted.as_array().unwrap().len());
    for row in wanted.as_array().unwrap() {
        let cell = cells(&Value::Array(vec![row["cell"].clone()]))[0];
        let audited = got.iter().find(|one| one.cell == cell).unwrap();
        assert_eq!(audited.low.to_string(), row["low"].as_f64().unwrap().to_string());
        assert_eq!(audited.high.to_string(), row["high"].as_f64().unwrap().to_string());
        assert_eq!(audited.width() < 5, row["exposed"].as_bool().unwrap());
    }
}

#[test]
fn the_cheapest_cells_are_those_of_the_witness() {
    let witness = golden("sdc_audit.json");
    let table =
        Table::new(witness["table"].as_array().unwrap().iter().map(whole).collect()).unwrap();
    let counts: BTreeMap<Cell, u64> = table.cells().collect();
    for audit in [
        &witness["audit_primary_only"],
        &witness["audit_one_secondary"],
        &witness["optimal_secondary"]["audit"],
    ] {
        for row in audit.as_array().unwrap() {
            let cell = cells(&Value::Array(vec![row["cell"].clone()]))[0];
            assert_eq!(counts[&cell], row["true"].as_u64().unwrap());
        }
    }
    agrees(&table.audit(&[(0, 3)].into()).unwrap(), &witness["audit_primary_only"]);
    agrees(&table.audit(&[(0, 3), (0, 0)].into()).unwrap(), &witness["audit_one_secondary"]);
    let got = table.hide_below(5).unwrap();
    assert_eq!(got.primary, cells(&witness["primary"]));
    assert_eq!(got.secondary, cells(&witness["optimal_secondary"]["cells"]));
    assert_eq!(got.loss, witness["optimal_secondary"]["loss"].as_u64().unwrap());
    agrees(&got.audit, &witness["optimal_secondary"]["audit"]);
}

#[test]
fn tables_that_cannot_be_protected_are_refused() {
    assert_eq!(Table::new(vec![]), Err(TableError::Empty));
    let uneven = Table::new(vec![vec![1, 2], vec![3]]);
    assert_eq!(uneven, Err(TableError::Uneven { row: 2, columns: 1, expected: 2 }));
    assert_eq!(Table::new(vec![vec![u64::MAX, 1]]), Err(TableError::TooLarge));
    // one row: its columns' totals are its cells
    let line = Table::new(vec![vec![3, 20, 30]]).unwrap();
    assert_eq!(line.hide_below(5), Err(TableError::CannotBeHidden));
    let outside = line.audit(&[(1, 0)].into());
    assert_eq!(outside, Err(TableError::NoSuchCell { row: 2, column: 1 }));
    let fine = Table::new(vec![vec![30, 20], vec![0, 9]]).unwrap().hide_below(5).unwrap();
    assert!(fine.primary.is_empty() && fine.secondary.is_empty());
}

/// The least loss over all sets of further cells.
fn by_enumeration(table: &Table, threshold: u64) -> Option<u64> {
    let all: Vec<(Cell, u64)> = table.cells().collect();
    let small = |count: u64| count > 0 && count < threshold;
    let primary: Vec<Cell> = all.iter().filter(|(_, n)| small(*n)).map(|(cell, _)| *cell).collect();
    let others: Vec<(Cell, u64)> = all.into_iter().filter(|(_, n)| !small(*n)).collect();
    let mut best = None;
    for choice in 0..1_u32 << others.len() {
        let chosen = || others.iter().enumerate().filter(|(place, _)| choice >> place & 1 == 1);
        let loss: u64 = chosen().map(|(_, (_, count))| count).sum();
        if best.is_some_and(|best| best <= loss) {
            continue;
        }
        let hidden: BTreeSet<Cell> =
            primary.iter().copied().chain(chosen().map(|(_, (cell, _))| *cell)).collect();
        let audit = table.audit(&hidden).unwrap();
        let safe = |one: &Audited| !primary.contains(&one.cell) || one.width() >= threshold;
        if audit.iter().all(safe) {
            best = Some(loss);
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_cheaper_protects(rows in prop::collection::vec(prop::collection::vec(0_u64..14, 3), 3)) {
        let table = Table::new(rows).unwrap();
        match table.hide_below(4) {
            Ok(hidden) => prop_assert_eq!(Some(hidden.loss), by_enumeration(&table, 4)),
            Err(error) => {
                prop_assert_eq!(error, TableError::CannotBeHidden);
                prop_assert_eq!(by_enumeration(&table, 4), None);
            }
        }
    }
}

/// Every table with the same totals that differs from this one in hidden cells only.
fn lookalikes(table: &[Vec<u64>], hidden: &BTreeSet<Cell>) -> Vec<Vec<Vec<u64>>> {
    let rows: Vec<u64> = table.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<u64> = (0..3).map(|at| table.iter().map(|row| row[at]).sum()).collect();
    let range = |row: usize, column: usize| {
        let known = table[row][column];
        if hidden.contains(&(row, column)) {
            0..=rows[row].min(columns[column])
        } else {
            known..=known
        }
    };
    let mut found = Vec::new();
    for (a, b) in range(0, 0).flat_map(|a| range(0, 1).map(move |b| (a, b))) {
        for (d, e) in range(1, 0).flat_map(|d| range(1, 1).map(move |e| (d, e))) {
            // four cells leave no choice for the other five
            let rest = || {
                let (c, f) = (rows[0].checked_sub(a + b)?, rows[1].checked_sub(d + e)?);
                let last = [
                    columns[0].checked_sub(a + d)?,
                    columns[1].checked_sub(b + e)?,
                    columns[2].checked_sub(c + f)?,
                ];
                Some(vec![vec![a, b, c], vec![d, e, f], last.to_vec()])
            };
            found.extend(rest().filter(|of| {
                let mut cells = (0..3).flat_map(|row| (0..3).map(move |column| (row, column)));
                cells.all(|(row, column)| range(row, column).contains(&of[row][column]))
            }));
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// The promise, held against every table that a reader cannot tell from the true one: a small
    /// cell can be any whole number over the width of the threshold, and to a reader who knows the
    /// threshold too, and that something small is hidden, it can be as many as small cells can.
    #[test]
    fn no_small_cell_is_told_from_another(
        rows in prop::collection::vec(prop::collection::vec(0_u64..14, 3), 3),
        threshold in 2_u64..7,
    ) {
        let Ok(hidden) = Table::new(rows.clone()).unwrap().hide_below(threshold) else {
            return Ok(());
        };
        let cells: BTreeSet<Cell> = hidden.audit.iter().map(|of| of.cell).collect();
        let all = lookalikes(&rows, &cells);
        let is_small = |of: &[Vec<u64>], cell: &Cell| (1..threshold).contains(&of[cell.0][cell.1]);
        for &(row, column) in &hidden.primary {
            let values: BTreeSet<u64> = all.iter().map(|of| of[row][column]).collect();
            let (low, high) = (*values.first().unwrap(), *values.last().unwrap());
            prop_assert!(high - low >= threshold);
            prop_assert_eq!(values.len() as u64, high - low + 1);
            let knowing = all.iter().filter(|of| cells.iter().any(|cell| is_small(of, cell)));
            let values: BTreeSet<u64> = knowing.map(|of| of[row][column]).collect();
            prop_assert!(values.len() as u64 >= threshold - 1, "{values:?} in {rows:?}");
        }
    }
}

fn request(text: &str, threshold: u64) -> Result<Report, String> {
    let name = str::to_owned;
    let (row, column, count) = (name("r"), name("c"), name("n"));
    let mut sheet = Sheet::open(text.as_bytes()).unwrap();
    let report = Suppress { row, column, count, threshold }.run(&mut sheet);
    report.map_err(|problem| problem.to_string())
}

/// With the totals, the notes *small* and *protects a small cell* left one table of twelve: the 1.
#[test]
fn withheld_cells_look_the_same() {
    let text = "r,c,n\nA,x,10\nA,y,1\nA,z,40\nB,x,50\nB,y,60\nB,z,70\nC,x,10\nC,y,10\nC,z,44\n";
    let report = request(text, 10).unwrap();
    let withheld: Vec<&Record> =
        report.results.iter().filter(|record| record.suppressed.is_some()).collect();
    assert_eq!(withheld.len(), 4);
    for record in &withheld {
        let like = Record { group: withheld[0].group.clone(), ..(*record).clone() };
        assert_eq!(&like, withheld[0]);
        assert_eq!((record.estimate, record.at_least, record.at_most), (None, None, None));
        assert_eq!(record.note.as_deref(), Some("withheld"));
    }
}

/// A line of totals taken for a group would say what its neighbours hide.
#[test]
fn totals_in_the_file_are_refused() {
    let cells = "r,c,n\nA,x,3\nA,y,50\nB,x,20\nB,y,30\n";
    assert!(request(cells, 5).is_ok());
    let by_row = format!("{cells}All,x,23\nAll,y,80\n");
    assert!(request(&by_row, 5).unwrap_err().contains("row “All” is the sum of the others"));
    let by_column = format!("{cells}A,Sum,53\nB,Sum,50\n");
    assert!(request(&by_column, 5).unwrap_err().contains("column “Sum” is the sum of the others"));
}

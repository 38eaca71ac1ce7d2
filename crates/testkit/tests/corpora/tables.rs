//! CSV files: any table, the establishment file, and what is handed back of them.

use crate::fuzz::hold;
use domain::{
    schools::gias::{Rules, Verdict, preview},
    table_file::{FailedRow, FileFault, Limits, Table, failed_rows_file},
};
use std::collections::BTreeMap;

/// What is too large to be saved: zeros, one endless line, one column too many, a quote that is
/// never closed, rows without end.
pub fn large() -> Vec<Vec<u8>> {
    vec![
        vec![0; 10 << 20],
        vec![b' '; 10 << 20],
        vec![b'a'; 3 << 20],
        b"a,".repeat(200_000),
        [b"Forename,Surname\n\"".as_slice(), &b"a,b\n".repeat(300_000)].concat(),
        [b"Forename,Surname\n".as_slice(), &b"a,b\n".repeat(5_000)].concat(),
        b"\r".repeat(1 << 20),
    ]
}

/// What holds of every file of rows that is handed back: it is read again, and says the same.
pub fn assert_read_again(headings: &[String], rows: &[FailedRow<()>]) {
    let file = failed_rows_file(["Line", "Why"], headings, rows, |()| "Look at it.".to_owned());
    let table = Table::open(&file, Limits::ESTABLISHMENTS).expect("what is handed back is a table");
    assert_eq!(table.separator(), ',');
    let mut again = table.rows();
    for row in rows {
        let read = again.next_row().expect("rows").expect("as many rows as were handed back");
        assert_eq!(read.cell(0), row.line.to_string());
        for (column, cell) in (2..).zip(&row.cells) {
            // An apostrophe before a formula is taken for ours.
            let is_same = cell.starts_with('\'') || read.cell(column).trim() == cell.trim();
            assert!(is_same, "{cell:?} came back as {:?}", read.cell(column));
        }
    }
    assert!(again.next_row().expect("rows").is_none(), "more rows than were handed back");
}

fn table(bytes: &[u8]) {
    let Ok(table) = Table::open(bytes, Limits::CLASS_LIST) else { return };
    let width = table.header().len();
    assert!((1..=Limits::CLASS_LIST.columns).contains(&width) && !table.header().is_empty());
    let mut failed = Vec::new();
    let (mut rows, mut last) = (table.rows(), 1);
    loop {
        let row = match rows.next_row() {
            Ok(None) => break,
            Ok(Some(row)) => row,
            Err(FileFault::TooManyRows { .. }) => return,
            Err(other) => panic!("the rows of a table that was opened: {other}"),
        };
        assert!(row.line() >= last, "line {} comes after line {last}", row.line());
        last = row.line();
        let cells = (0..width).map(|column| row.cell(column).to_owned()).collect();
        let _ = row.check();
        failed.push(FailedRow { line: row.line(), cells, faults: vec![()] });
    }
    // Control characters are looked for at the start of a file alone, and may come to stand there.
    let is_clean = |cell: &String| !cell.chars().any(|c| c.is_control() && !c.is_whitespace());
    if failed.iter().flat_map(|row| &row.cells).all(is_clean) {
        assert_read_again(table.header().headings(), &failed);
    }
}

fn gias(bytes: &[u8]) {
    let held = BTreeMap::new();
    let rules = Rules { held: &held, authorities: None, typed: None };
    let Ok(seen) = preview(bytes, Limits::ESTABLISHMENTS, rules) else { return };
    let number = u64::try_from(seen.rows.len()).expect("few rows");
    assert_eq!(seen.counts.rows(), number);
    let refused = seen.rows.iter().filter(|row| matches!(row.verdict, Verdict::Refused(_)));
    assert_eq!(refused.count(), seen.failed.len());
    assert_eq!(u64::try_from(seen.failed.len()).expect("few rows"), seen.counts.refused);
    for row in &seen.failed {
        assert_eq!(row.cells.len(), seen.headings.len());
        assert!(!row.faults.is_empty(), "line {} is refused without a reason", row.line);
    }
    let again = preview(bytes, Limits::ESTABLISHMENTS, rules).expect("the same bytes");
    assert!(again.rows == seen.rows, "the same bytes read differently");
}

#[test]
fn any_table() {
    hold("tables", 6000, large(), table);
}

#[test]
fn the_establishment_file() {
    hold("gias", 3000, large(), gias);
}

//! Tables with hidden cells, against `scipy` and enumeration.

use super::{golden, whole};
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

//! The schema's own rules: labels, keys, parity of text, migrations and engines.

use domain::retention;
use std::collections::BTreeSet;
use store::schema::{Keep, SCHEMA, Secrecy, labels, tables};

#[test]
fn every_column_has_a_label_and_every_label_a_column() {
    let (tables, labels) = (tables(), labels());
    for table in &tables {
        let label =
            labels.get(&table.name).unwrap_or_else(|| panic!("{} has no labels", table.name));
        for column in &table.columns {
            assert!(
                label.columns.contains_key(&column.name),
                "column {}.{} has no label in columns.toml",
                table.name,
                column.name
            );
        }
        for name in label.columns.keys() {
            assert!(
                table.columns.iter().any(|column| column.name == *name),
                "columns.toml labels {}.{name}, which is not in the schema",
                table.name
            );
        }
    }
    assert_eq!(tables.len(), labels.len(), "columns.toml names a table that is not there");
}

#[test]
fn special_and_contact_columns_are_sealed_or_blind() {
    for (table, label) in labels() {
        for (column, secrecy) in &label.columns {
            let is_covered = column.ends_with("_sealed") || column.ends_with("_index");
            let must = matches!(secrecy, Secrecy::Special | Secrecy::Contact);
            assert_eq!(must, is_covered, "{table}.{column} is {secrecy:?}");
        }
    }
}

#[test]
fn every_table_about_a_child_goes_over_when_two_records_are_one() {
    let about = labels().into_iter().filter(|(_, one)| one.child.as_deref() == Some("child"));
    let about: Vec<String> = about.map(|(table, _)| table).collect();
    assert_eq!(store::cohorts::merged_tables(), about, "name it in store/src/cohorts/merge.rs");
}

#[test]
fn every_table_that_a_force_owns_begins_its_keys_with_the_force() {
    for table in tables().iter().filter(|table| table.name != "key_probe") {
        let first = |columns: &[String]| columns.first().map(String::as_str) == Some("force");
        assert!(first(&table.key), "the primary key of {}", table.name);
        assert!(table.unique.iter().all(|unique| first(unique)), "a unique of {}", table.name);
        for foreign in &table.foreign {
            assert!(first(&foreign.columns), "a foreign key of {}", table.name);
        }
    }
    for line in SCHEMA.lines().filter(|line| line.starts_with("create") && line.contains(" on ")) {
        assert!(line.contains("(force"), "an index does not begin with the force: {line}");
    }
}

#[test]
fn retention_labels_name_rules_columns_and_tables_that_exist() {
    let (tables, labels) = (tables(), labels());
    let has = |table: &str, column: &str| {
        tables.iter().any(|t| t.name == table && t.columns.iter().any(|c| c.name == column))
    };
    for (name, label) in &labels {
        assert!(!label.keep.is_empty(), "{name} does not say how long it is kept");
        for keep in &label.keep {
            match keep {
                Keep::Always { always } => assert!(!always.is_empty()),
                Keep::While { while_pointed_at } => {
                    assert!(while_pointed_at.iter().all(|other| labels.contains_key(other)));
                }
                Keep::With { with } => assert!(labels.contains_key(with), "{name}: {with}"),
                Keep::Until { rule, from, or_later, while_empty } => {
                    assert!(retention::rule(rule).is_some(), "{name}: no rule {rule}");
                    for from in [from].into_iter().chain(or_later).chain(while_empty) {
                        let (table, column) = from.split_once('.').unwrap_or((name, from));
                        assert!(has(table, column), "{name}: no column {from}");
                    }
                }
                Keep::Last { rule, last } => {
                    assert!(retention::rule(rule).is_some(), "{name}: no rule {rule}");
                    let (table, rest) = last.split_once('.').expect("a table first");
                    let (other, column) = rest.split_once('.').expect("then another");
                    assert!(labels.contains_key(table), "{name}: {last}");
                    assert!(has(other, column) && column == "academic_year", "{name}: {last}");
                }
            }
        }
        let child = label.child.as_deref();
        assert!(child.is_none_or(|column| has(name, column)), "{name}: no column for the child");
    }
}

#[test]
fn every_row_that_points_at_a_child_is_labelled_as_about_one() {
    for table in tables() {
        let points = table.foreign.iter().any(|foreign| foreign.table == "child");
        let labels = labels();
        let label = &labels[&table.name];
        assert!(!points || label.child.is_some(), "{} is about a child", table.name);
    }
}

#[test]
fn no_table_joins_a_card_to_a_child() {
    // Walk the schema: from the tables that know a card, following every foreign key both ways
    // through single rows, no table may hold a card's code and a child's id.
    let tables = tables();
    let knows = |column: &str| {
        tables
            .iter()
            .filter(|t| t.columns.iter().any(|c| c.name == column))
            .map(|t| t.name.clone())
            .collect::<BTreeSet<_>>()
    };
    let (cards, children) = (knows("card"), knows("child"));
    assert!(cards.is_disjoint(&children), "a table knows both: {cards:?} {children:?}");
    for table in &tables {
        for foreign in &table.foreign {
            let crosses = cards.contains(&table.name) && children.contains(&foreign.table)
                || children.contains(&table.name) && cards.contains(&foreign.table);
            assert!(!crosses, "{} points at {}", table.name, foreign.table);
        }
    }
}

#[test]
fn migrations_replayed_are_the_full_schema() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the migrations are there")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let replayed: String =
        files.iter().map(|file| std::fs::read_to_string(file).expect("a text")).collect();
    assert_eq!(statements(&replayed), statements(SCHEMA));
}

/// The statements of a text, comments and spacing apart.
fn statements(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .collect::<Vec<_>>()
        .join(" ");
    code.split(';')
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|part| !part.is_empty())
        .collect()
}

/// The columns of each index, primary keys and unique constraints among them, by table.
fn indexes() -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for table in tables() {
        let keys = table.unique.iter().chain([&table.key]);
        all.extend(keys.map(|columns| (table.name.clone(), columns.clone())));
    }
    for line in SCHEMA.lines().filter(|line| line.starts_with("create index ")) {
        let (_, rest) = line.split_once(" on ").expect("an index is on a table");
        let (table, rest) = rest.split_once(" (").expect("then its columns");
        let (columns, _) = rest.split_once(')').expect("which end");
        let columns = columns.split(", ").map(str::to_owned).collect();
        all.push((table.to_owned(), columns));
    }
    all
}

fn is_indexed(table: &str, columns: &[String]) -> bool {
    indexes().iter().any(|(of, index)| of == table && index.starts_with(columns))
}

#[test]
fn what_points_at_rows_that_go_is_found_by_an_index() {
    // An engine that deletes a row looks for those that point at it: without an index, in the whole
    // table, for each row.
    let labels = labels();
    let goes = |table: &str| !labels[table].keep.iter().any(|k| matches!(k, Keep::Always { .. }));
    for table in tables() {
        for foreign in table.foreign.iter().filter(|foreign| goes(&foreign.table)) {
            let found = is_indexed(&table.name, &foreign.columns);
            assert!(found, "{} ({}) has no index", table.name, foreign.columns.join(", "));
        }
    }
}

#[test]
fn what_retention_looks_for_is_found_by_an_index() {
    for (name, label) in labels() {
        for keep in &label.keep {
            let (Keep::Until { from, .. } | Keep::Last { last: from, .. }) = keep else { continue };
            let (table, column) = from.rsplit_once('.').unwrap_or((&name, from));
            let table = table.rsplit('.').next().expect("a table");
            let found = is_indexed(table, &["force".to_owned(), column.to_owned()]);
            assert!(found, "{table}.{column} has no index");
        }
    }
}

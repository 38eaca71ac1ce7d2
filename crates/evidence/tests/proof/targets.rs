//! The same numbers on every target: what each request said of one file, to twelve digits.
//!
//! `CAPBADGE_ACCEPT=1` writes the list anew: read what changed. A figure that a request says today
//! and the list does not know is no fault; one that it knows must be there.

use super::asks::{all, file};
use evidence::run::Record;
use serde_json::{Map, Value, json};
use std::path::Path;

/// The name of a record among those of its report, and its numbers.
fn said(records: &[Record]) -> Map<String, Value> {
    let mut said = Map::new();
    for record in records {
        let group = record.group.as_deref().unwrap_or_default();
        let outcome = record.outcome.as_deref().unwrap_or_default();
        let name = format!("{} {outcome} {group} {}", record.statistic, record.method);
        let numbers = [
            ("estimate", record.estimate),
            ("se", record.se),
            ("df", record.df),
            ("lower", record.lower),
            ("upper", record.upper),
            ("p", record.p),
        ];
        let known = numbers.into_iter().filter(|(_, number)| number.is_some_and(f64::is_finite));
        let of: Map<String, Value> =
            known.map(|(name, number)| (name.to_owned(), json!(number))).collect();
        said.insert(name, Value::Object(of));
    }
    said
}

#[test]
fn every_target_says_the_same_to_twelve_digits() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/targets.json");
    let found: Map<String, Value> = all()
        .iter()
        .map(|asked| {
            let report = asked.of(&file()).unwrap();
            (asked.name.to_owned(), Value::Object(said(&report.results)))
        })
        .collect();
    if std::env::var_os("CAPBADGE_ACCEPT").is_some() {
        let text = serde_json::to_string_pretty(&found).unwrap() + "\n";
        std::fs::write(&path, text).unwrap();
    }
    let known: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    for (request, records) in known.as_object().unwrap() {
        for (record, numbers) in records.as_object().unwrap() {
            for (name, wanted) in numbers.as_object().unwrap() {
                let got = found[request][record][name].as_f64();
                let got = got.unwrap_or_else(|| panic!("{request}: no {name} of {record}"));
                let wanted = wanted.as_f64().unwrap();
                // differences near nothing are nothing
                let allowed = 1e-12 * wanted.abs().max(1e-2);
                assert!(
                    (got - wanted).abs() <= allowed,
                    "{request}, {record}, {name}: {got} {wanted}"
                );
            }
        }
    }
}

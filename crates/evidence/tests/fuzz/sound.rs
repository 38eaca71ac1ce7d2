//! What holds of every result and of every refusal.

use crate::naive::line_of;
use evidence::file::Problem;
use evidence::run::{Record, Report};

/// The numbers of a record by their names.
fn numbers(record: &Record) -> [(&'static str, Option<f64>); 13] {
    [
        ("estimate", record.estimate),
        ("se", record.se),
        ("df", record.df),
        ("lower", record.lower),
        ("upper", record.upper),
        ("level", record.level),
        ("test", record.test),
        ("p", record.p),
        ("p_adjusted", record.p_adjusted),
        ("deff", record.deff),
        ("critical_deff", record.critical_deff),
        ("at_least", record.at_least),
        ("at_most", record.at_most),
    ]
}

/// Rounding of the last digits.
const SLACK: f64 = 1e-9;

/// Fails on a number that is none, a probability outside 0 to 1, an interval turned over, or a
/// record that says nothing and not why.
#[track_caller]
pub fn report(of: &Report, what: &str) {
    for record in &of.results {
        for (name, value) in numbers(record) {
            let finite = value.is_none_or(f64::is_finite);
            assert!(finite, "{what}: {name} of {} is {value:?}: {record:?}", record.statistic);
        }
        for p in [record.p, record.p_adjusted].into_iter().flatten() {
            assert!((0.0..=1.0).contains(&p), "{what}: p {p}: {record:?}");
        }
        assert!(record.se.is_none_or(|se| se >= 0.0), "{what}: an error below 0: {record:?}");
        if let Some((lower, upper)) = record.lower.zip(record.upper) {
            let wide = SLACK * lower.abs().max(upper.abs());
            assert!(lower <= upper + wide, "{what}: an interval turned over: {record:?}");
        }
        if let Some((raw, adjusted)) = record.p.zip(record.p_adjusted) {
            assert!(adjusted >= raw, "{what}: adjusted down: {record:?}");
        }
        let says = record.estimate.or(record.p).or(record.test).is_some();
        assert!(says || record.note.is_some(), "{what}: says nothing: {record:?}");
        assert!(!record.statistic.is_empty() && !record.method.is_empty(), "{what}: {record:?}");
    }
    let json = serde_json::to_string(of).expect("a report is JSON");
    let again: serde_json::Value = serde_json::from_str(&json).expect("what was written");
    let records = again["results"].as_array().expect("a list").len();
    assert_eq!(records, of.results.len());
}

/// Fails on a refusal that names a line that the text does not have, or no reason.
#[track_caller]
pub fn refusal(of: &Problem, text: &[u8], columns: &dyn Fn(&str) -> bool) {
    let lines = line_of(text, text.len());
    assert!(of.line.is_none_or(|line| (1..=lines).contains(&line)), "{lines} lines: {of:?}");
    assert!(of.column.as_deref().is_none_or(columns), "no such column: {of:?}");
    let words = of.what.split_whitespace().count();
    assert!(words > 1, "no reason: {of:?}");
}

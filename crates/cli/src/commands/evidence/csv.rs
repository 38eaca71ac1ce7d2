//! A result as a table: one row a record, one column a field.

use crate::config::Failure;
use ::evidence::run::Report;
use serde_json::Value;
use std::fmt::Write;

/// The columns, which are the fields of a record in the JSON.
const COLUMNS: [&str; 32] = [
    "statistic",
    "outcome",
    "group",
    "estimate",
    "se",
    "df",
    "df2",
    "lower",
    "upper",
    "level",
    "test",
    "p",
    "p_adjusted",
    "count",
    "n",
    "schools",
    "missing",
    "refused",
    "not_asked",
    "not_sure",
    "suppressed",
    "seed",
    "times",
    "deff",
    "critical_deff",
    "at_least",
    "at_most",
    "method",
    "note",
    "top",
    "interval",
    "planning_deff",
];

/// The table.
pub fn of(report: &Report) -> Result<String, Failure> {
    let mut table = COLUMNS.join(",") + "\n";
    for record in &report.results {
        let record = serde_json::to_value(record)?;
        let fields: Vec<String> = COLUMNS.iter().map(|column| field(&record[*column])).collect();
        let _ = writeln!(table, "{}", fields.join(","));
    }
    Ok(table)
}

fn field(value: &Value) -> String {
    let text = match value {
        Value::Null => return String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "),
        // a number begins with no sign that a spreadsheet would take for a formula
        other => return other.to_string(),
    };
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if formula { format!("'{text}") } else { text };
    format!("\"{}\"", safe.replace('"', "\"\""))
}

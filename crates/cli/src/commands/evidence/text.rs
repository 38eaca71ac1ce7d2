//! A result as lines for a person.

use super::pages::names::bases;
use ::evidence::file::printable;
use ::evidence::run::{Record, Report};
use std::fmt::Write;

/// The lines.
pub fn of(report: &Report) -> String {
    let mut lines = String::new();
    for record in &report.results {
        let _ = writeln!(lines, "{}", printable(&headline(record)));
        for line in details(record, &report.provenance.command) {
            let _ = writeln!(lines, "    {}", printable(&line));
        }
    }
    let _ = writeln!(lines, "\n{}", printable(&origin(report)));
    let asked = asked(report);
    if !asked.is_empty() {
        let _ = writeln!(lines, "asked for: {}", printable(&asked));
    }
    lines
}

fn headline(record: &Record) -> String {
    let mut name = record.statistic.replace('-', " ");
    for part in [&record.outcome, &record.group].into_iter().flatten() {
        let _ = write!(name, ", {part}");
    }
    match (record.estimate, record.p) {
        (Some(value), _) => format!("{name}: {}{}", number(value), interval(record)),
        (None, Some(p)) => format!("{name}: p {}", number(p)),
        (None, None) => format!("{name}: no figure"),
    }
}

fn interval(record: &Record) -> String {
    match (record.lower, record.upper, record.level) {
        (Some(lower), Some(upper), Some(level)) => {
            format!(
                " ({} to {}, {}% interval)",
                number(lower),
                number(upper),
                number(100.0 * level)
            )
        }
        _ => String::new(),
    }
}

fn details(record: &Record, command: &str) -> Vec<String> {
    let mut details = vec![record.method.clone()];
    if !record.top.is_empty() {
        details.push(format!("top box: {}", record.top.join(", ")));
    }
    let mut figures = Vec::new();
    let numbers = [
        ("standard error", record.se),
        ("degrees of freedom", record.df),
        ("second degrees of freedom", record.df2),
        ("test", record.test),
        ("p", record.p.filter(|_| record.estimate.is_some())),
        ("p adjusted", record.p_adjusted),
        ("design effect", record.deff),
        ("critical design effect", record.critical_deff),
        ("at least", record.at_least),
        ("at most", record.at_most),
    ];
    for (name, value) in numbers {
        figures.extend(value.map(|value| format!("{name} {}", number(value))));
    }
    figures.extend(record.interval.map(|interval| format!("interval by {interval}")));
    figures
        .extend(record.planning_deff.map(|deff| format!("planned design effect {}", number(deff))));
    let counts = [
        ("number", record.count),
        (bases(command)[1], record.n),
        ("schools", record.schools),
        ("missing", record.missing),
        ("refused", record.refused),
        ("not asked", record.not_asked),
        ("not sure", record.not_sure),
        ("cells withheld", record.suppressed),
        ("seed", record.seed),
        ("draws", record.times.map(u64::from)),
    ];
    for (name, count) in counts {
        figures.extend(count.map(|count| format!("{name} {count}")));
    }
    if !figures.is_empty() {
        details.push(figures.join("; "));
    }
    details.extend(record.note.clone());
    details
}

/// The request.
fn asked(report: &Report) -> String {
    let inputs = report.provenance.inputs.iter();
    let said = inputs.map(|(name, input)| format!("{} {input}", name.replace('_', " ")));
    said.collect::<Vec<_>>().join("; ")
}

fn origin(report: &Report) -> String {
    let of = &report.provenance;
    let mut parts = vec![format!("{} {}, {}", of.software, of.version, of.command)];
    let counts =
        [("rows", of.rows), ("schools", of.schools), ("forces", of.forces), ("seed", of.seed)];
    for (name, count) in counts {
        parts.extend(count.map(|count| format!("{name} {count}")));
    }
    if let Some([programme, comparison]) = &of.arms {
        parts.push(format!("{programme} against {comparison}"));
    }
    parts.extend(of.lonely.as_ref().map(|rule| format!("forces with one school: {rule}")));
    for [force, into] in &of.joined {
        parts.push(format!("{force} joined to {into}"));
    }
    for silent in &of.silent {
        let counts = [
            ("missing", silent.missing),
            ("refused", silent.refused),
            ("not asked", silent.not_asked),
            ("not sure", silent.not_sure),
        ];
        let there = counts.iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> = there.map(|(why, count)| format!("{why} {count}")).collect();
        if !said.is_empty() {
            parts.push(format!("{}: {}", silent.outcome, said.join(", ")));
        }
    }
    parts.extend(of.suppressed.map(|cells| format!("cells withheld {cells}")));
    parts.extend(of.plan.as_ref().map(|hash| format!("plan {hash}")));
    parts.join("; ")
}

/// Six digits, which is more than anybody reads and enough to copy.
fn number(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return value.to_string();
    }
    let rounded: f64 = format!("{value:.5e}").parse().unwrap_or(value);
    if (1e-4..1e9).contains(&rounded.abs()) { rounded.to_string() } else { format!("{rounded:e}") }
}

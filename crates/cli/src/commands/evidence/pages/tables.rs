//! The tables of a report.

use super::digits::{self, Manner};
use super::{distinct, is_withheld, names, outcomes};
use ::evidence::run::{Record, Report};
use documents::{Block, TableData};

const WITHHELD: &str = "withheld";

/// A column of a table of records: its heading, and the cell of a record.
type Column<'a> = (String, Box<dyn Fn(&Record) -> String + 'a>);

/// Every record that may be shown: for each outcome the estimates, then what stands behind them.
pub fn figures(report: &Report) -> Vec<Block> {
    let mut blocks = Vec::new();
    let outcomes = outcomes(report);
    for outcome in &outcomes {
        if outcomes.len() > 1 {
            blocks.push(Block::Heading { level: 2, text: (*outcome).to_owned() });
        }
        let of_outcome =
            report.results.iter().filter(|record| record.outcome.as_deref() == Some(*outcome));
        blocks.extend(both(report, outcome, &of_outcome.collect::<Vec<_>>()));
    }
    let others: Vec<&Record> =
        report.results.iter().filter(|record| record.outcome.is_none()).collect();
    if !others.is_empty() {
        let what = if outcomes.is_empty() { "" } else { "Beside the outcomes" };
        if !outcomes.is_empty() {
            blocks.push(Block::Heading { level: 2, text: what.to_owned() });
        }
        blocks.extend(both(report, what, &others));
    }
    blocks
}

fn both(report: &Report, what: &str, records: &[&Record]) -> Vec<Block> {
    let named = |text: &str| match what {
        "" => text.to_owned(),
        what => format!("{text}: {what}"),
    };
    let first = table(&named("Estimates"), &estimates(report), records, false);
    let second = table(&named("Behind the estimates"), &behind(), records, true);
    first.into_iter().chain(second).collect()
}

/// A table of those columns that say something; with `thin`, of those rows as well.
fn table(caption: &str, columns: &[Column<'_>], records: &[&Record], thin: bool) -> Option<Block> {
    let cells: Vec<Vec<String>> = columns
        .iter()
        .map(|(_, cell)| records.iter().map(|record| cell(record)).collect())
        .collect();
    let kept: Vec<usize> =
        (0..columns.len()).filter(|at| cells[*at].iter().any(|cell| !cell.is_empty())).collect();
    let mut rows = Vec::new();
    for (place, record) in records.iter().enumerate() {
        let row: Vec<String> = kept.iter().map(|at| cells[*at][place].clone()).collect();
        if !thin || row.iter().any(|cell| !cell.is_empty()) {
            rows.push([vec![names::short(record)], row].concat());
        }
    }
    if kept.is_empty() || rows.is_empty() {
        return None;
    }
    let head = kept.iter().map(|at| columns[*at].0.clone());
    let head = std::iter::once("Figure".to_owned()).chain(head).collect();
    Some(Block::Table { table: TableData { caption: caption.to_owned(), head, rows } })
}

fn column<'a>(head: &str, cell: impl Fn(&Record) -> String + 'a) -> Column<'a> {
    (head.to_owned(), Box::new(cell))
}

/// A column of counts; nought is said where `zero` says so.
fn counts<'a>(head: &str, count: fn(&Record) -> Option<u64>, zero: bool) -> Column<'a> {
    column(head, move |record| {
        let count = count(record).filter(|count| zero || *count > 0);
        count.map_or_else(String::new, |count| count.to_string())
    })
}

fn numbers<'a>(head: &str, number: fn(&Record) -> Option<f64>, decimals: u8) -> Column<'a> {
    column(head, move |record| {
        number(record).map_or_else(String::new, |value| digits::fixed(value, decimals))
    })
}

fn probabilities<'a>(head: &str, number: fn(&Record) -> Option<f64>) -> Column<'a> {
    column(head, move |record| number(record).map_or_else(String::new, digits::p))
}

fn estimates<'a>(report: &Report) -> Vec<Column<'a>> {
    let one = digits::one_level(report.results.iter());
    let head = one.as_ref().map_or("Interval".to_owned(), |level| format!("{level} interval"));
    let children = match report.provenance.command.as_str() {
        "pool" => "Forces",
        "agree" => "Passages",
        _ => "Children",
    };
    vec![
        column("Estimate", |record| match record.estimate {
            Some(value) => Manner::of(record).value(value),
            None if is_withheld(record) => WITHHELD.to_owned(),
            None if record.p.is_some() => String::new(),
            None => "no figure".to_owned(),
        }),
        column(&head, move |record| match (record.lower, record.upper, record.level) {
            (Some(lower), Some(upper), level) => {
                let ends = Manner::of(record).between(lower, upper);
                match level.filter(|_| one.is_none()) {
                    Some(level) => format!("{ends} ({})", digits::level(level)),
                    None => ends,
                }
            }
            _ => String::new(),
        }),
        probabilities("p", |record| record.p),
        probabilities("p adjusted", |record| record.p_adjusted),
        counts("Number", |record| record.count, true),
        counts(children, |record| record.n, true),
        counts("Schools", |record| record.schools, true),
        counts("Missing", |record| record.missing, true),
    ]
}

fn behind<'a>() -> Vec<Column<'a>> {
    let ranged = |head: &str, end: fn(&Record) -> Option<f64>| {
        column(head, move |record| {
            end(record).map_or_else(String::new, |value| Manner::of(record).value(value))
        })
    };
    vec![
        column("Standard error", |record| {
            record.se.map_or_else(String::new, |se| Manner::of(record).error(se))
        }),
        column("Degrees of freedom", |record| {
            let whole = |df: f64| u8::from(df.fract().abs() > 0.0);
            record.df.map_or_else(String::new, |df| digits::fixed(df, whole(df)))
        }),
        numbers("Second degrees of freedom", |record| record.df2, 0),
        column("Interval by", |record| record.interval.unwrap_or_default().to_owned()),
        numbers("Planned design effect", |record| record.planning_deff, 2),
        column("Top box", |record| record.top.join(", ")),
        numbers("Test", |record| record.test, 2),
        numbers("Design effect", |record| record.deff, 2),
        numbers("Critical design effect", |record| record.critical_deff, 2),
        ranged("At least", |record| record.at_least),
        ranged("At most", |record| record.at_most),
        counts("Refused", |record| record.refused, false),
        counts("Not asked", |record| record.not_asked, false),
        counts("Not sure", |record| record.not_sure, false),
        counts("Seed", |record| record.seed, true),
        counts("Draws", |record| record.times.map(u64::from), true),
    ]
}

/// What each statistic says, and by which method it was worked out.
pub fn methods(report: &Report) -> Block {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for record in &report.results {
        let name = names::statistic(&record.statistic);
        let row = vec![name, names::says(&record.statistic).to_owned(), record.method.clone()];
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    let mut head = ["Figure", "What it says", "Method"].map(str::to_owned).to_vec();
    if rows.iter().all(|row| row[1].is_empty()) {
        head.remove(1);
        for row in &mut rows {
            row.remove(1);
        }
    }
    Block::Table { table: TableData { caption: "Methods".to_owned(), head, rows } }
}

/// Who said nothing, outcome by outcome.
pub fn silences(report: &Report) -> Option<Block> {
    let silent = &report.provenance.silent;
    if silent.is_empty() {
        return None;
    }
    let head = ["Outcome", "Missing", "Refused", "Not asked", "Not sure"].map(str::to_owned);
    let rows = silent.iter().map(|of| {
        let counts = [of.missing, of.refused, of.not_asked, of.not_sure];
        std::iter::once(of.outcome.clone()).chain(counts.map(|count| count.to_string())).collect()
    });
    let caption = "Children without an answer".to_owned();
    Some(Block::Table { table: TableData { caption, head: head.to_vec(), rows: rows.collect() } })
}

/// Where the records come from.
pub fn origin(report: &Report) -> Block {
    let of = &report.provenance;
    let mut rows = vec![
        vec!["Software".to_owned(), format!("{} {}", of.software, of.version)],
        vec!["Request".to_owned(), of.command.clone()],
    ];
    let mut say = |what: &str, value: Option<String>| {
        rows.extend(value.map(|value| vec![what.to_owned(), value]));
    };
    let count = |count: Option<u64>| count.map(|count| count.to_string());
    say("Rows", count(of.rows));
    say("Schools", count(of.schools));
    say("Forces", count(of.forces));
    say("Arms", of.arms.as_ref().map(|[one, other]| format!("{one} against {other}")));
    say("Lone schools", of.lonely.clone());
    for [force, into] in &of.joined {
        say("Forces joined", Some(format!("{force} to {into}")));
    }
    say("Cells withheld", count(of.suppressed));
    say("Seed", count(of.seed));
    say("Draws", count(of.times.map(u64::from)));
    say("Plan (SHA-256)", of.plan.clone());
    for (name, input) in of.inputs.iter() {
        say(&format!("Asked for: {}", name.replace('_', " ")), Some(input.to_string()));
    }
    let head = vec!["What".to_owned(), "Value".to_owned()];
    Block::Table { table: TableData { caption: "Origin".to_owned(), head, rows } }
}

/// The protected table itself, with its rows and columns; nothing where their names cannot be told
/// apart.
pub fn cells(report: &Report) -> Option<Block> {
    let named: Option<Vec<(&str, &str, &Record)>> = report
        .results
        .iter()
        .map(|record| {
            let (row, column) = record.group.as_deref()?.split_once(" × ")?;
            (!column.contains(" × ")).then_some((row, column, record))
        })
        .collect();
    let named = named?;
    let rows = distinct(named.iter().map(|(row, ..)| *row));
    let columns = distinct(named.iter().map(|(_, column, _)| *column));
    let cell = |row: &str, column: &str| {
        let found = named.iter().find(|(r, c, _)| *r == row && *c == column);
        found.map_or_else(String::new, |(.., record)| match record.estimate {
            Some(value) => Manner::of(record).value(value),
            None => WITHHELD.to_owned(),
        })
    };
    let head = std::iter::once("Row").chain(columns.iter().copied()).map(str::to_owned).collect();
    let body = rows.iter().map(|row| {
        let counts = columns.iter().map(|column| cell(row, column));
        std::iter::once((*row).to_owned()).chain(counts).collect()
    });
    let caption = "The table as it may be shown".to_owned();
    (columns.len() <= MOST_COLUMNS)
        .then(|| Block::Table { table: TableData { caption, head, rows: body.collect() } })
}

/// More columns than these do not fit on paper.
const MOST_COLUMNS: usize = 8;

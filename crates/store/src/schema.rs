//! The schema as data: the tables and columns of `schema.sql` with the labels of `columns.toml`.
//! Retention, erasure, export, backup and the gates all read this one description.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The full schema as text.
pub const SCHEMA: &str = include_str!("../schema.sql");
const LABELS: &str = include_str!("../columns.toml");

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnShape>,
    /// Its primary key.
    pub key: Vec<String>,
    /// Its unique constraints.
    pub unique: Vec<Vec<String>>,
    /// Its foreign keys: own columns, other table, the other's columns.
    pub foreign: Vec<Foreign>,
}

/// A foreign key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// Own columns.
    pub columns: Vec<String>,
    /// The other table.
    pub table: String,
    /// Its columns.
    pub others: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnShape {
    /// Its name.
    pub name: String,
    /// Its type: `uuid`, `text`, `bigint`, `boolean` or `bytea`.
    pub kind: String,
    /// Whether it can be null.
    pub is_nullable: bool,
}

/// How secret a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Secrecy {
    /// Anyone may know.
    Public,
    /// The programme's own: ids, moments, counts.
    Internal,
    /// About a person.
    Personal,
    /// Health, or what a family wrote: sealed.
    Special,
    /// An address or number by which a person is reached: sealed.
    Contact,
}

/// The labels of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// The area that owns it.
    pub area: String,
    /// The column that names the child the row is about, if it is about one.
    pub child: Option<String>,
    /// How long a row is kept: it goes when any of these says so.
    pub keep: Vec<Keep>,
    /// Each column's secrecy.
    pub columns: BTreeMap<String, Secrecy>,
}

/// How long rows of a table are kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Keep {
    /// Not deleted by time, for the reason given.
    Always {
        /// Why the rows stay.
        always: String,
    },
    /// Deleted some days after a moment.
    Until {
        /// The rule of `domain::retention`.
        rule: String,
        /// The column that holds the moment: `column`, or `table.column` of a row it points at. An
        /// `academic_year` speaks of its end.
        from: String,
        /// Moments that count in the place of `from` where they are set and later.
        #[serde(default)]
        or_later: Vec<String>,
        /// Columns that are all empty in the rows of which the rule speaks.
        #[serde(default)]
        while_empty: Vec<String>,
    },
    /// Deleted some days after the end of the last academic year in which another table's rows
    /// point, with it, at the same row.
    Last {
        /// The rule of `domain::retention`.
        rule: String,
        /// `table.other.academic_year`: that table, and the one it points at with the year.
        last: String,
    },
    /// Goes when no row of these tables points at it any more.
    While {
        /// The tables.
        while_pointed_at: Vec<String>,
    },
    /// Goes when the row it hangs on goes.
    With {
        /// The table it hangs on.
        with: String,
    },
}

/// Every table of the schema, in an order in which each follows those it points at.
///
/// # Panics
/// When `schema.sql` is not written one column a line; a test holds it to that.
pub fn tables() -> Vec<Table> {
    let mut tables = Vec::new();
    let mut lines = SCHEMA.lines();
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("create table ").and_then(|l| l.strip_suffix(" ("))
        else {
            continue;
        };
        let mut table = Table {
            name: name.to_owned(),
            columns: vec![],
            key: vec![],
            unique: vec![],
            foreign: vec![],
        };
        for line in lines.by_ref().take_while(|line| *line != ");") {
            read_line(&mut table, line.trim().trim_end_matches(','));
        }
        tables.push(table);
    }
    tables
}

fn read_line(table: &mut Table, line: &str) {
    if let Some(rest) = line.strip_prefix("primary key ") {
        table.key = names(rest);
    } else if let Some(rest) = line.strip_prefix("unique ") {
        table.unique.push(names(rest));
    } else if let Some(rest) = line.strip_prefix("foreign key ") {
        let (own, other) = rest.split_once(" references ").expect("a foreign key references");
        let (other, others) = other.split_once(' ').expect("a table, then its columns");
        table.foreign.push(Foreign {
            columns: names(own),
            table: other.to_owned(),
            others: names(others),
        });
    } else {
        let mut words = line.split_whitespace();
        let (name, kind) = (words.next().expect("a name"), words.next().expect("a type"));
        table.columns.push(ColumnShape {
            name: name.to_owned(),
            kind: kind.to_owned(),
            is_nullable: words.next().is_none(),
        });
    }
}

fn names(text: &str) -> Vec<String> {
    let inner = text.trim_start_matches('(').trim_end_matches(')');
    inner.split(',').map(|name| name.trim().to_owned()).collect()
}

/// The labels of every table, by its name.
///
/// # Panics
/// When `columns.toml` is not as [`Labels`] says; a test reads it.
pub fn labels() -> BTreeMap<String, Labels> {
    toml::from_str(LABELS).expect("columns.toml is well formed: a test reads it")
}

//! One verdict for each row of the register.

use super::{
    Column, Refusal, Why,
    columns::Places,
    read::{Cells, Gist},
};
use crate::{
    schools::{Establishment, LaCode, Status, Urn},
    table_file::{FailedRow, FileFault, Row, Rows, Table},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What the rows are judged against.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'e> {
    /// The schools that are held already.
    pub held: &'e BTreeMap<Urn, Establishment>,
    /// The local authorities whose schools are wanted; `None` wants all of them.
    pub authorities: Option<&'e BTreeSet<LaCode>>,
    /// What a person typed of a school that is held: the file does not change it. `None` where
    /// nobody typed anything.
    pub typed: Option<&'e BTreeMap<Urn, BTreeSet<Column>>>,
}

/// A value that a person typed and that the file would have changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Where.
    pub column: Column,
    /// What the file has; empty where it has nothing.
    pub file: String,
}

/// What is to become of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A school that is not held yet.
    New(Box<Establishment>),
    /// Held, and the same in all that we keep.
    Unchanged,
    /// Held, and different.
    Changed {
        /// The school as the file has it; what the file has no column for stays as it was.
        to: Box<Establishment>,
        /// Where it differs.
        fields: Vec<Column>,
    },
    /// Closed: not added, and if it is held, to be marked.
    Closed {
        /// The day, where the file tells.
        on: Option<Date>,
        /// Whether the school is held.
        is_held: bool,
    },
    /// No children of 8 to 11.
    NotPrimary {
        /// Whether the school is held: it once had them, and somebody should look.
        is_held: bool,
    },
    /// In a local authority that is not asked for.
    Elsewhere {
        /// Whether the school is held.
        is_held: bool,
    },
    /// Not to be read; all that is wrong.
    Refused(Vec<Refusal>),
}

/// A row with its verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The line of the file on which the row starts.
    pub line: u64,
    /// The URN, where it could be read.
    pub urn: Option<Urn>,
    /// The name as the file has it, to be shown.
    pub name: String,
    /// What is to become of it.
    pub verdict: Verdict,
    /// What was left out of a school that is kept.
    pub warnings: Vec<Refusal>,
    /// What a person typed and the file has otherwise: it stays as it was typed.
    #[serde(default)]
    pub kept: Vec<Kept>,
}

/// A row judged, and what is handed back of it if it was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The row with its verdict.
    pub judged: Judged,
    /// The cells of the columns that are read, of a refused row.
    pub hand_back: Option<FailedRow<Refusal>>,
}

/// Judges row after row; memory grows with the number of URNs only.
#[derive(Debug)]
pub struct Judge<'t> {
    rows: Rows<'t>,
    places: Places,
    rules: Rules<'t>,
    lines: BTreeMap<Urn, u64>,
}

impl<'t> Judge<'t> {
    /// Finds the columns.
    ///
    /// # Errors
    /// [`FileFault::MissingColumns`] or [`FileFault::RepeatedColumn`].
    pub fn new(table: &'t Table<'_>, rules: Rules<'t>) -> Result<Self, FileFault> {
        let places = Places::find(table.header())?;
        Ok(Self { rows: table.rows(), places, rules, lines: BTreeMap::new() })
    }

    /// The optional columns that the file lacks.
    pub fn missing(&self) -> Vec<Column> {
        self.places.missing()
    }

    /// The headings of the columns that are read, as [`FailedRow::cells`] has them.
    pub fn headings(&self) -> Vec<String> {
        self.places.there().map(|(column, _)| column.heading().to_owned()).collect()
    }

    /// The next row's verdict, or `None` at the end.
    ///
    /// # Errors
    /// [`FileFault::TooManyRows`].
    pub fn next_row(&mut self) -> Result<Option<Step>, FileFault> {
        let Self { rows, places, rules, lines } = self;
        let Some(row) = rows.next_row()? else { return Ok(None) };
        let mut cells = Cells::new(row, places);
        let name = cells.cell(Column::Name).unwrap_or_default().to_owned();
        let mut kept = Vec::new();
        let (urn, verdict) = match row.check() {
            Ok(()) => judge(&mut cells, *rules, lines, &mut kept),
            Err(fault) => {
                let refusal = Refusal { column: None, why: Why::Row(fault) };
                (None, Verdict::Refused(vec![refusal]))
            }
        };
        let hand_back = match &verdict {
            Verdict::Refused(faults) => Some(failed_row(row, places, faults)),
            _ => None,
        };
        let warnings = std::mem::take(&mut cells.warnings);
        let judged = Judged { line: row.line(), urn, name, verdict, warnings, kept };
        Ok(Some(Step { judged, hand_back }))
    }

    /// The schools that are held and have not come up: after the last row, those that the file
    /// does not mention.
    pub fn absent(&self) -> Vec<Urn> {
        self.rules.held.keys().filter(|urn| !self.lines.contains_key(urn)).copied().collect()
    }
}

fn judge(
    cells: &mut Cells<'_>,
    rules: Rules<'_>,
    lines: &mut BTreeMap<Urn, u64>,
    kept: &mut Vec<Kept>,
) -> (Option<Urn>, Verdict) {
    let Some(urn) = cells.urn() else {
        return (None, Verdict::Refused(std::mem::take(&mut cells.faults)));
    };
    if let Some(first_line) = lines.get(&urn) {
        let twice = Refusal::of(Column::Urn, Why::UrnTwice { first_line: *first_line });
        return (Some(urn), Verdict::Refused(vec![twice]));
    }
    lines.insert(urn, cells.row.line());
    let held = rules.held.get(&urn);
    let gist = cells.gist();
    // Rows that are not wanted anyhow are not checked further: nobody has to mend them.
    let verdict =
        if cells.faults.is_empty() { unwanted(cells, &gist, rules, held.is_some()) } else { None };
    let typed = rules.typed.and_then(|typed| typed.get(&urn));
    let verdict = verdict.unwrap_or_else(|| {
        let held = held.map(|held| Standing { held, typed });
        wanted(cells, &gist, held, (urn, kept))
    });
    (Some(urn), verdict)
}

/// A school as it stands with us, and what of it a person typed.
#[derive(Clone, Copy)]
struct Standing<'e> {
    held: &'e Establishment,
    typed: Option<&'e BTreeSet<Column>>,
}

fn unwanted(
    cells: &mut Cells<'_>,
    gist: &Gist,
    rules: Rules<'_>,
    is_held: bool,
) -> Option<Verdict> {
    let elsewhere = rules.authorities.zip(gist.la).is_some_and(|(asked, la)| !asked.contains(&la));
    if elsewhere {
        return Some(Verdict::Elsewhere { is_held });
    }
    if !gist.is_primary() {
        return Some(Verdict::NotPrimary { is_held });
    }
    if gist.status == Some(Status::Closed) {
        let on = cells.date(Column::CloseDate);
        return cells.faults.is_empty().then_some(Verdict::Closed { on, is_held });
    }
    None
}

fn wanted(
    cells: &mut Cells<'_>,
    gist: &Gist,
    held: Option<Standing<'_>>,
    (urn, kept): (Urn, &mut Vec<Kept>),
) -> Verdict {
    // The date of a closed school has been noted already; reading the rest would note it again.
    let refused_date = !cells.faults.is_empty() && gist.status == Some(Status::Closed);
    let found = if refused_date { None } else { cells.establishment(urn, gist) };
    let Some(mut found) = found else {
        return Verdict::Refused(std::mem::take(&mut cells.faults));
    };
    let Some(Standing { held, typed }) = held else { return Verdict::New(Box::new(found)) };
    // A file without a column says nothing about it, which is not the same as saying it is blank.
    for column in cells.places.missing() {
        found.take(column, held);
    }
    for column in held.changes(&found) {
        if typed.is_some_and(|typed| typed.contains(&column)) {
            kept.push(Kept { column, file: found.value(column) });
            found.take(column, held);
        }
    }
    let fields = held.changes(&found);
    if fields.is_empty() {
        Verdict::Unchanged
    } else {
        Verdict::Changed { to: Box::new(found), fields }
    }
}

fn failed_row(row: Row<'_>, places: &Places, faults: &[Refusal]) -> FailedRow<Refusal> {
    let cells = places.there().map(|(_, at)| row.cell(at).to_owned()).collect();
    FailedRow { line: row.line(), cells, faults: faults.to_vec() }
}

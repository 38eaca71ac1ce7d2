//! A school's terms and closures from a CSV file: `kind,start,end,label`, as its MIS or a
//! spreadsheet gives them. All rows are saved, or none and each that is wrong is named.

use super::{
    calendar::{entries, faults_of},
    leave,
};
use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    cohorts::AcademicYear,
    ids::{ForceId, SchoolId},
    sessions::{CalendarEntry, EntryKind},
    table_file::{DayFault, FileFault, Limits, Row, RowFault, Table, read_day, starts_formula},
};
use policy::{Action, Permit};
use std::collections::BTreeMap;
use store::schools as rows;

/// A year has about fifteen lines.
const LIMITS: Limits = Limits { bytes: 256 << 10, rows: 500, columns: 60 };
/// Letters of a label.
const LABEL: usize = 120;

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarColumn {
    /// `term`, `half_term`, `inset` or `closure`.
    Kind,
    /// The first day.
    Start,
    /// The last day; the first if it is blank.
    End,
    /// What the school calls it.
    Label,
}

impl CalendarColumn {
    /// Its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Start => "start",
            Self::End => "end",
            Self::Label => "label",
        }
    }
}

/// What is wrong with a row: its line, the column, and the locale key of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowRefusal {
    /// One cell.
    Cell(u64, CalendarColumn, &'static str),
    /// The whole row.
    Row(u64, RowFault),
}

impl RowRefusal {
    /// The line.
    pub const fn line(&self) -> u64 {
        match self {
            Self::Cell(line, ..) | Self::Row(line, _) => *line,
        }
    }
}

/// Why a file of terms was not saved.
#[derive(Debug, thiserror::Error)]
pub enum CalendarFileError {
    /// The whole file is refused.
    #[error(transparent)]
    File(#[from] FileFault),
    /// These rows are wrong.
    #[error("{} rows are wrong", .0.len())]
    Rows(Vec<RowRefusal>),
    /// Anything else.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for CalendarFileError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Reads a file of terms and closures; gives how many lines were new.
///
/// # Errors
/// [`CalendarFileError`]; nothing was saved then.
pub async fn calendar_file(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    bytes: &[u8],
) -> Result<u64, CalendarFileError> {
    let (force, permit) = leave(caller, Action::SetCalendar, school)?;
    save_entries(world, (&force, &permit), school, read(bytes)?).await
}

/// Saves lines that were read: all of them, or none and each that is wrong is named.
pub(super) async fn save_entries(
    world: &World,
    (force, permit): (&ForceId, &Permit),
    school: SchoolId,
    read: Vec<(u64, CalendarEntry)>,
) -> Result<u64, CalendarFileError> {
    let mut tx = world.store.begin().await?;
    rows::school_get(&mut tx, force, school).await?;
    let mut years: BTreeMap<AcademicYear, Vec<(u64, CalendarEntry)>> = BTreeMap::new();
    for (line, entry) in read {
        years.entry(AcademicYear::containing(entry.from)).or_default().push((line, entry));
    }
    let (mut wrong, mut added) = (Vec::new(), 0);
    for (year, mut new) in years {
        let mut all = entries(&mut tx, force, school, year).await?;
        new.retain(|(_, entry)| !all.contains(entry));
        // Terms first: a half term may stand above its term in the file.
        new.sort_by_key(|(line, entry)| (entry.kind != EntryKind::Term, *line));
        for (line, entry) in new {
            all.push(entry.clone());
            let faults = faults_of(year, &all, all.len() - 1);
            if faults.is_empty() {
                rows::calendar_add(&mut tx, permit, force, school, &entry).await?;
                added += 1;
            } else {
                all.pop();
                wrong.extend(faults.into_iter().map(|(field, key)| at(line, field, key)));
            }
        }
    }
    if !wrong.is_empty() {
        return Err(CalendarFileError::Rows(wrong));
    }
    tx.commit().await?;
    Ok(added)
}

fn at(line: u64, field: &str, key: &'static str) -> RowRefusal {
    let column = if field == "to" { CalendarColumn::End } else { CalendarColumn::Start };
    RowRefusal::Cell(line, column, key)
}

fn read(bytes: &[u8]) -> Result<Vec<(u64, CalendarEntry)>, CalendarFileError> {
    let table = Table::open(bytes, LIMITS)?;
    let spellings: [(CalendarColumn, &[&str]); 4] = [
        (CalendarColumn::Kind, &["kind", "type"]),
        (CalendarColumn::Start, &["start", "start date", "from"]),
        (CalendarColumn::End, &["end", "end date", "to"]),
        (CalendarColumn::Label, &["label", "name", "description"]),
    ];
    let (mut places, mut missing) = ([0; 4], Vec::new());
    for (place, (column, spellings)) in places.iter_mut().zip(spellings) {
        match table.header().find(spellings)? {
            Some(found) => *place = found,
            None => missing.push(column.heading().to_owned()),
        }
    }
    if !missing.is_empty() {
        return Err(FileFault::MissingColumns { columns: missing }.into());
    }
    let (mut found, mut wrong, mut rows) = (Vec::new(), Vec::new(), table.rows());
    while let Some(row) = rows.next_row()? {
        match entry(row, places) {
            Ok(entry) => found.push((row.line(), entry)),
            Err(faults) => wrong.extend(faults),
        }
    }
    match (wrong.is_empty(), found.is_empty()) {
        (false, _) => Err(CalendarFileError::Rows(wrong)),
        (true, true) => Err(FileFault::NoRows.into()),
        (true, false) => Ok(found),
    }
}

fn entry(row: Row<'_>, places: [usize; 4]) -> Result<CalendarEntry, Vec<RowRefusal>> {
    row.check().map_err(|fault| vec![RowRefusal::Row(row.line(), fault)])?;
    let [kind, start, end, label] = places.map(|place| row.cell(place));
    let mut wrong = Vec::new();
    let mut note = |column, key| wrong.push(RowRefusal::Cell(row.line(), column, key));
    let kind = EntryKind::from_code(&kind.to_lowercase().replace([' ', '-'], "_"));
    if kind.is_none() {
        note(CalendarColumn::Kind, "schools-calendar-kind-unknown");
    }
    let from = read_day(start);
    if let Err(fault) = from {
        note(CalendarColumn::Start, day_key(fault));
    }
    let to = if end.is_empty() { from } else { read_day(end) };
    if let (Ok(_), Err(fault)) = (from, to) {
        note(CalendarColumn::End, day_key(fault));
    }
    if label.is_empty() {
        note(CalendarColumn::Label, "schools-calendar-label-missing");
    } else if starts_formula(label) {
        note(CalendarColumn::Label, "schools-gias-formula");
    } else if label.chars().count() > LABEL {
        note(CalendarColumn::Label, "common-error-shorter");
    }
    match (kind, from, to) {
        (Some(kind), Ok(from), Ok(to)) if wrong.is_empty() => {
            Ok(CalendarEntry { kind, from, to, label: label.to_owned() })
        }
        _ => Err(wrong),
    }
}

/// What is said of a day that is not read.
const fn day_key(fault: DayFault) -> &'static str {
    match fault {
        DayFault::Date(_) => "common-error-not-a-date",
        DayFault::Weekday { .. } => "schools-calendar-weekday-wrong",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_cell_is_named_by_line_and_column() {
        let file = "kind,start,end,label\n\
            term,2026-09-03,18/12/2026,Autumn term\n\
            holiday,2026-10-26,30/10/2026,Half term\n\
            inset,31/02/2026,,=1+1\n";
        let Err(CalendarFileError::Rows(wrong)) = read(file.as_bytes()) else { panic!() };
        assert_eq!(
            wrong,
            [
                RowRefusal::Cell(3, CalendarColumn::Kind, "schools-calendar-kind-unknown"),
                RowRefusal::Cell(4, CalendarColumn::Start, "common-error-not-a-date"),
                RowRefusal::Cell(4, CalendarColumn::Label, "schools-gias-formula"),
            ]
        );
    }

    #[test]
    fn a_weekday_is_held_against_its_date() {
        let file = "kind,start,end,label\n\
            term,Wednesday 2 September 2026,Fri 18 Dec 2026,Autumn term\n\
            inset,Monday 1 September 2026,,Staff day\n";
        let Err(CalendarFileError::Rows(wrong)) = read(file.as_bytes()) else { panic!() };
        let key = "schools-calendar-weekday-wrong";
        assert_eq!(wrong, [RowRefusal::Cell(3, CalendarColumn::Start, key)]);
    }

    #[test]
    fn a_day_needs_no_end_and_headings_may_be_spelled_otherwise() {
        let file = "Type;Start date;End date;Name\nInset;1-Sep-2026;;Staff day\n";
        let found = read(file.as_bytes()).expect("a table");
        let day = jiff::civil::date(2026, 9, 1);
        assert_eq!((found[0].1.from, found[0].1.to), (day, day));
    }
}

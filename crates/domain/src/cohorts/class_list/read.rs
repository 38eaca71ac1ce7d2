//! Rows to pupils, or to what is wrong with them.

use super::{
    Column, ListFault, Mapping, NameColumns, NameOrder, Note, Pupil, PupilFault, PupilWhy,
    fold_name, read_year_group,
};
use crate::{
    cohorts::{AcademicYear, YearGroup, is_eligible},
    forces::DeliveryModel,
    table_file::{
        DateFault, FailedRow, FileFault, Row, Table, failed_rows_file, read_date, starts_formula,
    },
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Characters of a name; the Common Transfer File allows 100.
const LONGEST_NAME: usize = 100;
/// Characters of a registration class.
const LONGEST_CLASS: usize = 40;

/// What the rows are judged against.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'m> {
    /// The model of the cohort: ages and year groups.
    pub model: &'m DeliveryModel,
    /// The day the cohort starts, on which ages count.
    pub start: Date,
    /// Today, after which nobody is born.
    pub today: Date,
}

/// A pupil with the line they came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The line of the file.
    pub line: u64,
    /// The child.
    pub pupil: Pupil,
    /// The year group as the list has it, where it tells. It wins over [`Listed::by_birth`].
    pub stated: Option<YearGroup>,
    /// The year group of the date of birth by the 31 August rule, where it gives one.
    pub by_birth: Option<YearGroup>,
    /// Something to look at, if anything.
    pub note: Option<Note>,
}

/// A class list that was read. It is for the page that is shown, and for nothing that lasts.
#[derive(Debug, Clone)]
pub struct ClassList {
    /// Those who may apply, in the order of the file.
    pub pupils: Vec<Listed>,
    /// The headings over [`ClassList::failed`].
    pub headings: Vec<String>,
    /// The rows that failed, with the cells of the chosen columns.
    pub failed: Vec<FailedRow<PupilFault>>,
}

impl ClassList {
    /// The file of rows that failed and why; see [`failed_rows_file`].
    pub fn failed_file(&self, own: [&str; 2], say: impl Fn(&PupilFault) -> String) -> Vec<u8> {
        failed_rows_file(own, &self.headings, &self.failed, say)
    }
}

/// Reads the chosen columns of every row.
///
/// # Errors
/// A [`ListFault`] for a file or a mapping that cannot be used; a row that is wrong is in
/// [`ClassList::failed`].
pub fn read(
    table: &Table<'_>,
    mapping: &Mapping,
    rules: Rules<'_>,
) -> Result<ClassList, ListFault> {
    mapping.check(table.header())?;
    let chosen = mapping.columns();
    let headings = chosen.iter().map(|(_, at)| table.header().headings()[*at].clone()).collect();
    let mut list = ClassList { pupils: Vec::new(), headings, failed: Vec::new() };
    let mut lines = BTreeMap::new();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row()? {
        if let Some((column, at)) = chosen.iter().find(|(_, at)| looks_like_upn(row.cell(*at))) {
            return Err(ListFault::HoldsUpns { column: *column, number: *at as u64 + 1 });
        }
        match read_row(row, mapping, rules, &mut lines) {
            Ok(listed) => list.pupils.push(listed),
            Err(faults) => {
                let cells = chosen.iter().map(|(_, at)| row.cell(*at).to_owned()).collect();
                list.failed.push(FailedRow { line: row.line(), cells, faults });
            }
        }
    }
    if list.pupils.is_empty() && list.failed.is_empty() {
        return Err(FileFault::NoRows.into());
    }
    Ok(list)
}

/// A unique pupil number: a check letter (never I, O or S), eleven digits, and a digit or, in a
/// temporary one, a letter.
fn looks_like_upn(cell: &str) -> bool {
    match cell.as_bytes() {
        [check, digits @ .., last] if digits.len() == 11 => {
            check.is_ascii_alphabetic()
                && !b"IOSios".contains(check)
                && digits.iter().all(u8::is_ascii_digit)
                && last.is_ascii_alphanumeric()
        }
        _ => false,
    }
}

type Lines = BTreeMap<(String, String, Date), u64>;

fn read_row(
    row: Row<'_>,
    mapping: &Mapping,
    rules: Rules<'_>,
    lines: &mut Lines,
) -> Result<Listed, Vec<PupilFault>> {
    row.check().map_err(|fault| vec![PupilFault { column: None, why: PupilWhy::Row(fault) }])?;
    let mut faults = Vec::new();
    let mut note =
        |column: Column, why: PupilWhy| faults.push(PupilFault { column: Some(column), why });
    let names = read_names(row, mapping.names, &mut note);
    let born =
        read_born(row.cell(mapping.born), rules.today).map_err(|why| note(Column::Born, why));
    let stated = read_stated(mapping.year_group.map(|at| row.cell(at)))
        .map_err(|why| note(Column::YearGroup, why));
    let class = read_class(mapping.class.map_or("", |at| row.cell(at)))
        .map_err(|why| note(Column::Class, why));
    let (Some((given_name, family_name)), Ok(born), Ok(stated), Ok(class)) =
        (names, born, stated, class)
    else {
        return Err(faults);
    };
    if let Err(why) = is_eligible(rules.model, born, stated, rules.start) {
        return Err(why.into_iter().map(not_eligible).collect());
    }
    let by_birth = YearGroup::of(born, AcademicYear::containing(rules.start));
    let out_of_year = stated.is_some() && stated != by_birth;
    let Some(year_group) = stated.or(by_birth) else {
        return Err(vec![PupilFault { column: Some(Column::YearGroup), why: PupilWhy::Blank }]);
    };
    let who = (fold_name(&given_name), fold_name(&family_name), born);
    if let Some(first_line) = lines.get(&who) {
        let why = PupilWhy::ListedTwice { first_line: *first_line };
        return Err(vec![PupilFault { column: None, why }]);
    }
    lines.insert(who, row.line());
    let pupil = Pupil { given_name, family_name, born, year_group, class };
    let note = out_of_year.then_some(Note::TaughtOutOfYear { by_birth });
    Ok(Listed { line: row.line(), pupil, stated, by_birth, note })
}

fn not_eligible(why: crate::cohorts::NotEligible) -> PupilFault {
    use crate::cohorts::NotEligible as N;
    let column = match why {
        N::YearGroupNotTaken { .. } => Column::YearGroup,
        N::NotYetBorn | N::TooYoung { .. } | N::TooOld { .. } => Column::Born,
    };
    PupilFault { column: Some(column), why: PupilWhy::NotEligible(why) }
}

fn read_names(
    row: Row<'_>,
    columns: NameColumns,
    note: &mut impl FnMut(Column, PupilWhy),
) -> Option<(String, String)> {
    match columns {
        NameColumns::Apart { forename, preferred, surname } => {
            let preferred = preferred.map(|at| (Column::PreferredName, row.cell(at)));
            let (column, given) = preferred
                .filter(|(_, cell)| !cell.is_empty())
                .unwrap_or((Column::Forename, row.cell(forename)));
            let given = text(given, LONGEST_NAME).map_err(|why| note(column, why));
            let family =
                text(row.cell(surname), LONGEST_NAME).map_err(|why| note(Column::Surname, why));
            given.ok().zip(family.ok())
        }
        NameColumns::Whole { column, order } => {
            whole_name(row.cell(column), order).map_err(|why| note(Column::FullName, why)).ok()
        }
    }
}

fn whole_name(cell: &str, order: NameOrder) -> Result<(String, String), PupilWhy> {
    let cell = text(cell, 2 * LONGEST_NAME)?;
    let (given, family) = match (cell.split_once(','), order) {
        (Some((family, given)), _) => (given, family),
        (None, NameOrder::ForenameFirst) => cell.rsplit_once(' ').ok_or(PupilWhy::NotTwoNames)?,
        (None, NameOrder::SurnameFirst) => {
            let (family, given) = cell.split_once(' ').ok_or(PupilWhy::NotTwoNames)?;
            (given, family)
        }
    };
    let part = |part: &str| match text(part, LONGEST_NAME) {
        Err(PupilWhy::Blank) => Err(PupilWhy::NotTwoNames),
        read => read,
    };
    Ok((part(given)?, part(family)?))
}

/// A name: trimmed, its inner blanks single, with a letter in it and no formula.
fn text(cell: &str, limit: usize) -> Result<String, PupilWhy> {
    if cell.is_empty() {
        return Err(PupilWhy::Blank);
    }
    let clean = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if starts_formula(&clean) || clean.chars().any(char::is_control) {
        return Err(PupilWhy::NotAName);
    }
    if clean.is_empty() {
        return Err(PupilWhy::Blank);
    }
    if !clean.chars().any(char::is_alphabetic) {
        return Err(PupilWhy::NotAName);
    }
    if clean.chars().count() > limit {
        return Err(PupilWhy::TooLong { limit: limit as u64 });
    }
    Ok(clean)
}

fn read_born(cell: &str, today: Date) -> Result<Date, PupilWhy> {
    if cell.is_empty() {
        return Err(PupilWhy::Blank);
    }
    let born = read_date(cell).map_err(|fault| match fault {
        DateFault::NotADate => PupilWhy::NotADate,
        DateFault::TwoDigitYear => PupilWhy::TwoDigitYear,
    })?;
    if born > today { Err(PupilWhy::BornInFuture) } else { Ok(born) }
}

/// The school's word on the year group, where there is one.
fn read_stated(cell: Option<&str>) -> Result<Option<YearGroup>, PupilWhy> {
    let Some(cell) = cell.filter(|cell| !cell.is_empty()) else { return Ok(None) };
    read_year_group(cell).map(Some).ok_or(PupilWhy::NotAYearGroup)
}

/// A class is often a number (`5`), so a letter is not asked of it.
fn read_class(cell: &str) -> Result<Option<String>, PupilWhy> {
    if cell.is_empty() {
        return Ok(None);
    }
    if starts_formula(cell) || cell.chars().any(char::is_control) {
        return Err(PupilWhy::NotAName);
    }
    if cell.chars().count() > LONGEST_CLASS {
        return Err(PupilWhy::TooLong { limit: LONGEST_CLASS as u64 });
    }
    Ok(Some(cell.to_owned()))
}

//! A workbook (`.xlsx`, ECMA-376) as the text of a table, so that it goes on as a CSV file would.
//!
//! Line `n` of the text is row `n` of the sheet. What a cell shows by its format is not looked at:
//! a date is written as year, month and day, a number as the number. Of a formula the value counts
//! that was saved with it; where none was, or an error, the cell is `=` and no reader takes it.
//!
//! Everything stays in memory and within limits: how far the archive unpacks is measured before it
//! is read, and cells come one by one, so that one far away takes no more room than any other.

use super::{FileFault, Limits};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};
use zip::ZipArchive;

/// Bytes that all parts of a workbook may unpack to. A list of 4,000 children has two or three MB.
const UNPACKED: u64 = 24 << 20;
/// Parts of the archive: sheets, styles, pictures.
const MOST_PARTS: usize = 400;
/// Sheets that are looked at for something in them.
const MOST_SHEETS: usize = 20;
/// Cells that are not blank.
const MOST_CELLS: usize = 400_000;
/// Rows, blank ones among them, as a count of lines.
const MOST_LINES: u32 = 20_000;
/// From here on a number is written with an exponent: it is no year, no class and no day.
const LARGE: f64 = 1e15;

type Cells = BTreeMap<(u32, u32), String>;
type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Whether a file is a ZIP archive, as a workbook is.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads the one sheet of a workbook that is shown and has something in it, as CSV in UTF-8.
///
/// `is_left_out` is asked for each heading: the cells below those that it names are blank in the
/// text, whatever they hold.
///
/// # Errors
/// A [`FileFault`] for what is no such workbook, too large, or has more than one sheet in use.
pub fn workbook_text(
    bytes: &[u8],
    limits: Limits,
    is_left_out: impl Fn(&str) -> bool,
) -> Result<Vec<u8>, FileFault> {
    if bytes.len() > limits.bytes {
        let (bytes, limit) = (bytes.len() as u64, limits.bytes as u64);
        return Err(FileFault::TooLarge { bytes, limit });
    }
    measure(bytes)?;
    // The reader counts letters of forged cell names without looking whether they overflow.
    let cells = catch_unwind(AssertUnwindSafe(|| read(bytes, limits)));
    let cells = cells.unwrap_or(Err(FileFault::WorkbookDamaged))?;
    Ok(write(&cells, &is_left_out))
}

/// Unpacks every part once, into nothing, and stops where it gets too much: the sizes that an
/// archive states are its own word.
fn measure(bytes: &[u8]) -> Result<(), FileFault> {
    let damaged = |_| FileFault::WorkbookDamaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let too_large = FileFault::WorkbookTooLarge { limit: UNPACKED };
    if archive.len() > MOST_PARTS {
        return Err(too_large);
    }
    let mut left = UNPACKED;
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(damaged)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|_| FileFault::WorkbookDamaged)?;
        left = left.checked_sub(unpacked).ok_or_else(|| too_large.clone())?;
    }
    Ok(())
}

fn read(bytes: &[u8], limits: Limits) -> Result<Cells, FileFault> {
    let mut book: Book<'_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_| FileFault::WorkbookDamaged)?;
    let sheets = book.sheets_metadata().iter();
    let is_shown = |sheet: &&calamine::Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    let names: Vec<String> = sheets.filter(is_shown).map(|sheet| sheet.name.clone()).collect();
    if names.len() > MOST_SHEETS {
        return Err(FileFault::ManySheets);
    }
    let mut found = Cells::new();
    for name in names {
        let cells = read_sheet(&mut book, &name, limits)?;
        if !found.is_empty() && !cells.is_empty() {
            return Err(FileFault::ManySheets);
        }
        found.extend(cells);
    }
    if found.is_empty() { Err(FileFault::Empty) } else { Ok(found) }
}

/// The cells of a sheet that are not blank, by row and column from 0.
fn read_sheet(book: &mut Book<'_>, name: &str, limits: Limits) -> Result<Cells, FileFault> {
    let damaged = |_| FileFault::WorkbookDamaged;
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let (mut cells, mut letters) = (Cells::new(), 0_usize);
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let text = text(&cell.value, cell.formula.is_some());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.pos;
        if row >= MOST_LINES {
            return Err(FileFault::TooManyRows { limit: limits.rows as u64 });
        }
        if u64::from(column) >= limits.columns as u64 {
            let (columns, limit) = (u64::from(column) + 1, limits.columns as u64);
            return Err(FileFault::TooManyColumns { columns, limit });
        }
        letters += text.len();
        if letters > limits.bytes || cells.len() >= MOST_CELLS {
            return Err(FileFault::WorkbookTooLarge { limit: UNPACKED });
        }
        cells.insert((row, column), text);
    }
    Ok(cells)
}

/// A cell in one line.
fn text(value: &DataRef<'_>, is_formula: bool) -> String {
    let text = match value {
        DataRef::Empty if is_formula => "=".to_owned(),
        DataRef::Empty => String::new(),
        DataRef::Error(error) => format!("={error}"),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(float) => number(*float),
        DataRef::Bool(is_true) => if *is_true { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(day) if day.is_duration() || day.as_f64() < 1.0 => number(day.as_f64()),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
    };
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.trim().to_owned()
}

fn number(number: f64) -> String {
    if number.abs() < LARGE { number.to_string() } else { format!("{number:e}") }
}

fn write(cells: &Cells, is_left_out: &dyn Fn(&str) -> bool) -> Vec<u8> {
    let width = cells.keys().map(|(_, column)| column + 1).max().unwrap_or(0);
    let header = cells.keys().next().map_or(0, |(row, _)| *row);
    let headings = cells.range((header, 0)..(header + 1, 0));
    let left_out: BTreeSet<u32> = headings
        .filter(|(_, heading)| is_left_out(heading))
        .map(|((_, column), _)| *column)
        .collect();
    let last = cells.keys().next_back().map_or(0, |(row, _)| *row);
    let mut out = String::new();
    for row in 0..=last {
        let mut here = cells.range((row, 0)..(row + 1, 0)).peekable();
        if here.peek().is_some() {
            for column in 0..width {
                if column > 0 {
                    out.push(',');
                }
                let cell = here.next_if(|((_, at), _)| *at == column);
                let is_read = row == header || !left_out.contains(&column);
                if let Some((_, text)) = cell.filter(|_| is_read) {
                    out.push('"');
                    out.push_str(&text.replace('"', "\"\""));
                    out.push('"');
                }
            }
        }
        out.push('\n');
    }
    out.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    fn saved(name: &str) -> Vec<u8> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora/class-lists");
        fs::read(folder.join(name)).unwrap()
    }

    fn read_in(name: &str) -> Result<String, FileFault> {
        let text = workbook_text(&saved(name), Limits::CLASS_LIST, |heading| heading == "UPN")?;
        Ok(String::from_utf8(text).unwrap())
    }

    #[test]
    fn dates_numbers_and_formulas_are_read_as_what_they_stand_for() {
        let text = read_in("workbook-cells.xlsx").unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], r#""Forename","Surname","DOB","Year","Class""#);
        assert_eq!(lines[1], r#""Lark","Rise","2017-02-01","5","5""#, "a date, numbers");
        assert_eq!(lines[2], "", "a blank row keeps its line");
        assert_eq!(lines[3], r#""Wren","Rise","2017-03-02","5","5B""#, "saved values of formulas");
        assert_eq!(lines[4], r#""=","=#N/A","42767","5","5B""#, "no value, an error, no date");
        assert_eq!(lines[5], r#""Linnet two","O""Rise, A","01/02/2017","5","#, "text as text");
        let text = read_in("workbook-1904.xlsx").unwrap();
        assert!(text.contains("2017-02-01"), "{text}");
    }

    #[test]
    fn pupil_numbers_do_not_leave_the_workbook() {
        let text = read_in("workbook-upn.xlsx").unwrap();
        assert!(text.starts_with(r#""UPN","Forename""#), "{text}");
        assert!(!text.contains("A990200100001"), "{text}");
    }

    #[test]
    fn one_sheet_that_is_shown_is_read_and_more_are_refused() {
        assert_eq!(read_in("workbook-two-sheets.xlsx"), Err(FileFault::ManySheets));
        let text = read_in("workbook-hidden-sheet.xlsx").unwrap();
        assert!(text.contains("Lark") && !text.contains("Hidden"), "{text}");
        assert_eq!(read_in("workbook-empty.xlsx"), Err(FileFault::Empty));
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_takes_room() {
        let too_large = FileFault::WorkbookTooLarge { limit: UNPACKED };
        assert!(saved("workbook-bomb.xlsx").len() < 100_000);
        assert_eq!(read_in("workbook-bomb.xlsx"), Err(too_large));
        let many = FileFault::TooManyRows { limit: 4_000 };
        assert_eq!(read_in("workbook-last-row.xlsx"), Err(many));
        let wide = FileFault::TooManyColumns { columns: 16_384, limit: 400 };
        assert_eq!(read_in("workbook-last-column.xlsx"), Err(wide));
        let bytes = vec![0; Limits::CLASS_LIST.bytes + 1];
        let fault = workbook_text(&bytes, Limits::CLASS_LIST, |_| false).unwrap_err();
        assert!(matches!(fault, FileFault::TooLarge { .. }));
    }

    #[test]
    fn what_is_no_workbook_or_a_forged_one_is_refused() {
        for name in ["workbook-cut.xlsx", "workbook-other-archive.xlsx", "workbook-forged.xlsx"] {
            assert_eq!(read_in(name), Err(FileFault::WorkbookDamaged), "{name}");
        }
        // A cell that is called what no cell is: how it is refused depends on the build.
        assert!(read_in("workbook-long-cell-name.xlsx").is_err());
    }
}

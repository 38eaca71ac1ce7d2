//! A list as a workbook (`.xlsx`, ECMA-376, part 1): one sheet, every cell a piece of text. No cell
//! is a formula, a link or a number, so nothing runs and no zero is lost when it is opened. Same
//! list, same bytes: the archive bears no moment.

use super::defuse;
use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// The media type of a workbook.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const DECLARED: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// What is the same in every such workbook: the part's name, and what is in it.
const PARTS: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

/// Writes a list as a workbook, headings first; every cell is defused as in a CSV file, because
/// people save workbooks as those.
pub fn rows_workbook(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    const NEVER: &str = "writing to memory does not fail";
    let mut sheet = format!(
        "{DECLARED}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetData>"
    );
    let head = head.iter().map(|cell| (*cell).to_owned()).collect();
    for (number, row) in (1_u32..).zip(std::iter::once(head).chain(rows)) {
        write_row(&mut sheet, number, &row);
    }
    sheet.push_str("</sheetData></worksheet>");
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in PARTS {
        out.start_file(name, options).expect(NEVER);
        out.write_all(DECLARED.as_bytes()).expect(NEVER);
        out.write_all(part.as_bytes()).expect(NEVER);
    }
    out.start_file("xl/worksheets/sheet1.xml", options).expect(NEVER);
    out.write_all(sheet.as_bytes()).expect(NEVER);
    out.finish().expect(NEVER).into_inner()
}

fn write_row(sheet: &mut String, number: u32, cells: &[String]) {
    let _ = write!(sheet, "<row r=\"{number}\">");
    for (at, cell) in cells.iter().enumerate() {
        let name = column(at);
        let _ = write!(sheet, "<c r=\"{name}{number}\" t=\"inlineStr\"><is>");
        sheet.push_str("<t xml:space=\"preserve\">");
        defuse(cell).chars().for_each(|c| write_letter(sheet, c));
        sheet.push_str("</t></is></c>");
    }
    sheet.push_str("</row>");
}

/// Escapes what is markup; what no XML 1.0 text may hold becomes the sign for a lost letter.
fn write_letter(sheet: &mut String, c: char) {
    match c {
        '&' => sheet.push_str("&amp;"),
        '<' => sheet.push_str("&lt;"),
        '>' => sheet.push_str("&gt;"),
        '\r' => sheet.push_str("&#13;"),
        '\t' | '\n' => sheet.push(c),
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => sheet.push('\u{fffd}'),
        other => sheet.push(other),
    }
}

/// The letters of a column: A, B, ..., Z, AA.
fn column(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => letter.to_string(),
        before => format!("{}{letter}", column(before - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table_file::{Limits, is_workbook, workbook_text};

    fn rows() -> impl Iterator<Item = Vec<String>> {
        let cells = |all: [&str; 2]| all.map(str::to_owned).to_vec();
        [cells(["Siân & <Ŵyn>", "007"]), cells(["=HYPERLINK(\"x\")", "a\u{0}b"])].into_iter()
    }

    #[test]
    fn what_is_written_is_read_again_and_nothing_runs() {
        let bytes = rows_workbook(&["Name", "Number"], rows());
        assert!(is_workbook(&bytes));
        let text = workbook_text(&bytes, Limits::CLASS_LIST, |_| false).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("Siân & <Ŵyn>") && text.contains("007"), "{text}");
        assert!(text.contains("'=HYPERLINK"), "{text}");
        assert!(text.contains("a\u{fffd}b"), "{text}");
        assert_eq!(text.trim_end().lines().count(), 3, "{text}");
    }

    #[test]
    fn the_same_list_is_the_same_bytes() {
        assert_eq!(rows_workbook(&["Name"], rows()), rows_workbook(&["Name"], rows()));
    }

    #[test]
    fn columns_are_counted_in_letters() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(column);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}

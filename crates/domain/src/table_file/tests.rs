//! What is read, what is refused, and what never happens whatever the bytes.

use super::*;
use proptest::prelude::*;

fn open(bytes: &[u8]) -> Result<Table<'_>, FileFault> {
    Table::open(bytes, Limits::CLASS_LIST)
}

/// All rows as (line, cells).
fn all(table: &Table<'_>) -> Vec<(u64, Vec<String>)> {
    let mut rows = table.rows();
    let mut out = Vec::new();
    while let Some(row) = rows.next_row().unwrap() {
        let cells = (0..table.header().len()).map(|at| row.cell(at).to_owned()).collect();
        out.push((row.line(), cells));
    }
    out
}

#[test]
fn the_same_table_reads_alike_in_every_encoding() {
    let text = "Name;Town\r\nZoë;Ynys Môr\r\n";
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16_big: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let marked = format!("\u{feff}{text}").into_bytes();
    let cp1252 = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked, Encoding::Utf8),
        (utf16, Encoding::Utf16),
        (utf16_big, Encoding::Utf16),
        (cp1252, Encoding::Windows1252),
    ] {
        let table = open(&bytes).unwrap();
        assert_eq!(table.encoding(), encoding);
        assert_eq!(table.separator(), ';');
        assert_eq!(table.header().headings(), ["Name", "Town"]);
        assert_eq!(all(&table), [(2, vec!["Zoë".to_owned(), "Ynys Môr".to_owned()])]);
    }
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    let fault = |bytes: &[u8]| open(bytes).unwrap_err();
    assert_eq!(fault(b""), FileFault::Empty);
    assert_eq!(fault(b" \r\n\r\n"), FileFault::Empty);
    assert_eq!(fault(b"\xef\xbb\xbf"), FileFault::Empty);
    assert_eq!(fault(&vec![0; 3 << 20]), FileFault::NotText);
    assert_eq!(fault(b"PK\x03\x04 and more"), FileFault::Workbook);
    assert_eq!(fault(b"name,born\0\nx,y"), FileFault::NotText);
    assert_eq!(fault(b"\xff\xfea\0\0\0"), FileFault::NotText);
    assert_eq!(fault(b"\xef\xbb\xbfname\n\xff"), FileFault::NotText);
    assert_eq!(fault(b",,,\n1,2,3"), FileFault::NoHeader);
    assert_eq!(fault(b"Lark,Rise,01/09/2015\n"), FileFault::NoHeader);
    assert_eq!(fault(b"Lark,Rise,01/09/15\n"), FileFault::NoHeader);
    let ten_megabytes = vec![0; 10 << 20];
    let limit = 4 << 20;
    let refused = Table::open(&ten_megabytes, Limits::ESTABLISHMENTS).unwrap_err();
    assert_eq!(refused, FileFault::NotText);
    assert_eq!(fault(&ten_megabytes), FileFault::TooLarge { bytes: 10 << 20, limit });
    let wide = "a,".repeat(401);
    assert_eq!(
        fault((wide + "a").as_bytes()),
        FileFault::TooManyColumns { columns: 402, limit: 400 }
    );
}

#[test]
fn lines_are_those_of_an_editor() {
    for end in ["\n", "\r\n"] {
        let text = ["", "a,b", "1,\"two", "lines\"", "", "2,x", ",", "3,y"].join(end);
        let table = open(text.as_bytes()).unwrap();
        let lines: Vec<u64> = all(&table).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [3, 6, 8], "{end:?}");
    }
    let table = open(b"a,b\r1,2\r3,4").unwrap();
    assert_eq!(all(&table).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn a_row_of_the_wrong_width_is_a_fault_of_that_row_only() {
    let table = open(b"a,b\n1\n1,2,3\n1,2,,\n1,2\n\"1,2\n3,4\n").unwrap();
    let mut rows = table.rows();
    let mut found = Vec::new();
    while let Some(row) = rows.next_row().unwrap() {
        found.push((row.line(), row.check()));
    }
    assert_eq!(
        found,
        [
            (2, Err(RowFault::CellCount { found: 1, expected: 2 })),
            (3, Err(RowFault::CellCount { found: 3, expected: 2 })),
            (4, Ok(())),
            (5, Ok(())),
            (6, Err(RowFault::OpenQuote { found: 1, expected: 2 })),
        ]
    );
}

#[test]
fn more_rows_than_the_limit_stop_the_reading() {
    let limits = Limits { rows: 1, ..Limits::CLASS_LIST };
    let table = Table::open(b"a\n1\n2\n", limits).unwrap();
    let mut rows = table.rows();
    assert!(rows.next_row().unwrap().is_some());
    assert_eq!(rows.next_row().err(), Some(FileFault::TooManyRows { limit: 1 }));
}

#[test]
fn headings_are_found_by_letters_and_digits_and_repeats_are_told() {
    let table = open(b" LA (code) ,Town,town,\n1,2,3,\n").unwrap();
    let header = table.header();
    assert_eq!(header.find(&["LaCode"]), Ok(Some(0)));
    assert_eq!(header.find(&["County", "la_code"]), Ok(Some(0)));
    assert_eq!(header.find(&["County"]), Ok(None));
    let fault = header.find(&["Town"]).unwrap_err();
    assert_eq!(fault, FileFault::RepeatedColumn { column: "Town".into(), first: 2, again: 3 });
    assert_eq!(header.repeats(), [Repeat { heading: "town".into(), first: 2, again: 3 }]);
}

#[test]
fn dates_are_day_first_or_year_first_and_never_guessed() {
    let day = jiff::civil::date(2015, 9, 1);
    for text in [
        "01/09/2015",
        "1/9/2015",
        "2015-09-01",
        "01-Sep-2015",
        "1 september 2015",
        "1-SEPT-2015",
        "01.09.2015",
        "2015-09-01T00:00:00",
        "01/09/2015 00:00",
    ] {
        assert_eq!(read_date(text), Ok(day), "{text}");
    }
    for text in ["1/9/15", "01-Sep-15"] {
        assert_eq!(read_date(text), Err(DateFault::TwoDigitYear), "{text}");
    }
    for text in
        ["", "31/02/2015", "09/25/2015", "42248", "2015", "1/9", "soon", "1/9/0015", "1/2/3/2015"]
    {
        assert_eq!(read_date(text), Err(DateFault::NotADate), "{text}");
    }
}

#[test]
fn formulas_are_told_from_telephone_numbers() {
    for cell in ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+cmd", "＝1", " =1"] {
        assert!(starts_formula(cell), "{cell}");
    }
    for cell in ["", "-", "+44 1632 960001", "-5", "Larkrise", "O'Neil", "'tis"] {
        assert!(!starts_formula(cell), "{cell}");
    }
}

#[test]
fn failed_rows_come_back_defused_and_can_be_read_again() {
    let rows = [FailedRow {
        line: 7,
        cells: vec!["=HYPERLINK(\"x\")".to_owned(), "Môr, \"A\"".to_owned()],
        faults: vec!["first", "second"],
    }];
    let headings = ["Name".to_owned(), "Town".to_owned()];
    let file = failed_rows_file(["Line", "Why"], &headings, &rows, |fault| format!("{fault}."));
    let table = open(&file).unwrap();
    assert_eq!(table.header().headings(), ["Line", "Why", "Name", "Town"]);
    let text = String::from_utf8(file.clone()).unwrap();
    assert!(text.contains("\"'=HYPERLINK"), "{text}");
    let cells = ["7", "first. second.", "=HYPERLINK(\"x\")", "Môr, \"A\""].map(str::to_owned);
    assert_eq!(all(&table), [(2, cells.to_vec())]);
    assert!(!format!("{rows:?}").contains("HYPERLINK"));
}

#[test]
fn a_day_may_be_written_with_its_weekday_and_the_two_have_to_fit() {
    let day = jiff::civil::date(2026, 9, 7);
    for text in [
        "Monday 7 September 2026",
        "Mon, 7th Sept 2026",
        "MON. 07/09/2026",
        "Dydd Llun 7 Medi 2026",
        "Llun 7fed Medi 2026",
        "7th September 2026",
        "2026-09-07",
    ] {
        assert_eq!(read_day(text), Ok(day), "{text}");
    }
    for text in ["Tuesday 7 September 2026", "Thurs 7 September 2026", "Dydd Mawrth 7 Medi 2026"] {
        let is = jiff::civil::Weekday::Monday;
        assert_eq!(read_day(text), Err(DayFault::Weekday { is }), "{text}");
    }
    assert_eq!(read_day("3 Mawrth 2026"), Ok(jiff::civil::date(2026, 3, 3)), "March, not Tuesday");
    for text in ["Monday", "Monday 31 September 2026", "Someday 7 September 2026", "Sunday Monday"]
    {
        assert_eq!(read_day(text), Err(DayFault::Date(DateFault::NotADate)), "{text}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(table) = open(&bytes) {
            let _ = all(&table);
        }
    }

    #[test]
    fn no_csv_like_text_makes_it_panic(text in "[a-c\",;\t\r\n'=é ]{0,200}") {
        if let Ok(table) = open(text.as_bytes()) {
            let mut rows = table.rows();
            while let Some(row) = rows.next_row().unwrap() {
                prop_assert!(row.line() <= text.matches(['\n', '\r']).count() as u64 + 1);
                let _ = row.check();
            }
        }
    }

    #[test]
    fn defusing_twice_is_defusing_once_and_leaves_nothing_to_run(cell in "\\PC{0,20}") {
        let once = defuse(&cell).into_owned();
        prop_assert_eq!(defuse(&once), once.as_str());
        prop_assert!(!starts_formula(&once));
        prop_assert_eq!(plain(&once), plain(&cell));
    }

    #[test]
    fn a_printed_date_reads_back(days in 0_i32..60_000) {
        let date = jiff::civil::date(1950, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        prop_assert_eq!(read_date(&date.to_string()), Ok(date));
        prop_assert_eq!(read_date(&date.strftime("%d-%b-%Y").to_string()), Ok(date));
        let _ = read_date(&date.strftime("%d/%m/%y").to_string());
    }
}

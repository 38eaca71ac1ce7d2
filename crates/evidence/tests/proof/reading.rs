//! Files whose quotes or empty lines could make one row of many, or none of one.

use super::near;
use evidence::file::{Problem, Roles, Sheet, printable};
use evidence::interval::ProportionMethod;
use evidence::run::{Adjust, Adjustment, Describe, Report};

/// The mean of `n` over schools.
fn mean(text: &str) -> Result<Report, Problem> {
    let request = Describe {
        outcome: "n".to_owned(),
        options: vec![],
        top: None,
        roles: Roles { school: Some("school".to_owned()), ..Roles::default() },
        by: None,
        interval: ProportionMethod::Logit,
        level: 0.95,
        planning_deff: 1.6,
        lonely: evidence::design::Lonely::Refuse,
    };
    Sheet::open(text.as_bytes()).and_then(|mut sheet| request.run(&mut sheet, |_| {}))
}

#[track_caller]
fn refused(text: &str, line: u64, what: &str) {
    let problem = mean(text).unwrap_err();
    assert_eq!(problem.line, Some(line), "{problem}");
    assert!(problem.what.contains(what), "{problem}");
}

const UNCLOSED: &str = "a quote opens here and is never closed";
const BEHIND: &str = "text stands behind a closing quote";

/// A quote that never closes took the rest of the file for one field, and the mean was one of the
/// rows before it.
#[test]
fn a_quote_that_never_closes_is_told_where_it_opens() {
    let row = |n: usize| format!("s{},{n},x\n", n % 5);
    let rows: String = (0..2_000).map(row).collect();
    for end in ["\n", "\r\n"] {
        let with = |text: &str| text.replace('\n', end);
        // in a column that is read, in one that is not, in the last row, in the first
        refused(&with(&format!("school,n,note\n{rows}s1,\"4,x\n{rows}")), 2_002, UNCLOSED);
        refused(&with(&format!("school,n,note\n{rows}s1,4,\"x\n{rows}")), 2_002, UNCLOSED);
        refused(&with(&format!("school,n,note\n{rows}s1,4,\"x")), 2_002, UNCLOSED);
        refused(&with(&format!("school,n,note\n\"s1,4,x\n{rows}")), 2, UNCLOSED);
        refused(
            &with(&format!("school,n,note\n{rows}s1,4,\"x\ny\"\n\n\"s1,5,x\n")),
            2_005,
            UNCLOSED,
        );
        refused(&with(&format!("school,\"n,note\n{rows}")), 1, UNCLOSED);
    }
    let early = mean(&format!("school,n,note\ns1,four,x\n{rows}s1,4,\"x\n")).unwrap_err();
    assert_eq!((early.line, early.column.as_deref()), (Some(2), Some("n")));
}

/// `"4"2` was read as 42.
#[test]
fn text_behind_a_closing_quote_is_told() {
    let row = |n: usize| format!("s{},{n},\"x\"\n", n % 5);
    let rows: String = (0..50).map(row).collect();
    for odd in ["s1,\"4\"2,x", "s1,4,\"no\"x", "s1,4,\"no\" \"x\"", "\"s\"1,4,x"] {
        refused(&format!("school,n,note\n{rows}{odd}\n{rows}"), 52, BEHIND);
    }
    refused("school,\"n\"n,note\ns1,2,x\n", 1, BEHIND);
    for fine in [
        "s1,\"4\" ,x",
        "s1,4,\"he said \"\"no\"\"\"",
        "s1,4,5\" wide",
        "s1,4,\"a,\nb\"",
        "s1,4,\"\"",
    ] {
        let report = mean(&format!("school,n,note\n{rows}{fine}\n{rows}")).unwrap();
        assert_eq!(report.results[0].n, Some(101), "{fine}");
        near(report.results[0].estimate.unwrap(), (2.0 * 1_225.0 + 4.0) / 101.0, 1e-12);
    }
}

/// In a file with one column an empty line is a child, or a test, without an answer.
#[test]
fn an_empty_line_of_one_column_is_a_missing_answer() {
    let adjust = |text: &str| {
        let request = Adjust { p: "p".to_owned(), method: Adjustment::Holm };
        request.run(&mut Sheet::open(text.as_bytes())?)
    };
    for end in ["\n", "\r\n", "\r"] {
        for (text, rows, missing) in [
            ("p\n0.01\n0.02\n", 2, 0),
            ("p\n0.01\n\n0.02\n", 3, 1),
            ("p\n0.01\n\n0.02", 3, 1),
            ("p\n\n\n0.01\nNA\n0.02\n\n", 6, 4),
            ("\np\n\"0.01\"\n\n0.02\n", 3, 1),
        ] {
            let report = adjust(&text.replace('\n', end)).unwrap();
            assert_eq!(report.provenance.rows, Some(rows), "{text:?} {end:?}");
            let silent = report.provenance.silent.first().unwrap();
            assert_eq!(silent.missing, missing, "{text:?} {end:?}");
            let of = report.results.iter().find(|record| record.p == Some(0.01)).unwrap();
            near(of.p_adjusted.unwrap(), 0.02, 1e-12);
        }
    }
    for end in ["\n", "\r\n"] {
        let text = "p\n0.01\n\n\n1.5\n".replace('\n', end);
        assert_eq!(adjust(&text).unwrap_err().line, Some(5));
    }
    // of two columns an empty line is no row, as before
    let two = "school,n\ns1,1\n\ns2,2\ns3,3\ns4,5\n\n";
    assert_eq!(mean(two).unwrap().provenance.rows, Some(4));
}

#[test]
fn a_file_of_two_bytes_a_letter_is_not_utf8() {
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = "school,n\ns1,2\n".encode_utf16().flat_map(order).collect();
        let problem = Sheet::open(&bytes[..]).err().unwrap();
        assert!(problem.what.contains("save the file as UTF-8"), "{problem}");
    }
}

/// What a file says never moves the cursor, turns the writing round or rings.
#[test]
fn sentences_hold_no_control_characters() {
    let odd = "\u{1b}[2Jno\u{7}\u{202e}\u{9b}x\n";
    let problem = mean(&format!("school,n\ns1,\"{odd}\"\n")).unwrap_err();
    assert!(problem.what.contains('\u{1b}'));
    let said = problem.to_string();
    assert!(!said.contains(|letter: char| letter.is_control() || letter == '\u{202e}'), "{said:?}");
    assert!(said.contains("\\u{1b}[2Jno\\u{7}\\u{202e}\\u{9b}x"), "{said}");
    assert_eq!(printable("Heddlu Bach: dŵr, 😀"), "Heddlu Bach: dŵr, 😀");
}

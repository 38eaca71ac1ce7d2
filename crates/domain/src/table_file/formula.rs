//! Cells that a spreadsheet would run as a formula.
//!
//! The leading characters are those that OWASP lists under "CSV injection", the full-width forms
//! among them.

use std::borrow::Cow;

fn starts_run(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

/// A text cell as it may stand in an export: with an apostrophe before what would be run.
///
/// Doing it twice changes nothing more. Cells that are numbers by type do not need it.
///
/// # Examples
/// ```
/// use capbadge_domain::table_file::defuse;
/// assert_eq!(defuse("=1+1"), "'=1+1");
/// assert_eq!(defuse("Larkrise"), "Larkrise");
/// ```
pub fn defuse(cell: &str) -> Cow<'_, str> {
    if cell.trim_start_matches(' ').starts_with(starts_run) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell without the apostrophe that [`defuse`] put there, so that a file of failed rows can be
/// mended and read again.
pub fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches(' ').starts_with(starts_run) => rest,
        _ => cell,
    }
}

/// Whether a cell that comes in starts a formula: `=2+5`, `@SUM(A1)`, `+cmd|...`.
///
/// Telephone numbers (`+44 1632 960001`), negative numbers and a lone hyphen are none.
pub fn starts_formula(cell: &str) -> bool {
    let cell = cell.trim();
    let Some(first) = cell.chars().next().filter(|c| starts_run(*c)) else { return false };
    let rest = &cell[first.len_utf8()..];
    let harmless = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '.' | ',' | '-');
    !(matches!(first, '+' | '-') && rest.chars().all(harmless))
}

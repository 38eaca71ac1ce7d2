//! Dates as schools and registers write them.

use jiff::civil::Date;

/// Why a text is not taken for a date.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, thiserror::Error,
)]
pub enum DateFault {
    /// No day that ever was, or in an order that is not read.
    #[error("not a date")]
    NotADate,
    /// A year of two digits, which could be in either century.
    #[error("the year has two digits")]
    TwoDigitYear,
}

/// Reads a date written day first (`01/09/2015`, `1-Sep-2015`, `1 September 2015`) or year first
/// with hyphens (`2015-09-01`), with or without a time of midnight after it.
///
/// # Errors
/// A [`DateFault`]; month first is never guessed.
pub fn read_date(text: &str) -> Result<Date, DateFault> {
    let mut parts = without_midnight(text.trim())
        .split(['/', '-', '.', ' ', ','])
        .filter(|part| !part.is_empty());
    let (Some(first), Some(second), Some(third), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(DateFault::NotADate);
    };
    let (year, month, day) = if first.len() == 4 {
        (number(first), number(second), number(third))
    } else {
        let year = number(third).ok_or(DateFault::NotADate)?;
        if third.len() <= 2 && number(first).is_some() {
            return Err(DateFault::TwoDigitYear);
        }
        (Some(year), number(second).or_else(|| month_named(second)), number(first))
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else {
        return Err(DateFault::NotADate);
    };
    let month = i8::try_from(month).map_err(|_| DateFault::NotADate)?;
    let day = i8::try_from(day).map_err(|_| DateFault::NotADate)?;
    if year < 1000 {
        return Err(DateFault::NotADate);
    }
    Date::new(year, month, day).map_err(|_| DateFault::NotADate)
}

/// Exports from databases put the time of midnight behind a date.
fn without_midnight(text: &str) -> &str {
    const MIDNIGHTS: [&str; 5] =
        ["T00:00:00Z", "T00:00:00", " 00:00:00.000", " 00:00:00", " 00:00"];
    MIDNIGHTS.iter().find_map(|time| text.strip_suffix(time)).unwrap_or(text)
}

fn number(part: &str) -> Option<i16> {
    let digits = part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
    if digits { part.parse().ok() } else { None }
}

fn month_named(part: &str) -> Option<i16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let part = part.to_lowercase();
    let at = MONTHS.iter().position(|month| {
        part == *month || part == month[..3] || part == "sept" && *month == "september"
    })?;
    i16::try_from(at + 1).ok()
}

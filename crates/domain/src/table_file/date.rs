//! Dates as schools and registers write them.

use jiff::civil::{Date, Weekday};

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

/// Why a day that is written with its weekday is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    /// No date.
    #[error(transparent)]
    Date(#[from] DateFault),
    /// The weekday is not the one of the date: one of the two is a slip, and nobody can say which.
    #[error("the weekday and the date do not fit together")]
    Weekday {
        /// The weekday that the date has.
        is: Weekday,
    },
}

/// Reads a day as schools write it on their pages: as [`read_date`], with or without its weekday
/// before it and with or without the ending of an ordinal (`Monday 7 September 2026`, `Mon 7th Sept
/// 2026`, `Dydd Llun 7 Medi 2026`). A weekday is checked against its date.
///
/// # Errors
/// A [`DayFault`].
pub fn read_day(text: &str) -> Result<Date, DayFault> {
    let words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.filter(|word| !word.eq_ignore_ascii_case("dydd")).collect();
    let said = words.first().and_then(|word| weekday_named(word));
    if said.is_some() {
        words.remove(0);
    }
    let plain: Vec<&str> = words.iter().map(|word| without_ordinal(word)).collect();
    let date = read_date(&plain.join(" "))?;
    match said {
        Some(said) if said != date.weekday() => Err(DayFault::Weekday { is: date.weekday() }),
        _ => Ok(date),
    }
}

/// `7` of `7th`; a Welsh `7fed` too.
fn without_ordinal(word: &str) -> &str {
    const ENDINGS: [&str; 9] = ["st", "nd", "rd", "th", "af", "ail", "ydd", "fed", "eg"];
    let cut = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending));
    cut.filter(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())).unwrap_or(word)
}

/// The weekday of a word in English or Welsh, whole or shortened.
pub fn weekday_named(word: &str) -> Option<Weekday> {
    const DAYS: [(&str, Weekday); 14] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
        ("llun", Weekday::Monday),
        ("mawrth", Weekday::Tuesday),
        ("mercher", Weekday::Wednesday),
        ("iau", Weekday::Thursday),
        ("gwener", Weekday::Friday),
        ("sadwrn", Weekday::Saturday),
        ("sul", Weekday::Sunday),
    ];
    let word = word.trim_end_matches('.').to_lowercase();
    let is_short = ["tues", "thur", "thurs"].contains(&word.as_str());
    let fits = |day: &str| {
        let begins = day.starts_with(&word);
        day == word || begins && (is_short || word.len() == 3 && day.ends_with("day"))
    };
    DAYS.into_iter().find(|(day, _)| fits(day)).map(|(_, weekday)| weekday)
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
    const IN_WELSH: [&str; 12] = [
        "ionawr",
        "chwefror",
        "mawrth",
        "ebrill",
        "mai",
        "mehefin",
        "gorffennaf",
        "awst",
        "medi",
        "hydref",
        "tachwedd",
        "rhagfyr",
    ];
    let part = part.to_lowercase();
    let english = MONTHS.iter().position(|month| {
        part == *month || part == month[..3] || part == "sept" && *month == "september"
    });
    let at = english.or_else(|| IN_WELSH.iter().position(|month| part == *month))?;
    i16::try_from(at + 1).ok()
}

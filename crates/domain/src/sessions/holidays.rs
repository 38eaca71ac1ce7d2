//! Bank holidays, in the shape in which GOV.UK publishes them.

use crate::coded::coded;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

coded! {
    /// A part of the United Kingdom with bank holidays of its own, by its name in the file.
    Division {
        /// England and Wales.
        EnglandAndWales = "england-and-wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
    }
}

/// The bank holidays of one part of the United Kingdom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BankHolidays(BTreeMap<Date, String>);

/// Why a file of bank holidays cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HolidaysError {
    /// The file is not in the published shape.
    #[error("this is not the bank holidays file of GOV.UK: {0}")]
    NotTheFile(String),
    /// The file has no such division.
    #[error("the file has no division `{wanted}`; it has {found}")]
    NoDivision {
        /// The division that was asked for.
        wanted: String,
        /// Those that are there.
        found: String,
    },
}

#[derive(Deserialize)]
struct Listed {
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    title: String,
    date: Date,
}

impl BankHolidays {
    /// Reads the published file (`https://www.gov.uk/bank-holidays.json`).
    ///
    /// # Errors
    /// The text is not that file, or has no such division.
    pub fn from_json(text: &str, division: &str) -> Result<Self, HolidaysError> {
        let mut file: BTreeMap<String, Listed> = serde_json::from_str(text)
            .map_err(|error| HolidaysError::NotTheFile(error.to_string()))?;
        let found = file.keys().cloned().collect::<Vec<_>>().join(", ");
        let Some(division) = file.remove(division).filter(|one| !one.events.is_empty()) else {
            return Err(HolidaysError::NoDivision { wanted: division.to_owned(), found });
        };
        Ok(Self(division.events.into_iter().map(|event| (event.date, event.title)).collect()))
    }

    /// Those of England and Wales that come with the program, 2025 to 2028.
    ///
    /// # Panics
    /// Never in a build whose tests pass: the file is compiled in and read by a test.
    pub fn shipped() -> Self {
        Self::from_json(include_str!("bank_holidays.json"), "england-and-wales")
            .expect("a test reads the shipped file")
    }

    /// The days in the shape of the published file, under one division and with nothing else of it.
    pub fn to_json(&self, division: &str) -> String {
        let event = |(on, title): (&Date, &String)| serde_json::json!({ "title": title, "date": on.to_string() });
        let events: Vec<_> = self.0.iter().map(event).collect();
        serde_json::json!({ division: { "division": division, "events": events } }).to_string()
    }

    /// Every day with its name, by day.
    pub fn all(&self) -> impl Iterator<Item = (Date, &str)> {
        self.0.iter().map(|(on, title)| (*on, title.as_str()))
    }

    /// The name of the bank holiday on a day, if it is one.
    pub fn title(&self, on: Date) -> Option<&str> {
        self.0.get(&on).map(String::as_str)
    }

    /// The last day of the last year that the file speaks of: beyond it nothing is known. A file
    /// covers whole calendar years.
    pub fn known_until(&self) -> Option<Date> {
        self.0.last_key_value().map(|(date, _)| date.last_of_year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};

    /// Easter Sunday of the Gregorian calendar, in the form of Meeus, Jones and Butcher.
    #[expect(clippy::many_single_char_names, reason = "the published form names them so")]
    fn easter(year: i16) -> Date {
        let y = i32::from(year);
        let (a, b, c) = (y % 19, y / 100, y % 100);
        let (d, e, g) = (b / 4, b % 4, (8 * b + 13) / 25);
        let h = (19 * a + b - d - g + 15) % 30;
        let (i, k) = (c / 4, c % 4);
        let l = (32 + 2 * e + 2 * i - h - k) % 7;
        let m = (a + 11 * h + 22 * l) / 451;
        let n = h + l - 7 * m + 114;
        date(year, i8::try_from(n / 31).unwrap(), i8::try_from(n % 31 + 1).unwrap())
    }

    /// A holiday of a fixed day, moved to the next working day that no other has.
    fn or_next_free_day(mut on: Date, taken: &[Date]) -> Date {
        while matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday) || taken.contains(&on) {
            on = on.tomorrow().unwrap();
        }
        on
    }

    fn by_the_rules(year: i16) -> Vec<Date> {
        let monday = |month: i8, nth: i8| {
            date(year, month, 1).nth_weekday_of_month(nth, Weekday::Monday).unwrap()
        };
        let sunday = easter(year);
        let mut days = vec![
            or_next_free_day(date(year, 1, 1), &[]),
            sunday.checked_sub(jiff::Span::new().days(2)).unwrap(),
            sunday.tomorrow().unwrap(),
            monday(5, 1),
            monday(5, -1),
            monday(8, -1),
        ];
        // Christmas Day keeps its own day against Boxing Day where that is a weekday.
        let boxing = date(year, 12, 26);
        let boxing_is_free = !matches!(boxing.weekday(), Weekday::Saturday | Weekday::Sunday);
        let taken = if boxing_is_free { vec![boxing] } else { vec![] };
        let christmas = or_next_free_day(date(year, 12, 25), &taken);
        days.extend([christmas, or_next_free_day(boxing, &[christmas])]);
        days.sort_unstable();
        days
    }

    #[test]
    fn the_shipped_dates_are_those_of_the_rules() {
        let shipped = BankHolidays::shipped();
        let expected: Vec<Date> = (2025..=2028).flat_map(by_the_rules).collect();
        assert_eq!(shipped.0.keys().copied().collect::<Vec<_>>(), expected);
        assert_eq!(shipped.known_until(), Some(date(2028, 12, 31)));
        assert_eq!(shipped.title(date(2026, 4, 3)), Some("Good Friday"));
    }

    #[test]
    fn what_is_kept_of_a_file_reads_back_the_same() {
        let shipped = BankHolidays::shipped();
        for (code, _) in <Division as crate::coded::Coded>::CODES {
            assert_eq!(BankHolidays::from_json(&shipped.to_json(code), code), Ok(shipped.clone()));
        }
        let bare = "{\"scotland\": {\"events\": []}}";
        assert!(BankHolidays::from_json(bare, "scotland").is_err(), "a year without any is none");
    }

    #[test]
    fn another_file_is_refused_in_words() {
        let told = BankHolidays::from_json("{\"events\": []}", "england-and-wales").unwrap_err();
        assert!(told.to_string().starts_with("this is not the bank holidays file"), "{told}");
        let told = BankHolidays::from_json("{\"scotland\": {\"events\": []}}", "england-and-wales");
        let told = told.unwrap_err().to_string();
        assert_eq!(told, "the file has no division `england-and-wales`; it has scotland");
    }
}

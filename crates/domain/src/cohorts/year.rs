//! The academic year, year groups and ages.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An academic year of England and Wales: 1 September to 31 August, written `2026/27`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AcademicYear(i16);

/// Why a text is not an academic year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an academic year is written like 2026/27")]
pub struct NotAYear;

impl AcademicYear {
    /// The academic year that starts in September of this calendar year, from 1950 to 2200.
    pub fn starting(year: i16) -> Option<Self> {
        (1950..=2200).contains(&year).then_some(Self(year))
    }

    /// The academic year in which a date lies; the dates before 1950 and after 2200 count as the
    /// first and the last that we know.
    pub fn containing(on: Date) -> Self {
        let year = if on.month() >= 9 { on.year() } else { on.year() - 1 };
        Self(year.clamp(1950, 2200))
    }

    /// The calendar year in which it starts.
    pub fn start_year(self) -> i16 {
        self.0
    }

    /// 1 September.
    pub fn first_day(self) -> Date {
        date(self.0, 9, 1)
    }

    /// 31 August.
    pub fn last_day(self) -> Date {
        date(self.0 + 1, 8, 31)
    }

    /// Whether a date lies in it.
    pub fn contains(self, on: Date) -> bool {
        (self.first_day()..=self.last_day()).contains(&on)
    }

    /// The year after.
    #[must_use]
    pub fn next(self) -> Self {
        Self((self.0 + 1).min(2200))
    }
}

/// The first day of the sessions of a cohort that is opened again: the same weekday a year after,
/// in a later academic year than before and not in one that is over.
pub fn start_again(start: Date, today: Date) -> Date {
    let (before, now) = (AcademicYear::containing(start), AcademicYear::containing(today));
    let is_early = |day: &Date| {
        let year = AcademicYear::containing(*day);
        year <= before || year < now
    };
    // Whole weeks from the first after 52, so that the weekday stays.
    let weeks = (52..).map(|weeks| start.saturating_add(jiff::Span::new().weeks(weeks)));
    weeks.take(WEEKS_AHEAD).find(|day| !is_early(day)).unwrap_or(start)
}

/// So many weeks are looked at: ten years.
const WEEKS_AHEAD: usize = 520;

impl fmt::Display for AcademicYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0, (self.0 + 1) % 100)
    }
}

impl FromStr for AcademicYear {
    type Err = NotAYear;
    fn from_str(text: &str) -> Result<Self, NotAYear> {
        let (first, _) = text.trim().split_once('/').ok_or(NotAYear)?;
        let year = Self::starting(first.parse().map_err(|_| NotAYear)?).ok_or(NotAYear)?;
        if year.to_string() == text.trim() { Ok(year) } else { Err(NotAYear) }
    }
}

impl TryFrom<String> for AcademicYear {
    type Error = NotAYear;
    fn try_from(text: String) -> Result<Self, NotAYear> {
        text.parse()
    }
}

impl From<AcademicYear> for String {
    fn from(year: AcademicYear) -> Self {
        year.to_string()
    }
}

/// A school year group: 0 is Reception, 4 to 6 are where the scheme lives, 13 is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct YearGroup(u8);

impl YearGroup {
    /// The year group of this number, 0 to 13.
    pub fn new(number: u8) -> Option<Self> {
        (number <= 13).then_some(Self(number))
    }

    /// Its number.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The year group of a child by the 31 August rule: born from 1 September of year B to 31
    /// August of B+1, the child is in Year Y - B - 5 in the academic year that starts in Y.
    /// `None` outside Reception to Year 13. What the school says wins over this.
    pub fn of(born: Date, year: AcademicYear) -> Option<Self> {
        let b = if born.month() >= 9 { born.year() } else { born.year() - 1 };
        u8::try_from(year.0 - b - 5).ok().and_then(Self::new)
    }
}

impl fmt::Display for YearGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<u8> for YearGroup {
    type Error = String;
    fn try_from(number: u8) -> Result<Self, String> {
        Self::new(number).ok_or_else(|| format!("{number} is not a year group from 0 to 13"))
    }
}

impl From<YearGroup> for u8 {
    fn from(group: YearGroup) -> Self {
        group.0
    }
}

/// How old someone is on a day, in whole years; `None` before the day of birth.
///
/// A birthday on 29 February falls on 1 March in a common year.
pub fn age_on(born: Date, on: Date) -> Option<u8> {
    if on < born {
        return None;
    }
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    u8::try_from(on.year() - born.year() - i16::from(!had_birthday)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The check table of a council's admissions page for 2024/25.
    #[test]
    fn a_cohort_starts_again_on_the_same_weekday_of_a_later_year() {
        for (start, today, again) in [
            (date(2026, 9, 21), date(2027, 5, 1), date(2027, 9, 20)),
            (date(2026, 9, 1), date(2027, 5, 1), date(2027, 9, 7)),
            (date(2027, 1, 11), date(2027, 6, 1), date(2028, 1, 10)),
            (date(2024, 9, 2), date(2027, 5, 1), date(2026, 9, 7)),
        ] {
            assert_eq!(start_again(start, today), again);
            assert_eq!(start.weekday(), again.weekday());
        }
        assert_eq!(start_again(Date::MAX, date(2027, 5, 1)), Date::MAX, "no later day is known");
    }

    #[test]
    fn year_groups_turn_on_the_thirty_first_of_august() {
        let year: AcademicYear = "2024/25".parse().unwrap();
        for (first, last, group) in [(2015, 2016, 4), (2014, 2015, 5), (2013, 2014, 6)] {
            let expected = YearGroup::new(group);
            assert_eq!(YearGroup::of(date(first, 9, 1), year), expected);
            assert_eq!(YearGroup::of(date(last, 8, 31), year), expected);
        }
        assert_eq!(YearGroup::of(date(2022, 1, 1), year), None);
    }

    #[test]
    fn a_leap_birthday_falls_on_the_first_of_march_in_common_years() {
        let born = date(2016, 2, 29);
        assert_eq!(age_on(born, date(2026, 2, 28)), Some(9));
        assert_eq!(age_on(born, date(2026, 3, 1)), Some(10));
        assert_eq!(age_on(born, date(2024, 2, 29)), Some(8));
        assert_eq!(age_on(born, date(2016, 2, 28)), None);
    }

    #[test]
    fn only_one_spelling_is_read() {
        for wrong in ["2026/28", "2026-27", "26/27", "2026/7", "", "2026/", "9999/00"] {
            assert_eq!(wrong.parse::<AcademicYear>(), Err(NotAYear), "{wrong}");
        }
        assert_eq!("2099/00".parse::<AcademicYear>().unwrap().start_year(), 2099);
    }

    proptest! {
        #[test]
        fn every_day_lies_in_the_year_that_contains_it(year in 1951i16..2199, day in 1i16..=365) {
            let on = date(year, 1, 1).with().day_of_year(day).build().unwrap();
            let academic = AcademicYear::containing(on);
            prop_assert!(academic.contains(on));
            prop_assert!(!academic.next().contains(on));
            prop_assert_eq!(academic.to_string().parse::<AcademicYear>(), Ok(academic));
        }
    }
}

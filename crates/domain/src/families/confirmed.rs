//! Whether what a family told about health and contacts still stands, term by term.

use crate::cohorts::AcademicYear;
use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Where health and contact details stand. What they say is not among it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HealthStands {
    /// Nobody told anything yet.
    NotTold,
    /// They were told or confirmed in this term, or nothing asks for a confirmation now.
    Told {
        /// When they were last told or confirmed.
        at: Timestamp,
    },
    /// A term has begun since they were last told or confirmed.
    ToConfirm {
        /// When they were last told or confirmed.
        at: Timestamp,
        /// The first day of the term.
        since: Date,
    },
}

impl HealthStands {
    /// Whether the family is asked to say that nothing has changed.
    pub fn is_to_confirm(self) -> bool {
        matches!(self, Self::ToConfirm { .. })
    }
}

/// Where health and contact details stand: `at` is when they were last told or confirmed, `term` the
/// first day of the school's last term that has begun, `year` the child's year in the programme.
///
/// Only a term of that year is asked about: what is kept a little longer than the year is on its way
/// out, and no confirmation calls it back. A school without term dates is asked nothing. Days are
/// those of Greenwich, so that the database compares the same texts.
pub fn health_stands(
    at: Option<Timestamp>,
    term: Option<Date>,
    year: AcademicYear,
) -> HealthStands {
    let Some(at) = at else { return HealthStands::NotTold };
    let told_on = at.to_zoned(TimeZone::UTC).date();
    match term {
        Some(since) if told_on < since && year.contains(since) => {
            HealthStands::ToConfirm { at, since }
        }
        _ => HealthStands::Told { at },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TOLD: &str = "2026-09-10T09:00:00Z";

    fn stands(told: &str, term: Option<Date>) -> HealthStands {
        let year = AcademicYear::starting(2026).unwrap();
        health_stands(Some(told.parse().unwrap()), term, year)
    }

    #[test]
    fn a_new_term_asks_once_and_an_answer_in_it_is_enough() {
        let spring = Some(date(2027, 1, 4));
        assert!(!stands(TOLD, Some(date(2026, 9, 7))).is_to_confirm());
        assert!(stands(TOLD, spring).is_to_confirm());
        assert!(stands("2027-01-03T23:59:59Z", spring).is_to_confirm());
        assert!(!stands("2027-01-04T00:00:00Z", spring).is_to_confirm());
    }

    #[test]
    fn nothing_is_asked_without_term_dates_or_after_the_year() {
        assert!(!stands(TOLD, None).is_to_confirm());
        assert!(!stands(TOLD, Some(date(2027, 9, 6))).is_to_confirm());
    }

    #[test]
    fn what_was_never_told_cannot_be_confirmed() {
        let year = AcademicYear::starting(2026).unwrap();
        let stands = health_stands(None, Some(date(2027, 1, 4)), year);
        assert_eq!(stands, HealthStands::NotTold);
    }
}

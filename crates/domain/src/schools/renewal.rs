//! When an agreement is looked at again: it is for one school year, and the next one is signed
//! before the summer.

use crate::cohorts::AcademicYear;
use jiff::{
    Span,
    civil::{Date, date},
};

/// Days before the review on which whoever renews is reminded.
const REMINDED: i32 = 60;

/// The day by which an agreement for this year is to be renewed or left to end: 1 June, so that both
/// sides have signed before the summer.
pub fn review_day(year: AcademicYear) -> Date {
    date(year.start_year() + 1, 6, 1)
}

/// The day from which a renewal waits to be offered.
pub fn reminder_day(year: AcademicYear) -> Date {
    review_day(year).saturating_sub(Span::new().days(REMINDED))
}

/// Whether an agreement may be renewed now: from its reminder on, until the year after it is over.
pub fn can_be_renewed(year: AcademicYear, today: Date) -> bool {
    (reminder_day(year)..=year.next().last_day()).contains(&today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renewal_waits_from_april_and_is_due_by_june() {
        let year: AcademicYear = "2026/27".parse().unwrap();
        assert_eq!(review_day(year), date(2027, 6, 1));
        assert_eq!(reminder_day(year), date(2027, 4, 2));
        assert!(!can_be_renewed(year, date(2027, 4, 1)));
        assert!(can_be_renewed(year, date(2027, 4, 2)));
        assert!(can_be_renewed(year, date(2028, 8, 31)), "late, and still possible");
        assert!(!can_be_renewed(year, date(2028, 9, 1)));
    }
}

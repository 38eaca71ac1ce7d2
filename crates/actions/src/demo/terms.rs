//! The school year 2026/27 as the schools of an invented county have it.

use domain::{
    clock::from_london,
    sessions::{CalendarEntry, EntryKind},
};
use jiff::{
    Timestamp,
    civil::{Date, date},
};

/// A moment by the wall clock.
pub(super) fn at(day: Date, hour: i8, minute: i8) -> Timestamp {
    from_london(day.at(hour, minute, 0, 0))
}

/// A day so many days later.
pub(super) fn later(day: Date, days: i32) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

/// The calendar of a school: terms and half terms are the county's, INSET days its own.
pub(super) fn calendar(nth: usize) -> Vec<CalendarEntry> {
    let line = |kind, from, to, label: &str| CalendarEntry { kind, from, to, label: label.into() };
    let inset = |day| line(EntryKind::Inset, day, day, "INSET day");
    let mut lines = vec![
        line(EntryKind::Term, date(2026, 9, 2), date(2026, 12, 18), "Autumn term"),
        line(EntryKind::HalfTerm, date(2026, 10, 26), date(2026, 10, 30), "Autumn half term"),
        line(EntryKind::Term, date(2027, 1, 4), date(2027, 3, 25), "Spring term"),
        line(EntryKind::HalfTerm, date(2027, 2, 15), date(2027, 2, 19), "Spring half term"),
        line(EntryKind::Term, date(2027, 4, 12), date(2027, 7, 21), "Summer term"),
        line(EntryKind::HalfTerm, date(2027, 5, 31), date(2027, 6, 4), "Summer half term"),
        inset(date(2026, 9, 2)),
        inset(date(2027, 1, 4)),
    ];
    lines.push(inset(match nth % 3 {
        0 => date(2027, 6, 28),
        1 => date(2027, 7, 21),
        _ => date(2027, 4, 12),
    }));
    if nth % 5 == 1 {
        let day = date(2027, 5, 6);
        lines.push(line(EntryKind::Closure, day, day, "Polling station in the hall"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use domain::{cohorts::AcademicYear, sessions::Calendar};

    #[test]
    fn every_calendar_is_one() {
        let year = AcademicYear::starting(2026).unwrap();
        for nth in 0..15 {
            assert!(Calendar::new(year, &super::calendar(nth)).is_ok(), "{nth}");
        }
    }
}

//! A school's calendar: terms, half terms, INSET days and closures.

use super::holidays::BankHolidays;
use crate::{coded::coded, cohorts::AcademicYear};
use jiff::civil::Date;

coded! {
    /// What a line of the calendar is.
    EntryKind {
        /// A term, from its first to its last day, half term included.
        Term = "term",
        /// A half term: a break within a term.
        HalfTerm = "half_term",
        /// A day on which staff are trained and children stay at home.
        Inset = "inset",
        /// Any other closure.
        Closure = "closure",
    }
}

/// A line of the calendar; both days are included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// What it is.
    pub kind: EntryKind,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What the school calls it, such as "Autumn term".
    pub label: String,
}

/// What is wrong with a calendar; lines are counted from 0 as they were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarFault {
    /// There is no term at all.
    NoTerm,
    /// A line ends before it begins.
    EndsBeforeItBegins {
        /// The line.
        line: usize,
    },
    /// A line leaves the academic year.
    OutsideYear {
        /// The line.
        line: usize,
        /// The year.
        year: AcademicYear,
    },
    /// Two terms share a day.
    TermsOverlap {
        /// The line.
        line: usize,
        /// The earlier line it overlaps.
        other: usize,
    },
    /// A half term does not lie within one term.
    HalfTermOutsideTerm {
        /// The line.
        line: usize,
    },
}

/// Why a day has no school.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClosedBecause {
    /// A bank holiday, with its name.
    BankHoliday(String),
    /// Not in a term.
    OutsideTerm,
    /// Half term, as the school calls it.
    HalfTerm(String),
    /// An INSET day, as the school calls it.
    Inset(String),
    /// Another closure, as the school calls it.
    Closure(String),
}

/// A calendar that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    year: AcademicYear,
    terms: Vec<CalendarEntry>,
    breaks: Vec<CalendarEntry>,
}

impl Calendar {
    /// Checks the lines of a school's calendar for one academic year.
    ///
    /// # Errors
    /// Everything that is wrong with it, by line.
    pub fn new(year: AcademicYear, entries: &[CalendarEntry]) -> Result<Self, Vec<CalendarFault>> {
        let faults = check(year, entries);
        if !faults.is_empty() {
            return Err(faults);
        }
        let (mut terms, breaks): (Vec<_>, Vec<_>) =
            entries.iter().cloned().partition(|entry| entry.kind == EntryKind::Term);
        terms.sort_by_key(|term| term.from);
        Ok(Self { year, terms, breaks })
    }

    /// The academic year.
    pub fn year(&self) -> AcademicYear {
        self.year
    }

    /// The terms by date, at least one.
    pub fn terms(&self) -> &[CalendarEntry] {
        &self.terms
    }

    /// Why there is no school on a day; `None` where the school is open.
    ///
    /// Weekends are not looked at: a plan names its weekday, and a host need not be a school.
    pub fn closed(&self, on: Date, holidays: &BankHolidays) -> Option<ClosedBecause> {
        if !self.terms.iter().any(|term| covers(term, on)) {
            return Some(ClosedBecause::OutsideTerm);
        }
        if let Some(title) = holidays.title(on) {
            return Some(ClosedBecause::BankHoliday(title.to_owned()));
        }
        let found = self.breaks.iter().find(|entry| covers(entry, on))?;
        let label = found.label.clone();
        Some(match found.kind {
            EntryKind::Inset => ClosedBecause::Inset(label),
            EntryKind::HalfTerm => ClosedBecause::HalfTerm(label),
            EntryKind::Closure | EntryKind::Term => ClosedBecause::Closure(label),
        })
    }
}

fn covers(entry: &CalendarEntry, on: Date) -> bool {
    (entry.from..=entry.to).contains(&on)
}

fn check(year: AcademicYear, entries: &[CalendarEntry]) -> Vec<CalendarFault> {
    let mut faults = Vec::new();
    let is_term = |entry: &CalendarEntry| entry.kind == EntryKind::Term;
    if !entries.iter().any(is_term) {
        faults.push(CalendarFault::NoTerm);
    }
    for (line, entry) in entries.iter().enumerate() {
        if entry.to < entry.from {
            faults.push(CalendarFault::EndsBeforeItBegins { line });
            continue;
        }
        if !(year.contains(entry.from) && year.contains(entry.to)) {
            faults.push(CalendarFault::OutsideYear { line, year });
        }
        let overlaps = |other: &CalendarEntry| {
            is_term(other) && is_term(entry) && other.from <= entry.to && entry.from <= other.to
        };
        if let Some(other) = entries[..line].iter().position(overlaps) {
            faults.push(CalendarFault::TermsOverlap { line, other });
        }
        let lies_in = |term: &CalendarEntry| covers(term, entry.from) && covers(term, entry.to);
        if entry.kind == EntryKind::HalfTerm
            && !entries.iter().any(|term| is_term(term) && lies_in(term))
        {
            faults.push(CalendarFault::HalfTermOutsideTerm { line });
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn entry(kind: EntryKind, from: Date, to: Date) -> CalendarEntry {
        CalendarEntry { kind, from, to, label: "named".into() }
    }

    #[test]
    fn each_fault_is_told_by_its_line() {
        let year = "2025/26".parse().unwrap();
        let entries = [
            entry(EntryKind::Term, date(2025, 9, 3), date(2025, 12, 19)),
            entry(EntryKind::Term, date(2025, 12, 19), date(2026, 3, 27)),
            entry(EntryKind::Inset, date(2026, 9, 1), date(2026, 9, 1)),
            entry(EntryKind::HalfTerm, date(2026, 4, 1), date(2026, 4, 5)),
            entry(EntryKind::Closure, date(2026, 2, 5), date(2026, 2, 4)),
        ];
        assert_eq!(
            Calendar::new(year, &entries),
            Err(vec![
                CalendarFault::TermsOverlap { line: 1, other: 0 },
                CalendarFault::OutsideYear { line: 2, year },
                CalendarFault::HalfTermOutsideTerm { line: 3 },
                CalendarFault::EndsBeforeItBegins { line: 4 },
            ])
        );
        assert_eq!(Calendar::new(year, &[]), Err(vec![CalendarFault::NoTerm]));
    }
}

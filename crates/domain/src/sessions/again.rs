//! A timetable is laid again after it has begun: what was held stays, the rest moves.

use super::{Calendar, timetable::Plan};
use crate::forces::Cadence;
use jiff::civil::Date;

/// What of a plan is still to be laid from a day on, when `kept` sessions stay.
///
/// A termly plan owes each term the sessions that were due by its end and were not held: what the
/// autumn lost, the spring makes up for. A term that is over gets none.
pub fn rest(plan: &Plan, calendar: &Calendar, kept: u16, from: Date) -> Plan {
    let from = from.max(plan.from);
    let mut rest = Plan { from, sessions: plan.sessions.saturating_sub(kept), ..plan.clone() };
    if let Cadence::Termly { per_term } = &plan.cadence {
        let in_window =
            |term: &&super::CalendarEntry| term.from <= plan.until && plan.from <= term.to;
        let terms: Vec<_> = calendar.terms().iter().filter(in_window).collect();
        let (mut due, mut done) = (0u16, kept);
        let mut left = Vec::new();
        for (at, sessions) in per_term.iter().enumerate() {
            due = due.saturating_add(*sessions);
            if terms.get(at).is_some_and(|term| term.to < from) {
                continue;
            }
            let now = due.saturating_sub(done);
            done += now;
            left.push(now);
        }
        rest.cadence = Cadence::Termly { per_term: left };
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sessions::{CalendarEntry, EntryKind, holidays::BankHolidays, timetable::lay};
    use jiff::civil::{Weekday, date, time};
    use proptest::prelude::*;

    fn calendar() -> Calendar {
        let term = |label: &str, from, to| CalendarEntry {
            kind: EntryKind::Term,
            from,
            to,
            label: label.to_owned(),
        };
        let terms = [
            term("Autumn", date(2025, 9, 3), date(2025, 12, 19)),
            term("Spring", date(2026, 1, 5), date(2026, 3, 27)),
            term("Summer", date(2026, 4, 13), date(2026, 7, 22)),
        ];
        Calendar::new("2025/26".parse().unwrap(), &terms).unwrap()
    }

    fn plan(per_term: Vec<u16>) -> Plan {
        Plan {
            sessions: per_term.iter().sum(),
            cadence: Cadence::Termly { per_term },
            weekday: Weekday::Thursday,
            starts: time(9, 15, 0, 0),
            minutes: 60,
            from: date(2025, 9, 1),
            until: date(2026, 7, 31),
        }
    }

    fn left(kept: u16, from: Date) -> Vec<u16> {
        let Cadence::Termly { per_term } =
            rest(&plan(vec![2, 1, 2]), &calendar(), kept, from).cadence
        else {
            panic!("a termly plan stays one");
        };
        per_term
    }

    #[test]
    fn the_next_term_makes_up_for_what_was_not_held() {
        assert_eq!(left(0, date(2025, 9, 1)), [2, 1, 2], "nothing was held, nothing is over");
        assert_eq!(left(1, date(2025, 11, 1)), [1, 1, 2]);
        assert_eq!(left(1, date(2026, 1, 5)), [2, 2], "one of the autumn's two was lost");
        assert_eq!(left(3, date(2026, 2, 1)), [0, 2]);
        assert_eq!(left(3, date(2026, 4, 13)), [2]);
    }

    proptest! {
        #[test]
        fn what_is_kept_and_what_is_laid_are_the_whole_plan(
            per_term in proptest::collection::vec(0u16..5, 3),
            kept in 0u16..5,
            day in 0i32..300,
        ) {
            let plan = plan(per_term);
            let from = date(2025, 9, 1).checked_add(jiff::Span::new().days(day)).unwrap();
            let kept = kept.min(plan.sessions);
            let rest = rest(&plan, &calendar(), kept, from);
            let timetable = lay(&rest, &calendar(), &BankHolidays::shipped());
            if timetable.fits() {
                let laid = u16::try_from(timetable.sessions.len()).unwrap();
                prop_assert_eq!(kept + laid, plan.sessions);
            }
            prop_assert!(timetable.sessions.iter().all(|session| session.on >= from));
        }
    }
}

//! On how many days an adult meets children, and whether that makes it regulated activity.
//!
//! Teaching, training or supervising children is regulated activity where the same person does it
//! frequently: once a week or more often, or on more than three days in any thirty (Safeguarding
//! Vulnerable Groups Act 2006, schedule 4, part 1, as amended; DBS leaflet "Regulated activity with
//! children"). Then the enhanced check with the children's barred list is needed. The part of the
//! test about the hours from 2am to 6am is left out: no session is held then.

use crate::coded::coded;
use jiff::{ToSpan, civil::Date};
use std::collections::BTreeSet;

/// The days of the rolling window, the day itself included.
const WINDOW: i64 = 30;
/// So many days in the window are one too many.
const TOO_MANY: usize = 4;
/// So many weeks one after the other count as "once a week". The law gives no number; the smallest
/// that shows a rhythm is the careful reading.
const WEEKS: i32 = 3;

coded! {
    /// By which half of the test an adult's contact is regulated activity.
    FrequencyTest {
        /// In each of several weeks one after the other.
        Weekly = "weekly",
        /// On more than three days in thirty.
        Days = "days",
    }
}

/// The test was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// The day that met it.
    pub on: Date,
    /// By which half.
    pub test: FrequencyTest,
}

/// How many of these days lie in the thirty that end with this one.
pub fn days_in_window(days: &BTreeSet<Date>, last: Date) -> usize {
    let first = last.checked_sub((WINDOW - 1).days()).unwrap_or(Date::MIN);
    days.range(first..=last).count()
}

/// The first of these days on which the test is met, if it is met at all. A day counts once,
/// however many sessions it holds; weeks begin on Monday.
pub fn first_met(days: &BTreeSet<Date>) -> Option<Met> {
    let weeks: BTreeSet<Date> = days.iter().map(|day| monday(*day)).collect();
    days.iter().find_map(|day| {
        if days_in_window(days, *day) >= TOO_MANY {
            return Some(Met { on: *day, test: FrequencyTest::Days });
        }
        let before = |week: i32| monday(*day).checked_sub(week.weeks()).ok();
        let is_weekly = (1..WEEKS).all(|n| before(n).is_some_and(|week| weeks.contains(&week)));
        is_weekly.then_some(Met { on: *day, test: FrequencyTest::Weekly })
    })
}

fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn days(list: &[(i8, i8)]) -> BTreeSet<Date> {
        list.iter().map(|(month, day)| date(2026, *month, *day)).collect()
    }

    #[test]
    fn three_days_in_thirty_are_not_enough_and_a_fourth_is() {
        let three = days(&[(10, 5), (10, 6), (10, 7)]);
        assert_eq!(first_met(&three), None);
        let fourth = days(&[(10, 5), (10, 6), (10, 7), (11, 3)]);
        let met = Met { on: date(2026, 11, 3), test: FrequencyTest::Days };
        assert_eq!(first_met(&fourth), Some(met), "the thirtieth day, counting the first");
        assert_eq!(first_met(&days(&[(10, 5), (10, 6), (10, 7), (11, 4)])), None, "day 31");
    }

    #[test]
    fn a_weekly_lesson_meets_it_in_its_third_week() {
        let met = Met { on: date(2026, 10, 7), test: FrequencyTest::Weekly };
        assert_eq!(first_met(&days(&[(9, 23), (9, 30), (10, 7), (10, 14)])), Some(met));
    }

    #[test]
    fn every_other_week_and_once_a_term_do_not_meet_it() {
        assert_eq!(first_met(&days(&[(9, 1), (9, 15), (9, 29), (10, 13), (10, 27)])), None);
        assert_eq!(first_met(&days(&[(9, 23)])), None);
        assert_eq!(first_met(&BTreeSet::new()), None);
    }

    fn any_days() -> impl Strategy<Value = BTreeSet<Date>> {
        prop::collection::btree_set(0i64..400, 0..40).prop_map(|days| {
            days.into_iter().map(|n| date(2026, 1, 1).checked_add(n.days()).unwrap()).collect()
        })
    }

    proptest! {
        #[test]
        fn more_contact_never_makes_it_less_regulated(days in any_days(), more in any_days()) {
            let all: BTreeSet<Date> = days.union(&more).copied().collect();
            let (some, all) = (first_met(&days), first_met(&all));
            if let Some(some) = some {
                prop_assert!(all.is_some_and(|all| all.on <= some.on));
            }
        }

        #[test]
        fn what_comes_later_never_changes_what_was_met(days in any_days(), cut in 0i64..400) {
            let cut = date(2026, 1, 1).checked_add(cut.days()).unwrap();
            let until: BTreeSet<Date> = days.range(..=cut).copied().collect();
            let met = first_met(&days).filter(|met| met.on <= cut);
            prop_assert_eq!(first_met(&until), met);
        }

        #[test]
        fn four_days_in_some_thirty_always_meet_it(days in any_days()) {
            let many = days.iter().any(|first| {
                let last = first.checked_add(29.days()).unwrap();
                days.range(*first..=last).count() > 3
            });
            if many {
                prop_assert!(first_met(&days).is_some());
            }
        }
    }
}

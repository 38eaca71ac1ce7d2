//! How often a family is asked: a reminder at most once a week, three in all, none after an answer.

use crate::coded::coded;
use jiff::{SignedDuration, Timestamp};

/// So many reminders a carer gets about one thing that is waited for. After them somebody talks to
/// the family instead.
pub const MOST_REMINDERS: usize = 3;
/// So long after a letter no reminder goes out.
const REST: SignedDuration = SignedDuration::from_hours(7 * 24);

coded! {
    /// By which letter a carer was asked.
    AskedBy {
        /// The first letter, about the application.
        First = "first",
        /// The letter that tells of a place.
        Place = "place",
        /// A new link, because somebody asked the school for one.
        Again = "again",
        /// A reminder of what is missing.
        Reminder = "reminder",
        /// The letter about a ceremony.
        Ceremony = "ceremony",
    }
}

/// A letter that asked a carer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedOnce {
    /// By which letter.
    pub by: AskedBy,
    /// When.
    pub at: Timestamp,
}

/// Whether a carer may be reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayRemind {
    /// Yes.
    Now,
    /// Not before this moment: the last letter is less than a week old.
    From(Timestamp),
    /// Not any more: there were three reminders.
    Enough,
}

/// Whether a carer may be reminded now of something that is waited for since a moment. Every letter
/// is followed by a week of rest; of the reminders those count that came since then.
pub fn may_remind(asked: &[AskedOnce], since: Timestamp, now: Timestamp) -> MayRemind {
    let is_reminder = |one: &&AskedOnce| one.by == AskedBy::Reminder && one.at >= since;
    if asked.iter().filter(is_reminder).count() >= MOST_REMINDERS {
        return MayRemind::Enough;
    }
    let last = asked.iter().map(|one| one.at).max();
    let rested = last.and_then(|at| at.checked_add(REST).ok());
    match rested {
        Some(from) if now < from => MayRemind::From(from),
        _ => MayRemind::Now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: i64) -> Timestamp {
        Timestamp::from_second(1_788_000_000 + n * 86_400).unwrap()
    }

    fn one(by: AskedBy, n: i64) -> AskedOnce {
        AskedOnce { by, at: day(n) }
    }

    #[test]
    fn a_week_of_rest_follows_each_letter_and_three_reminders_are_enough() {
        let mut asked = vec![one(AskedBy::First, 0)];
        assert_eq!(may_remind(&asked, day(0), day(6)), MayRemind::From(day(7)));
        assert_eq!(may_remind(&asked, day(0), day(7)), MayRemind::Now);
        asked.extend([7, 14].map(|n| one(AskedBy::Reminder, n)));
        assert_eq!(may_remind(&asked, day(0), day(21)), MayRemind::Now);
        asked.push(one(AskedBy::Reminder, 21));
        assert_eq!(may_remind(&asked, day(0), day(60)), MayRemind::Enough);
        assert_eq!(may_remind(&asked, day(40), day(60)), MayRemind::Now, "something new");
    }

    proptest! {
        /// However often somebody tries: never two within a week, never more than three.
        #[test]
        fn nobody_is_pressed(tries in prop::collection::vec(0_i64..200, 0..80)) {
            let mut tries = tries;
            tries.sort_unstable();
            let mut asked = vec![one(AskedBy::First, 0)];
            for at in tries {
                if may_remind(&asked, day(0), day(at)) == MayRemind::Now {
                    asked.push(one(AskedBy::Reminder, at));
                }
            }
            prop_assert!(asked.len() <= 1 + MOST_REMINDERS);
            for pair in asked.windows(2) {
                prop_assert!(pair[1].at.duration_since(pair[0].at) >= REST);
            }
        }
    }
}

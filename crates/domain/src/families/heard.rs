//! Whose lines of the ledger count when somebody was taken off the child: children first, and then an
//! adult is asked.

use super::{ConsentEntry, Decision, Purpose};
use crate::ids::CarerId;
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The lines of one child's ledger that count, in their order; each comes with the moment at which
/// its carer was taken off the child, if that was so.
///
/// Somebody who does not answer for the child says neither yes nor no for it. Where their last word
/// was a no, it does not turn into a yes by itself: whoever said yes before they were taken off said
/// it while a no stood, and is asked again. A no of anybody else stands.
pub fn heard(lines: &[(ConsentEntry, Option<Timestamp>)]) -> Vec<ConsentEntry> {
    type About = (Purpose, Option<Uuid>);
    let about = |entry: &ConsentEntry| -> About { (entry.purpose, entry.occasion) };
    let mut latest: BTreeMap<(About, CarerId), &(ConsentEntry, Option<Timestamp>)> =
        BTreeMap::new();
    for line in lines {
        let kept = latest.entry((about(&line.0), line.0.carer)).or_insert(line);
        if (line.0.at, line.0.id) > (kept.0.at, kept.0.id) {
            *kept = line;
        }
    }
    let mut asked_again: BTreeMap<About, Timestamp> = BTreeMap::new();
    for ((about, _), (entry, removed_at)) in &latest {
        if let Some(at) = removed_at.filter(|_| entry.decision != Decision::Given) {
            let since = asked_again.entry(*about).or_insert(at);
            *since = at.max(*since);
        }
    }
    let counts = |(entry, removed_at): &(ConsentEntry, Option<Timestamp>)| {
        let (last, _) = latest[&(about(entry), entry.carer)];
        let was_before = asked_again.get(&about(entry)).is_some_and(|since| last.at < *since);
        removed_at.is_none() && !(was_before && last.decision == Decision::Given)
    };
    lines.iter().filter(|line| counts(line)).map(|(entry, _)| entry.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bilingual::Language,
        families::{Standing, Wording, current},
        ids::{ConsentId, Id},
    };

    const PRESS: Purpose = Purpose::PhotoPress;
    type Line = (ConsentEntry, Option<Timestamp>);

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn line(carer: u128, second: i64, decision: Decision, removed: Option<i64>) -> Line {
        let entry = ConsentEntry {
            id: ConsentId::from_uuid(Uuid::from_u128(second.unsigned_abs().into())),
            carer: CarerId::from_uuid(Uuid::from_u128(carer)),
            purpose: PRESS,
            occasion: None,
            decision,
            at: at(second),
            wording: Wording { version: 1, language: Language::En },
        };
        (entry, removed.map(at))
    }

    fn standing(lines: &[Line]) -> Standing {
        current(&heard(lines), PRESS)
    }

    #[test]
    fn whoever_was_taken_off_says_neither_yes_nor_no() {
        assert_eq!(standing(&[line(1, 10, Decision::Given, Some(20))]), Standing::NotAsked);
        assert_eq!(standing(&[line(1, 10, Decision::Refused, Some(20))]), Standing::NotAsked);
        let both = [line(1, 10, Decision::Given, Some(20)), line(2, 11, Decision::Given, None)];
        assert_eq!(standing(&both), Standing::Given);
    }

    #[test]
    fn a_no_that_falls_makes_nobodys_yes_stand_before_they_are_asked_again() {
        let mut lines = vec![
            line(2, 5, Decision::Refused, None),
            line(2, 9, Decision::Given, None),
            line(1, 10, Decision::Refused, Some(20)),
        ];
        assert_eq!(standing(&lines), Standing::NotAsked, "nor does what they said before that yes");
        lines.push(line(2, 21, Decision::Given, None));
        assert_eq!(standing(&lines), Standing::Given);
        lines.push(line(3, 8, Decision::Refused, None));
        assert_eq!(standing(&lines), Standing::Refused, "a no of anybody else stands");
    }

    #[test]
    fn a_no_that_was_taken_back_before_asks_nobody_again() {
        let lines = [
            line(2, 5, Decision::Given, None),
            line(1, 6, Decision::Refused, Some(20)),
            line(1, 7, Decision::Given, Some(20)),
        ];
        assert_eq!(standing(&lines), Standing::Given);
    }
}

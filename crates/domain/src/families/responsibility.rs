//! Who may say yes for a child: somebody with parental responsibility. Anybody who answers for it may
//! say no.

use super::{ConsentEntry, Decision, Purpose};
use crate::ids::CarerId;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What a carer was asked.
type Said = (Purpose, Option<Uuid>, CarerId);

/// The lines of one child's ledger that count where some carers have no parental responsibility:
/// a yes that is the last word of such a carer is nobody's yes, and nothing they said before it comes
/// back in its place. Their no stands.
pub fn rightly_given(entries: Vec<ConsentEntry>, without: &BTreeSet<CarerId>) -> Vec<ConsentEntry> {
    if without.is_empty() {
        return entries;
    }
    let key = |entry: &ConsentEntry| -> Said { (entry.purpose, entry.occasion, entry.carer) };
    let mut last: BTreeMap<Said, (jiff::Timestamp, crate::ids::ConsentId, Decision)> =
        BTreeMap::new();
    for entry in &entries {
        let said = (entry.at, entry.id, entry.decision);
        let kept = last.entry(key(entry)).or_insert(said);
        if (said.0, said.1) > (kept.0, kept.1) {
            *kept = said;
        }
    }
    let counts = |entry: &ConsentEntry| {
        let is_yes = last.get(&key(entry)).is_some_and(|said| said.2 == Decision::Given);
        !(is_yes && without.contains(&entry.carer))
    };
    entries.into_iter().filter(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bilingual::Language,
        families::{Standing, Wording, current, heard},
        ids::{ConsentId, Id},
    };
    use jiff::Timestamp;
    use proptest::prelude::*;

    const PRESS: Purpose = Purpose::PhotoPress;

    fn carer(n: u8) -> CarerId {
        CarerId::from_uuid(Uuid::from_u128(u128::from(n)))
    }

    fn line(n: u8, who: u8, second: u8, decision: Decision) -> ConsentEntry {
        ConsentEntry {
            id: ConsentId::from_uuid(Uuid::from_u128(u128::from(n))),
            carer: carer(who),
            purpose: PRESS,
            occasion: None,
            decision,
            at: Timestamp::from_second(i64::from(second)).unwrap(),
            wording: Wording { version: 1, language: Language::En },
        }
    }

    #[test]
    fn only_a_yes_needs_the_right() {
        let without = BTreeSet::from([carer(2)]);
        let standing = |lines: Vec<ConsentEntry>| current(&rightly_given(lines, &without), PRESS);
        let no = line(1, 2, 1, Decision::Refused);
        let yes = line(2, 2, 2, Decision::Given);
        assert_eq!(standing(vec![no.clone()]), Standing::Refused);
        assert_eq!(standing(vec![no.clone(), yes.clone()]), Standing::NotAsked);
        let other = line(3, 1, 1, Decision::Given);
        assert_eq!(standing(vec![no.clone(), other.clone()]), Standing::Refused);
        assert_eq!(standing(vec![no, yes, other]), Standing::Given);
    }

    proptest! {
        /// Any order of answers, by any carers, at any time, with anybody taken off meanwhile: what
        /// was the last word of somebody who answers for the child, and was no yes, never shows as
        /// given; nor does it before whoever has the right said yes.
        #[test]
        fn a_withdrawn_consent_never_shows_as_given(
            said in prop::collection::vec((0_u8..4, 0_u8..30, any::<bool>()), 0..16),
            removed in prop::collection::vec(prop::option::of(0_u8..30), 4),
            without in prop::collection::btree_set(0_u8..4, 0..3),
            now in 0_u8..31,
        ) {
            let lines: Vec<_> = (0_u8..)
                .zip(&said)
                .filter(|(_, (_, at, _))| *at < now)
                .map(|(n, (who, at, yes))| {
                    let decision = if *yes { Decision::Given } else { Decision::Withdrawn };
                    let gone = removed[usize::from(*who)].filter(|gone| *gone < now);
                    let gone = gone.map(|s| Timestamp::from_second(i64::from(s)).unwrap());
                    (line(n, *who, *at, decision), gone)
                })
                .collect();
            let without: BTreeSet<CarerId> = without.into_iter().map(carer).collect();
            let shown = |lines: &[(ConsentEntry, Option<Timestamp>)]| {
                current(&rightly_given(heard(lines), &without), PRESS)
            };
            let mut turned = lines.clone();
            turned.reverse();
            prop_assert_eq!(shown(&lines), shown(&turned));
            if shown(&lines).permits() {
                let mut gave = false;
                for who in 0..4 {
                    let own = lines.iter().filter(|(one, gone)| one.carer == carer(who) && gone.is_none());
                    let Some((last, _)) = own.max_by_key(|(one, _)| (one.at, one.id)) else { continue };
                    prop_assert_eq!(last.decision, Decision::Given, "a no of {} is passed over", who);
                    gave |= !without.contains(&last.carer);
                }
                prop_assert!(gave, "nobody who may said yes");
            }
        }
    }
}

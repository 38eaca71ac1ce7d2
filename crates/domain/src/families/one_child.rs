//! What was said of two records that turn out to be one child. The lines of both ledgers stay as they
//! were said; but no line of one may quietly undo a no of the other.

use super::{ConsentEntry, Purpose, Standing, current, current_for};
use std::collections::BTreeSet;

/// Whether each no that stands on either record still stands once they are one.
///
/// Where the same carer said no of one record and yes of the other, later, the yes would win: then a
/// person asks the carer first. The application is left out: an answer about it is about one
/// application and stands on that, whoever's child it is.
pub fn keeps_every_no(one: &[ConsentEntry], other: &[ConsentEntry]) -> bool {
    let about = |entry: &ConsentEntry| (entry.purpose, entry.occasion);
    let whole: Vec<ConsentEntry> = one.iter().chain(other).cloned().collect();
    let asked: BTreeSet<_> = whole.iter().map(about).collect();
    asked.into_iter().filter(|(purpose, _)| *purpose != Purpose::Application).all(
        |(purpose, occasion)| {
            let standing = |ledger: &[ConsentEntry]| match occasion {
                Some(occasion) => current_for(ledger, purpose, occasion),
                None => current(ledger, purpose),
            };
            let is_no =
                |ledger| matches!(standing(ledger), Standing::Refused | Standing::Withdrawn);
            !(is_no(one) || is_no(other)) || is_no(&whole)
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bilingual::Language,
        families::{Decision, Wording},
        ids::{CarerId, ConsentId, Id},
    };
    use jiff::Timestamp;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn line(n: usize, carer: u128, second: i64, is_given: bool) -> ConsentEntry {
        ConsentEntry {
            id: ConsentId::from_uuid(Uuid::from_u128(n as u128)),
            carer: CarerId::from_uuid(Uuid::from_u128(carer)),
            purpose: Purpose::PhotoPress,
            occasion: None,
            decision: if is_given { Decision::Given } else { Decision::Refused },
            at: Timestamp::from_second(second).unwrap(),
            wording: Wording { version: 1, language: Language::En },
        }
    }

    #[test]
    fn a_no_is_never_undone_by_a_yes_that_was_said_of_the_other_record() {
        let no = [line(1, 1, 10, false)];
        assert!(!keeps_every_no(&no, &[line(2, 1, 20, true)]), "the carer is asked first");
        assert!(keeps_every_no(&no, &[line(2, 2, 20, true)]), "another's yes undoes no no");
        assert!(keeps_every_no(&no, &[line(2, 1, 5, true)]), "the no came later");
        assert!(keeps_every_no(&no, &[]));
        let mut application = line(2, 1, 20, true);
        application.purpose = Purpose::Application;
        let mut refused = line(1, 1, 10, false);
        refused.purpose = Purpose::Application;
        assert!(keeps_every_no(&[refused], &[application]), "each is about its own");
    }

    proptest! {
        #[test]
        fn what_may_be_done_with_the_whole_could_be_done_with_each(
            lines in proptest::collection::vec((0..3u128, 0..30i64, any::<bool>(), any::<bool>()), 0..10)
        ) {
            let mut ledgers = [Vec::new(), Vec::new()];
            for (n, (carer, second, is_given, which)) in lines.into_iter().enumerate() {
                ledgers[usize::from(which)].push(line(n, carer, second, is_given));
            }
            let whole: Vec<_> = ledgers.concat();
            if keeps_every_no(&ledgers[0], &ledgers[1]) && current(&whole, Purpose::PhotoPress).permits() {
                for ledger in &ledgers {
                    let standing = current(ledger, Purpose::PhotoPress);
                    prop_assert!(standing.permits() || standing == Standing::NotAsked);
                }
            }
        }
    }
}

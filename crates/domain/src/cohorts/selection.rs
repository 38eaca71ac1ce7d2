//! Deciding who gets a place in every way but the draw: the school names the children, pupils vote,
//! marks are added up, or there is a place for everybody.
//!
//! Exactly as many places are given as there are, and never more. Those without one wait in an order
//! that nobody chooses: by votes or marks where the method has them, and else, or between equals, by
//! lot, in the order that a draw would give ([`super::draw::order`]).

use super::draw::{Digest, order};
use crate::{coded::coded, forces::SelectionMethod};
use std::collections::{BTreeMap, BTreeSet};

coded! {
    /// By what places were decided without a draw.
    Basis {
        /// There was a place for everybody who was ready.
        Everybody = "everybody",
        /// The school named those who get one: nominated, chosen, or by what they wrote.
        Named = "named",
        /// The pupils' votes, as the school counted them.
        Votes = "votes",
        /// The sums of marks that were given blind.
        Marks = "marks",
    }
}

/// A list that is about to be decided.
#[derive(Debug, Clone, Copy)]
pub struct Undecided<'a> {
    /// How the model chooses.
    pub method: SelectionMethod,
    /// The numbers of the applications that are ready, each once.
    pub ready: &'a [u32],
    /// The places that nobody holds.
    pub places: usize,
    /// The label of the block, which the order by lot is made with.
    pub block: &'a str,
    /// What the order by lot is made from.
    pub seed: &'a Digest,
}

/// What is known beside the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    /// The numbers that the school names.
    pub named: BTreeSet<u32>,
    /// Votes, or sums of marks, by number; empty where none were counted.
    pub scores: BTreeMap<u32, u32>,
}

/// Who gets a place, and in which order the others wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// By what it was decided.
    pub basis: Basis,
    /// Who gets a place, ascending.
    pub placed: Vec<u32>,
    /// Who waits, in the order.
    pub waiting: Vec<u32>,
}

/// Why a list is not decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDecided {
    /// Nobody is ready.
    Nobody,
    /// Every place is given.
    NoPlace,
    /// The model has a draw, and more are ready than there are places.
    ByDraw,
    /// Everybody takes part in this model, and more are ready than there are places.
    EverybodyIsTooMany {
        /// How many are ready.
        ready: usize,
        /// How many places there are.
        places: usize,
    },
    /// A number that is named, or has a vote, is not ready.
    NotReady {
        /// The number.
        number: u32,
    },
    /// More or fewer children are named than there are places.
    NotAsManyAsPlaces {
        /// How many are named.
        named: usize,
        /// How many places there are.
        places: usize,
    },
    /// Some have votes or marks, and this one has none.
    ScoreMissing {
        /// The number.
        number: u32,
    },
    /// Marks decide, and are not all in.
    NotMarked,
    /// A child is named, and another with more votes is not.
    AgainstTheScores {
        /// Who is named.
        named: u32,
        /// Who has more votes.
        other: u32,
    },
}

/// Whether a method gives everybody a place, so that there is nothing to choose.
pub const fn takes_everybody(method: SelectionMethod) -> bool {
    matches!(method, SelectionMethod::WholeClass | SelectionMethod::WholeYear)
}

/// Decides a list. Where places suffice, everybody gets one, whatever the method. The same list, with
/// the same brought, gives the same decision.
///
/// # Errors
/// [`NotDecided`].
pub fn decide(list: &Undecided<'_>, brought: &Brought) -> Result<Decision, NotDecided> {
    let Undecided { method, ready, places, .. } = *list;
    if ready.is_empty() {
        return Err(NotDecided::Nobody);
    }
    if ready.len() <= places {
        let mut placed = ready.to_vec();
        placed.sort_unstable();
        return Ok(Decision { basis: Basis::Everybody, placed, waiting: Vec::new() });
    }
    if places == 0 {
        return Err(NotDecided::NoPlace);
    }
    if method == SelectionMethod::Draw {
        return Err(NotDecided::ByDraw);
    }
    if takes_everybody(method) {
        return Err(NotDecided::EverybodyIsTooMany { ready: ready.len(), places });
    }
    let known = brought.named.iter().chain(brought.scores.keys());
    if let Some(&number) = known.into_iter().find(|number| !ready.contains(number)) {
        return Err(NotDecided::NotReady { number });
    }
    let basis = match method {
        SelectionMethod::PupilVote => Basis::Votes,
        SelectionMethod::Interview if brought.scores.is_empty() => {
            return Err(NotDecided::NotMarked);
        }
        SelectionMethod::Interview => Basis::Marks,
        _ => Basis::Named,
    };
    let is_scored = basis != Basis::Named && !brought.scores.is_empty();
    let (placed, waiting) =
        if is_scored { by_score(list, brought)? } else { by_name(list, &brought.named)? };
    Ok(Decision { basis, placed, waiting })
}

type Split = (Vec<u32>, Vec<u32>);

/// Those who are named get a place; the others wait by lot.
fn by_name(list: &Undecided<'_>, named: &BTreeSet<u32>) -> Result<Split, NotDecided> {
    if named.len() != list.places {
        return Err(NotDecided::NotAsManyAsPlaces { named: named.len(), places: list.places });
    }
    let mut waiting = order(list.seed, list.block, list.ready);
    waiting.retain(|number| !named.contains(number));
    Ok((named.iter().copied().collect(), waiting))
}

/// Those with the most get a place. Between equals the lot decides, or the school that names who
/// gets one: it can choose between equals and in no other way.
fn by_score(list: &Undecided<'_>, brought: &Brought) -> Result<Split, NotDecided> {
    let score = |number: &u32| brought.scores.get(number).copied();
    let missing = list.ready.iter().filter(|number| score(number).is_none());
    if let Some(&number) = missing.min() {
        return Err(NotDecided::ScoreMissing { number });
    }
    let mut order = order(list.seed, list.block, list.ready);
    order.sort_by_key(|number| std::cmp::Reverse(score(number)));
    if brought.named.is_empty() {
        let waiting = order.split_off(list.places);
        order.sort_unstable();
        return Ok((order, waiting));
    }
    let (placed, _) = by_name(list, &brought.named)?;
    order.retain(|number| !brought.named.contains(number));
    let least = placed.iter().copied().min_by_key(score);
    if let (Some(named), Some(&other)) = (least, order.first())
        && score(&named) < score(&other)
    {
        return Err(NotDecided::AgainstTheScores { named, other });
    }
    Ok((placed, order))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coded::Coded;
    use proptest::prelude::*;

    const SEED: [u8; 32] = [7; 32];

    fn run(
        method: SelectionMethod,
        ready: &[u32],
        places: usize,
        brought: &Brought,
    ) -> Result<Decision, NotDecided> {
        let seed = Digest::from_bytes(SEED);
        decide(&Undecided { method, ready, places, block: "Year 5", seed: &seed }, brought)
    }

    fn named(numbers: impl IntoIterator<Item = u32>) -> Brought {
        Brought { named: numbers.into_iter().collect(), ..Brought::default() }
    }

    #[test]
    fn eleven_nominated_for_ten_places_is_refused_and_ten_of_eleven_is_not() {
        let ready: Vec<u32> = (1001..=1011).collect();
        let method = SelectionMethod::TeacherNomination;
        let many = run(method, &ready, 10, &named(1001..=1011));
        assert_eq!(many, Err(NotDecided::NotAsManyAsPlaces { named: 11, places: 10 }));
        let few = run(method, &ready, 10, &named(1001..=1009));
        assert_eq!(few, Err(NotDecided::NotAsManyAsPlaces { named: 9, places: 10 }));
        let right = run(method, &ready, 10, &named(1002..=1011)).unwrap();
        assert_eq!(right.basis, Basis::Named);
        assert_eq!((right.placed, right.waiting), ((1002..=1011).collect(), vec![1001]));
        let strange = run(method, &ready, 10, &named((1002..=1010).chain([9999])));
        assert_eq!(strange, Err(NotDecided::NotReady { number: 9999 }));
    }

    #[test]
    fn where_places_suffice_everybody_gets_one_whatever_the_method() {
        for method in [SelectionMethod::Draw, SelectionMethod::WholeClass, SelectionMethod::Letter]
        {
            let all = run(method, &[3, 1, 2], 3, &Brought::default()).unwrap();
            assert_eq!((all.basis, all.placed), (Basis::Everybody, vec![1, 2, 3]));
            assert_eq!(run(method, &[], 3, &Brought::default()), Err(NotDecided::Nobody));
            assert_eq!(run(method, &[1], 0, &named([1])), Err(NotDecided::NoPlace));
        }
        let whole = run(SelectionMethod::WholeClass, &[1, 2], 1, &named([1]));
        assert_eq!(whole, Err(NotDecided::EverybodyIsTooMany { ready: 2, places: 1 }));
        assert_eq!(
            run(SelectionMethod::Draw, &[1, 2], 1, &named([1])),
            Err(NotDecided::ByDraw),
            "nobody picks where a draw decides"
        );
    }

    #[test]
    fn votes_decide_and_a_school_chooses_between_equals_only() {
        let votes = |named: &[u32]| Brought {
            named: named.iter().copied().collect(),
            scores: BTreeMap::from([(1, 4), (2, 9), (3, 4), (4, 0)]),
        };
        let vote = |named: &[u32]| run(SelectionMethod::PupilVote, &[1, 2, 3, 4], 2, &votes(named));
        let lot = vote(&[]).unwrap();
        assert_eq!(lot.basis, Basis::Votes);
        assert!(lot.placed.contains(&2) && !lot.placed.contains(&4));
        assert_eq!(lot.waiting.last(), Some(&4));
        for tied in [1, 3] {
            assert_eq!(vote(&[2, tied]).unwrap().placed, [tied.min(2), tied.max(2)]);
        }
        let against = NotDecided::AgainstTheScores { named: 1, other: 2 };
        assert_eq!(vote(&[1, 3]), Err(against));
        let half = Brought { scores: BTreeMap::from([(1, 4)]), ..Brought::default() };
        let missing = run(SelectionMethod::PupilVote, &[1, 2], 1, &half);
        assert_eq!(missing, Err(NotDecided::ScoreMissing { number: 2 }));
        let uncounted = run(SelectionMethod::PupilVote, &[1, 2], 1, &named([2])).unwrap();
        assert_eq!((uncounted.basis, uncounted.placed), (Basis::Votes, vec![2]));
    }

    fn method() -> impl Strategy<Value = SelectionMethod> {
        let all = SelectionMethod::CODES.iter().map(|(_, method)| *method);
        prop::sample::select(all.collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn exactly_as_many_as_there_are_places_and_everybody_once(
            method in method(),
            ready in prop::collection::btree_set(1u32..60, 0..40),
            places in 0usize..45,
            picks in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
            scores in prop::collection::vec(0u32..6, 40),
            is_scored: bool,
            is_exact: bool,
        ) {
            let ready: Vec<u32> = ready.into_iter().collect();
            let mut brought = Brought::default();
            if is_scored {
                brought.scores = ready.iter().copied().zip(scores).collect();
            } else if is_exact {
                brought.named = ready.iter().rev().copied().take(places).collect();
            } else if !ready.is_empty() {
                brought.named = picks.iter().map(|pick| *pick.get(&ready)).collect();
            }
            let found = run(method, &ready, places, &brought);
            prop_assert_eq!(&found, &run(method, &ready, places, &brought), "replayed");
            let mut turned = ready.clone();
            turned.reverse();
            prop_assert_eq!(&found, &run(method, &turned, places, &brought), "in any order");
            let Ok(decision) = found else { return Ok(()) };
            prop_assert_eq!(decision.placed.len(), places.min(ready.len()));
            let mut all = [decision.placed.clone(), decision.waiting.clone()].concat();
            all.sort_unstable();
            prop_assert_eq!(all, ready, "each has a place or waits, once");
            let score = |number: &u32| brought.scores.get(number).copied().unwrap_or(0);
            if decision.basis == Basis::Votes || decision.basis == Basis::Marks {
                let least = decision.placed.iter().map(score).min().unwrap_or(0);
                prop_assert!(decision.waiting.iter().all(|number| score(number) <= least));
                prop_assert!(decision.waiting.is_sorted_by_key(|n| std::cmp::Reverse(score(n))));
            }
        }
    }
}

//! Who is offered a place once an order stands, and where a place goes that a family gives up.
//!
//! The draw decides an order and nothing more. Who was drawn stays who was drawn, whatever families
//! say afterwards: the evidence compares those, and the record replays. A place goes along the
//! order, past everybody who said no.

use crate::coded::coded;

coded! {
    /// Why a place went on, or fell free.
    PlaceReason {
        /// Drawn, but a carer had said no after the list was frozen.
        NoBeforeDraw = "no_before_draw",
        /// A carer said no after the place was offered.
        NoAfterOffer = "no_after_offer",
        /// The child left after the place was offered.
        Left = "left",
    }
}

/// What becomes of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers<N> {
    /// Who is offered a place, in the order.
    pub offered: Vec<N>,
    /// Each who was drawn and had said no, and who is offered the place instead, if anybody is left.
    pub passed: Vec<(N, Option<N>)>,
}

/// Offers the places of an order: the first `drawn` of it are drawn, and those of them who said no
/// make room for the next who did not.
pub fn offers<N: Copy>(order: &[N], drawn: usize, said_no: impl Fn(N) -> bool) -> Offers<N> {
    let (first, rest) = order.split_at(drawn.min(order.len()));
    let mut next = rest.iter().copied().filter(|number| !said_no(*number));
    let mut result = Offers { offered: Vec::new(), passed: Vec::new() };
    for number in first {
        if said_no(*number) {
            result.passed.push((*number, next.next()));
        } else {
            result.offered.push(*number);
        }
    }
    let instead: Vec<N> = result.passed.iter().filter_map(|(_, to)| *to).collect();
    result.offered.extend(instead);
    result
}

/// Who is next in the order when a place falls free: the first who waits for one.
pub fn next_offer<N: Copy>(order: &[N], waits: impl Fn(N) -> bool) -> Option<N> {
    order.iter().copied().find(|number| waits(*number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_no_makes_room_for_the_next_and_changes_nobody_elses_turn() {
        let no = [2, 5];
        let found = offers(&[1, 2, 3, 4, 5, 6, 7], 3, |number| no.contains(&number));
        assert_eq!(found.offered, [1, 3, 4]);
        assert_eq!(found.passed, [(2, Some(4))]);
        let all = offers(&[1, 2], 2, |_| true);
        assert_eq!((all.offered, all.passed), (vec![], vec![(1, None), (2, None)]));
        assert_eq!(next_offer(&[1, 2, 3], |number| number > 1), Some(2));
    }

    proptest! {
        #[test]
        fn as_many_places_are_given_as_there_are_and_always_along_the_order(
            order in proptest::collection::vec(any::<bool>(), 0..30), drawn in 0..30usize,
        ) {
            let numbers: Vec<usize> = (0..order.len()).collect();
            let found = offers(&numbers, drawn, |number| order[number]);
            let yes: Vec<usize> = numbers.iter().copied().filter(|n| !order[*n]).collect();
            let places = drawn.min(numbers.len()).min(yes.len());
            prop_assert_eq!(&found.offered, &yes[..places]);
            let drawn_no = numbers.iter().take(drawn).filter(|n| order[**n]).count();
            prop_assert_eq!(found.passed.len(), drawn_no);
        }
    }
}

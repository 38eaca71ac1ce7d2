//! Blocks: where a model gives each class its share of the places, the classes compete apart.
//!
//! Every place is given to a block by the method of largest remainders: each block has its exact
//! share rounded down, and the places that are left go one each to the largest fractions. A class so
//! small that it would have no place at all, or one for everybody, competes together with the next
//! smallest: it would know its result before anybody decided.

use std::cmp::Reverse;

/// Children who compete for the same places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The classes, by their position in what was asked, ascending.
    pub classes: Vec<usize>,
    /// How many children there are in them.
    pub children: usize,
    /// How many places.
    pub places: usize,
}

/// The shares of classes with so many children each, largest remainders first; between equals the
/// class that comes first. Where places suffice for all, or there are none, there is one block.
pub fn shares(classes: &[usize], places: usize) -> Vec<Share> {
    let all: usize = classes.iter().sum();
    let mut blocks: Vec<Share> = (0..classes.len())
        .filter(|at| classes[*at] > 0)
        .map(|at| Share { classes: vec![at], children: classes[at], places: 0 })
        .collect();
    if blocks.is_empty() {
        return blocks;
    }
    loop {
        let sizes: Vec<usize> = blocks.iter().map(|block| block.children).collect();
        for (block, places) in blocks.iter_mut().zip(apportion(&sizes, places.min(all))) {
            block.places = places;
        }
        let is_decided = |block: &Share| block.places == 0 || block.places == block.children;
        if blocks.len() == 1 || !blocks.iter().any(is_decided) {
            return blocks;
        }
        join_two_smallest(&mut blocks);
    }
}

/// Joins the two smallest blocks; between equals, those that come first.
fn join_two_smallest(blocks: &mut Vec<Share>) {
    blocks.sort_by_key(|block| (block.children, block.classes.clone()));
    let small = blocks.remove(0);
    if let Some(next) = blocks.first_mut() {
        next.classes.extend(small.classes);
        next.classes.sort_unstable();
        next.children += small.children;
    }
    blocks.sort_by_key(|block| block.classes.clone());
}

/// Places for each of the sizes, by largest remainders: as many in all as there are, if any size is
/// above nought.
pub fn apportion(sizes: &[usize], places: usize) -> Vec<usize> {
    let all: usize = sizes.iter().sum();
    if all == 0 {
        return vec![0; sizes.len()];
    }
    let mut given: Vec<usize> = sizes.iter().map(|size| places * size / all).collect();
    let mut by_remainder: Vec<usize> = (0..sizes.len()).collect();
    by_remainder.sort_by_key(|at| (Reverse(places * sizes[*at] % all), *at));
    let left = places - given.iter().sum::<usize>();
    for at in by_remainder.into_iter().take(left) {
        given[at] += 1;
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cohorts::draw::{Block, Digest, FrozenList, Secret},
        ids::{DrawId, Id as _},
    };
    use proptest::prelude::*;

    #[test]
    fn each_class_has_its_share_and_the_rest_goes_to_the_largest_fractions() {
        assert_eq!(apportion(&[20, 15, 10], 10), [5, 3, 2], "4.44, 3.33, 2.22: one left");
        assert_eq!(apportion(&[10, 10], 5), [3, 2], "between equals the first");
        assert_eq!(apportion(&[0, 4], 3), [0, 3]);
        assert_eq!(apportion(&[0, 0], 3), [0, 0]);
        assert_eq!(apportion(&[], 3), Vec::<usize>::new());
    }

    #[test]
    fn a_class_too_small_for_chance_joins_the_next() {
        let found = shares(&[1, 20, 12], 10);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], Share { classes: vec![0, 2], children: 13, places: 4 });
        assert_eq!(found[1], Share { classes: vec![1], children: 20, places: 6 });
        assert_eq!(shares(&[0, 0], 3), []);
        let all = shares(&[3, 4], 9);
        assert_eq!(all, [Share { classes: vec![0, 1], children: 7, places: 7 }]);
        assert_eq!(shares(&[3, 4], 0)[0].places, 0);
    }

    proptest! {
        #[test]
        fn every_place_is_given_once_and_every_class_is_in_one_block(
            classes in prop::collection::vec(0usize..40, 0..8),
            places in 0usize..120,
        ) {
            let found = shares(&classes, places);
            let all: usize = classes.iter().sum();
            let given: usize = found.iter().map(|share| share.places).sum();
            prop_assert_eq!(given, places.min(all));
            let mut seen: Vec<usize> = found.iter().flat_map(|one| one.classes.clone()).collect();
            seen.sort_unstable();
            let asked: Vec<usize> = (0..classes.len()).filter(|at| classes[*at] > 0).collect();
            prop_assert_eq!(seen, asked);
            for share in &found {
                let children: usize = share.classes.iter().map(|at| classes[*at]).sum();
                prop_assert_eq!(share.children, children);
                prop_assert!(share.places <= share.children);
                if places > 0 && places < all {
                    prop_assert!(found.len() == 1 || share.places > 0);
                    prop_assert!(share.places < share.children, "chance is left to everybody");
                }
            }
            prop_assert_eq!(&found, &shares(&classes, places));
        }

        #[test]
        fn whatever_the_shares_exactly_as_many_are_drawn_as_there_are_places(
            classes in prop::collection::vec(0usize..30, 1..6),
            seed: [u8; 32],
            nth: prop::sample::Index,
        ) {
            let all: usize = classes.iter().sum();
            prop_assume!(all > 1);
            let places = 1 + nth.index(all - 1);
            let mut next = 0;
            let block = |(at, share): (usize, Share)| {
                let from = next + 1;
                next += u32::try_from(share.children).unwrap();
                Block {
                    label: format!("group {at}"),
                    places: u32::try_from(share.places).unwrap(),
                    reserved: 0,
                    applications: (from..=next).collect(),
                }
            };
            let blocks = (1..).zip(shares(&classes, places)).map(block).collect();
            let (ours, theirs) = (Secret::from_bytes(seed), Secret::from_bytes([9; 32]));
            prop_assume!(ours != theirs);
            let sides = (ours.commitment(), theirs.commitment());
            let salt = Digest::from_bytes([1; 32]);
            let id = DrawId::from_uuid(uuid::Uuid::nil());
            let list = FrozenList::freeze(id, "Year 5", salt, sides, blocks, Vec::new()).unwrap();
            let orders = list.orders(&ours, &theirs).unwrap();
            prop_assert_eq!(&orders, &list.orders(&ours, &theirs).unwrap(), "replayed");
            let drawn: u32 = list.blocks().iter().map(Block::to_draw).sum();
            prop_assert_eq!(usize::try_from(drawn).unwrap(), places);
            let mut numbers: Vec<u32> = orders.concat();
            numbers.sort_unstable();
            prop_assert_eq!(numbers, (1..=next).collect::<Vec<u32>>(), "each once");
        }
    }
}

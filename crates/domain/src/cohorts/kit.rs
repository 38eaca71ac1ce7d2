//! Kit: caps, tabards and the like. How many of which size a school gets, and what is short.
//!
//! A force knows counts and never a name: who wears which size is known to the school and the family.

use crate::coded::coded;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a size, such as `Age 9 to 10`.
pub const LONGEST_SIZE: usize = 30;
/// Sizes of one kind of thing.
pub const MOST_SIZES: usize = 20;
/// The largest number that is counted or noted at once.
pub const MOST_PIECES: i64 = 100_000;
/// The most that may be ordered above what is wanted, in per cent.
pub const MOST_SPARE: i64 = 100;

coded! {
    /// Why the number in stock changed.
    StockReason {
        /// Somebody counted: from here on there are so many.
        Counted = "counted",
        /// Pieces came in.
        Received = "received",
        /// Pieces are gone, and nobody knows where.
        Lost = "lost",
        /// Pieces can be used no longer.
        Damaged = "damaged",
        /// Pieces went to children.
        Issued = "issued",
        /// Pieces came back from children.
        Returned = "returned",
    }
}

impl StockReason {
    /// What a person notes. What children get and bring back is noted as it happens.
    pub const TYPED: [Self; 4] = [Self::Counted, Self::Received, Self::Lost, Self::Damaged];

    /// By how many the stock changes when so many pieces are noted.
    pub const fn change(self, pieces: i64, in_stock: i64) -> i64 {
        match self {
            Self::Counted => pieces - in_stock,
            Self::Received | Self::Returned => pieces,
            Self::Lost | Self::Damaged | Self::Issued => -pieces,
        }
    }
}

/// What is wrong with a list of sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizesFault {
    /// There is none.
    None,
    /// There are more than [`MOST_SIZES`].
    TooMany,
    /// One is longer than [`LONGEST_SIZE`].
    TooLong,
    /// One is there twice.
    Twice,
}

/// The sizes of a text with one on each line, in its order. Empty lines are left out.
///
/// # Errors
/// [`SizesFault`], the first that is found.
pub fn read_sizes(text: &str) -> Result<Vec<String>, SizesFault> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let sizes: Vec<String> = lines.map(str::to_owned).collect();
    let different: BTreeSet<String> = sizes.iter().map(|size| size.to_lowercase()).collect();
    if sizes.is_empty() {
        Err(SizesFault::None)
    } else if sizes.len() > MOST_SIZES {
        Err(SizesFault::TooMany)
    } else if sizes.iter().any(|size| size.chars().count() > LONGEST_SIZE) {
        Err(SizesFault::TooLong)
    } else if different.len() < sizes.len() {
        Err(SizesFault::Twice)
    } else {
        Ok(sizes)
    }
}

/// So many pieces to have, where so many are wanted and a share of it in per cent is kept as spare.
/// A part of a piece is a whole one.
pub const fn with_spare(wanted: i64, spare: i64) -> i64 {
    wanted + (wanted * spare + 99) / 100
}

/// One size of a kind of thing: how many are wanted, and how many are in stock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Supply {
    /// Children who asked for this size and have none yet.
    pub wanted: i64,
    /// Pieces in stock. Below zero where more was handed out than was ever counted.
    pub in_stock: i64,
}

impl Supply {
    /// How many pieces are missing of this size.
    pub fn short(self, spare: i64) -> i64 {
        (with_spare(self.wanted, spare) - self.in_stock.max(0)).max(0)
    }
}

/// How many pieces of a kind are missing: those of each size or, where that is more, what is missing
/// of all sizes together when those are counted whose size nobody knows yet.
pub fn short_of(sizes: &[Supply], not_known: i64, spare: i64) -> i64 {
    let by_size: i64 = sizes.iter().map(|size| size.short(spare)).sum();
    let wanted: i64 = sizes.iter().map(|size| size.wanted).sum();
    let in_stock: i64 = sizes.iter().map(|size| size.in_stock.max(0)).sum();
    by_size.max(with_spare(wanted + not_known, spare) - in_stock)
}

/// Whether the force is told on this day that kit is short: from June on, while there is time to
/// order before the school year begins in September.
pub fn is_told(today: Date) -> bool {
    matches!(today.month(), 6..=8)
}

/// What one school gets of one size, or of a kind whose size is not known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pick<School, Item, Size> {
    /// The school.
    pub school: School,
    /// The kind of thing.
    pub item: Item,
    /// The size; `None` where the family was not sure or has not answered.
    pub size: Option<Size>,
    /// So many pieces.
    pub count: i64,
}

/// The pick list: what is wanted, added up by school, kind and size, and in that order. It names no
/// child. What is wanted by nobody is left out.
pub fn pick_list<School: Ord + Clone, Item: Ord + Clone, Size: Ord + Clone>(
    wanted: impl IntoIterator<Item = Pick<School, Item, Size>>,
) -> Vec<Pick<School, Item, Size>> {
    let mut sums: BTreeMap<(School, Item, Option<Size>), i64> = BTreeMap::new();
    for one in wanted {
        *sums.entry((one.school, one.item, one.size)).or_default() += one.count;
    }
    let lines = sums.into_iter().filter(|(_, count)| *count > 0);
    lines.map(|((school, item, size), count)| Pick { school, item, size, count }).collect()
}

/// A kind of thing that is offered to a force that has no list yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualItem {
    /// The name.
    pub name: &'static str,
    /// The name in Welsh.
    pub name_cy: &'static str,
    /// The sizes, smallest first. Of one size nobody is asked.
    pub sizes: &'static [&'static str],
    /// So many per cent are kept as spare.
    pub spare: i64,
    /// Whether children bring it back.
    pub comes_back: bool,
}

const AGES: &[&str] = &["Age 7 to 8", "Age 9 to 10", "Age 11 to 12", "Age 13"];

const fn usual(
    (name, name_cy): (&'static str, &'static str),
    sizes: &'static [&'static str],
    comes_back: bool,
) -> UsualItem {
    UsualItem { name, name_cy, sizes, spare: 10, comes_back }
}

/// What forces give their Mini Police most often, as they say on their own pages.
pub const USUAL: &[UsualItem] = &[
    usual(("Baseball cap", "Cap pêl fas"), &["S", "M", "L"], false),
    usual(("Tabard", "Tabard"), AGES, true),
    usual(("Polo shirt", "Crys polo"), AGES, false),
    usual(("Jacket", "Siaced"), AGES, true),
    usual(("Lanyard", "Llinyn gwddf"), &["1"], false),
    usual(("Pocket notebook", "Llyfr nodiadau poced"), &["1"], false),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coded::Coded;
    use jiff::civil::date;

    #[test]
    fn what_is_counted_stands_whatever_was_noted_before() {
        for in_stock in [-3, 0, 7] {
            assert_eq!(in_stock + StockReason::Counted.change(12, in_stock), 12);
        }
        assert_eq!(StockReason::Received.change(5, 2), 5);
        assert_eq!(StockReason::Lost.change(5, 2), -5);
        assert!(StockReason::TYPED.iter().all(|one| !matches!(one.code(), "issued" | "returned")));
    }

    #[test]
    fn sizes_are_read_line_by_line() {
        let read = |text: &str| read_sizes(text);
        assert_eq!(read(" S \n\nM\r\nL").unwrap(), ["S", "M", "L"]);
        assert_eq!(read(" \n"), Err(SizesFault::None));
        assert_eq!(read("S\ns"), Err(SizesFault::Twice));
        assert_eq!(read(&"x".repeat(31)), Err(SizesFault::TooLong));
        let many = (0..21).map(|n| n.to_string()).collect::<Vec<_>>().join("\n");
        assert_eq!(read(&many), Err(SizesFault::TooMany));
    }

    #[test]
    fn a_part_of_a_spare_piece_is_a_whole_one() {
        assert_eq!(with_spare(0, 10), 0);
        assert_eq!(with_spare(1, 10), 2);
        assert_eq!(with_spare(10, 10), 11);
        assert_eq!(with_spare(11, 10), 13);
        assert_eq!(with_spare(11, 0), 11);
    }

    #[test]
    fn too_many_of_one_size_help_nobody_of_another() {
        let (few, many) = (Supply { wanted: 5, in_stock: 1 }, Supply { wanted: 0, in_stock: 50 });
        assert_eq!(short_of(&[few, many], 0, 0), 4);
        assert_eq!(short_of(&[few, many], 60, 0), 14);
        assert_eq!(short_of(&[], 3, 0), 3);
    }

    #[test]
    fn shortages_are_told_from_june_to_august() {
        assert!(!is_told(date(2026, 5, 31)));
        assert!(is_told(date(2026, 6, 1)));
        assert!(is_told(date(2026, 8, 31)));
        assert!(!is_told(date(2026, 9, 1)));
    }

    #[test]
    fn what_is_offered_can_be_typed() {
        for item in USUAL {
            assert_eq!(read_sizes(&item.sizes.join("\n")).unwrap(), item.sizes);
            assert!((0..=MOST_SPARE).contains(&item.spare));
        }
    }

    #[test]
    fn a_pick_list_adds_up_the_cohorts_of_a_school() {
        let want = |school, size, count| Pick { school, item: "cap", size, count };
        let list = pick_list([
            want("b", Some(1), 2),
            want("a", None, 1),
            want("b", Some(1), 3),
            want("a", Some(2), 0),
        ]);
        assert_eq!(list, [want("a", None, 1), want("b", Some(1), 5)]);
    }

    proptest::proptest! {
        #[test]
        fn a_pick_list_loses_nothing_and_says_nothing_twice(
            wanted in proptest::collection::vec(
                (0_u8..3, 0_u8..3, proptest::option::of(0_u8..3), 0_i64..50), 0..40,
            ),
        ) {
            let lines = wanted.iter().map(|&(school, item, size, count)| {
                Pick { school, item, size, count }
            });
            let list = pick_list(lines);
            let sum: i64 = wanted.iter().map(|one| one.3).sum();
            proptest::prop_assert_eq!(list.iter().map(|one| one.count).sum::<i64>(), sum);
            let keys: Vec<_> = list.iter().map(|one| (one.school, one.item, one.size)).collect();
            proptest::prop_assert!(keys.is_sorted());
            proptest::prop_assert!(keys.windows(2).all(|two| two[0] != two[1]));
            proptest::prop_assert!(list.iter().all(|one| one.count > 0));
        }

        #[test]
        fn who_buys_what_is_short_is_short_of_nothing(
            sizes in proptest::collection::vec((0_i64..200, -20_i64..200), 1..8),
            spare in 0_i64..=MOST_SPARE,
        ) {
            let supply = |&(wanted, in_stock)| Supply { wanted, in_stock };
            let mut sizes: Vec<Supply> = sizes.iter().map(supply).collect();
            proptest::prop_assert!(short_of(&sizes, 0, spare) >= 0);
            for size in &mut sizes {
                size.in_stock = size.in_stock.max(0) + size.short(spare);
                proptest::prop_assert!(size.in_stock >= size.wanted);
                proptest::prop_assert_eq!(size.short(spare), 0);
            }
            proptest::prop_assert_eq!(short_of(&sizes, 0, spare), 0);
        }

        #[test]
        fn no_list_of_sizes_makes_it_panic(text in "\\PC{0,80}(\n\\PC{0,40}){0,25}") {
            if let Ok(sizes) = read_sizes(&text) {
                proptest::prop_assert_eq!(read_sizes(&sizes.join("\n")), Ok(sizes));
            }
        }
    }
}

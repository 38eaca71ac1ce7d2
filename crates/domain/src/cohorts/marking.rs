//! Marks for a form and an interview: criteria whose levels are worded before anybody marks, marks
//! that no marker sees of another, and their sum.
//!
//! A mark is a level of one criterion, of one application, by one marker. Only those count who marked
//! every application on every criterion: else one child's sum would have more, or milder, markers
//! than another's. A mark belongs to one round, and goes with it.

use crate::coded::coded;
use std::collections::{BTreeMap, BTreeSet};

coded! {
    /// What a criterion is marked on.
    Part {
        /// What the child wrote, read without the name.
        Form = "form",
        /// A short talk with the child.
        Interview = "interview",
    }
}

/// A round has at most so many criteria.
pub const MOST_CRITERIA: usize = 6;
/// A criterion has at most so many levels.
pub const MOST_LEVELS: usize = 5;
const LONGEST_NAME: usize = 80;
const LONGEST_LEVEL: usize = 200;

/// What is marked, in worded levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// What it is marked on.
    pub part: Part,
    /// What it is about, such as "says what they would like to do for others".
    pub name: String,
    /// The levels in words, lowest first: the first gives no point, the next one, and so on.
    pub levels: Vec<String>,
}

/// Why a criterion is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotACriterion {
    /// It has levels and no name.
    NoName,
    /// Its name is too long.
    NameTooLong,
    /// Fewer than two levels, or more than [`MOST_LEVELS`].
    Levels,
    /// A level is too long.
    LevelTooLong,
    /// Two levels have the same words.
    LevelTwice,
}

impl Criterion {
    /// A criterion as it is typed, a level on each line. `None` where nothing was typed.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(part: Part, name: &str, levels: &str) -> Result<Option<Self>, NotACriterion> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = levels.lines().map(str::trim).filter(|line| !line.is_empty());
        let levels: Vec<String> = lines.map(str::to_owned).collect();
        if name.is_empty() && levels.is_empty() {
            return Ok(None);
        }
        if name.is_empty() {
            return Err(NotACriterion::NoName);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(NotACriterion::NameTooLong);
        }
        if !(2..=MOST_LEVELS).contains(&levels.len()) {
            return Err(NotACriterion::Levels);
        }
        if levels.iter().any(|level| level.chars().count() > LONGEST_LEVEL) {
            return Err(NotACriterion::LevelTooLong);
        }
        if levels.iter().collect::<BTreeSet<_>>().len() < levels.len() {
            return Err(NotACriterion::LevelTwice);
        }
        Ok(Some(Self { part, name, levels }))
    }
}

/// One mark, by whoever `M` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark<M> {
    /// The application's number.
    pub number: u32,
    /// Who marked.
    pub marker: M,
    /// The criterion, from 0 in the order of the round.
    pub criterion: usize,
    /// The level, from 0.
    pub level: u32,
}

/// Fewer people than are needed marked everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{complete} marked everybody, and at least {least} have to")]
pub struct NotAllMarked {
    /// How many did.
    pub complete: usize,
    /// How many have to.
    pub least: usize,
}

/// Who marked every application on every criterion, in their order.
pub fn complete<M: Copy + Ord>(ready: &[u32], criteria: usize, marks: &[Mark<M>]) -> Vec<M> {
    let mut given: BTreeMap<M, BTreeSet<(u32, usize)>> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.criterion < criteria) {
        if ready.contains(&mark.number) {
            given.entry(mark.marker).or_default().insert((mark.number, mark.criterion));
        }
    }
    let all = ready.len() * criteria;
    given.into_iter().filter(|(_, given)| given.len() == all).map(|(marker, _)| marker).collect()
}

/// The sum of the marks of each application, over those who marked everybody.
///
/// # Errors
/// [`NotAllMarked`] where they are too few.
pub fn add_up<M: Copy + Ord>(
    ready: &[u32],
    criteria: usize,
    marks: &[Mark<M>],
    least: usize,
) -> Result<BTreeMap<u32, u32>, NotAllMarked> {
    let complete = complete(ready, criteria, marks);
    if complete.is_empty() || complete.len() < least {
        return Err(NotAllMarked { complete: complete.len(), least });
    }
    let mut sums: BTreeMap<u32, u32> = ready.iter().map(|number| (*number, 0)).collect();
    for mark in marks {
        let counts = mark.criterion < criteria && complete.contains(&mark.marker);
        if let (true, Some(sum)) = (counts, sums.get_mut(&mark.number)) {
            *sum = sum.saturating_add(mark.level);
        }
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_criterion_is_read_as_it_is_typed_and_told_what_is_wrong() {
        let read = |name: &str, levels: &str| Criterion::read(Part::Form, name, levels);
        let right = read(" Helps  others ", "not yet\n\n sometimes \noften").unwrap().unwrap();
        assert_eq!(right.name, "Helps others");
        assert_eq!(right.levels, ["not yet", "sometimes", "often"]);
        assert_eq!(read("", " \n "), Ok(None), "left out");
        for (name, levels, why) in [
            ("", "a\nb", NotACriterion::NoName),
            (&"n".repeat(81), "a\nb", NotACriterion::NameTooLong),
            ("Helps", "a", NotACriterion::Levels),
            ("Helps", "a\nb\nc\nd\ne\nf", NotACriterion::Levels),
            ("Helps", &format!("a\n{}", "b".repeat(201)), NotACriterion::LevelTooLong),
            ("Helps", "a\nb\na", NotACriterion::LevelTwice),
        ] {
            assert_eq!(read(name, levels), Err(why));
        }
    }

    fn mark(number: u32, marker: char, criterion: usize, level: u32) -> Mark<char> {
        Mark { number, marker, criterion, level }
    }

    #[test]
    fn only_who_marked_everybody_counts() {
        let mut marks = vec![
            mark(1, 'a', 0, 2),
            mark(2, 'a', 0, 1),
            mark(1, 'b', 0, 0),
            mark(2, 'b', 0, 3),
            mark(1, 'c', 0, 3),
            mark(9, 'c', 0, 3),
        ];
        assert_eq!(complete(&[1, 2], 1, &marks), ['a', 'b']);
        assert_eq!(add_up(&[1, 2], 1, &marks, 2), Ok(BTreeMap::from([(1, 2), (2, 4)])));
        let few = add_up(&[1, 2], 1, &marks, 3);
        assert_eq!(few, Err(NotAllMarked { complete: 2, least: 3 }));
        marks.push(mark(2, 'c', 0, 0));
        assert_eq!(add_up(&[1, 2], 1, &marks, 3), Ok(BTreeMap::from([(1, 5), (2, 4)])));
        assert_eq!(add_up::<char>(&[1], 1, &[], 0), Err(NotAllMarked { complete: 0, least: 0 }));
    }

    proptest! {
        #[test]
        fn each_sum_is_of_the_same_markers_whatever_the_order(
            levels in prop::collection::vec(0u32..5, 3 * 4 * 2),
            gap in 0usize..24,
            turn: bool,
        ) {
            let ready = [11, 12, 13];
            let mut marks: Vec<Mark<usize>> = Vec::new();
            for (at, level) in levels.iter().enumerate().filter(|(at, _)| *at != gap) {
                let (marker, rest) = (at / 6, at % 6);
                let number = ready[rest / 2];
                marks.push(Mark { number, marker, criterion: rest % 2, level: *level });
            }
            if turn {
                marks.reverse();
            }
            prop_assert_eq!(complete(&ready, 2, &marks).len(), 3, "one has a gap");
            let sums = add_up(&ready, 2, &marks, 3).unwrap();
            let without: u32 =
                marks.iter().filter(|mark| mark.marker != gap / 6).map(|mark| mark.level).sum();
            prop_assert_eq!(sums.values().sum::<u32>(), without);
        }
    }
}

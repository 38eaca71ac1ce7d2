//! The waiting list: schools in an order that anyone can work out from published criteria.
//!
//! A criterion has a weight. A school has 0 to 3 points under each; its score is the sum of points
//! times weights. The highest score stands first, and of equal scores the one that has waited
//! longest. The criteria are about schools: nothing in them is about a child or a family.

use crate::{bilingual::Bilingual, coded::coded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::BTreeMap};

/// The most points of a school under one criterion.
pub const MOST_POINTS: u8 = 3;
/// The heaviest weight.
pub const MOST_WEIGHT: u8 = 10;
/// The most criteria: a list that nobody can read is not published.
pub const MOST_CRITERIA: usize = 8;
/// Months of waiting that give one point.
const MONTHS_OF_A_POINT: u32 = 4;

coded! {
    /// Where the points of a criterion come from.
    CriterionKind {
        /// Somebody of the force gives them.
        Judged = "judged",
        /// They come from how long a school has waited: one for each four months, three at most.
        Waited = "waited",
    }
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// The stable code, under which points are kept: `c1`, `c2`, never used again for another.
    pub code: String,
    /// What it asks, as it is published.
    pub name: Bilingual,
    /// How much it counts, 0 to 10.
    pub weight: u8,
    /// Where its points come from.
    pub kind: CriterionKind,
}

/// The criteria of a force, in the order in which they are published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Criteria(Vec<Criterion>);

/// What is wrong with criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CriteriaFault {
    /// There is none: then nobody could tell the order.
    #[error("there is no criterion")]
    None,
    /// More than can be read.
    #[error("there are more than eight criteria")]
    TooMany,
    /// One has no name in one of the languages; counted from 0.
    #[error("criterion {0} has no name in one of the languages")]
    NoName(usize),
    /// A weight above the heaviest; counted from 0.
    #[error("the weight of criterion {0} is more than ten")]
    TooHeavy(usize),
    /// Two have the same code.
    #[error("two criteria have the same code")]
    SameCode,
}

/// The points of a school under one criterion, and what they come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The criterion's place in the list, from 0.
    pub criterion: usize,
    /// The points, 0 to 3; `None` where nobody has given any yet, which counts as none.
    pub points: Option<u8>,
    /// Points times weight.
    pub score: u32,
}

/// A school's score with its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// One for each criterion, in their order.
    pub parts: Vec<Part>,
    /// Their sum.
    pub total: u32,
}

impl Criteria {
    /// Those that hold until a force publishes its own: who asked first stands first.
    pub fn first_come() -> Self {
        Self(vec![Criterion {
            code: "c1".to_owned(),
            name: Bilingual {
                en: "How long the school has waited".to_owned(),
                cy: "Pa mor hir y mae’r ysgol wedi aros".to_owned(),
                reviewed: false,
            },
            weight: 1,
            kind: CriterionKind::Waited,
        }])
    }

    /// Checks criteria.
    ///
    /// # Errors
    /// The first [`CriteriaFault`].
    pub fn new(criteria: Vec<Criterion>) -> Result<Self, CriteriaFault> {
        if criteria.is_empty() {
            return Err(CriteriaFault::None);
        }
        if criteria.len() > MOST_CRITERIA {
            return Err(CriteriaFault::TooMany);
        }
        for (at, one) in criteria.iter().enumerate() {
            if one.name.is_incomplete() {
                return Err(CriteriaFault::NoName(at));
            }
            if one.weight > MOST_WEIGHT {
                return Err(CriteriaFault::TooHeavy(at));
            }
            if criteria[..at].iter().any(|other| other.code == one.code) {
                return Err(CriteriaFault::SameCode);
            }
        }
        Ok(Self(criteria))
    }

    /// All of them, in their order.
    pub fn all(&self) -> &[Criterion] {
        &self.0
    }

    /// Those to which somebody gives points.
    pub fn judged(&self) -> impl Iterator<Item = &Criterion> {
        self.0.iter().filter(|one| one.kind == CriterionKind::Judged)
    }

    /// The score of a school: the points that it was given, by code, and how long it has waited.
    pub fn score(&self, given: &BTreeMap<String, u8>, since: Date, today: Date) -> Score {
        let part = |(criterion, one): (usize, &Criterion)| {
            let points = match one.kind {
                CriterionKind::Waited => Some(points_of_waiting(since, today)),
                CriterionKind::Judged => given.get(&one.code).map(|n| (*n).min(MOST_POINTS)),
            };
            let score = u32::from(points.unwrap_or(0)) * u32::from(one.weight);
            Part { criterion, points, score }
        };
        let parts: Vec<Part> = self.0.iter().enumerate().map(part).collect();
        let total = parts.iter().map(|part| part.score).sum();
        Score { parts, total }
    }
}

/// One point for each four whole months, three at most; a day that has not come yet gives none.
fn points_of_waiting(since: Date, today: Date) -> u8 {
    let whole = (i32::from(today.year()) - i32::from(since.year())) * 12 + i32::from(today.month())
        - i32::from(since.month())
        - i32::from(today.day() < since.day());
    let points = u32::try_from(whole).unwrap_or(0) / MONTHS_OF_A_POINT;
    u8::try_from(points).unwrap_or(MOST_POINTS).min(MOST_POINTS)
}

/// Puts the schools that wait in order: the highest score first, of equal scores the one that asked
/// first, and then by what names it, so that the order is always the same.
pub fn rank<T: Ord, S: Ord>(waiting: &mut [(T, Score, S)]) {
    waiting.sort_by(|(one, score, since), (other, others, since_other)| {
        let by_score = Reverse(score.total).cmp(&Reverse(others.total));
        by_score.then_with(|| since.cmp(since_other)).then_with(|| one.cmp(other))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn criterion(code: &str, weight: u8, kind: CriterionKind) -> Criterion {
        let name = Bilingual { en: code.to_owned(), cy: code.to_owned(), reviewed: false };
        Criterion { code: code.to_owned(), name, weight, kind }
    }

    fn criteria() -> Criteria {
        Criteria::new(vec![
            criterion("c1", 5, CriterionKind::Judged),
            criterion("c2", 2, CriterionKind::Judged),
            criterion("c4", 1, CriterionKind::Waited),
        ])
        .unwrap()
    }

    #[test]
    fn a_score_is_points_times_weights_and_says_what_is_missing() {
        let given = BTreeMap::from([("c1".to_owned(), 2), ("c3".to_owned(), 3)]);
        let score = criteria().score(&given, date(2026, 1, 31), date(2026, 9, 30));
        let parts: Vec<_> = score.parts.iter().map(|part| (part.points, part.score)).collect();
        assert_eq!(parts, [(Some(2), 10), (None, 0), (Some(1), 1)]);
        assert_eq!(score.total, 11);
    }

    #[test]
    fn waiting_gives_a_point_each_four_months_and_three_at_most() {
        let since = date(2025, 9, 15);
        let points = |today| points_of_waiting(since, today);
        assert_eq!(points(date(2026, 1, 14)), 0);
        assert_eq!(points(date(2026, 1, 15)), 1);
        assert_eq!(points(date(2026, 9, 15)), 3);
        assert_eq!(points(date(2036, 9, 15)), 3);
        assert_eq!(points(date(2025, 9, 1)), 0);
    }

    #[test]
    fn criteria_that_nobody_could_follow_are_refused() {
        let named = |n: usize| criterion(&format!("c{n}"), 1, CriterionKind::Judged);
        assert_eq!(Criteria::new(vec![]), Err(CriteriaFault::None));
        assert_eq!(Criteria::new((0..9).map(named).collect()), Err(CriteriaFault::TooMany));
        let mut nameless = named(1);
        nameless.name.cy = " ".to_owned();
        assert_eq!(Criteria::new(vec![named(0), nameless]), Err(CriteriaFault::NoName(1)));
        let heavy = Criterion { weight: 11, ..named(0) };
        assert_eq!(Criteria::new(vec![heavy]), Err(CriteriaFault::TooHeavy(0)));
        assert_eq!(Criteria::new(vec![named(0), named(0)]), Err(CriteriaFault::SameCode));
        assert!(Criteria::new(Criteria::first_come().all().to_vec()).is_ok());
    }

    proptest! {
        #[test]
        fn more_points_never_stand_lower(
            points in proptest::collection::vec((0_u8..=3, 0_u8..=3, 0_i32..900), 1..12),
            better in 0_usize..12,
        ) {
            let list = |points: &[(u8, u8, i32)]| {
                let mut waiting: Vec<_> = points.iter().enumerate().map(|(id, (one, two, days))| {
                    let since = date(2024, 1, 1) + jiff::Span::new().days(*days);
                    let given = BTreeMap::from([("c1".to_owned(), *one), ("c2".to_owned(), *two)]);
                    (id, criteria().score(&given, since, date(2026, 9, 1)), since)
                }).collect();
                rank(&mut waiting);
                waiting
            };
            let before = list(&points);
            prop_assert!(before.windows(2).all(|two| two[0].1.total >= two[1].1.total));
            let who = better % points.len();
            let mut more = points.clone();
            more[who].0 = 3;
            let place = |list: &[(usize, Score, Date)]| list.iter().position(|one| one.0 == who);
            prop_assert!(place(&list(&more)) <= place(&before));
        }
    }
}

//! Whether a child may apply in a model: by age on the day the cohort starts, and by year group.

use super::{AcademicYear, YearGroup, age_on};
use crate::forces::DeliveryModel;
use jiff::civil::Date;

/// Why a child may not apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotEligible {
    /// The date of birth lies after the start: it was mistyped.
    NotYetBorn,
    /// Younger than the model takes.
    TooYoung {
        /// The age on the day the cohort starts.
        age: u8,
        /// The youngest age that the model takes.
        least: u8,
    },
    /// Older than the model takes.
    TooOld {
        /// The age on the day the cohort starts; 255 stands for anything beyond.
        age: u8,
        /// The oldest age that the model takes.
        most: u8,
    },
    /// In a year group that the model does not take.
    YearGroupNotTaken {
        /// The child's year group; `None` where the birth date gives none.
        found: Option<YearGroup>,
        /// The year groups that the model takes.
        taken: Vec<YearGroup>,
    },
}

/// Whether a child may apply in a model that starts on a day.
///
/// `year_group` is what the school says and wins over the birth date (a child may be taught out of
/// their year); `None` works it out by the 31 August rule.
///
/// # Errors
/// Every reason that speaks against it, age first.
pub fn is_eligible(
    model: &DeliveryModel,
    born: Date,
    year_group: Option<YearGroup>,
    start: Date,
) -> Result<(), Vec<NotEligible>> {
    if born > start {
        return Err(vec![NotEligible::NotYetBorn]);
    }
    let mut why = Vec::new();
    let age = age_on(born, start).unwrap_or(u8::MAX);
    if age < model.ages.least {
        why.push(NotEligible::TooYoung { age, least: model.ages.least });
    }
    if age > model.ages.most {
        why.push(NotEligible::TooOld { age, most: model.ages.most });
    }
    let found = year_group.or_else(|| YearGroup::of(born, AcademicYear::containing(start)));
    if found.is_none_or(|group| !model.year_groups.contains(&group)) {
        why.push(NotEligible::YearGroupNotTaken { found, taken: model.year_groups.clone() });
    }
    if why.is_empty() { Ok(()) } else { Err(why) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forces::shipped;
    use jiff::civil::date;

    fn northumbria() -> DeliveryModel {
        shipped().into_iter().find(|model| model.code == "northumbria-year").unwrap()
    }

    #[test]
    fn every_child_born_into_year_five_may_apply() {
        let model = northumbria();
        let start = date(2026, 9, 7);
        for born in [date(2016, 9, 1), date(2017, 2, 14), date(2017, 8, 31)] {
            assert_eq!(is_eligible(&model, born, None, start), Ok(()), "{born}");
        }
    }

    #[test]
    fn the_reasons_name_what_was_found_and_what_is_allowed() {
        let model = northumbria();
        let start = date(2026, 9, 7);
        let year = |n| YearGroup::new(n).unwrap();
        assert_eq!(
            is_eligible(&model, date(2019, 1, 1), None, start),
            Err(vec![
                NotEligible::TooYoung { age: 7, least: 9 },
                NotEligible::YearGroupNotTaken { found: Some(year(3)), taken: vec![year(5)] },
            ])
        );
        assert_eq!(
            is_eligible(&model, date(2027, 1, 1), None, start),
            Err(vec![NotEligible::NotYetBorn])
        );
    }

    #[test]
    fn the_schools_word_on_the_year_group_wins() {
        let model = northumbria();
        let start = date(2026, 9, 7);
        let summer_born_and_held_back = date(2016, 8, 20);
        assert!(is_eligible(&model, summer_born_and_held_back, None, start).is_err());
        assert_eq!(
            is_eligible(&model, summer_born_and_held_back, YearGroup::new(5), start),
            Ok(())
        );
    }
}

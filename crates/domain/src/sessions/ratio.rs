//! How many adults a session or an outing needs.

/// How many children one adult may look after. The defaults are the NSPCC's minimum guide for
/// children of 4 to 8 and of 9 to 12, with two adults always; a force may ask for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatioRule {
    /// Children up to 8 for one adult; never 0 (0 counts as 1).
    pub under_nine: u8,
    /// Children from 9 for one adult; never 0 (0 counts as 1).
    pub nine_and_over: u8,
    /// The fewest adults, however few the children.
    pub least_adults: u8,
}

impl Default for RatioRule {
    fn default() -> Self {
        Self { under_nine: 6, nine_and_over: 8, least_adults: 2 }
    }
}

impl RatioRule {
    /// Whether it asks for at least what the NSPCC's minimum guide asks for.
    pub fn is_within_guide(&self) -> bool {
        let guide = Self::default();
        self.under_nine <= guide.under_nine
            && self.nine_and_over <= guide.nine_and_over
            && self.least_adults >= guide.least_adults
    }
}

/// The adults needed for children of these ages on the day, with the extra ones that the risk
/// assessment asks for.
///
/// A mixed group shares its adults: the two parts are added before rounding up. Adults are 18 or
/// over, checked and trained; cadets and visiting parents do not count.
pub fn adults_needed(ages: &[u8], rule: &RatioRule, extra: u16) -> u32 {
    let [young_ratio, old_ratio] =
        [rule.under_nine, rule.nine_and_over].map(|ratio| usize::from(ratio.max(1)));
    let young = ages.iter().filter(|age| **age < 9).count();
    let old = ages.len() - young;
    // young / young_ratio + old / old_ratio over one denominator, so that nothing is rounded twice.
    let adults = (young * old_ratio + old * young_ratio).div_ceil(young_ratio * old_ratio);
    let adults = u32::try_from(adults).unwrap_or(u32::MAX).saturating_add(u32::from(extra));
    adults.max(u32::from(rule.least_adults))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn needed(young: usize, old: usize) -> u32 {
        adults_needed(&[vec![8; young], vec![9; old]].concat(), &RatioRule::default(), 0)
    }

    #[test]
    fn the_worked_examples_hold() {
        assert_eq!([needed(0, 10), needed(0, 20), needed(0, 30), needed(10, 0)], [2, 3, 4, 2]);
        assert_eq!(needed(9, 4), 2, "one and a half and a half make two");
        assert_eq!(adults_needed(&[9; 20], &RatioRule::default(), 1), 4);
    }

    proptest! {
        #[test]
        fn no_adult_ever_has_too_many(young in 0usize..200, old in 0usize..200) {
            let adults = f64::from(needed(young, old));
            let share = |n: usize| f64::from(u32::try_from(n).unwrap());
            let load = share(young) / 6.0 + share(old) / 8.0;
            prop_assert!(adults >= 2.0 && adults + 1e-9 >= load);
            prop_assert!(adults <= 2.0 || adults - 1.0 < load + 1e-9, "one adult too many");
        }
    }
}

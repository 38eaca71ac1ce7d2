//! The difference of two means of numbers, from each school's sums.

use super::{ArmBase, ArmsError, Contrast};
use crate::counts::{Arm, School};
use crate::design::Design;
use crate::estimate::BySchool;
use crate::number::real;
use std::collections::{BTreeMap, BTreeSet};

/// One school's numbers in one arm, as sums.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NumberSums {
    /// Children with a number.
    pub children: u64,
    /// Their weights added up.
    pub weight: f64,
    /// `sum w y`.
    pub total: f64,
    /// `sum w y^2`.
    pub squares: f64,
}

impl NumberSums {
    /// One more child.
    pub fn add(&mut self, value: f64, weight: f64) {
        self.children += 1;
        self.weight += weight;
        self.total += weight * value;
        self.squares += weight * value * value;
    }

    pub(crate) fn plus(self, other: &Self) -> Self {
        Self {
            children: self.children + other.children,
            weight: self.weight + other.weight,
            total: self.total + other.total,
            squares: self.squares + other.squares,
        }
    }

    /// What this arm would add to the variance of a mean if its children were independent.
    pub(crate) fn independent_variance(self) -> Option<f64> {
        let mean = self.total / self.weight;
        let spread = (self.squares / self.weight - mean * mean).max(0.0);
        (self.children > 1).then(|| spread / real(self.children - 1))
    }
}

/// The mean of a number in the programme arm less that in the comparison arm.
///
/// # Question
/// How much more, on average, in the unit of the number?
///
/// # Parameters
/// `programme`, `comparison`: each school's sums in that arm; schools without a child in it may be
/// left out or empty.
///
/// # Result
/// `m1 - m0`, linearised jointly over both arms: school c adds
/// `sum w (y - m1) / W1` of its programme children less `sum w (y - m0) / W0` of the others.
///
/// # Notes
/// The same as [`super::mean_difference()`], for numbers instead of options. Far-off values carry
/// it away: look at the numbers first.
///
/// # References
/// Binder (1983), *International Statistical Review* 51. Equal to `svyglm` on the arm in R `survey`
/// 4.1-1.
///
/// # Errors
/// An arm is empty or from one school, or the design does not carry it.
///
/// # Examples
/// ```
/// use evidence::compare::{NumberSums, difference_of_numbers};
/// use evidence::design::{Design, Lonely, Strata};
/// use std::collections::BTreeMap;
///
/// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// let (mut programme, mut comparison) = (BTreeMap::new(), BTreeMap::new());
/// for (name, with, without) in [("a", [4.0, 6.0], [3.0, 3.0]), ("b", [5.0, 7.0], [4.0, 2.0])] {
///     let school = design.enrol("Northmoor", name)?;
///     let sums = |numbers: [f64; 2]| {
///         let mut sums = NumberSums::default();
///         numbers.into_iter().for_each(|number| sums.add(number, 1.0));
///         sums
///     };
///     programme.insert(school, sums(with));
///     comparison.insert(school, sums(without));
/// }
/// let difference = difference_of_numbers(&design, &programme, &comparison)?;
/// assert_eq!(difference.value, 2.5);
/// // each school is a quarter of a point from the mean of both, one up and one down
/// assert!((difference.se - 0.5).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn difference_of_numbers(
    design: &Design,
    programme: &BTreeMap<School, NumberSums>,
    comparison: &BTreeMap<School, NumberSums>,
) -> Result<Contrast, ArmsError> {
    let arms = [programme, comparison];
    let mut bases = [ArmBase { children: 0, schools: 0 }; 2];
    let mut answering = BTreeSet::new();
    for (place, arm) in Arm::BOTH.into_iter().enumerate() {
        let with = || arms[place].iter().filter(|(_, sums)| sums.children > 0);
        answering.extend(with().map(|(school, _)| *school));
        let children = with().map(|(_, sums)| sums.children).sum();
        bases[place] = ArmBase { children, schools: with().count() };
        match bases[place].schools {
            0 => return Err(ArmsError::EmptyArm { arm }),
            1 => return Err(ArmsError::OneSchool { arm }),
            _ => {}
        }
    }
    let [one, other] = arms.map(|arm| arm.values().fold(NumberSums::default(), NumberSums::plus));
    let (mean, other_mean) = (one.total / one.weight, other.total / other.weight);
    let mut influence = BySchool::new();
    for (school, sums) in programme {
        let part = (sums.total - mean * sums.weight) / one.weight;
        *influence.entry(*school).or_insert(0.0) += part;
    }
    for (school, sums) in comparison {
        let part = (sums.total - other_mean * sums.weight) / other.weight;
        *influence.entry(*school).or_insert(0.0) -= part;
    }
    let independent = one.independent_variance().zip(other.independent_variance());
    Ok(Contrast {
        value: mean - other_mean,
        se: design.variance(&influence)?.sqrt(),
        df: design.degrees_of_freedom(&answering)?,
        independent_se: independent.map(|(one, other)| (one + other).sqrt()),
        programme: bases[0],
        comparison: bases[1],
    })
}

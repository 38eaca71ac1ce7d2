//! Ordinal superiority: who answers more positively, whatever the distance between options.

use super::{Arms, ArmsError, Contrast, Slopes, linearise};
use crate::counts::Counts;
use crate::design::Design;
use crate::interval::{Interval, IntervalError, Method, Test, logit_of};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The chance that a child of the programme arm answers more positively than one of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Superiority {
    /// The chance, 0 to 1, ties counted half; one half means no difference.
    pub contrast: Contrast,
}

impl Superiority {
    /// The chance, 0 to 1, ties counted half.
    pub fn chance(&self) -> f64 {
        self.contrast.value
    }

    /// Cliff's delta, -1 to 1: the chance of *more positive* less that of *less positive*.
    pub fn cliffs_delta(&self) -> f64 {
        2.0 * self.chance() - 1.0
    }

    /// Agresti's generalised odds: the chance over its complement; 1 means no difference.
    pub fn generalised_odds(&self) -> f64 {
        self.chance() / (1.0 - self.chance())
    }

    /// The interval of the chance, formed on its log odds.
    ///
    /// # Errors
    /// Too few schools, no variation, a chance of 0 or 1, or a level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        let (centre, se) = self.on_log_odds();
        let interval = self.contrast.footing().around(centre, se, level, Method::Logit)?;
        Ok(interval.on(crate::interval::expit))
    }

    /// The interval of Cliff's delta: that of the chance, doubled, less one.
    ///
    /// # Errors
    /// As [`Superiority::interval`].
    pub fn cliffs_delta_interval(&self, level: f64) -> Result<Interval, IntervalError> {
        Ok(self.interval(level)?.on(|chance| 2.0 * chance - 1.0))
    }

    /// The interval of the generalised odds.
    ///
    /// # Errors
    /// As [`Superiority::interval`].
    pub fn generalised_odds_interval(&self, level: f64) -> Result<Interval, IntervalError> {
        Ok(self.interval(level)?.on(|chance| chance / (1.0 - chance)))
    }

    /// The test of one half, on the log odds as the interval is, so that the two never disagree.
    ///
    /// # Errors
    /// Too few schools, no variation, or a chance of 0 or 1.
    pub fn test(&self) -> Result<Test, IntervalError> {
        let (centre, se) = self.on_log_odds();
        self.contrast.footing().test(centre, se)
    }

    fn on_log_odds(&self) -> (f64, f64) {
        let chance = self.chance();
        (logit_of(chance), self.contrast.se / (chance * (1.0 - chance)))
    }
}

/// Why no superiority can be given.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SuperiorityError {
    /// The arms cannot be compared.
    #[error(transparent)]
    Arms(#[from] ArmsError),
}

/// The chance that a programme child's answer is above a comparison child's, ties split.
///
/// # Question
/// Pick one Mini Police child and one classmate at random: what is the chance that the first
/// answers more positively?
///
/// # Parameters
/// `counts` of an ordered question, option 0 the least positive.
///
/// # Result
/// `theta = sum_j p1_j (F0_{j-1} + p0_j / 2)`. Slopes: programme option j
/// `(F0_{j-1} + p0_j / 2 - theta) / W1`, comparison option j `(1 - F1_j + p1_j / 2 - theta) / W0`.
///
/// # Notes
/// Uses the order of the options and nothing else, so a crowd at the top of the scale does no
/// harm. With independent children the variance is that of `DeLong`, which [`Contrast::independent_se`]
/// holds. Not for options without an order.
///
/// # References
/// Agresti (1980), *Biometrics* 36; Obuchowski (1997), *Biometrics* 53; Agresti & Kateri (2017),
/// *Biometrics* 73. Held against R `survey` 4.1-1 and `scipy` 1.12.
///
/// # Errors
/// An arm is empty or from one school, or the design does not carry it.
///
/// # Examples
/// ```
/// # use evidence::counts::{Arm, Block, Counts};
/// # use evidence::design::{Design, Lonely, Strata};
/// use evidence::compare::superiority;
/// # let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
/// # let mut counts = Counts::new(2);
/// # for (name, one, other) in [("a", [4, 6], [8, 7]), ("b", [3, 7], [6, 9]), ("c", [5, 5], [9, 6]), ("d", [4, 6], [7, 8])] {
/// #     let school = design.enrol("Northmoor", name)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, &one)?;
/// #     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, &other)?;
/// # }
/// // yes or no: 24 of 40 against 30 of 60; delta is then the difference of the shares
/// let superiority = superiority(&design, &counts)?;
/// assert!((superiority.chance() - 0.55).abs() < 1e-12);
/// assert!((superiority.cliffs_delta() - 0.1).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn superiority(design: &Design, counts: &Counts) -> Result<Superiority, SuperiorityError> {
    let arms = Arms::of(counts)?;
    let (chance, slopes) = chance_and_slopes(arms.programme.weight(), arms.comparison.weight());
    Ok(Superiority { contrast: linearise(design, counts, &arms, chance, &slopes)? })
}

/// The chance from the weights per option of both arms, and its slope in each of them.
pub(crate) fn chance_and_slopes(programme: &[f64], comparison: &[f64]) -> (f64, Slopes) {
    let over = placements(comparison, |below, at| below + at / 2.0);
    let under = placements(programme, |below, at| 1.0 - below - at / 2.0);
    let (all, others): (f64, f64) = (programme.iter().sum(), comparison.iter().sum());
    let weighted = programme.iter().zip(&over).map(|(weight, over)| weight * over);
    let chance = weighted.sum::<f64>() / all;
    let slopes = Slopes {
        programme: over.iter().map(|over| (over - chance) / all).collect(),
        comparison: under.iter().map(|under| (under - chance) / others).collect(),
    };
    (chance, slopes)
}

/// For each option, `place` of the share of the arm below it and the share at it.
fn placements(weights: &[f64], place: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    let all: f64 = weights.iter().sum();
    let mut below = 0.0;
    let mut places = Vec::with_capacity(weights.len());
    for weight in weights {
        let at = weight / all;
        places.push(place(below, at));
        below += at;
    }
    places
}

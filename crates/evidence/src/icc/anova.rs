//! The intraclass correlation from the analysis of variance.

use crate::interval::{Bounds, is_level};
use crate::number::real_len;
use crate::special::f_quantile;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How alike children of one school are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Icc {
    /// The correlation, as computed: below 0 where schools are more alike than chance would make them.
    pub value: f64,
    /// The mean square between schools.
    pub between: f64,
    /// The mean square within schools.
    pub within: f64,
    /// The average school size that the comparison takes, `n0`.
    pub size: f64,
    /// Schools.
    pub schools: usize,
    /// Children.
    pub children: usize,
}

impl Icc {
    /// Searle's interval from the F distribution; exact for normal answers in schools of one size.
    ///
    /// # Errors
    /// A level outside 0 to 1, or an F of 0 or without end: then both ends of the interval fall
    /// together, which would read as certainty.
    pub fn interval(&self, level: f64) -> Result<Bounds, IccError> {
        if !is_level(level) {
            return Err(IccError::Level { level });
        }
        // what rounding leaves of nothing
        let least = 1e-12 * self.between.max(self.within);
        if self.between <= least {
            return Err(IccError::SchoolsAlike);
        }
        if self.within <= least {
            return Err(IccError::ChildrenAlike);
        }
        let ratio = self.between / self.within;
        let (above, below) = (real_len(self.schools - 1), real_len(self.children - self.schools));
        let end = |probability: f64| {
            let scaled = ratio / f_quantile(probability, above, below);
            (scaled - 1.0) / (scaled + self.size - 1.0)
        };
        let tail = (1.0 - level) / 2.0;
        Ok(Bounds { lower: end(1.0 - tail), upper: end(tail), level })
    }
}

/// Why there is no intraclass correlation.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum IccError {
    /// Fewer than two schools with data.
    #[error("{schools} schools are too few: it takes 2")]
    TooFewSchools {
        /// Schools with data.
        schools: usize,
    },
    /// No school has two children.
    #[error("no school has two children, so nothing is known of likeness within schools")]
    Alone,
    /// Every answer is the same.
    #[error("all answers are the same: there is no variance to share out")]
    NoVariation,
    /// An answer is not a number.
    #[error("an answer of school {school} is not a number")]
    NotANumber {
        /// The school's place in the list, from 1.
        school: usize,
    },
    /// Answers that should be 0 or 1 and are not.
    #[error("school {school} has an answer other than 0 and 1")]
    NotBinary {
        /// The school's place in the list, from 1.
        school: usize,
    },
    /// Every school has the same mean.
    #[error("all schools have the same mean, so the F behind the interval is 0 and gives none")]
    SchoolsAlike,
    /// The children of every school say the same.
    #[error("children differ in no school, so the F behind the interval has no end and gives none")]
    ChildrenAlike,
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
}

/// The intraclass correlation by the analysis of variance.
///
/// # Question
/// How much of the difference between children lies between their schools?
///
/// # Parameters
/// `schools`: the answers of each, as numbers; 0 and 1 for a share. Schools without answers are left
/// out.
///
/// # Result
/// `(MSB - MSW) / (MSB + (n0 - 1) MSW)`, `n0 = (N - sum n_c^2 / N) / (C - 1)`.
///
/// # Notes
/// Below 0 by chance where the truth is near 0: it is not cut off, since the average over studies
/// would then be too high.
///
/// # References
/// Donner (1986), *International Statistical Review* 54; Searle (1971), *Linear Models*. Held
/// against R `lme4` 1.1-31.
///
/// # Errors
/// Too few schools, none with two children, no variation, or an answer that is not a number.
///
/// # Examples
/// ```
/// let schools = [vec![3.0, 4.0, 4.0], vec![1.0, 2.0, 2.0], vec![5.0, 4.0, 5.0]];
/// let icc = evidence::icc::anova(&schools)?;
/// assert!(icc.value > 0.8 && icc.interval(0.95)?.lower < icc.value);
/// # Ok::<(), evidence::icc::IccError>(())
/// ```
pub fn anova(schools: &[Vec<f64>]) -> Result<Icc, IccError> {
    if let Some(at) =
        schools.iter().position(|school| school.iter().any(|answer| !answer.is_finite()))
    {
        return Err(IccError::NotANumber { school: at + 1 });
    }
    let with: Vec<&Vec<f64>> = schools.iter().filter(|school| !school.is_empty()).collect();
    let count = with.len();
    if count < 2 {
        return Err(IccError::TooFewSchools { schools: count });
    }
    let children: usize = with.iter().map(|school| school.len()).sum();
    if children == count {
        return Err(IccError::Alone);
    }
    let mean = |school: &[f64]| school.iter().sum::<f64>() / real_len(school.len());
    let all =
        with.iter().map(|school| school.iter().sum::<f64>()).sum::<f64>() / real_len(children);
    let apart: f64 =
        with.iter().map(|school| real_len(school.len()) * (mean(school) - all).powi(2)).sum();
    let inside = |school: &&Vec<f64>| -> f64 {
        let centre = mean(school);
        school.iter().map(|answer| (answer - centre).powi(2)).sum()
    };
    let inside: f64 = with.iter().map(inside).sum();
    if apart + inside <= 0.0 {
        return Err(IccError::NoVariation);
    }
    let squares: f64 = with.iter().map(|school| real_len(school.len()).powi(2)).sum();
    let size = (real_len(children) - squares / real_len(children)) / real_len(count - 1);
    let between = apart / real_len(count - 1);
    let within = inside / real_len(children - count);
    let value = (between - within) / (between + (size - 1.0) * within);
    Ok(Icc { value, between, within, size, schools: count, children })
}

//! Change within children who come in schools.

use crate::counts::{Answer, Arm, Block, Counts, CountsError, School};
use crate::design::Design;
use crate::estimate::{Linearised, MeanError, Scores, mean};
use crate::number::real_len;
use thiserror::Error;

/// Changes of answers, child by child, as counts of steps up and down.
///
/// A change is an answer to a question with `2 J - 1` options, from `J - 1` steps down to `J - 1`
/// steps up; every method for counts then works on changes: [`crate::compare::mean_difference`] of
/// [`Changes::counts`] compares the changes of two arms.
#[derive(Clone, Debug)]
pub struct Changes {
    options: usize,
    counts: Counts,
}

/// Why changes cannot be described.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ChangesError {
    /// An answer is not one of the question's.
    #[error(transparent)]
    Counts(#[from] CountsError),
    /// Nobody has both answers, or the schools do not carry an estimate.
    #[error(transparent)]
    Mean(#[from] MeanError),
}

impl Changes {
    /// No changes yet, of a question with so many options.
    pub fn new(options: usize) -> Self {
        Self { options, counts: Counts::new(2 * options.max(1) - 1) }
    }

    /// One child's answers, least positive option 0.
    ///
    /// # Errors
    /// An option that does not exist.
    pub fn add(
        &mut self,
        school: School,
        arm: Arm,
        before: usize,
        after: usize,
    ) -> Result<(), ChangesError> {
        for option in [before, after] {
            if option >= self.options {
                let options = self.options;
                return Err(CountsError::UnknownOption { option, options }.into());
            }
        }
        let change = self.options - 1 + after - before;
        Ok(self.counts.add(school, Block::WHOLE_SCHOOL, arm, Answer::Chose(change), 1.0)?)
    }

    /// The changes as counts.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// One score per change: the steps up, negative for steps down.
    pub fn steps(&self) -> Scores {
        let none = real_len(self.options - 1);
        self.scores(|place| place - none)
    }

    /// One score per change: 1 for up, -1 for down.
    pub fn signs(&self) -> Scores {
        let none = real_len(self.options - 1);
        self.scores(|place| (place - none).clamp(-1.0, 1.0))
    }

    fn scores(&self, of: impl Fn(f64) -> f64) -> Scores {
        let scores = (0..self.counts.options()).map(|place| of(real_len(place))).collect();
        Scores::these(scores).expect("whole numbers are finite")
    }

    /// The mean change of one arm in steps, with the spread between schools.
    ///
    /// # Question
    /// How many steps up did the same children answer after?
    ///
    /// # Parameters
    /// `design` with every school of the children; `arm`: whose changes.
    ///
    /// # Result
    /// The mean of after less before, in steps; its interval with t on schools less strata.
    ///
    /// # Notes
    /// Show the comparison group's change beside it; where there was a draw, adjust the answer after
    /// for that before rather than subtract.
    ///
    /// # References
    /// Those of [`crate::estimate::mean`].
    ///
    /// # Errors
    /// Nobody has both answers, or the design does not carry it.
    ///
    /// # Examples
    /// ```
    /// use evidence::counts::Arm;
    /// use evidence::design::{Design, Lonely, Strata};
    /// use evidence::paired::Changes;
    /// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    /// let mut changes = Changes::new(5);
    /// for (name, answers) in [("a", [(1, 2), (2, 4)]), ("b", [(3, 3), (4, 3)])] {
    ///     let school = design.enrol("Northmoor", name)?;
    ///     for (before, after) in answers {
    ///         changes.add(school, Arm::Programme, before, after)?;
    ///     }
    /// }
    /// // one up and two up in one school, none and one down in the other
    /// let mean = changes.mean_change(&design, Arm::Programme)?;
    /// assert_eq!(mean.value, 0.5);
    /// assert!((mean.se - 1.0).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn mean_change(&self, design: &Design, arm: Arm) -> Result<Linearised, ChangesError> {
        Ok(mean(design, &self.counts, arm, &self.steps())?.estimate)
    }

    /// The share who moved up less the share who moved down, with the spread between schools.
    ///
    /// # Question
    /// How many more children moved up than down?
    ///
    /// # Parameters
    /// As [`Changes::mean_change`].
    ///
    /// # Result
    /// The share who moved up less the share who moved down, -1 to 1, with t on schools less strata.
    ///
    /// # Notes
    /// Uses the order of the options and nothing else.
    ///
    /// # References
    /// Those of [`crate::estimate::mean`].
    ///
    /// # Errors
    /// As [`Changes::mean_change`].
    ///
    /// # Examples
    /// ```
    /// use evidence::counts::Arm;
    /// use evidence::design::{Design, Lonely, Strata};
    /// use evidence::paired::Changes;
    /// let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    /// let mut changes = Changes::new(5);
    /// for (name, answers) in [("a", [(1, 2), (2, 4)]), ("b", [(3, 3), (4, 3)])] {
    ///     let school = design.enrol("Northmoor", name)?;
    ///     for (before, after) in answers {
    ///         changes.add(school, Arm::Programme, before, after)?;
    ///     }
    /// }
    /// // two of four up, one down
    /// let net = changes.net_improvement(&design, Arm::Programme)?;
    /// assert_eq!(net.value, 0.25);
    /// assert!((net.se - 0.75).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn net_improvement(&self, design: &Design, arm: Arm) -> Result<Linearised, ChangesError> {
        Ok(mean(design, &self.counts, arm, &self.signs())?.estimate)
    }

    /// Children who moved down, stayed and moved up.
    pub fn moved(&self, arm: Arm) -> (u64, u64, u64) {
        let tally = self.counts.arm(arm);
        let children = tally.children();
        let middle = self.options - 1;
        (children[..middle].iter().sum(), children[middle], children[middle + 1..].iter().sum())
    }
}

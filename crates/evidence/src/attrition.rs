//! Who was lost on the way, and who came late: children by stage and arm, and how far the arms
//! differ in it.
//!
//! What chance made equal is who stood in the draw, and who had answered before it. Whoever leaves
//! or joins afterwards can undo that, in three ways that one figure cannot hold: more of one arm
//! are lost of all who ever answered, more of one arm are lost of those who had answered before, or
//! more of one arm answer for the first time at the end. [`Attrition::worst`] is the largest.

use crate::counts::Arm;
use crate::number::real;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How many children of one arm reached each stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// In the study: whoever answered at all, and of a school that was not asked before, everybody
    /// who could have answered.
    pub entered: u64,
    /// Answered before.
    pub before: u64,
    /// Answered after.
    pub after: u64,
    /// Answered both times under one card.
    pub linked: u64,
    /// Answered after and not before, though the school was asked before.
    pub joined: u64,
}

/// A stage of the study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// In the study.
    Entered,
    /// Answered before.
    Before,
    /// Answered after.
    After,
    /// Answered both times.
    Linked,
    /// Answered after only, though the school was asked before.
    Joined,
}

impl Stage {
    /// The stages in the order of the table.
    pub const ALL: [Self; 5] =
        [Self::Entered, Self::Before, Self::After, Self::Linked, Self::Joined];

    /// The stage in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Before => "answered before",
            Self::After => "answered after",
            Self::Linked => "answered both times",
            Self::Joined => "answered after only",
        }
    }
}

impl Flow {
    fn at(&self, stage: Stage) -> u64 {
        match stage {
            Stage::Entered => self.entered,
            Stage::Before => self.before,
            Stage::After => self.after,
            Stage::Linked => self.linked,
            Stage::Joined => self.joined,
        }
    }

    /// Of those who had answered before, the share that did not answer after; none where nobody had.
    fn lost_of_before(&self) -> Option<f64> {
        (self.before > 0).then(|| 1.0 - real(self.linked) / real(self.before))
    }

    fn kept(&self, stage: Stage) -> f64 {
        real(self.at(stage)) / real(self.entered)
    }

    fn check(&self, arm: Arm) -> Result<(), AttritionError> {
        if self.entered == 0 {
            return Err(AttritionError::NobodyEntered { arm });
        }
        for (stage, limit) in [
            (Stage::Before, Stage::Entered),
            (Stage::After, Stage::Entered),
            (Stage::Linked, Stage::Before),
            (Stage::Linked, Stage::After),
            (Stage::Joined, Stage::After),
        ] {
            if self.at(stage) > self.at(limit) {
                return Err(AttritionError::MoreThanBefore { arm, stage, limit });
            }
        }
        Ok(())
    }
}

/// Percentage points.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Points(pub f64);

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The stage.
    pub stage: Stage,
    /// Programme children who reached it.
    pub programme: u64,
    /// Comparison children who reached it.
    pub comparison: u64,
    /// As a share of the programme children who entered, 0 to 1.
    pub programme_kept: f64,
    /// As a share of the comparison children who entered, 0 to 1.
    pub comparison_kept: f64,
}

/// The table and its two summaries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attrition {
    /// One row per stage.
    pub rows: Vec<Row>,
    /// Lost of all who entered, by the time they were asked after.
    pub overall: Points,
    /// Lost of all who entered: the programme arm's share less the comparison arm's.
    pub differential: Points,
    /// The same of those who had answered before, whom the draw made alike; none where an arm has
    /// nobody who had.
    pub of_before: Option<Points>,
    /// Those who answered after only, as a share of all who entered: the programme arm's less the
    /// comparison arm's.
    pub joined: Points,
}

impl Attrition {
    /// The largest of the three differences between the arms, with its sign.
    ///
    /// # Examples
    /// ```
    /// use evidence::attrition::{Flow, table};
    ///
    /// // a place made thirty more carers say yes: as many were lost, and the arms are no longer alike
    /// let drawn = Flow { entered: 90, before: 60, after: 80, linked: 50, joined: 30 };
    /// let others = Flow { entered: 60, before: 60, after: 53, linked: 53, joined: 0 };
    /// let attrition = table(&drawn, &others)?;
    /// assert!(attrition.differential.0.abs() < 1.0);
    /// assert!((attrition.worst().0 - 100.0 / 3.0).abs() < 1e-12);
    /// # Ok::<(), evidence::attrition::AttritionError>(())
    /// ```
    pub fn worst(&self) -> Points {
        let all = [Some(self.differential), self.of_before, Some(self.joined)];
        all.into_iter()
            .flatten()
            .fold(Points(0.0), |worst, one| if one.0.abs() > worst.0.abs() { one } else { worst })
    }
}

/// Why there is no attrition table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AttritionError {
    /// An arm is empty from the start.
    #[error("no child of the {} arm entered the study", arm.name())]
    NobodyEntered {
        /// The arm.
        arm: Arm,
    },
    /// More children at a stage than could have reached it.
    #[error("in the {} arm more children {} than {}", arm.name(), stage.name(), limit.name())]
    MoreThanBefore {
        /// The arm.
        arm: Arm,
        /// The stage with too many.
        stage: Stage,
        /// The stage that limits it.
        limit: Stage,
    },
}

/// Tabulates who was lost.
///
/// # Question
/// Did both arms lose as many, or could the difference come from who stayed?
///
/// # Parameters
/// `programme`, `comparison`: children at each stage. A child may answer after without having
/// answered before.
///
/// # Result
/// A row per stage, and four summaries in points: lost of all who entered; and, programme less
/// comparison, lost of those who entered, lost of those who had answered before, and joined late.
///
/// # Notes
/// Five points or more in any of the three differences ([`Attrition::worst`]) take a draw down from
/// level five ([`crate::level::StudyDesign::level`]). They are shares of the children at hand, with
/// no allowance for chance: a small study can lose its level by luck, and never gain it by luck
/// alone, since all three have to be small. Small counts: show the table through
/// [`crate::suppress`].
///
/// # References
/// What Works Clearinghouse, *Standards Handbook*, on overall and differential attrition.
///
/// # Errors
/// An arm that nobody entered, or more children at a stage than could have reached it.
///
/// # Examples
/// ```
/// use evidence::attrition::{Flow, table};
///
/// let drawn = Flow { entered: 200, before: 196, after: 180, linked: 176, joined: 4 };
/// let others = Flow { entered: 400, before: 390, after: 340, linked: 330, joined: 10 };
/// let attrition = table(&drawn, &others)?;
/// assert!((attrition.overall.0 - 80.0 / 6.0).abs() < 1e-12);
/// // 20 of 200 less 60 of 400; 20 of 196 less 60 of 390; 4 of 200 less 10 of 400
/// assert!((attrition.differential.0 - -5.0).abs() < 1e-12);
/// let of_before = attrition.of_before.expect("both arms were asked before");
/// assert!((of_before.0 - 100.0 * (20.0 / 196.0 - 60.0 / 390.0)).abs() < 1e-12);
/// assert!((attrition.joined.0 - -0.5).abs() < 1e-12);
/// assert_eq!(attrition.worst(), of_before);
/// # Ok::<(), evidence::attrition::AttritionError>(())
/// ```
pub fn table(programme: &Flow, comparison: &Flow) -> Result<Attrition, AttritionError> {
    programme.check(Arm::Programme)?;
    comparison.check(Arm::Comparison)?;
    let row = |stage: Stage| Row {
        stage,
        programme: programme.at(stage),
        comparison: comparison.at(stage),
        programme_kept: programme.kept(stage),
        comparison_kept: comparison.kept(stage),
    };
    let lost = real(programme.entered + comparison.entered - programme.after - comparison.after);
    let differential = comparison.kept(Stage::After) - programme.kept(Stage::After);
    let joined = programme.kept(Stage::Joined) - comparison.kept(Stage::Joined);
    let of_before = programme.lost_of_before().zip(comparison.lost_of_before());
    Ok(Attrition {
        rows: Stage::ALL.map(row).to_vec(),
        overall: Points(100.0 * lost / real(programme.entered + comparison.entered)),
        differential: Points(100.0 * differential),
        of_before: of_before.map(|(one, other)| Points(100.0 * (one - other))),
        joined: Points(100.0 * joined),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_answers_without_having_entered() {
        let sound = Flow { entered: 10, before: 9, after: 9, linked: 8, joined: 1 };
        let odd = Flow { after: 11, ..sound };
        let error = table(&sound, &odd).unwrap_err();
        assert_eq!(
            error.to_string(),
            "in the comparison arm more children answered after than entered"
        );
        assert!(table(&Flow::default(), &sound).is_err());
        assert!(table(&sound, &Flow { joined: 10, ..sound }).is_err());
    }

    #[test]
    fn an_arm_that_was_not_asked_before_has_no_loss_of_those_who_were() {
        let asked = Flow { entered: 10, before: 10, after: 9, linked: 9, joined: 0 };
        let not = Flow { entered: 10, before: 0, after: 9, linked: 0, joined: 0 };
        let attrition = table(&asked, &not).unwrap();
        assert_eq!(attrition.of_before, None);
        assert!(attrition.worst().0.abs() < 1e-12);
    }
}

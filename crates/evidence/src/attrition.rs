//! Who was lost on the way: children by stage and arm, and how far the arms differ in it.

use crate::counts::Arm;
use crate::number::real;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How many children of one arm reached each stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// In the study: with the carer's yes, and under a draw in its list.
    pub entered: u64,
    /// Answered before.
    pub before: u64,
    /// Answered after.
    pub after: u64,
    /// Answered both times under one card.
    pub linked: u64,
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
}

impl Stage {
    /// The stages in the order of the table.
    pub const ALL: [Self; 4] = [Self::Entered, Self::Before, Self::After, Self::Linked];

    /// The stage in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Before => "answered before",
            Self::After => "answered after",
            Self::Linked => "answered both times",
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
        }
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
    /// Lost of the programme arm less lost of the comparison arm.
    pub differential: Points,
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
/// A row per stage; attrition is measured at *answered after*, in points of those who entered.
///
/// # Notes
/// Differential attrition of five points or more takes a draw down from level five
/// ([`crate::level::StudyDesign::level`]). Small counts: show the table through [`crate::suppress`].
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
/// let drawn = Flow { entered: 200, before: 196, after: 180, linked: 178 };
/// let others = Flow { entered: 400, before: 390, after: 340, linked: 335 };
/// let attrition = table(&drawn, &others)?;
/// assert!((attrition.differential.0 - -5.0).abs() < 1e-12);
/// assert!((attrition.overall.0 - 80.0 / 6.0).abs() < 1e-12);
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
    Ok(Attrition {
        rows: Stage::ALL.map(row).to_vec(),
        overall: Points(100.0 * lost / real(programme.entered + comparison.entered)),
        differential: Points(100.0 * differential),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_answers_without_having_entered() {
        let sound = Flow { entered: 10, before: 9, after: 9, linked: 8 };
        let odd = Flow { after: 11, ..sound };
        let error = table(&sound, &odd).unwrap_err();
        assert_eq!(
            error.to_string(),
            "in the comparison arm more children answered after than entered"
        );
        assert!(table(&Flow::default(), &sound).is_err());
    }
}

//! The evidence level that a design earns, and the words that the level may use.
//!
//! After the Maryland Scientific Methods Scale: the level follows from how the study was made,
//! never from how its result looks, and nobody chooses it.

use crate::attrition::Points;
use serde::{Deserialize, Serialize};

/// How places were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Selection {
    /// Chosen by people: application, interview, a teacher's choice.
    Chosen,
    /// Drawn by lot, without a record that anyone could replay.
    Drawn,
    /// Drawn by lot, and the draw was replayed and found right.
    DrawnAndAudited,
}

/// Whom the children are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparedWith {
    /// Nobody.
    Nobody,
    /// Children of other schools.
    OtherSchools,
    /// Children of the same schools.
    SameSchools,
}

/// When children were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waves {
    /// Once.
    Once,
    /// Before and after, with the same items.
    BeforeAndAfter,
}

/// What the level is derived from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct StudyDesign {
    /// How places were given.
    pub selection: Selection,
    /// Whom the children are compared with.
    pub compared_with: ComparedWith,
    /// When children were asked.
    pub waves: Waves,
    /// How far apart the arms are in who was lost and who came late, if it was measured:
    /// [`crate::attrition::Attrition::worst`].
    pub differential_attrition: Option<Points>,
    /// Of a hundred children of the comparison arm, how many may never have stood in the draw; 0
    /// where it is known that all did.
    pub outside_draw: Points,
}

/// Differential attrition at or above this many points costs a draw its level: were the surplus of
/// one arm's missing children all to answer one way, its share would be off by about as much.
pub const MOST_ATTRITION: f64 = 5.0;

/// So many points of the comparison arm from outside the draw cost a draw its level: they may shift
/// its share by as much, either way.
pub const MOST_OUTSIDE: f64 = 5.0;

/// How much the design can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// One group, or one occasion without a comparison.
    One,
    /// A comparison group.
    Two,
    /// A comparison group in the same schools, asked before and after.
    Three,
    /// An audited draw that kept both arms.
    Five,
}

/// How strong a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// "Mini Police children answered ..."
    Describes,
    /// "... answered more often than classmates": no word of change or cause.
    Compares,
    /// "... changed more than classmates": still no causal verb.
    ComparesChange,
    /// "Being offered a place led to ...".
    Causes,
}

/// What keeps a design from a higher level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shortfall {
    /// Nobody was compared with.
    NoComparison,
    /// The comparison group is from other schools.
    OtherSchools,
    /// Children were asked once.
    AskedOnce,
    /// Places were not drawn.
    NotDrawn,
    /// The draw was not replayed.
    DrawNotAudited,
    /// It is not known whether one arm lost more children than the other.
    AttritionUnknown,
    /// One arm lost, or gained late, at least five points more than the other.
    AttritionTooHigh,
    /// At least five in a hundred of the comparison arm may never have stood in the draw.
    OutsideDraw,
}

impl StudyDesign {
    /// The level that the design earns.
    ///
    /// # Examples
    /// ```
    /// use evidence::attrition::Points;
    /// use evidence::level::{ComparedWith, Level, Selection, StudyDesign, Waves, Wording};
    ///
    /// let drawn = StudyDesign {
    ///     selection: Selection::DrawnAndAudited,
    ///     compared_with: ComparedWith::SameSchools,
    ///     waves: Waves::BeforeAndAfter,
    ///     differential_attrition: Some(Points(3.1)),
    ///     outside_draw: Points(0.0),
    /// };
    /// assert_eq!(drawn.level(), Level::Five);
    /// assert!(drawn.level().permits(Wording::Causes));
    ///
    /// let mixed = StudyDesign { outside_draw: Points(8.0), ..drawn };
    /// assert_eq!(mixed.level(), Level::Three);
    ///
    /// let chosen = StudyDesign { selection: Selection::Chosen, ..drawn };
    /// assert_eq!(chosen.level(), Level::Three);
    /// assert!(!chosen.level().permits(Wording::Causes));
    /// ```
    pub fn level(&self) -> Level {
        let compared = self.compared_with != ComparedWith::Nobody;
        let same_schools = self.compared_with == ComparedWith::SameSchools;
        let is_trial = self.is_audited_draw() && self.kept_both_arms() && self.is_of_the_draw();
        if same_schools && is_trial {
            Level::Five
        } else if same_schools && self.waves == Waves::BeforeAndAfter {
            Level::Three
        } else if compared {
            Level::Two
        } else {
            Level::One
        }
    }

    /// What keeps the design from level five, for the report's section on limits.
    pub fn shortfalls(&self) -> Vec<Shortfall> {
        if self.level() == Level::Five {
            return Vec::new();
        }
        let mut found = Vec::new();
        match self.compared_with {
            ComparedWith::Nobody => found.push(Shortfall::NoComparison),
            ComparedWith::OtherSchools => found.push(Shortfall::OtherSchools),
            ComparedWith::SameSchools => {}
        }
        if self.waves == Waves::Once {
            found.push(Shortfall::AskedOnce);
        }
        match self.selection {
            Selection::Chosen => found.push(Shortfall::NotDrawn),
            Selection::Drawn => found.push(Shortfall::DrawNotAudited),
            Selection::DrawnAndAudited => {}
        }
        match self.differential_attrition {
            None => found.push(Shortfall::AttritionUnknown),
            Some(_) if !self.kept_both_arms() => found.push(Shortfall::AttritionTooHigh),
            Some(_) => {}
        }
        if !self.is_of_the_draw() {
            found.push(Shortfall::OutsideDraw);
        }
        found
    }

    fn is_audited_draw(&self) -> bool {
        self.selection == Selection::DrawnAndAudited
    }

    // a figure that is not a number is no assurance, so each question is asked the strict way round

    fn kept_both_arms(&self) -> bool {
        self.differential_attrition.is_some_and(|points| points.0.abs() < MOST_ATTRITION)
    }

    fn is_of_the_draw(&self) -> bool {
        self.outside_draw.0 < MOST_OUTSIDE
    }
}

impl Level {
    /// The level's number on the Maryland scale.
    pub fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Five => 5,
        }
    }

    /// The strongest wording that the level carries.
    pub fn wording(self) -> Wording {
        match self {
            Self::One => Wording::Describes,
            Self::Two => Wording::Compares,
            Self::Three => Wording::ComparesChange,
            Self::Five => Wording::Causes,
        }
    }

    /// Whether a sentence of this strength may stand in the report.
    pub fn permits(self, wording: Wording) -> bool {
        wording <= self.wording()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn study(
        selection: Selection,
        compared_with: ComparedWith,
        waves: Waves,
        lost: Option<f64>,
    ) -> Level {
        let (differential_attrition, outside_draw) = (lost.map(Points), Points(0.0));
        StudyDesign { selection, compared_with, waves, differential_attrition, outside_draw }
            .level()
    }

    #[test]
    fn the_level_follows_from_the_design_alone() {
        use ComparedWith::{Nobody, OtherSchools, SameSchools};
        use Selection::{Chosen, Drawn, DrawnAndAudited};
        use Waves::{BeforeAndAfter, Once};
        let expected = [
            (DrawnAndAudited, SameSchools, Once, Some(4.9), Level::Five),
            (DrawnAndAudited, SameSchools, BeforeAndAfter, Some(5.0), Level::Three),
            (DrawnAndAudited, SameSchools, BeforeAndAfter, Some(-5.0), Level::Three),
            (DrawnAndAudited, SameSchools, BeforeAndAfter, None, Level::Three),
            (DrawnAndAudited, SameSchools, Once, None, Level::Two),
            (DrawnAndAudited, SameSchools, BeforeAndAfter, Some(f64::NAN), Level::Three),
            (Drawn, SameSchools, BeforeAndAfter, Some(0.0), Level::Three),
            (Chosen, SameSchools, Once, Some(0.0), Level::Two),
            (Chosen, OtherSchools, BeforeAndAfter, Some(0.0), Level::Two),
            (Chosen, Nobody, BeforeAndAfter, Some(0.0), Level::One),
            (Chosen, Nobody, Once, None, Level::One),
        ];
        for (selection, compared, waves, lost, level) in expected {
            assert_eq!(
                study(selection, compared, waves, lost),
                level,
                "{selection:?} {compared:?} {waves:?} {lost:?}"
            );
        }
    }

    #[test]
    fn children_from_outside_the_draw_cost_the_level() {
        let study = |outside: f64| StudyDesign {
            selection: Selection::DrawnAndAudited,
            compared_with: ComparedWith::SameSchools,
            waves: Waves::Once,
            differential_attrition: Some(Points(0.0)),
            outside_draw: Points(outside),
        };
        assert_eq!(study(4.9).level(), Level::Five);
        for outside in [5.0, f64::NAN] {
            assert_eq!(study(outside).level(), Level::Two);
            assert!(study(outside).shortfalls().contains(&Shortfall::OutsideDraw));
        }
    }

    #[test]
    fn no_level_below_a_draw_may_say_cause() {
        for level in [Level::One, Level::Two, Level::Three] {
            assert!(!level.permits(Wording::Causes));
        }
        assert!(!Level::One.permits(Wording::Compares));
    }
}

//! Disclosure control as a type: a figure is shown or withheld, and only this module may say which.
//!
//! Ten children whom everyone in the village knows are not a statistic. So an exact estimate never
//! reaches a page, a chart or a file: [`Rules::release`] turns it into a [`Figure`], and a
//! [`Shown`] cannot be made anywhere else. What is shown is rounded as well: whole per cent, counts
//! to the nearest five.

mod attrition;
mod bands;
mod gate;
mod release;
mod rounding;
mod secondary;
mod table;

pub use attrition::{ReleasedAttrition, ReleasedStage};
pub use bands::Band;
pub use release::{
    AdjustedP, Released, ReleasedArm, ReleasedProvenance, ReleasedSilences, ShownDifference,
    ShownShare, ShownSuperiority,
};
pub use rounding::{RoundedCount, ShownP, WholePercent, WholePoints};
pub use secondary::Hidden;
pub use table::{Audited, Cell, Table, TableError};

use serde::Serialize;
use std::ops::Deref;

/// A figure as far as a reader is concerned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure<T> {
    /// It may be seen.
    Shown(Shown<T>),
    /// It may not.
    Withheld(Withheld),
}

/// A figure that passed every rule. Reads like the figure itself; made in this module only.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Shown<T>(T);

impl<T> Deref for Shown<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The fourth silence: we know and will not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Withheld {
    /// Why, in words that give nothing away.
    pub why: Why,
}

/// Why a figure is withheld, as far as a reader may know.
///
/// That an option was chosen by all, by none or by very few is one reason here, not three: to name
/// which would be to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Fewer children answered than a figure needs.
    TooFewChildren,
    /// Fewer schools than a figure needs.
    TooFewSchools,
    /// Enough children to be counted, too few for percentages.
    TooFewForPercentages,
    /// More than half of the children come from one school.
    OneSchoolDominates,
    /// The figure, alone or beside others, would say what single children answered.
    WouldGiveAway,
    /// The method gives no figure with an interval here.
    NotEstimated,
}

impl<T> Figure<T> {
    /// The figure, if it may be seen.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(shown) => Some(shown),
            Self::Withheld(_) => None,
        }
    }

    /// Why it may not be seen.
    pub fn why(&self) -> Option<Why> {
        match self {
            Self::Shown(_) => None,
            Self::Withheld(withheld) => Some(withheld.why),
        }
    }

    fn decided(figure: Result<T, Why>) -> Self {
        match figure {
            Ok(figure) => Self::Shown(Shown(figure)),
            Err(why) => Self::Withheld(Withheld { why }),
        }
    }
}

/// The thresholds. There are two sets, and no way to make a laxer one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rules {
    /// Children in an arm.
    base_children: u64,
    /// Schools in an arm.
    base_schools: usize,
    /// Children in an arm before percentages are given.
    percent_base: u64,
    /// Children who chose, and children who did not.
    cell: u64,
    /// Counts are rounded to a multiple of this.
    round_to: u64,
}

impl Default for Rules {
    /// The rules for figures from force level up: ten children and three schools in an arm,
    /// percentages from 23 children, no cell under five, counts to the nearest five.
    fn default() -> Self {
        Self { base_children: 10, base_schools: 3, percent_base: 23, cell: 5, round_to: 5 }
    }
}

impl Rules {
    /// The stricter set: no cell under ten.
    pub fn strict() -> Self {
        Self { cell: 10, ..Self::default() }
    }

    /// The fewest children in an arm of whom anything is said.
    pub fn base_children(&self) -> u64 {
        self.base_children
    }

    /// The fewest schools in an arm of which anything is said.
    pub fn base_schools(&self) -> usize {
        self.base_schools
    }

    /// The fewest children in an arm of whom percentages are given.
    pub fn percent_base(&self) -> u64 {
        self.percent_base
    }

    /// The fewest children on either side of a share.
    pub fn cell(&self) -> u64 {
        self.cell
    }

    /// What counts are rounded to.
    pub fn round_to(&self) -> u64 {
        self.round_to
    }

    /// A number of children who took part, to the nearest five.
    pub fn count(&self, children: u64) -> RoundedCount {
        RoundedCount::nearest(children, self.round_to)
    }
}

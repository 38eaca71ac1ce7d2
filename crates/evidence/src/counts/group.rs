//! Whose answers are counted together: school, block and arm.

use serde::{Deserialize, Serialize};

/// A school of one [`crate::design::Design`], by the number that its `enrol` gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct School(pub(crate) u32);

/// A block of the draw inside a school (a year group, say), by a number of the caller's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Block(pub u32);

impl Block {
    /// The block of a school that was not divided, and of any school without a draw.
    pub const WHOLE_SCHOOL: Self = Self(0);
}

/// Which of the two groups of children is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arm {
    /// Mini Police children; under a draw, those who were offered a place.
    Programme,
    /// Classmates without a place; under a draw, those not drawn.
    Comparison,
}

impl Arm {
    /// Both arms, in the order of every table.
    pub const BOTH: [Self; 2] = [Self::Programme, Self::Comparison];

    /// The arm in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Comparison => "comparison",
        }
    }

    pub(super) fn place(self) -> usize {
        match self {
            Self::Programme => 0,
            Self::Comparison => 1,
        }
    }
}

//! The silences around an answer, each with its own type so that none is added to another.
//!
//! The fourth silence, *suppressed* (we will not say), is [`crate::suppress::Withheld`].

use serde::{Deserialize, Serialize};

/// Children who were asked and left no answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing(pub u64);

/// Children who were asked and chose not to answer: they pressed *skip* or *stop*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused(pub u64);

/// Children whose questionnaire did not hold the question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotAsked(pub u64);

/// Children who answered *I'm not sure*: an answer, but not a place on the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotSure(pub u64);

/// Why one child gave no answer on the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence {
    /// Asked, no answer.
    Missing,
    /// Asked, would not answer.
    Refused,
    /// The question was not put.
    NotAsked,
    /// Answered beside the scale.
    NotSure,
}

/// All silences of one arm on one question, in children.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silences {
    /// Asked, no answer.
    pub missing: Missing,
    /// Asked, would not answer.
    pub refused: Refused,
    /// The question was not put.
    pub not_asked: NotAsked,
    /// Answered beside the scale.
    pub not_sure: NotSure,
}

impl Silences {
    /// One more child who gave no answer on the scale.
    pub(crate) fn hear(&mut self, silence: Silence) {
        match silence {
            Silence::Missing => self.missing.0 += 1,
            Silence::Refused => self.refused.0 += 1,
            Silence::NotAsked => self.not_asked.0 += 1,
            Silence::NotSure => self.not_sure.0 += 1,
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.missing.0 += other.missing.0;
        self.refused.0 += other.refused.0;
        self.not_asked.0 += other.not_asked.0;
        self.not_sure.0 += other.not_sure.0;
    }
}

//! Which options a share counts, and what each option scores.

use crate::number::real_len;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use thiserror::Error;

/// The options that a share counts: the top of a scale, or *not interested* alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    options: usize,
    picked: BTreeSet<usize>,
}

/// Why options cannot be picked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PickedError {
    /// No option is picked, or all of them: the share would be 0 or 1 whatever was answered.
    #[error("pick at least one of the {options} options and not all of them")]
    NoneOrAll {
        /// How many options there are.
        options: usize,
    },
    /// The option is not one of the question's.
    #[error("option {option} does not exist: the question has {options} options, counted from 0")]
    UnknownOption {
        /// The option given.
        option: usize,
        /// How many there are.
        options: usize,
    },
}

impl Picked {
    /// The `how_many` most positive options of an ordered scale: the top box is `top(5, 1)`.
    ///
    /// # Errors
    /// None or all would be picked.
    pub fn top(options: usize, how_many: usize) -> Result<Self, PickedError> {
        Self::these(options, options.saturating_sub(how_many)..options)
    }

    /// These options, counted from 0.
    ///
    /// # Errors
    /// None or all would be picked, or one does not exist.
    pub fn these(
        options: usize,
        picked: impl IntoIterator<Item = usize>,
    ) -> Result<Self, PickedError> {
        let picked: BTreeSet<usize> = picked.into_iter().collect();
        if let Some(&option) = picked.iter().find(|option| **option >= options) {
            return Err(PickedError::UnknownOption { option, options });
        }
        if picked.is_empty() || picked.len() == options {
            return Err(PickedError::NoneOrAll { options });
        }
        Ok(Self { options, picked })
    }

    /// Whether the share counts this option.
    pub fn counts(&self, option: usize) -> bool {
        self.picked.contains(&option)
    }

    /// How many options the question has.
    pub fn options(&self) -> usize {
        self.options
    }

    /// One for the options counted, nought for the rest.
    pub fn scores(&self) -> Scores {
        Scores((0..self.options).map(|option| f64::from(u8::from(self.counts(option)))).collect())
    }
}

/// What each option is worth in a mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scores(Vec<f64>);

/// Why scores cannot be used.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ScoresError {
    /// A score is infinite or not a number.
    #[error("a score must be a number, and {score} is not")]
    NotANumber {
        /// The score given.
        score: f64,
    },
    /// There are more or fewer scores than options.
    #[error("{scores} scores were given for a question with {options} options")]
    WrongLength {
        /// Scores given.
        scores: usize,
        /// Options of the question.
        options: usize,
    },
}

impl Scores {
    /// 1, 2, 3 and so on for an ordered scale.
    pub fn consecutive(options: usize) -> Self {
        Self((1..=options).map(real_len).collect())
    }

    /// These scores, option by option.
    ///
    /// # Errors
    /// One of them is infinite or not a number.
    pub fn these(scores: Vec<f64>) -> Result<Self, ScoresError> {
        match scores.iter().find(|score| !score.is_finite()) {
            Some(&score) => Err(ScoresError::NotANumber { score }),
            None => Ok(Self(scores)),
        }
    }

    /// The scores, option by option.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    pub(crate) fn fit(&self, options: usize) -> Result<(), ScoresError> {
        let scores = self.0.len();
        if scores == options { Ok(()) } else { Err(ScoresError::WrongLength { scores, options }) }
    }
}

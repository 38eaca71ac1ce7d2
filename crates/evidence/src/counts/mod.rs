//! What was answered: children per school, block, arm and option, built one answer at a time.
//!
//! A [`Counts`] holds one question of one wave. Its size depends on schools and options, not on
//! children, so a million answers can be streamed through it.

mod group;
mod silent;
mod tally;

pub use group::{Arm, Block, School};
pub(crate) use silent::Silent;
pub(crate) use tally::Cell;
pub use tally::Tally;

use crate::number::real;
use crate::silence::{Silence, Silences};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;
use thiserror::Error;

/// What one child gave for one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// An option, counted from 0; on an ordered scale 0 is the least positive.
    Chose(usize),
    /// *I'm not sure*, kept apart from the middle of the scale.
    NotSure,
    /// Asked, no answer.
    Missing,
    /// Asked, would not answer.
    Refused,
    /// The question was not in this child's questionnaire.
    NotAsked,
}

/// Why an answer cannot be counted.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum CountsError {
    /// The option is not one of the question's.
    #[error("option {option} does not exist: the question has {options} options, counted from 0")]
    UnknownOption {
        /// The option given.
        option: usize,
        /// How many there are.
        options: usize,
    },
    /// A table has another length than the question has options.
    #[error("a table of {given} counts was given for a question with {options} options")]
    WrongLength {
        /// The length given.
        given: usize,
        /// How many options there are.
        options: usize,
    },
    /// A weight is zero, negative, infinite or not a number.
    #[error("a weight must be a positive number, and {weight} is not")]
    Weight {
        /// The weight given.
        weight: f64,
    },
}

/// The answers to one question: children per school, block, arm and option, and the silences.
///
/// # Examples
///
/// ```
/// use evidence::counts::{Answer, Arm, Block, Counts};
/// use evidence::design::{Design, Lonely, Strata};
///
/// let mut design = Design::new(Strata::ByForce, Lonely::Refuse);
/// let school = design.enrol("Northmoor", "100001")?;
/// let mut counts = Counts::new(5);
/// counts.add(school, Block::WHOLE_SCHOOL, Arm::Programme, Answer::Chose(4), 1.0)?;
/// counts.add(school, Block::WHOLE_SCHOOL, Arm::Programme, Answer::Refused, 1.0)?;
/// assert_eq!(counts.arm(Arm::Programme).all_children(), 1);
/// assert_eq!(counts.silences(Arm::Programme).refused.0, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Counts {
    options: usize,
    /// The place of each block's cell.
    places: BTreeMap<(School, Block), usize>,
    /// Cell by cell, arm by arm, option by option.
    children: Vec<u64>,
    weight: Vec<f64>,
    silent: Silent,
}

impl PartialEq for Counts {
    /// The same answers, in whatever order they came.
    fn eq(&self, other: &Self) -> bool {
        self.options == other.options
            && self.silent == other.silent
            && self.cells().eq(other.cells())
    }
}

impl Counts {
    /// No answers yet, to a question with this many options.
    pub fn new(options: usize) -> Self {
        Self {
            options,
            places: BTreeMap::new(),
            children: Vec::new(),
            weight: Vec::new(),
            silent: Silent::default(),
        }
    }

    /// Children already counted, and their weights: unit by unit, arm by arm, option by option,
    /// and who was silent. A unit without children is left out.
    pub(crate) fn of_tables(
        options: usize,
        units: &[(School, Block)],
        children: Vec<u64>,
        weight: Vec<f64>,
        silent: Silent,
    ) -> Self {
        let tables = children.chunks(2 * options).enumerate().zip(units);
        let answered = tables.filter(|((_, table), _)| table.iter().any(|children| *children > 0));
        let places = answered.map(|((place, _), unit)| (*unit, place)).collect();
        Self { options, places, children, weight, silent }
    }

    /// How many options the question has.
    pub fn options(&self) -> usize {
        self.options
    }

    /// Counts one child's answer; `weight` is 1 unless children were sampled unequally.
    ///
    /// # Errors
    /// The option does not exist, or the weight is not a positive number.
    pub fn add(
        &mut self,
        school: School,
        block: Block,
        arm: Arm,
        answer: Answer,
        weight: f64,
    ) -> Result<(), CountsError> {
        if !(weight.is_finite() && weight > 0.0) {
            return Err(CountsError::Weight { weight });
        }
        let silence = match answer {
            Answer::Chose(option) if option >= self.options => {
                return Err(CountsError::UnknownOption { option, options: self.options });
            }
            Answer::Chose(option) => {
                let first = self.first(school, block, arm);
                self.children[first + option] += 1;
                self.weight[first + option] += weight;
                return Ok(());
            }
            Answer::NotSure => Silence::NotSure,
            Answer::Missing => Silence::Missing,
            Answer::Refused => Silence::Refused,
            Answer::NotAsked => Silence::NotAsked,
        };
        let mut one = Silences::default();
        one.hear(silence);
        self.silent.add(block, arm, &one);
        Ok(())
    }

    /// Adds children already counted, one number per option, each child with weight 1.
    ///
    /// # Errors
    /// The table's length is not the number of options.
    pub fn add_table(
        &mut self,
        school: School,
        block: Block,
        arm: Arm,
        children: &[u64],
    ) -> Result<(), CountsError> {
        if children.len() != self.options {
            return Err(CountsError::WrongLength { given: children.len(), options: self.options });
        }
        let weight: Vec<f64> = children.iter().map(|number| real(*number)).collect();
        self.add_weighted_table(school, block, arm, children, &weight);
        Ok(())
    }

    /// Adds children already counted with their summed weights, one of each per option.
    fn add_weighted_table(
        &mut self,
        school: School,
        block: Block,
        arm: Arm,
        children: &[u64],
        weight: &[f64],
    ) {
        let first = self.first(school, block, arm);
        for (mine, more) in self.children[first..].iter_mut().zip(children) {
            *mine += more;
        }
        for (mine, more) in self.weight[first..].iter_mut().zip(weight) {
            *mine += more;
        }
    }

    /// Adds silences already counted.
    pub fn add_silences(&mut self, block: Block, arm: Arm, silences: &Silences) {
        self.silent.add(block, arm, silences);
    }

    /// Adds another part of the same question, counted elsewhere over the same design.
    ///
    /// # Errors
    /// The parts have different numbers of options.
    pub fn merge(&mut self, part: &Self) -> Result<(), CountsError> {
        if part.options != self.options {
            return Err(CountsError::WrongLength { given: part.options, options: self.options });
        }
        for (school, block, cell) in part.cells() {
            for arm in Arm::BOTH {
                self.add_weighted_table(school, block, arm, cell.children(arm), cell.weight(arm));
            }
        }
        self.silent.merge(&part.silent);
        Ok(())
    }

    /// One arm over all schools.
    pub fn arm(&self, arm: Arm) -> Tally {
        let mut all = Tally::new(self.options);
        for (_, _, cell) in self.cells() {
            all.add(cell.children(arm), cell.weight(arm));
        }
        all
    }

    /// The silences of one arm.
    pub fn silences(&self, arm: Arm) -> Silences {
        self.silent.of(arm)
    }

    /// The schools with an answer on the scale in this arm.
    pub fn schools(&self, arm: Arm) -> BTreeSet<School> {
        self.schools_where(|cell| cell.answered(arm))
    }

    /// The schools with an answer on the scale in either arm.
    pub fn schools_answering(&self) -> BTreeSet<School> {
        self.schools_where(|cell| cell.children.iter().any(|children| *children > 0))
    }

    /// How many schools have an answer on the scale in this arm.
    pub(crate) fn number_of_schools(&self, arm: Arm) -> usize {
        let answering = self.cells().filter(|(_, _, cell)| cell.answered(arm));
        let (mut number, mut last) = (0, None);
        for (school, _, _) in answering {
            number += usize::from(last != Some(school));
            last = Some(school);
        }
        number
    }

    fn schools_where(&self, answered: impl Fn(Cell<'_>) -> bool) -> BTreeSet<School> {
        let with = self.cells().filter(|(_, _, cell)| answered(*cell));
        with.map(|(school, _, _)| school).collect()
    }

    /// Children of one arm in the given options, school by school.
    pub(crate) fn children_by_school(
        &self,
        arm: Arm,
        counted: impl Fn(usize) -> bool,
    ) -> BTreeMap<School, u64> {
        self.by_school(|cell| {
            let children = cell.children(arm).iter().enumerate();
            children.filter(|(option, _)| counted(*option)).map(|(_, number)| number).sum()
        })
    }

    /// Sums `value(arm, option)` times weight over the children of each school.
    pub(crate) fn sum_by_school(&self, value: impl Fn(Arm, usize) -> f64) -> BTreeMap<School, f64> {
        let value = &value;
        let of_arm = |arm| (0..self.options).map(move |option| value(arm, option));
        let values: Vec<f64> = Arm::BOTH.into_iter().flat_map(of_arm).collect();
        self.by_school(|cell| cell.weight.iter().zip(&values).map(|(one, other)| one * other).sum())
    }

    /// Sums the option's value times weight over the children of one arm, in the schools where
    /// somebody of that arm answered.
    pub(crate) fn sum_by_school_answering(
        &self,
        arm: Arm,
        values: &[f64],
    ) -> BTreeMap<School, f64> {
        self.by_school_where(
            |cell| cell.answered(arm),
            |cell| cell.weight(arm).iter().zip(values).map(|(one, other)| one * other).sum(),
        )
    }

    fn by_school<T: AddAssign>(&self, of: impl Fn(Cell<'_>) -> T) -> BTreeMap<School, T> {
        self.by_school_where(|_| true, of)
    }

    fn by_school_where<T: AddAssign>(
        &self,
        counts: impl Fn(Cell<'_>) -> bool,
        of: impl Fn(Cell<'_>) -> T,
    ) -> BTreeMap<School, T> {
        let mut sums: Vec<(School, T)> = Vec::with_capacity(self.places.len());
        for (school, _, cell) in self.cells().filter(|(_, _, cell)| counts(*cell)) {
            let more = of(cell);
            match sums.last_mut() {
                Some((last, sum)) if *last == school => *sum += more,
                _ => sums.push((school, more)),
            }
        }
        sums.into_iter().collect()
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = (School, Block, Cell<'_>)> {
        let length = 2 * self.options;
        self.places.iter().map(move |(&(school, block), place)| {
            let of = place * length..(place + 1) * length;
            (school, block, Cell { children: &self.children[of.clone()], weight: &self.weight[of] })
        })
    }

    /// The same question with other tallies in some cells; a cell without a new one is left out.
    pub(crate) fn with_cells(&self, cells: BTreeMap<(School, Block), [Tally; 2]>) -> Self {
        let mut with = Self { silent: self.silent.clone(), ..Self::new(self.options) };
        for ((school, block), tallies) in cells {
            for (arm, tally) in Arm::BOTH.into_iter().zip(tallies) {
                with.add_weighted_table(school, block, arm, &tally.children, &tally.weight);
            }
        }
        with
    }

    /// One block alone, with its silences.
    #[must_use]
    pub fn only(&self, block: Block) -> Self {
        let mut only = Self { silent: self.silent.only(block), ..Self::new(self.options) };
        for (school, of, cell) in self.cells().filter(|(_, of, _)| *of == block) {
            for arm in Arm::BOTH {
                only.add_weighted_table(school, of, arm, cell.children(arm), cell.weight(arm));
            }
        }
        only
    }

    /// The place of an arm's first option, in a new cell for a new block.
    fn first(&mut self, school: School, block: Block, arm: Arm) -> usize {
        let length = 2 * self.options;
        let next = self.children.len().checked_div(length).unwrap_or_default();
        let place = *self.places.entry((school, block)).or_insert(next);
        if place == next {
            self.children.resize((next + 1) * length, 0);
            self.weight.resize((next + 1) * length, 0.0);
        }
        place * length + arm.place() * self.options
    }
}

//! What was answered: children per school, block, arm and option, built one answer at a time.
//!
//! A [`Counts`] holds one question of one wave. Its size depends on schools and options, not on
//! children, so a million answers can be streamed through it.

use crate::silence::Silences;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

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

    fn place(self) -> usize {
        match self {
            Self::Programme => 0,
            Self::Comparison => 1,
        }
    }
}

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

/// Children and their weights, option by option.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    children: Vec<u64>,
    weight: Vec<f64>,
}

impl Tally {
    fn new(options: usize) -> Self {
        Self { children: vec![0; options], weight: vec![0.0; options] }
    }

    /// Children per option.
    pub fn children(&self) -> &[u64] {
        &self.children
    }

    /// Summed weights per option.
    pub fn weight(&self) -> &[f64] {
        &self.weight
    }

    /// All children who chose an option.
    pub fn all_children(&self) -> u64 {
        self.children.iter().sum()
    }

    /// The weights of all children who chose an option.
    pub fn all_weight(&self) -> f64 {
        self.weight.iter().sum()
    }

    /// The weighted share of each option, in 0 to 1; none where nobody answered.
    pub fn shares(&self) -> Option<Vec<f64>> {
        let all = self.all_weight();
        (all > 0.0).then(|| self.weight.iter().map(|weight| weight / all).collect())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.children.iter().all(|children| *children == 0)
    }

    pub(crate) fn scaled(&self, factor: f64) -> Self {
        let weight = self.weight.iter().map(|weight| weight * factor).collect();
        Self { children: self.children.clone(), weight }
    }

    fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.children.iter_mut().zip(&other.children) {
            *mine += theirs;
        }
        for (mine, theirs) in self.weight.iter_mut().zip(&other.weight) {
            *mine += theirs;
        }
    }
}

/// The two arms of one block.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    arms: [Tally; 2],
}

impl Cell {
    pub(crate) fn arm(&self, arm: Arm) -> &Tally {
        &self.arms[arm.place()]
    }
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
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    options: usize,
    cells: BTreeMap<(School, Block), Cell>,
    silences: [Silences; 2],
}

impl Counts {
    /// No answers yet, to a question with this many options.
    pub fn new(options: usize) -> Self {
        Self { options, cells: BTreeMap::new(), silences: [Silences::default(); 2] }
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
        let silences = &mut self.silences[arm.place()];
        match answer {
            Answer::Chose(option) if option >= self.options => {
                return Err(CountsError::UnknownOption { option, options: self.options });
            }
            Answer::Chose(option) => {
                let tally = self.tally(school, block, arm);
                tally.children[option] += 1;
                tally.weight[option] += weight;
            }
            Answer::NotSure => silences.not_sure.0 += 1,
            Answer::Missing => silences.missing.0 += 1,
            Answer::Refused => silences.refused.0 += 1,
            Answer::NotAsked => silences.not_asked.0 += 1,
        }
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
        let weight = children.iter().map(|children| crate::number::real(*children)).collect();
        self.tally(school, block, arm).add(&Tally { children: children.to_vec(), weight });
        Ok(())
    }

    /// Adds children already counted with their summed weights, one of each per option.
    pub(crate) fn add_weighted_table(
        &mut self,
        school: School,
        block: Block,
        arm: Arm,
        children: &[u64],
        weight: &[f64],
    ) {
        let part = Tally { children: children.to_vec(), weight: weight.to_vec() };
        self.tally(school, block, arm).add(&part);
    }

    /// Adds silences already counted.
    pub fn add_silences(&mut self, arm: Arm, silences: &Silences) {
        self.silences[arm.place()].add(silences);
    }

    /// Adds another part of the same question, counted elsewhere over the same design.
    ///
    /// # Errors
    /// The parts have different numbers of options.
    pub fn merge(&mut self, part: &Self) -> Result<(), CountsError> {
        if part.options != self.options {
            return Err(CountsError::WrongLength { given: part.options, options: self.options });
        }
        for (&(school, block), cell) in &part.cells {
            for arm in Arm::BOTH {
                self.tally(school, block, arm).add(cell.arm(arm));
            }
        }
        for arm in Arm::BOTH {
            self.silences[arm.place()].add(&part.silences[arm.place()]);
        }
        Ok(())
    }

    /// One arm over all schools.
    pub fn arm(&self, arm: Arm) -> Tally {
        let mut all = Tally::new(self.options);
        for cell in self.cells.values() {
            all.add(cell.arm(arm));
        }
        all
    }

    /// The silences of one arm.
    pub fn silences(&self, arm: Arm) -> Silences {
        self.silences[arm.place()]
    }

    /// The schools with an answer on the scale in this arm.
    pub fn schools(&self, arm: Arm) -> BTreeSet<School> {
        let answered = |cell: &Cell| !cell.arm(arm).is_empty();
        self.cells
            .iter()
            .filter(|(_, cell)| answered(cell))
            .map(|((school, _), _)| *school)
            .collect()
    }

    /// The schools with an answer on the scale in either arm.
    pub fn schools_answering(&self) -> BTreeSet<School> {
        Arm::BOTH.iter().flat_map(|arm| self.schools(*arm)).collect()
    }

    /// Children of one arm in the given options, school by school.
    pub(crate) fn children_by_school(
        &self,
        arm: Arm,
        counted: impl Fn(usize) -> bool,
    ) -> BTreeMap<School, u64> {
        let mut by_school = BTreeMap::new();
        for ((school, _), cell) in &self.cells {
            let children = cell.arm(arm).children.iter().enumerate();
            let sum: u64 = children.filter(|(option, _)| counted(*option)).map(|(_, n)| n).sum();
            *by_school.entry(*school).or_insert(0) += sum;
        }
        by_school
    }

    /// Sums `value(arm, option)` times weight over the children of each school.
    pub(crate) fn sum_by_school(&self, value: impl Fn(Arm, usize) -> f64) -> BTreeMap<School, f64> {
        let mut by_school = BTreeMap::new();
        for ((school, _), cell) in &self.cells {
            let sum = by_school.entry(*school).or_insert(0.0);
            for arm in Arm::BOTH {
                for (option, weight) in cell.arm(arm).weight.iter().enumerate() {
                    *sum += weight * value(arm, option);
                }
            }
        }
        by_school
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = (School, Block, &Cell)> {
        self.cells.iter().map(|(&(school, block), cell)| (school, block, cell))
    }

    /// The same question with other tallies in some cells; a cell without a new one is left out.
    pub(crate) fn with_cells(&self, cells: BTreeMap<(School, Block), [Tally; 2]>) -> Self {
        let cells = cells.into_iter().map(|(key, arms)| (key, Cell { arms })).collect();
        Self { options: self.options, cells, silences: self.silences }
    }

    /// One block alone, silences left out.
    #[must_use]
    pub fn only(&self, block: Block) -> Self {
        let kept = self.cells.iter().filter(|((_, of), _)| *of == block);
        let cells = kept.map(|(key, cell)| (*key, cell.clone())).collect();
        Self { options: self.options, cells, silences: [Silences::default(); 2] }
    }

    fn tally(&mut self, school: School, block: Block, arm: Arm) -> &mut Tally {
        let options = self.options;
        let empty = || Cell { arms: [Tally::new(options), Tally::new(options)] };
        &mut self.cells.entry((school, block)).or_insert_with(empty).arms[arm.place()]
    }
}

//! The children of a draw as they are read.

use crate::ballot::Child;
use crate::counts::School;
use crate::design::Design;
use crate::number::{nearest, real_len};
use crate::randomise::Drawn;
use crate::run::Record;
use crate::run::rows::Heard;
use crate::silence::Silences;
use std::collections::{BTreeMap, BTreeSet};

/// One child with an outcome.
pub(super) struct Entry {
    /// The place of the block.
    pub(super) block: usize,
    pub(super) child: Child,
    /// Whether there is a score from before.
    pub(super) has_before: bool,
    /// The option as a number for ranks: the option's place, or the number itself.
    pub(super) rank: f64,
}

/// What stands behind a comparison inside blocks.
pub(super) struct Analysed {
    children: u64,
    schools: usize,
    /// Blocks with answers in one arm only.
    blocks_left_out: usize,
    /// The children in them.
    left_out: u64,
}

impl Analysed {
    /// The record with the children and schools that it rests on, and those it does not.
    pub(super) fn base(&self, record: Record) -> Record {
        let record = record.base(self.children, self.schools);
        match self.blocks_left_out {
            0 => record,
            blocks => record.noting(format!(
                "blocks with one arm left out: {blocks}, with {} children",
                self.left_out
            )),
        }
    }
}

/// What a row says of one child of a draw.
pub(in crate::run) struct Drawing<'a> {
    pub(in crate::run) school: School,
    pub(in crate::run) block: &'a str,
    pub(in crate::run) offered: bool,
    pub(in crate::run) taken: bool,
    /// The score before; none where there is none.
    pub(in crate::run) before: Option<f64>,
}

/// The children of a draw with one outcome.
#[derive(Default)]
pub(in crate::run) struct Entries {
    pub(super) children: Vec<Entry>,
    /// The school of each block.
    pub(super) blocks: Vec<School>,
    pub(super) silences: Silences,
    numbers: BTreeMap<(School, String), usize>,
}

impl Entries {
    /// One more child; `said` is its score and its place for ranks.
    pub(in crate::run) fn add(&mut self, of: &Drawing<'_>, said: Heard<(f64, f64)>) {
        let (outcome, rank) = match said {
            Heard::Said(said) => said,
            Heard::Silent(silence) => return self.silences.hear(silence),
        };
        let next = self.blocks.len();
        let block = *self.numbers.entry((of.school, of.block.to_owned())).or_insert(next);
        if block == next {
            self.blocks.push(of.school);
        }
        let child = Child {
            block: u32::try_from(block).unwrap_or(u32::MAX),
            offered: of.offered,
            taken: of.taken,
            before: of.before.unwrap_or_default(),
            outcome,
        };
        self.children.push(Entry { block, child, has_before: of.before.is_some(), rank });
    }

    /// The children without the outcome.
    pub(in crate::run) fn silences(&self) -> &Silences {
        &self.silences
    }

    /// Blocks by their names and children by their answers: the order of rows then moves no digit
    /// of a sum, and what is drawn again falls on the same children.
    pub(in crate::run) fn put_in_order(&mut self, design: &Design) {
        let ranks = design.ranks();
        let mut blocks: Vec<(usize, &String, School, usize)> = self
            .numbers
            .iter()
            .map(|((school, name), place)| (ranks[school], name, *school, *place))
            .collect();
        blocks.sort();
        let order: BTreeMap<usize, usize> =
            blocks.iter().enumerate().map(|(place, (.., block))| (*block, place)).collect();
        self.blocks = blocks.into_iter().map(|(_, _, school, _)| school).collect();
        for entry in &mut self.children {
            entry.block = order[&entry.block];
            entry.child.block = u32::try_from(entry.block).unwrap_or(u32::MAX);
        }
        self.children.sort_by(|one, other| {
            let flags = |entry: &Entry| {
                (entry.block, entry.child.offered, entry.child.taken, entry.has_before)
            };
            flags(one)
                .cmp(&flags(other))
                .then(one.child.outcome.total_cmp(&other.child.outcome))
                .then(one.rank.total_cmp(&other.rank))
                .then(one.child.before.total_cmp(&other.child.before))
        });
    }

    /// The children and schools of the blocks in which chance decided.
    pub(super) fn analysed(&self) -> Analysed {
        let mut arms = vec![[0_u64; 2]; self.blocks.len()];
        for entry in &self.children {
            arms[entry.block][usize::from(entry.child.offered)] += 1;
        }
        let mut of = Analysed { children: 0, schools: 0, blocks_left_out: 0, left_out: 0 };
        let mut schools = BTreeSet::new();
        for (school, [others, offered]) in self.blocks.iter().zip(arms) {
            if others > 0 && offered > 0 {
                of.children += others + offered;
                schools.insert(school);
            } else {
                of.blocks_left_out += 1;
                of.left_out += others + offered;
            }
        }
        of.schools = schools.len();
        of
    }

    /// A score of every child, block by block.
    pub(super) fn by_block(&self, score: impl Fn(&Entry) -> f64) -> Vec<Drawn<f64>> {
        let empty = Drawn { scores: Vec::new(), offered: Vec::new() };
        let mut blocks = vec![empty; self.blocks.len()];
        for entry in &self.children {
            blocks[entry.block].scores.push(score(entry));
            blocks[entry.block].offered.push(entry.child.offered);
        }
        blocks
    }
}

/// Each score by its place among those of its block, which ranks need and nothing else.
pub(super) fn order_of(blocks: &[Drawn<f64>]) -> Vec<Drawn<f64>> {
    let of = |block: &Drawn<f64>| {
        let mut sorted = block.scores.clone();
        sorted.sort_by(f64::total_cmp);
        let place = |score: &f64| real_len(sorted.partition_point(|other| other < score));
        Drawn { scores: block.scores.iter().map(place).collect(), offered: block.offered.clone() }
    };
    blocks.iter().map(of).collect()
}

pub(super) fn whole_scores(blocks: &[Drawn<f64>]) -> Vec<Drawn> {
    let of = |block: &Drawn<f64>| Drawn {
        scores: block.scores.iter().map(|score| nearest(*score)).collect(),
        offered: block.offered.clone(),
    };
    blocks.iter().map(of).collect()
}

/// The effect, `sum n_b / N (mean offered - mean not)`, over blocks with both.
pub(super) fn apart(blocks: &[Drawn<f64>]) -> f64 {
    let all: usize = blocks.iter().map(|block| block.scores.len()).sum();
    let of = |block: &Drawn<f64>| {
        let (mut sums, mut counts) = ([0.0; 2], [0.0; 2]);
        for (score, offered) in block.scores.iter().zip(&block.offered) {
            sums[usize::from(*offered)] += score;
            counts[usize::from(*offered)] += 1.0;
        }
        let share = real_len(block.scores.len()) / real_len(all);
        share * (sums[1] / counts[1] - sums[0] / counts[0])
    };
    blocks.iter().map(of).sum()
}

//! A draw analysed, from a file with a row per child.

use super::{Record, Report, RunProvenance, kind, top_box};
use crate::ballot::{Child, ChildrenError, Regressed, Singletons, ancova, cace, effect, lin};
use crate::counts::{Answer, Arm, Block, Counts};
use crate::design::{Design, Lonely, Strata};
use crate::estimate::Scores;
use crate::file::{Kind, Problem, Row, Sheet};
use crate::randomise::{Drawn, drawn_again, exact, van_elteren};
use std::collections::BTreeMap;
use std::io::Read;

/// A draw inside blocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot {
    /// The outcome's column: numbers, or options with a top box.
    pub outcome: String,
    /// Its options; empty for a number.
    pub options: Vec<String>,
    /// The lowest option of the top box.
    pub top: Option<String>,
    /// 1 where a place was offered, 0 where not.
    pub offer: String,
    /// The block of the draw, a school or a class.
    pub block: String,
    /// 1 where the place was taken up, 0 where not.
    pub taken: Option<String>,
    /// The score before.
    pub baseline: Option<String>,
    /// The seed of what is drawn again.
    pub seed: u64,
    /// How often it is drawn again.
    pub times: u32,
    /// The confidence level.
    pub level: f64,
}

/// One child with an outcome.
struct Entry {
    block: usize,
    child: Child,
    /// The option as a number for ranks: the option's place, or the number itself.
    rank: f64,
}

struct Entries {
    children: Vec<Entry>,
    blocks: Vec<String>,
    rows: u64,
    missing: u64,
}

impl Ballot {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or a draw that compares nobody.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        let entries = self.read(sheet)?;
        let mut results = self.neyman(&entries)?;
        results.extend(exact_tests(&entries));
        results.push(self.drawn_again(&entries));
        let children: Vec<Child> = entries.children.iter().map(|entry| entry.child).collect();
        let blocks = entries.blocks.len();
        let mut regressed = |name: &str, method: &str, of: Result<Regressed, ChildrenError>| {
            let record = Record::new(name, method).base(children.len() as u64, blocks);
            results.push(match of {
                Ok(of) => {
                    let test = of.value / of.se;
                    let record = record.value(of.value);
                    let df = Some(crate::number::real(of.df));
                    let record = match of.interval(self.level) {
                        Ok(bounds) => record.bounds(bounds),
                        Err(error) => record.noting(error),
                    };
                    Record { se: Some(of.se), df, test: Some(test), p: Some(of.p()), ..record }
                }
                Err(error) => record.noting(error),
            });
        };
        if self.baseline.is_some() {
            regressed("ancova", "baseline and blocks; HC2", ancova(&children));
            regressed(
                "lin",
                "centred baseline and its product with the offer; HC2",
                lin(&children),
            );
        }
        if self.taken.is_some() {
            regressed("cace", "two stages, the offer for take-up, blocks; HC2", cace(&children));
        }
        let provenance = RunProvenance {
            rows: Some(entries.rows),
            schools: Some(blocks as u64),
            seed: Some(self.seed),
            ..RunProvenance::of("ballot")
        };
        let results = results.into_iter().map(|record| record.of(&self.outcome)).collect();
        Ok(Report { results, provenance })
    }

    /// The effect on these children, on schools like these, and by precision.
    fn neyman(&self, entries: &Entries) -> Result<Vec<Record>, Problem> {
        let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
        let mut values: Vec<f64> =
            entries.children.iter().map(|entry| entry.child.outcome).collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let mut counts = Counts::new(values.len());
        for entry in &entries.children {
            let school = design.enrol("", &entries.blocks[entry.block]).map_err(Problem::new)?;
            let option = values.partition_point(|value| *value < entry.child.outcome);
            let arm = if entry.child.offered { Arm::Programme } else { Arm::Comparison };
            counts
                .add(school, Block::WHOLE_SCHOOL, arm, Answer::Chose(option), 1.0)
                .map_err(Problem::new)?;
        }
        let scores = Scores::these(values).map_err(Problem::new)?;
        let found =
            effect(&design, &counts, &scores, Singletons::AcrossBlocks).map_err(Problem::new)?;
        let (n, blocks) = (entries.children.len() as u64, found.offered.schools);
        let these = Record::new("itt-these-children", "intention to treat, Neyman; t interval");
        let these = match found.these_children {
            Some(of) => {
                let record = these
                    .value(of.value)
                    .base(n, blocks)
                    .between(of.interval(self.level))
                    .tested(of.test());
                Record { se: Some(of.se), df: Some(crate::number::real(of.df)), ..record }
            }
            None => these.base(n, blocks).noting("blocks with one child in an arm leave no error"),
        };
        let like = found.schools_like_these;
        let schools =
            Record::new("itt-schools-like-these", "intention to treat; spread between blocks")
                .value(like.value)
                .error(like.se, like.df)
                .base(n, blocks)
                .between(like.interval(self.level));
        let precise = Record::new("itt-precision-weighted", "blocks weighted by precision")
            .value(found.precision.value)
            .base(n, blocks);
        let these = Record { missing: Some(entries.missing), ..these };
        let left_out = found.blocks_left_out;
        let noted = |record: Record| {
            if left_out == 0 {
                record
            } else {
                record.noting(format!("{left_out} blocks with one arm left out"))
            }
        };
        Ok(vec![noted(these), noted(schools), noted(precise)])
    }

    fn drawn_again(&self, entries: &Entries) -> Record {
        let record = Record::new("drawn-again", "the effect, drawn again from the seed");
        match drawn_again(
            &by_block(entries, |entry| entry.child.outcome),
            apart,
            self.times,
            self.seed,
        ) {
            Ok(test) => Record {
                p: Some(test.p),
                n: Some(entries.children.len() as u64),
                ..record.value(test.value).noting(format!("{} draws", test.times))
            },
            Err(error) => record.noting(error),
        }
    }

    fn read<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Entries, Problem> {
        let kind = kind(&self.options)?;
        let picked = match &kind {
            Kind::Options(options) => Some(top_box(options, self.top.as_deref())?),
            Kind::Number => None,
        };
        let outcome = sheet.column(&self.outcome)?;
        let (offer, block) = (sheet.column(&self.offer)?, sheet.column(&self.block)?);
        let optional =
            |name: &Option<String>| name.as_ref().map(|name| sheet.column(name)).transpose();
        let (taken, baseline) = (optional(&self.taken)?, optional(&self.baseline)?);
        let mut entries = Entries { children: Vec::new(), blocks: Vec::new(), rows: 0, missing: 0 };
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(row) = sheet.next_row()? {
            entries.rows += 1;
            let name = row.text(block)?;
            if name.is_empty() {
                return Err(row.fault(block, Problem::new("every row needs its block")));
            }
            let offered = flag(row, offer)?;
            let taken = taken.map_or(Ok(offered), |column| flag(row, column))?;
            let score = score(row, outcome, &self.options, picked.as_ref())?;
            let before = baseline.map_or(Ok(Some(0.0)), |column| row.number(column))?;
            let (Some((value, rank)), Some(before)) = (score, before) else {
                entries.missing += 1;
                continue;
            };
            let next = numbers.len();
            let number = *numbers.entry(name.to_owned()).or_insert_with(|| {
                entries.blocks.push(name.to_owned());
                next
            });
            let block = u32::try_from(number).unwrap_or(u32::MAX);
            let child = Child { block, offered, taken, before, outcome: value };
            entries.children.push(Entry { block: number, child, rank });
        }
        if entries.children.is_empty() {
            return Err(Problem::new("no row has an outcome"));
        }
        Ok(entries)
    }
}

/// Exact tests of the summed score and of ranks.
fn exact_tests(entries: &Entries) -> Vec<Record> {
    let record = |name: &str, method: &str| Record {
        n: Some(entries.children.len() as u64),
        ..Record::new(name, method)
    };
    let sums = by_block(entries, |entry| entry.child.outcome);
    let whole = sums
        .iter()
        .flat_map(|block| &block.scores)
        .all(|score| score.fract() == 0.0 && score.abs() < 1e6);
    let mut results = Vec::new();
    let first = record("exact-sum", "exact over every draw of every block");
    results.push(if whole {
        match exact(&whole_scores(&sums)) {
            Ok(test) => Record {
                p: Some(test.p),
                estimate: Some(crate::number::real(test.sum.unsigned_abs())),
                ..first
            },
            Err(error) => first.noting(error),
        }
    } else {
        first.noting("for whole scores only")
    });
    let second = record("exact-van-elteren", "exact over every draw; ranks inside blocks");
    let ranks = by_block(entries, |entry| entry.rank);
    let places = whole_scores(&order_of(&ranks));
    results.push(match van_elteren(&places).and_then(|scored| exact(&scored)) {
        Ok(test) => Record { p: Some(test.p), ..second },
        Err(error) => second.noting(error),
    });
    results
}

/// A child's score and its place for ranks; none where there is no answer.
fn score(
    row: Row<'_>,
    column: usize,
    options: &[String],
    picked: Option<&crate::estimate::Picked>,
) -> Result<Option<(f64, f64)>, Problem> {
    let Some(picked) = picked else {
        return Ok(row.number(column)?.map(|number| (number, number)));
    };
    Ok(super::change::option(row, column, options)?.map(|option| {
        (f64::from(u8::from(picked.counts(option))), crate::number::real_len(option))
    }))
}

fn flag(row: Row<'_>, column: usize) -> Result<bool, Problem> {
    match row.text(column)? {
        "1" => Ok(true),
        "0" => Ok(false),
        other => {
            let what = format!("“{other}” is neither 0 nor 1");
            Err(row.fault(column, Problem::new(what)))
        }
    }
}

fn by_block(entries: &Entries, score: impl Fn(&Entry) -> f64) -> Vec<Drawn<f64>> {
    let empty = Drawn { scores: Vec::new(), offered: Vec::new() };
    let mut blocks = vec![empty; entries.blocks.len()];
    for entry in &entries.children {
        blocks[entry.block].scores.push(score(entry));
        blocks[entry.block].offered.push(entry.child.offered);
    }
    blocks
}

/// Each score by its place among those of its block, which ranks need and nothing else.
fn order_of(blocks: &[Drawn<f64>]) -> Vec<Drawn<f64>> {
    let of = |block: &Drawn<f64>| {
        let place = |score: &f64| {
            crate::number::real_len(block.scores.iter().filter(|other| *other < score).count())
        };
        Drawn { scores: block.scores.iter().map(place).collect(), offered: block.offered.clone() }
    };
    blocks.iter().map(of).collect()
}

fn whole_scores(blocks: &[Drawn<f64>]) -> Vec<Drawn> {
    let of = |block: &Drawn<f64>| Drawn {
        scores: block.scores.iter().map(|score| crate::number::nearest(*score)).collect(),
        offered: block.offered.clone(),
    };
    blocks.iter().map(of).collect()
}

/// The effect, `sum n_b / N (mean offered - mean not)`, over blocks with both.
fn apart(blocks: &[Drawn<f64>]) -> f64 {
    let all: usize = blocks.iter().map(|block| block.scores.len()).sum();
    let of = |block: &Drawn<f64>| {
        let (mut sums, mut counts) = ([0.0; 2], [0.0; 2]);
        for (score, offered) in block.scores.iter().zip(&block.offered) {
            sums[usize::from(*offered)] += score;
            counts[usize::from(*offered)] += 1.0;
        }
        let share = crate::number::real_len(block.scores.len()) / crate::number::real_len(all);
        share * (sums[1] / counts[1] - sums[0] / counts[0])
    };
    blocks.iter().map(of).sum()
}

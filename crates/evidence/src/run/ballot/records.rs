//! A draw's records: by intention to treat, by chance alone, adjusted, and by take-up.

use super::entries::{Entries, Entry, apart, order_of, whole_scores};
use crate::ballot::{
    BallotEffect, Child, ChildrenError, Regressed, Singletons, ancova, cace, effect, lin,
};
use crate::counts::{Answer, Arm, Block, Counts};
use crate::design::Design;
use crate::estimate::Scores;
use crate::file::Problem;
use crate::number::real;
use crate::randomise::{drawn_again, exact, van_elteren};
use crate::run::Record;

/// What is wanted of a draw.
#[derive(Clone, Copy)]
pub(in crate::run) struct Wanted {
    /// Whether there are scores from before.
    pub(in crate::run) baseline: bool,
    /// Whether it is known who took a place up.
    pub(in crate::run) taken: bool,
    pub(in crate::run) seed: u64,
    pub(in crate::run) times: u32,
    pub(in crate::run) level: f64,
}

/// The records of one outcome that are `asked` for by their names.
pub(in crate::run) fn records(
    design: &Design,
    entries: &Entries,
    wanted: Wanted,
    asked: impl Fn(&str) -> bool,
) -> Result<Vec<Record>, Problem> {
    if entries.children.is_empty() {
        return Err(Problem::new("no row has an outcome"));
    }
    let mut results = by_intention(design, entries, wanted.level)?;
    if asked("exact-sum") {
        results.push(exact_sum(entries));
    }
    if asked("exact-van-elteren") {
        results.push(exact_ranks(entries));
    }
    if asked("drawn-again") {
        results.push(again(entries, wanted));
    }
    results.extend(regressions(entries, wanted));
    let travelling = |record: Record| {
        let record = Record {
            n: record.n.or(Some(entries.count())),
            schools: record.schools.or(Some(schools(entries))),
            ..record
        };
        record.silent(&entries.silences)
    };
    let results = results.into_iter().filter(|record| asked(&record.statistic));
    Ok(results.map(travelling).collect())
}

fn schools(entries: &Entries) -> u64 {
    let all: std::collections::BTreeSet<_> = entries.blocks.iter().collect();
    all.len() as u64
}

/// The effect on these children, on schools like these, and by precision.
fn by_intention(design: &Design, entries: &Entries, level: f64) -> Result<Vec<Record>, Problem> {
    let found = effect_of(design, entries)?;
    let (n, schools) = (entries.count(), found.offered.schools);
    let these = Record::new("itt-these-children", "intention to treat, Neyman; t interval");
    let these = match found.these_children {
        Some(of) => {
            let record = these.value(of.value).between(of.interval(level)).tested(of.test());
            Record { se: Some(of.se), df: Some(real(of.df)), ..record }
        }
        None => these.noting("blocks with one child in an arm leave no error"),
    };
    let like = found.schools_like_these;
    let of_schools =
        Record::new("itt-schools-like-these", "intention to treat; spread between schools")
            .value(like.value)
            .error(like.se, like.df)
            .between(like.interval(level))
            .tested(like.footing().test(like.value, like.se));
    let precise = Record::new("itt-precision-weighted", "blocks weighted by precision; HC2")
        .value(found.precision.value);
    let df = found.precision.se.map(|_| real(found.precision.df));
    let precise = Record { se: found.precision.se, df, ..precise };
    let (left_out, singletons) = (found.blocks_left_out, found.singletons);
    let noted = |record: Record| match left_out {
        0 => record,
        _ => record.noting(format!("{left_out} blocks with one arm left out")),
    };
    let these = match singletons {
        0 => these,
        _ => these.noting(format!(
            "{singletons} blocks with one child in an arm; their error is from the spread between them"
        )),
    };
    let all = [these, of_schools, precise];
    Ok(all.into_iter().map(|record| noted(record.base(n, schools))).collect())
}

/// The outcome's values as options, since children count alike.
fn effect_of(design: &Design, entries: &Entries) -> Result<BallotEffect, Problem> {
    let mut values: Vec<f64> = entries.children.iter().map(|entry| entry.child.outcome).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let mut counts = Counts::new(values.len());
    let (design, numbers) = design.in_order();
    for entry in &entries.children {
        let option = values.partition_point(|value| *value < entry.child.outcome);
        let arm = if entry.child.offered { Arm::Programme } else { Arm::Comparison };
        let (school, block) = (numbers[&entries.blocks[entry.block]], Block(entry.child.block));
        counts.add(school, block, arm, Answer::Chose(option), 1.0).map_err(Problem::new)?;
    }
    let scores = Scores::these(values).map_err(Problem::new)?;
    effect(&design, &counts, &scores, Singletons::AcrossBlocks).map_err(Problem::new)
}

/// The exact test of the summed score.
fn exact_sum(entries: &Entries) -> Record {
    let sums = entries.by_block(|entry| entry.child.outcome);
    let whole = sums
        .iter()
        .flat_map(|block| &block.scores)
        .all(|score| score.fract() == 0.0 && score.abs() < 1e6);
    let record = Record::new("exact-sum", "exact over every draw of every block");
    if !whole {
        return record.noting("for whole scores only");
    }
    match exact(&whole_scores(&sums)) {
        Ok(test) => Record { p: Some(test.p), ..record.value(real(test.sum.unsigned_abs())) },
        Err(error) => record.noting(error),
    }
}

/// The exact test of ranks.
fn exact_ranks(entries: &Entries) -> Record {
    let record = Record::new("exact-van-elteren", "exact over every draw; ranks inside blocks");
    let places = whole_scores(&order_of(&entries.by_block(|entry| entry.rank)));
    match van_elteren(&places).and_then(|scored| exact(&scored)) {
        Ok(test) => Record { p: Some(test.p), ..record },
        Err(error) => record.noting(error),
    }
}

fn again(entries: &Entries, wanted: Wanted) -> Record {
    let record = Record::new("drawn-again", "the effect, drawn again from the seed");
    let record = Record { seed: Some(wanted.seed), times: Some(wanted.times), ..record };
    let blocks = entries.by_block(|entry| entry.child.outcome);
    match drawn_again(&blocks, apart, wanted.times, wanted.seed) {
        Ok(test) => Record { p: Some(test.p), ..record.value(test.value) },
        Err(error) => record.noting(error),
    }
}

fn regressions(entries: &Entries, wanted: Wanted) -> Vec<Record> {
    let mut results = Vec::new();
    if wanted.baseline {
        let with = |entry: &&Entry| entry.has_before;
        let children: Vec<Child> =
            entries.children.iter().filter(with).map(|entry| entry.child).collect();
        let without = entries.children.len() - children.len();
        let noted = |record: Record| match without {
            0 => record,
            _ => record.noting(format!("{without} children without the score before left out")),
        };
        let n = Some(children.len() as u64);
        let ancova = regressed("ancova", "baseline and blocks; HC2", ancova(&children), wanted);
        let method = "centred baseline and its product with the offer; HC2";
        let lin = regressed("lin", method, lin(&children), wanted);
        results.extend([ancova, lin].map(|record| Record { n, ..noted(record) }));
    }
    if wanted.taken {
        let children: Vec<Child> = entries.children.iter().map(|entry| entry.child).collect();
        let method = "two stages, the offer for take-up, blocks; HC2";
        results.push(regressed("cace", method, cace(&children), wanted));
    }
    results
}

fn regressed(
    name: &str,
    method: &str,
    of: Result<Regressed, ChildrenError>,
    wanted: Wanted,
) -> Record {
    let record = Record::new(name, method);
    match of {
        Ok(of) => {
            let record = record.value(of.value).error(of.se, usize::try_from(of.df).unwrap_or(0));
            let record = match of.interval(wanted.level) {
                Ok(bounds) => record.bounds(bounds),
                Err(error) => record.noting(error),
            };
            Record { test: Some(of.value / of.se), p: Some(of.p()), ..record }
        }
        Err(error) => record.noting(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::{Lonely, Strata};
    use crate::run::ballot::Drawing;
    use crate::run::rows::Heard;

    /// Two blocks of one school are one school between schools, and two blocks of the draw.
    #[test]
    fn blocks_of_a_school_stand_together_between_schools() {
        let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
        let mut entries = Entries::default();
        for (name, block, scores) in [
            ("a", "5", [3.0, 2.0, 2.0, 1.0]),
            ("a", "6", [4.0, 2.0, 3.0, 1.0]),
            ("b", "5", [5.0, 4.0, 2.0, 2.0]),
            ("c", "5", [2.0, 2.0, 3.0, 1.0]),
            ("d", "5", [4.0, 3.0, 1.0, 2.0]),
        ] {
            let school = design.enrol("", name).unwrap();
            for (place, score) in scores.into_iter().enumerate() {
                let of =
                    Drawing { school, block, offered: place < 2, taken: place < 2, before: None };
                entries.add(&of, Heard::Said((score, score)));
            }
        }
        let wanted = Wanted { baseline: false, taken: false, seed: 1, times: 99, level: 0.95 };
        let records = records(&design, &entries, wanted, |name| name != "exact-sum").unwrap();
        let find = |name: &str| records.iter().find(|record| record.statistic == name).unwrap();
        assert_eq!(find("itt-schools-like-these").df, Some(3.0));
        assert_eq!(find("itt-these-children").df, Some(10.0));
        assert!(records.iter().all(|record| record.statistic != "exact-sum"));
        assert_eq!((find("drawn-again").seed, find("drawn-again").schools), (Some(1), Some(4)));
    }
}

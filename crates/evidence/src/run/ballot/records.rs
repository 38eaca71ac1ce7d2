//! A draw's records: by intention to treat, by chance alone, adjusted, and by take-up.

use super::adjusted::regressions;
use super::chance::{again, exact_ranks, exact_sum};
use super::entries::Entries;
use crate::ballot::{BallotEffect, Singletons, effect};
use crate::counts::{Answer, Arm, Block, Counts};
use crate::design::Design;
use crate::estimate::Scores;
use crate::file::Problem;
use crate::number::real;
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
    let analysed = entries.analysed();
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
    let mut results: Vec<Record> =
        results.into_iter().map(|record| analysed.base(record)).collect();
    results.extend(regressions(entries, wanted));
    let results = results.into_iter().filter(|record| asked(&record.statistic));
    Ok(results.map(|record| record.silent(&entries.silences)).collect())
}

/// The effect on these children, on schools like these, and by precision.
fn by_intention(design: &Design, entries: &Entries, level: f64) -> Result<Vec<Record>, Problem> {
    let found = effect_of(design, entries)?;
    let like = Record::new("itt-schools-like-these", "intention to treat; spread between schools")
        .value(found.value);
    let like = match &found.schools_like_these {
        Ok(of) => like
            .error(of.se, of.df)
            .between(of.interval(level))
            .tested(of.footing().test(of.value, of.se)),
        Err(error) => like.noting(error),
    };
    let of = found.precision;
    let precise =
        Record::new("itt-precision-weighted", "blocks weighted by precision; HC2").value(of.value);
    let precise = match of.interval(level).zip(of.test()) {
        Some((interval, test)) => {
            Record { se: of.se, df: Some(real(of.df)), ..precise.between(interval).tested(test) }
        }
        None => precise.noting("a block with one child in each arm leaves no error"),
    };
    Ok(vec![these_children(&found, level), like, precise])
}

/// The effect on these children; its error is left out where single children leave none.
fn these_children(found: &BallotEffect, level: f64) -> Record {
    let record = Record::new("itt-these-children", "intention to treat, Neyman; t interval");
    let record = record.value(found.value);
    let alone = match found.singletons {
        1 => "1 block has one child in an arm".to_owned(),
        several => format!("{several} blocks have one child in an arm"),
    };
    match found.these_children {
        Some(of) => {
            let record = record.between(of.interval(level)).tested(of.test());
            let record = Record { se: Some(of.se), df: Some(real(of.df)), ..record };
            if found.singletons == 0 {
                return record;
            }
            record.noting(format!("{alone}; their error is from the spread between them"))
        }
        None => record.noting(format!(
            "{alone}, which leaves no error: it takes three such blocks, none with half their children, to have it from their spread"
        )),
    }
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

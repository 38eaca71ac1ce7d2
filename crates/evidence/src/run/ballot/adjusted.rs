//! The effect adjusted for the answer before, and the effect on those who came.

use super::Wanted;
use super::entries::{Entries, Entry};
use crate::ballot::{
    Child, ChildrenError, Regressed, ancova, cace, lin, lin_blocks, same_share, take_up,
};
use crate::interval::{IntervalError, varies};
use crate::run::Record;
use std::collections::BTreeSet;

/// Below this F the offer moved too few.
const WEAK: f64 = 10.0;

/// Every adjusted effect that the columns allow.
pub(super) fn regressions(entries: &Entries, wanted: Wanted) -> Vec<Record> {
    let mut results = Vec::new();
    if wanted.baseline {
        results.extend(by_baseline(entries, wanted));
    }
    if wanted.taken {
        let children: Vec<Child> = entries.children.iter().map(|entry| entry.child).collect();
        let (n, schools) = base(entries, |_| true);
        let method = "two stages, the offer for take-up, blocks; HC2";
        let came = regressed("cace", method, cace(&children), wanted);
        results.extend([came, first_stage(&children, wanted)].map(|of| of.base(n, schools)));
    }
    results
}

/// Children and schools of these entries.
fn base(entries: &Entries, with: impl Fn(&Entry) -> bool) -> (u64, usize) {
    let kept = || entries.children.iter().filter(|entry| with(entry));
    let schools: BTreeSet<_> = kept().map(|entry| entries.blocks[entry.block]).collect();
    (kept().count() as u64, schools.len())
}

fn by_baseline(entries: &Entries, wanted: Wanted) -> Vec<Record> {
    let with = |entry: &Entry| entry.has_before;
    let children: Vec<Child> =
        entries.children.iter().filter(|entry| with(entry)).map(|entry| entry.child).collect();
    let blocks: BTreeSet<u32> = children.iter().map(|child| child.block).collect();
    let without = entries.children.len() - children.len();
    let noted = |record: Record| match without {
        0 => record,
        _ => record.noting(format!("{without} children without the score before left out")),
    };
    let (n, schools) = base(entries, with);
    let one = regressed("ancova", "baseline and blocks; HC2", ancova(&children), wanted);
    let method = "centred baseline and its product with the offer; HC2";
    let mut plain = regressed("lin", method, lin(&children), wanted);
    if plain.estimate.is_some() && !same_share(&children) {
        (plain.lower, plain.upper, plain.level) = (None, None, None);
        (plain.test, plain.p) = (None, None);
        plain = plain.noting(
            "blocks offered different shares, of which this takes no account: read lin-blocks",
        );
    }
    let mut results: Vec<Record> = [one, plain].map(|of| noted(of.base(n, schools))).into();
    if blocks.len() > 1 {
        results.push(noted(with_blocks(entries, &children, wanted)));
    }
    results
}

/// Lin's adjustment with the blocks, of those that have both arms.
fn with_blocks(entries: &Entries, children: &[Child], wanted: Wanted) -> Record {
    let method = "centred baseline and blocks and their products with the offer; HC2";
    let arm = |offered: bool| -> BTreeSet<u32> {
        let of = children.iter().filter(|child| child.offered == offered);
        of.map(|child| child.block).collect()
    };
    let (one, other) = (arm(true), arm(false));
    let both: BTreeSet<u32> = one.intersection(&other).copied().collect();
    let left_out = one.union(&other).count() - both.len();
    let (n, schools) = base(entries, |entry| entry.has_before && both.contains(&entry.child.block));
    let record = regressed("lin-blocks", method, lin_blocks(children), wanted).base(n, schools);
    match left_out {
        0 => record,
        _ => record.noting(format!("blocks with one arm left out: {left_out}")),
    }
}

/// The first stage of the effect on those who came.
fn first_stage(children: &[Child], wanted: Wanted) -> Record {
    let method = "share taken up, offered less others; blocks; HC2";
    let record = regressed("take-up", method, take_up(children), wanted);
    match record.test {
        Some(t) if t * t < WEAK => record.noting(format!(
            "F is {:.1}, below {WEAK}: too few came because of the offer to trust the effect on them",
            t * t
        )),
        _ => record,
    }
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
            if varies(of.value, of.se).is_err() {
                return record.noting(IntervalError::NoVariation);
            }
            let record = match of.interval(wanted.level) {
                Ok(bounds) => record.bounds(bounds).by("t"),
                Err(error) => record.noting(error),
            };
            Record { test: Some(of.value / of.se), p: Some(of.p()), ..record }
        }
        Err(error) => record.noting(error),
    }
}

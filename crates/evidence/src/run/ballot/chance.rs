//! What the draw alone could have done.

use super::Wanted;
use super::entries::{Entries, apart, order_of, whole_scores};
use crate::randomise::{
    Drawn, RandomiseError, Ranked, Scale, drawn_again, exact, products, van_elteren,
};
use crate::run::{Record, decimals};

/// The most products that an exact test may take: some seconds.
const AFFORDABLE: f64 = 4e9;

/// The exact test of the summed score.
pub(super) fn exact_sum(entries: &Entries) -> Record {
    let record = Record::new("exact-sum", "exact over every draw of every block");
    let sums = entries.by_block(|entry| entry.child.outcome);
    let Some((scores, digits)) = in_units(&sums) else {
        return record.noting("for numbers with few decimals only");
    };
    // where they cannot be listed at all the test says why
    let tested = match products(&scores) {
        Some(number) if number > AFFORDABLE => Err(RandomiseError::TooWide),
        _ => exact(&scores),
    };
    match tested {
        Ok(test) => {
            #[expect(clippy::cast_precision_loss, reason = "sums that are listed are below 2^53")]
            let sum = test.sum as f64 / decimals::unit(digits);
            Record { p: Some(test.p), ..record.value(sum) }
        }
        Err(error) => record.noting(error),
    }
}

/// Scores in units of the last decimal that any of them has, and how many decimals that are.
fn in_units(blocks: &[Drawn<f64>]) -> Option<(Vec<Drawn>, u32)> {
    let digits = decimals::longest(blocks.iter().flat_map(|block| block.scores.iter().copied()))?;
    let of = |block: &Drawn<f64>| {
        let scores = block.scores.iter().map(|score| decimals::scaled(*score, digits));
        Some(Drawn { scores: scores.collect::<Option<_>>()?, offered: block.offered.clone() })
    };
    Some((blocks.iter().map(of).collect::<Option<_>>()?, digits))
}

/// The exact test of ranks.
pub(super) fn exact_ranks(entries: &Entries) -> Record {
    let record = Record::new("exact-van-elteren", "exact over every draw; ranks inside blocks");
    let places = whole_scores(&order_of(&entries.by_block(|entry| entry.rank)));
    let tested = van_elteren(&places).and_then(|ranked| Ok((exact(&ranked.blocks)?, ranked)));
    match tested {
        Ok((test, ranked)) => rounded(Record { p: Some(test.p), ..record }, &ranked),
        Err(error) => record.noting(error),
    }
}

/// How scores were rounded, where blocks of many sizes made that needful.
fn rounded(record: Record, ranked: &Ranked) -> Record {
    match ranked.scale {
        Scale::Exact(_) => record,
        Scale::Weights(fine) => record.noting(format!(
            "too many sums to list: the weight of each block, 1 / (children + 1), is rounded to 1 / {fine}"
        )),
        Scale::Scores(fine) => {
            record.noting(format!("too many sums to list: each score is rounded to 1 / {fine}"))
        }
    }
}

/// The effect, drawn again.
pub(super) fn again(entries: &Entries, wanted: Wanted) -> Record {
    let record = Record::new("drawn-again", "the effect, drawn again from the seed");
    let record = Record { seed: Some(wanted.seed), times: Some(wanted.times), ..record };
    let blocks = entries.by_block(|entry| entry.child.outcome);
    match drawn_again(&blocks, apart, wanted.times, wanted.seed) {
        Ok(test) => Record { p: Some(test.p), ..record.value(test.value) },
        Err(error) => record.noting(error),
    }
}

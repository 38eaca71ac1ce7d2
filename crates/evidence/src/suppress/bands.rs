//! All options of a question as bands wide enough to be shown.
//!
//! Hiding one option of five hides nothing, since the rest add up to a hundred. So small options
//! are merged with their neighbours instead, alike in both arms. The most positive option is never
//! merged with the next, and no band lies across the border of the published share: either would
//! hide what matters or let a reader subtract.

use super::rounding::WholePercent;
use super::{Rules, Why};
use crate::counts::{Arm, Counts};
use crate::question::{Plan, Scale};
use serde::Serialize;
use std::ops::Range;

/// Neighbouring options shown as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Band {
    /// The first option in it, counted from 0.
    pub first: usize,
    /// The last option in it; the same where nothing was merged.
    pub last: usize,
    /// The share of the arm's children in it.
    pub percent: WholePercent,
}

/// The bands that are safe in every one of these arms.
pub(super) fn cut(
    rules: &Rules,
    counts: &Counts,
    plan: &Plan,
    arms: &[Arm],
) -> Result<Vec<Range<usize>>, Why> {
    let is_safe = |band: &Range<usize>| {
        arms.iter().all(|arm| rules.holds(counts, *arm, |option| band.contains(&option)).is_ok())
    };
    let mut bands = Vec::new();
    for segment in segments(plan, counts.options()) {
        let before = bands.len();
        let mut first = segment.start;
        for option in segment.clone() {
            if is_safe(&(first..option + 1)) {
                bands.push(first..option + 1);
                first = option + 1;
            }
        }
        if first < segment.end {
            // what is left over joins the band below it, if the segment has one
            if bands.len() == before {
                return Err(Why::WouldGiveAway);
            }
            let below = bands.pop().expect("the segment has a band");
            bands.push(below.start..segment.end);
        }
    }
    // a band that took in what was left over is dominated at most where it was before or less,
    // but one school may have filled the rest: look again
    if bands.iter().all(is_safe) { Ok(bands) } else { Err(Why::WouldGiveAway) }
}

/// The percentages of one arm in these bands.
pub(super) fn fill(counts: &Counts, arm: Arm, bands: &[Range<usize>]) -> Vec<Band> {
    let shares = counts.arm(arm).shares().unwrap_or_default();
    let of = |band: &Range<usize>| Band {
        first: band.start,
        last: band.end - 1,
        percent: WholePercent::of(shares[band.clone()].iter().sum()),
    };
    bands.iter().map(of).collect()
}

/// Runs of options inside which merging is allowed.
fn segments(plan: &Plan, options: usize) -> Vec<Range<usize>> {
    let mut segments: Vec<Range<usize>> = Vec::new();
    for option in 0..options {
        let is_top = option + 1 == options;
        let joins = plan.scale == Scale::Ordered
            && !is_top
            && option > 0
            && plan.picked.counts(option) == plan.picked.counts(option - 1);
        match segments.last_mut() {
            Some(last) if joins => last.end = option + 1,
            _ => segments.push(option..option + 1),
        }
    }
    segments
}

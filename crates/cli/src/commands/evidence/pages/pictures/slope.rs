//! Before and after: a line for each arm.

use super::super::digits::Manner;
use super::super::{distinct, names};
use super::{WITHHELD, axis, block, estimate, interval, named};
use ::evidence::run::{Record, Report};
use charts::{Slope, SlopeLine, SlopePanel, SlopeWords};
use documents::Block;

/// Where the same children stood at both moments, where every arm has an interval at each.
pub fn before_and_after(report: &Report) -> Vec<Block> {
    let levels = [
        ("top-share-before", "top-share-after", "Share in the top box"),
        ("mean-before", "mean-after", "Mean"),
    ];
    let drawn = levels.into_iter().filter_map(|(before, after, what)| {
        draw(report, [named(report, before), named(report, after)], what)
    });
    drawn.collect()
}

fn draw(report: &Report, [before, after]: [Vec<&Record>; 2], what: &str) -> Option<Block> {
    let all: Vec<&Record> = before.iter().chain(&after).copied().collect();
    let manner = Manner::for_all(&all);
    let line = |(before, after): (&&Record, &&Record)| {
        Some(SlopeLine {
            base: names::brief(after, &report.provenance.command),
            before: estimate(before, manner)?,
            after: estimate(after, manner)?,
        })
    };
    let lines: Vec<SlopeLine> = before.iter().zip(&after).map(line).collect::<Option<_>>()?;
    if lines.is_empty() {
        return None;
    }
    let columns = report.provenance.silent.first().map_or("", |silent| silent.outcome.as_str());
    let chart = Slope {
        id: "slope".to_owned(),
        title: "The same children before and after".to_owned(),
        axis: axis(what, manner),
        moments: ["Before".to_owned(), "After".to_owned()],
        series: distinct(before.iter().filter_map(|record| record.group.as_deref()))
            .into_iter()
            .map(str::to_owned)
            .collect(),
        panels: vec![SlopePanel { label: columns.to_owned(), lines }],
        range: None,
        decimals: manner.decimals,
        unit: manner.unit.to_owned(),
        words: SlopeWords {
            item: "Columns".to_owned(),
            series: "Group".to_owned(),
            base: "Base".to_owned(),
            interval: interval(&all),
            to: "to".to_owned(),
            withheld: WITHHELD.to_owned(),
            nothing: "There is no estimate.".to_owned(),
        },
    };
    Some(block(chart.draw()))
}

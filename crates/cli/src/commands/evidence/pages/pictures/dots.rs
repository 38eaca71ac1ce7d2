//! Estimates with their intervals as dots and lines.

use super::super::digits::Manner;
use super::super::{distinct, names};
use super::{WITHHELD, axis, block, common, estimate, interval, named, part, parts, value};
use ::evidence::run::{Record, Report};
use charts::{Dot, DotItem, DotPlot, DotWords, Estimate};
use documents::Block;

/// What a picture of dots is about.
struct Plot<'a> {
    id: &'a str,
    title: String,
    axis: &'a str,
    item: &'a str,
    series: Vec<String>,
    reference: Option<f64>,
}

/// A row: its name, and a record for each series.
struct Line<'a> {
    label: String,
    is_summary: bool,
    records: Vec<&'a Record>,
}

/// Shares in the top box, averages and ratios, of groups or arms.
pub fn levels(report: &Report) -> Vec<Block> {
    let shares = by_outcome(&named(report, "top-share"));
    let mut blocks = match shares.as_slice() {
        [] => Vec::new(),
        [(outcome, records)] => groups(report, "top-share", outcome, records),
        _ => arms(report, &shares),
    };
    for statistic in ["mean", "ratio"] {
        // each outcome has a unit of its own
        for (place, (outcome, records)) in
            by_outcome(&named(report, statistic)).into_iter().enumerate()
        {
            let id = format!("{statistic}-{place}");
            blocks.extend(groups(report, &id, outcome, &records));
        }
    }
    blocks
}

fn by_outcome<'a>(records: &[&'a Record]) -> Vec<(&'a str, Vec<&'a Record>)> {
    let names = distinct(records.iter().map(|record| record.outcome.as_deref().unwrap_or("")));
    let of = |name: &str| {
        let is = |record: &&Record| record.outcome.as_deref().unwrap_or("") == name;
        records.iter().copied().filter(is).collect()
    };
    names.into_iter().map(|name| (name, of(name))).collect()
}

/// One outcome: a row for each group.
fn groups(report: &Report, id: &str, outcome: &str, records: &[&Record]) -> Vec<Block> {
    let Some(first) = records.first() else { return Vec::new() };
    let name = names::statistic(&first.statistic);
    let title = if outcome.is_empty() { name.clone() } else { format!("{name}: {outcome}") };
    let line = |record: &&Record| record.group.clone().unwrap_or_else(|| "All".to_owned());
    let lines = records
        .iter()
        .map(|record| Line { label: line(record), is_summary: false, records: vec![*record] })
        .collect::<Vec<_>>();
    let plot = Plot { id, title, axis: &name, item: "Group", series: Vec::new(), reference: None };
    draw(report, &plot, &lines)
}

/// Several outcomes: a row for each that has all arms, a dot for each arm.
fn arms<'a>(report: &Report, outcomes: &[(&'a str, Vec<&'a Record>)]) -> Vec<Block> {
    let groups: Vec<&str> = distinct(
        outcomes.iter().flat_map(|(_, records)| records).filter_map(|of| of.group.as_deref()),
    );
    let mut lines = Vec::new();
    for (outcome, records) in outcomes {
        let of = |group: &&str| {
            records.iter().copied().find(|record| record.group.as_deref() == Some(group))
        };
        let of_groups: Option<Vec<&'a Record>> = groups.iter().map(of).collect();
        let label = (*outcome).to_owned();
        lines.extend(of_groups.map(|records| Line { label, is_summary: false, records }));
    }
    let plot = Plot {
        id: "top-share",
        title: "Shares in the top box, by arm".to_owned(),
        axis: "Share in the top box",
        item: "Outcome",
        series: groups.iter().map(|group| (*group).to_owned()).collect(),
        reference: None,
    };
    draw(report, &plot, &lines)
}

/// What an offer did, by each way of working it out.
pub fn effects(report: &Report) -> Vec<Block> {
    const WAYS: [&str; 7] = [
        "itt-these-children",
        "itt-schools-like-these",
        "itt-precision-weighted",
        "ancova",
        "lin",
        "lin-blocks",
        "cace",
    ];
    let of_ways: Vec<&Record> =
        report.results.iter().filter(|record| WAYS.contains(&record.statistic.as_str())).collect();
    let mut blocks = Vec::new();
    for (place, (outcome, records)) in by_outcome(&of_ways).into_iter().enumerate() {
        let lines = records.iter().map(|record| Line {
            label: names::statistic(&record.statistic),
            is_summary: false,
            records: vec![*record],
        });
        let plot = Plot {
            id: &format!("effect-{place}"),
            title: match outcome {
                "" => "Effects of the offer".to_owned(),
                outcome => format!("Effects of the offer: {outcome}"),
            },
            axis: if records.iter().all(|record| !record.top.is_empty()) {
                "Effect on the share in the top box"
            } else {
                "Effect in the unit of the score"
            },
            item: "Way",
            series: Vec::new(),
            reference: Some(0.0),
        };
        blocks.extend(draw(report, &plot, &lines.collect::<Vec<_>>()));
    }
    blocks
}

/// How far apart the averages of numbers are, each in a unit of its own. Options scored 1, 2, 3 have
/// their picture in shares.
pub fn mean_differences(report: &Report) -> Vec<Block> {
    let numbers: Vec<&str> =
        distinct(named(report, "mean").into_iter().filter_map(|of| of.outcome.as_deref()));
    let of_number = |record: &&Record| {
        record.outcome.as_deref().is_some_and(|outcome| numbers.contains(&outcome))
    };
    let records: Vec<&Record> =
        named(report, "mean-difference").into_iter().filter(of_number).collect();
    let mut blocks = Vec::new();
    for (place, (outcome, records)) in by_outcome(&records).into_iter().enumerate() {
        let line = |record: &Record| names::statistic(&record.statistic);
        let lines = records.iter().map(|record| Line {
            label: line(record),
            is_summary: false,
            records: vec![*record],
        });
        let plot = Plot {
            id: &format!("mean-difference-{place}"),
            title: format!("Difference of means: {outcome}"),
            axis: "Programme less comparison",
            item: "Figure",
            series: Vec::new(),
            reference: Some(0.0),
        };
        blocks.extend(draw(report, &plot, &lines.collect::<Vec<_>>()));
    }
    blocks
}

/// How much each arm changed, and how much more one than the other.
pub fn changes(report: &Report) -> Vec<Block> {
    let all = "All children";
    let mut lines: Vec<Line<'_>> = named(report, "mean-change")
        .into_iter()
        .map(|record| Line {
            label: record.group.clone().unwrap_or_else(|| all.to_owned()),
            is_summary: false,
            records: vec![record],
        })
        .collect();
    lines.extend(named(report, "difference-of-changes").into_iter().map(|record| Line {
        label: names::statistic(&record.statistic),
        is_summary: true,
        records: vec![record],
    }));
    let plot = Plot {
        id: "changes",
        title: "Changes from before to after".to_owned(),
        axis: "After less before, on average",
        item: "Group",
        series: Vec::new(),
        reference: Some(0.0),
    };
    draw(report, &plot, &lines)
}

/// Coefficients between 0 and 1: agreement, likeness within schools.
pub fn coefficients(report: &Report) -> Vec<Block> {
    let with = |record: &&Record| record.lower.is_some();
    let lines = report.results.iter().filter(with).map(|record| Line {
        label: names::short(record),
        is_summary: false,
        records: vec![record],
    });
    let plot = Plot {
        id: "coefficients",
        title: names::command(&report.provenance.command),
        axis: "Coefficient",
        item: "Coefficient",
        series: Vec::new(),
        reference: Some(0.0),
    };
    draw(report, &plot, &lines.collect::<Vec<_>>())
}

/// Draws the rows that have estimates, on one scale, in parts that fit on paper.
fn draw(report: &Report, plot: &Plot<'_>, lines: &[Line<'_>]) -> Vec<Block> {
    let records: Vec<&Record> = lines.iter().flat_map(|line| line.records.clone()).collect();
    let manner = roomy(Manner::for_all(&records), &records);
    let dots = |line: &Line<'_>| -> Option<Vec<Estimate>> {
        line.records.iter().map(|record| estimate(record, manner)).collect()
    };
    let command = &report.provenance.command;
    let mut items: Vec<(DotItem, Vec<Estimate>)> = Vec::new();
    for line in lines {
        let Some(estimates) = dots(line) else { continue };
        let dot = |(record, of): (&&Record, &Estimate)| Dot {
            base: names::brief(record, command),
            value: of.value,
            low: of.low,
            high: of.high,
        };
        let dots = line.records.iter().zip(&estimates).map(dot).collect();
        let label = line.label.clone();
        items.push((DotItem { label, is_summary: line.is_summary, dots }, estimates));
    }
    let most = (MOST_DOTS / plot.series.len().max(1)).max(1);
    let all: Vec<Estimate> = items.iter().flat_map(|(_, estimates)| estimates.clone()).collect();
    let range = common(&all, MOST_DOTS, plot.reference);
    let count = parts(items.len(), most);
    let words = DotWords {
        item: plot.item.to_owned(),
        series: "Arm".to_owned(),
        base: "Base".to_owned(),
        value: value(manner),
        interval: interval(&records),
        to: "to".to_owned(),
        withheld: WITHHELD.to_owned(),
    };
    items
        .chunks(most)
        .enumerate()
        .map(|(place, items)| {
            let chart = DotPlot {
                id: format!("{}-{place}", plot.id),
                title: part(&plot.title, place, count),
                axis: axis(plot.axis, manner),
                series: plot.series.clone(),
                items: items.iter().map(|(item, _)| item.clone()).collect(),
                range,
                reference: plot.reference,
                decimals: manner.decimals,
                unit: String::new(),
                words: words.clone(),
            };
            block(chart.draw())
        })
        .collect()
}

/// With as many decimals as there is room for beside a mark.
fn roomy(mut manner: Manner, records: &[&Record]) -> Manner {
    let said = |manner: Manner, record: &Record| {
        let ends = [record.estimate, record.lower, record.upper].into_iter().flatten();
        ends.map(|end| manner.bare(end).len()).sum::<usize>() + " ( to )".len()
    };
    while manner.decimals > 0 && records.iter().any(|of| said(manner, of) > MOST_LETTERS) {
        manner.decimals -= 1;
    }
    manner
}

/// Letters that fit beside a mark.
const MOST_LETTERS: usize = 20;

/// Dots in one picture: as many as fit on a page of A4.
const MOST_DOTS: usize = 18;

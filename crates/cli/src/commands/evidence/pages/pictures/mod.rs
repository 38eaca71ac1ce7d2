//! The pictures of a report: only of figures that stand in its records.

mod dots;
mod flow;
mod forest;
mod likert;
mod slope;

use super::digits::Manner;
use super::{is_withheld, names};
use ::evidence::run::{Record, Report};
use charts::{Chart, Estimate, Figure, Range};
use documents::{Block, TableData};

/// What stands for a figure that is kept back.
const WITHHELD: &str = "withheld";

/// The pictures, each with its table.
pub fn of(report: &Report) -> Vec<Block> {
    let mut blocks = Vec::new();
    match report.provenance.command.as_str() {
        "describe" | "compare" | "analyse" => {
            blocks.extend(likert::answers(report));
            blocks.extend(dots::levels(report));
            blocks.extend(forest::between_arms(report));
            blocks.extend(dots::mean_differences(report));
            blocks.extend(dots::effects(report));
            blocks.extend(flow::attrition(report));
        }
        "ballot" => blocks.extend(dots::effects(report)),
        "change" => {
            blocks.extend(slope::before_and_after(report));
            blocks.extend(likert::ups_and_downs(report));
            blocks.extend(dots::changes(report));
        }
        "model" => blocks.extend(forest::odds_ratios(report)),
        "agree" | "icc" => blocks.extend(dots::coefficients(report)),
        "pool" => blocks.extend(forest::pooled(report)),
        _ => {}
    }
    blocks
}

fn block(chart: Chart) -> Block {
    let charts::Table { caption, head, rows } = chart.table;
    Block::Figure {
        svg: chart.svg,
        alt: chart.description,
        caption: caption.clone(),
        table: Some(TableData { caption, head, rows }),
    }
}

/// The records of a statistic, in their order.
fn named<'a>(report: &'a Report, statistic: &str) -> Vec<&'a Record> {
    report.results.iter().filter(|record| record.statistic == statistic).collect()
}

/// A record's estimate and interval in the manner of its picture; nothing where it has none, as
/// long as it is not kept back.
fn estimate(record: &Record, manner: Manner) -> Option<Estimate> {
    if is_withheld(record) {
        return Some(Estimate::WITHHELD);
    }
    let figure = |value: f64| Figure::Shown(value * manner.times);
    Some(Estimate {
        value: figure(record.estimate?),
        low: figure(record.lower?),
        high: figure(record.upper?),
    })
}

/// The heading over estimates, which carries their unit: beside a mark there is no room for it.
fn value(manner: Manner) -> String {
    match manner.unit {
        "%" => "Per cent",
        " points" => "Points",
        _ => "Estimate",
    }
    .to_owned()
}

/// What an axis measures, with its unit.
fn axis(what: &str, manner: Manner) -> String {
    match manner.unit {
        "%" => format!("{what}, in per cent"),
        " points" => format!("{what}, in percentage points"),
        _ => what.to_owned(),
    }
}

/// The heading over intervals.
fn interval(records: &[&Record]) -> String {
    match super::digits::one_level(records.iter().copied()) {
        Some(level) => format!("{level} interval"),
        None => "Interval".to_owned(),
    }
}

/// One scale for the parts of a picture that is cut into several; none for a single one.
fn common(estimates: &[Estimate], most: usize, reference: Option<f64>) -> Option<Range> {
    if estimates.len() <= most {
        return None;
    }
    let of = |figure: Figure| match figure {
        Figure::Shown(value) => Some(value),
        Figure::Withheld => None,
    };
    let ends = estimates.iter().flat_map(|one| [of(one.low), of(one.high)]).flatten();
    let (from, to) = ends
        .chain(reference)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), end| (from.min(end), to.max(end)));
    (from < to).then_some(Range { from, to })
}

/// The title of a part of a picture.
fn part(title: &str, place: usize, parts: usize) -> String {
    if parts < 2 { title.to_owned() } else { format!("{title} ({} of {parts})", place + 1) }
}

/// In how many parts.
fn parts(rows: usize, most: usize) -> usize {
    rows.div_ceil(most)
}

/// The name of a record in a picture: its outcome, or what else it is about.
fn label(record: &Record) -> String {
    match (&record.outcome, &record.group) {
        (Some(outcome), _) => outcome.clone(),
        (None, Some(group)) => group.clone(),
        (None, None) => names::statistic(&record.statistic),
    }
}

//! Forest plots: outcomes between arms, predictors, forces.

use super::super::digits::Manner;
use super::super::names;
use super::{WITHHELD, axis, block, common, estimate, interval, label, named, part, parts, value};
use ::evidence::run::{Record, Report};
use charts::{Estimate, Figure, Forest, ForestPooled, ForestRow, ForestWords, Measure};
use documents::Block;

/// What a forest is about.
struct Plot<'a> {
    id: &'a str,
    title: &'a str,
    axis: &'a str,
    item: &'a str,
    measure: Measure,
    reference: Option<f64>,
    sides: Option<[String; 2]>,
}

/// Each outcome between the arms, where outcomes stand on one scale.
pub fn between_arms(report: &Report) -> Vec<Block> {
    let sides = report.provenance.arms.as_ref().map(|[programme, comparison]| {
        [format!("{comparison} higher"), format!("{programme} higher")]
    });
    let difference = Plot {
        id: "difference",
        title: "Differences between the arms: shares in the top box",
        axis: "Difference",
        item: "Outcome",
        measure: Measure::Difference,
        reference: Some(0.0),
        sides: sides.clone(),
    };
    let chance = Plot {
        id: "superiority",
        title: "Superiority: the chance that a child of the programme answers higher",
        axis: "Chance, ties counted half",
        item: "Outcome",
        measure: Measure::Difference,
        reference: Some(0.5),
        sides,
    };
    let mut blocks = draw(report, &difference, &named(report, "risk-difference"), None);
    blocks.extend(draw(report, &chance, &named(report, "superiority"), None));
    blocks
}

/// What goes with a more positive answer.
pub fn odds_ratios(report: &Report) -> Vec<Block> {
    let plot = Plot {
        id: "odds",
        title: "What goes with a more positive answer",
        axis: "Odds ratio",
        item: "Column",
        measure: Measure::Ratio,
        reference: Some(1.0),
        sides: Some(["less positive".to_owned(), "more positive".to_owned()]),
    };
    let records: Vec<Record> = named(report, "odds-ratio")
        .into_iter()
        // the picture names the column, which is the group here
        .map(|record| Record { outcome: None, ..record.clone() })
        .collect();
    draw(report, &plot, &records.iter().collect::<Vec<_>>(), None)
}

/// Each force, their average, and where one more would lie.
pub fn pooled(report: &Report) -> Vec<Block> {
    let average = named(report, "pooled").into_iter().next();
    let plot = Plot {
        id: "forces",
        title: "Each force, and their average",
        axis: "Estimate, in the unit of the file",
        item: "Force",
        measure: Measure::Difference,
        reference: Some(0.0),
        sides: None,
    };
    draw(report, &plot, &named(report, "site"), average)
}

/// The share of each force in the average: one over its variance and the variance between forces.
fn weights(report: &Report, sites: &[&Record]) -> Vec<Figure> {
    let between = named(report, "tau2").first().and_then(|record| record.estimate).unwrap_or(0.0);
    let inverse = |record: &&Record| record.se.map(|se| 1.0 / (se * se + between));
    let inverses: Option<Vec<f64>> = sites.iter().map(inverse).collect();
    let inverses = inverses.unwrap_or_default();
    let all: f64 = inverses.iter().sum();
    inverses.into_iter().map(|one| Figure::Shown(100.0 * one / all)).collect()
}

/// How much forces differ, in words.
fn spread(report: &Report) -> Vec<String> {
    let value = |name: &str| {
        let record = *named(report, name).first()?;
        Some(format!("{} {}", names::statistic(name), Manner::of(record).value(record.estimate?)))
    };
    let parts: Vec<String> = ["tau2", "i2"].into_iter().filter_map(value).collect();
    if parts.is_empty() {
        return Vec::new();
    }
    vec![format!("How much forces differ: {}.", parts.join("; "))]
}

fn summary(report: &Report, average: &Record, manner: Manner) -> Option<ForestPooled> {
    let prediction = named(report, "prediction").into_iter().next().and_then(|record| {
        let of = estimate(record, manner)?;
        Some((of.low, of.high))
    });
    Some(ForestPooled {
        label: "Average".to_owned(),
        base: names::base(average, &report.provenance.command),
        estimate: estimate(average, manner)?,
        prediction,
    })
}

/// Draws the records that have estimates, on one scale, in parts that fit on paper; the average
/// stands in the last part.
fn draw(
    report: &Report,
    plot: &Plot<'_>,
    records: &[&Record],
    average: Option<&Record>,
) -> Vec<Block> {
    let everything: Vec<&Record> = records.iter().copied().chain(average).collect();
    let manner = Manner::for_all(&everything);
    let weights = if average.is_some() { weights(report, records) } else { Vec::new() };
    let mut rows = Vec::new();
    for (place, record) in records.iter().enumerate() {
        let Some(estimate) = estimate(record, manner) else { continue };
        rows.push(ForestRow {
            label: label(record),
            base: names::base(record, &report.provenance.command),
            estimate,
            weight: weights.get(place).copied().unwrap_or(Figure::Withheld),
        });
    }
    let summary = average.and_then(|average| summary(report, average, manner));
    let all: Vec<Estimate> = rows
        .iter()
        .map(|row| row.estimate)
        .chain(summary.iter().map(|summary| summary.estimate))
        .collect();
    let count = parts(rows.len(), MOST_ROWS);
    let range = common(&all, MOST_ROWS, plot.reference);
    rows.chunks(MOST_ROWS)
        .enumerate()
        .map(|(place, rows)| {
            let is_last = place + 1 == count;
            let chart = Forest {
                id: format!("{}-{place}", plot.id),
                title: part(plot.title, place, count),
                axis: axis(plot.axis, manner),
                measure: plot.measure,
                rows: rows.to_vec(),
                pooled: summary.clone().filter(|_| is_last),
                range,
                reference: plot.reference,
                sides: plot.sides.clone(),
                decimals: manner.decimals,
                unit: String::new(),
                notes: if average.is_some() && is_last { spread(report) } else { Vec::new() },
                words: words(plot, value(manner), &everything),
            };
            block(chart.draw())
        })
        .collect()
}

fn words(plot: &Plot<'_>, value: String, records: &[&Record]) -> ForestWords {
    ForestWords {
        item: plot.item.to_owned(),
        base: "Base".to_owned(),
        value,
        interval: interval(records),
        weight: "Weight".to_owned(),
        prediction: "Prediction interval".to_owned(),
        to: "to".to_owned(),
        withheld: WITHHELD.to_owned(),
        nothing: "There is no estimate.".to_owned(),
    }
}

/// Rows in one picture: as many as fit on a page of A4.
const MOST_ROWS: usize = 16;

//! A forest plot.

use crate::looks::{check, keep, run_together, texts};
use crate::{LONG, estimate};
use charts::{Estimate, Figure, Forest, ForestPooled, ForestRow, ForestWords, Measure, Range};
use proptest::prelude::*;

fn row(label: &str, base: &str, estimate: Estimate, weight: f64) -> ForestRow {
    ForestRow {
        label: label.to_owned(),
        base: base.to_owned(),
        estimate,
        weight: Figure::Shown(weight),
    }
}

fn words() -> ForestWords {
    ForestWords {
        item: "Force".to_owned(),
        base: "Base".to_owned(),
        value: "Risk ratio".to_owned(),
        interval: "95% interval".to_owned(),
        weight: "Weight".to_owned(),
        prediction: "Prediction interval: one more force".to_owned(),
        to: "to".to_owned(),
        withheld: "withheld".to_owned(),
        nothing: "No force has an estimate yet.".to_owned(),
    }
}

/// Twelve invented forces, of which one is small.
fn ratios() -> Forest {
    let sites = [
        ("Brynglas Fictional Constabulary", "412 children, 14 schools", [1.42, 1.11, 1.82], 12.0),
        ("Exampleshire Police", "388 children, 13 schools", [1.18, 0.91, 1.53], 11.0),
        ("Midvale Police", "951 children, 31 schools", [1.31, 1.12, 1.53], 20.0),
        ("Northmoor Police", "207 children, 8 schools", [0.94, 0.66, 1.34], 7.0),
        ("Saltmarsh Constabulary", "164 children, 6 schools", [1.66, 1.08, 2.55], 5.0),
        ("Upper Wharf Police", "333 children, 11 schools", [1.24, 0.93, 1.65], 9.0),
        ("Eastholt Police", "290 children, 10 schools", [1.09, 0.80, 1.49], 8.0),
        ("Glan-y-nant Police", "251 children, 9 schools", [1.51, 1.06, 2.15], 7.0),
        ("Lowfield Constabulary", "61 children, 3 schools", [2.40, 0.55, 10.47], 1.0),
        ("Kingsmere Police", "402 children, 13 schools", [1.22, 0.96, 1.55], 12.0),
        ("Harrow Vale Police", "118 children, 4 schools", [0.81, 0.47, 1.40], 4.0),
        ("Tarnside Police", "140 children, 5 schools", [1.37, 0.84, 2.23], 4.0),
    ];
    Forest {
        id: "forces".to_owned(),
        title: "Strongly agree that they feel safe: with a place against without, by force"
            .to_owned(),
        axis: "Risk ratio (logarithmic scale)".to_owned(),
        measure: Measure::Ratio,
        rows: sites
            .map(|(label, base, [value, low, high], weight)| {
                row(label, base, estimate(value, low, high), weight)
            })
            .to_vec(),
        pooled: Some(ForestPooled {
            label: "All forces (random effects)".to_owned(),
            base: "3,717 children, 127 schools".to_owned(),
            estimate: estimate(1.26, 1.15, 1.39),
            prediction: Some((Figure::Shown(1.01), Figure::Shown(1.58))),
        }),
        range: None,
        reference: Some(1.0),
        sides: Some([
            "More often without a place".to_owned(),
            "More often with a place".to_owned(),
        ]),
        decimals: 2,
        unit: String::new(),
        notes: vec![
            "Forces differ little: I² 14%, τ² 0.006 (REML). The interval is Hartung-Knapp’s."
                .to_owned(),
        ],
        words: words(),
    }
}

/// Few places, long names, differences in points.
fn points() -> Forest {
    let mut plot = ratios();
    "points".clone_into(&mut plot.id);
    plot.measure = Measure::Difference;
    plot.rows.truncate(4);
    for (row, figures) in plot.rows.iter_mut().zip([
        estimate(14.0, 4.0, 24.0),
        estimate(7.0, -4.0, 18.0),
        estimate(11.0, 5.0, 17.0),
        Estimate::WITHHELD,
    ]) {
        row.estimate = figures;
    }
    LONG.clone_into(&mut plot.rows[1].label);
    LONG.clone_into(&mut plot.rows[1].base);
    plot.axis = format!("Difference in percentage points: {LONG}");
    plot.pooled = Some(ForestPooled {
        label: LONG.to_owned(),
        base: "1,751 children, 58 schools".to_owned(),
        estimate: estimate(11.0, 6.0, 16.0),
        prediction: Some((Figure::Shown(1.0), Figure::Shown(21.0))),
    });
    plot.reference = Some(0.0);
    plot.sides = Some([LONG.to_owned(), LONG.to_owned()]);
    plot.notes = vec![LONG.to_owned()];
    plot.decimals = 0;
    "Difference".clone_into(&mut plot.words.value);
    plot
}

#[test]
fn twelve_forces_stand_clear_of_each_other() {
    let plot = ratios();
    let chart = plot.draw();
    keep("forest-ratios", &chart);
    check(&chart);
    assert_eq!(chart, plot.draw(), "same figures, same bytes");
    let all = run_together(&chart);
    for row in &plot.rows {
        assert!(all.contains(&row.label.replace([' ', '-'], "")), "{}", row.label);
    }
    assert!(texts(&chart).contains(&"1.42 (1.11 to 1.82)".to_owned()));
    assert_eq!(chart.table.rows.len(), 14);
    assert_eq!(chart.table.rows[13][3], "1.01 to 1.58");
    assert!(chart.description.contains(
        "Lowfield Constabulary, 61 children, 3 schools: 2.40 (0.55 to 10.47), weight 1%."
    ));
}

#[test]
fn long_names_break_and_stay_inside() {
    let plot = points();
    let chart = plot.draw();
    keep("forest-points", &chart);
    check(&chart);
    let all = run_together(&chart);
    assert!(all.contains(&LONG.replace([' ', '-'], "")), "every word is still there");
}

#[test]
fn one_small_place_does_not_press_the_others_together() {
    let mut plot = ratios();
    let ticks = |plot: &Forest| {
        let texts = texts(&plot.draw());
        texts.into_iter().filter(|text| text.parse::<f64>().is_ok()).collect::<Vec<_>>()
    };
    assert_eq!(ticks(&plot), ["0.5", "1", "2"], "an axis of ratios, without the far end 10.47");
    let arrows = |plot: &Forest| plot.draw().svg.matches(r##"Z" fill="#0b0c0c""##).count();
    // two of the sides, one where the interval leaves the axis
    assert_eq!(arrows(&plot), 3);
    plot.range = Some(Range { from: 0.25, to: 16.0 });
    assert_eq!(arrows(&plot), 2);
    plot.range = Some(Range { from: 0.9, to: 1.3 });
    assert!(arrows(&plot) > 10);
    check(&plot.draw());
}

#[test]
fn what_is_withheld_is_nowhere() {
    let mut plot = ratios();
    plot.rows[3].estimate.high = Figure::Withheld;
    let chart = plot.draw();
    keep("forest-withheld", &chart);
    assert_eq!(chart.table.rows[3][2..4], ["withheld", "withheld"]);
    assert_eq!(chart.table.head.len(), 4, "what is left of a hundred would tell its weight");
    plot.rows[3].estimate.value = Figure::Shown(7.77);
    plot.rows[3].estimate.low = Figure::Shown(6.66);
    plot.rows[3].weight = Figure::Shown(99.0);
    assert_eq!(chart, plot.draw());
    let mut plot = ratios();
    if let Some(pooled) = &mut plot.pooled {
        pooled.estimate.value = Figure::Withheld;
    }
    let chart = plot.draw();
    assert!(!chart.svg.contains("1.58"), "the middle of its surroundings would tell an average");
    assert_eq!(chart.table.rows[13][3], "withheld");
}

#[test]
fn no_place_and_nothing_to_show_are_said() {
    let mut plot = ratios();
    plot.rows.clear();
    plot.pooled = None;
    let chart = plot.draw();
    check(&chart);
    assert_eq!(texts(&chart), ["No force has an estimate yet."]);
    assert!(
        chart.description.contains("No force has an estimate yet.") && chart.table.rows.is_empty()
    );
    let mut plot = ratios();
    plot.pooled = None;
    plot.rows.iter_mut().for_each(|row| row.estimate = Estimate::WITHHELD);
    let chart = plot.draw();
    check(&chart);
    assert!(!chart.svg.contains("<line"), "an axis without figures would only mislead");
}

proptest! {
    #[test]
    fn any_figures_stay_inside(
        figures in proptest::collection::vec(proptest::array::uniform4(proptest::num::f64::ANY), 0..6),
        tame in proptest::collection::vec(proptest::array::uniform3(-1e5_f64..1e5), 1..4),
        is_ratio in proptest::bool::ANY,
    ) {
        let mut plot = ratios();
        plot.measure = if is_ratio { Measure::Ratio } else { Measure::Difference };
        let wild = figures.iter().map(|[value, low, high, weight]| {
            row("A", "of 10", estimate(*value, *low, *high), *weight)
        });
        plot.rows = wild.collect();
        let svg = plot.draw().svg;
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("width=\"-"));
        let tame = tame.iter().map(|[value, low, high]| {
            row("A", "of 10", estimate(*value, *low, *high), 10.0)
        });
        plot.rows = tame.collect();
        check(&plot.draw());
    }
}

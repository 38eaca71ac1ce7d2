//! Before and after.

use crate::looks::{check, keep, run_together, texts};
use crate::{LONG, estimate};
use charts::{Estimate, Figure, Range, Slope, SlopeLine, SlopePanel, SlopeWords};
use proptest::prelude::*;

fn line(base: &str, before: Estimate, after: Estimate) -> SlopeLine {
    SlopeLine { base: base.to_owned(), before, after }
}

fn panel(label: &str, lines: Vec<SlopeLine>) -> SlopePanel {
    SlopePanel { label: label.to_owned(), lines }
}

fn pair(drawn: [[f64; 3]; 2], others: [[f64; 3]; 2]) -> Vec<SlopeLine> {
    let of = |[value, low, high]: [f64; 3]| estimate(value, low, high);
    vec![
        line("of 370 children in 12 schools", of(drawn[0]), of(drawn[1])),
        line("of 512 children in 12 schools", of(others[0]), of(others[1])),
    ]
}

fn slope() -> Slope {
    Slope {
        id: "change".to_owned(),
        title: "Before and after, with and without a place".to_owned(),
        axis: "Children who strongly agree, with 95% intervals".to_owned(),
        moments: ["Before".to_owned(), "After".to_owned()],
        series: vec!["Mini Police".to_owned(), "Not drawn".to_owned()],
        panels: vec![
            panel(
                "I feel safe in my neighbourhood",
                pair(
                    [[24.0, 19.0, 29.0], [38.0, 33.0, 43.0]],
                    [[23.0, 19.0, 27.0], [24.0, 20.0, 28.0]],
                ),
            ),
            panel(
                "Police officers listen to what children have to say",
                pair(
                    [[31.0, 26.0, 36.0], [66.0, 61.0, 71.0]],
                    [[32.0, 28.0, 36.0], [45.0, 40.0, 50.0]],
                ),
            ),
            panel(
                "I know whom to tell when something is wrong",
                pair(
                    [[40.0, 35.0, 45.0], [58.0, 53.0, 63.0]],
                    [[40.0, 36.0, 44.0], [57.0, 53.0, 61.0]],
                ),
            ),
            panel(
                "I can make a difference where I live",
                pair(
                    [[19.0, 15.0, 23.0], [42.0, 37.0, 47.0]],
                    [[18.0, 15.0, 21.0], [20.0, 17.0, 24.0]],
                ),
            ),
        ],
        range: None,
        decimals: 0,
        unit: "%".to_owned(),
        words: SlopeWords {
            item: "Statement".to_owned(),
            series: "Group".to_owned(),
            base: "Base".to_owned(),
            interval: "95% interval".to_owned(),
            to: "to".to_owned(),
            withheld: "withheld".to_owned(),
            nothing: "Nothing was asked twice.".to_owned(),
        },
    }
}

#[test]
fn small_pictures_share_a_scale_and_stand_clear() {
    let plot = slope();
    let chart = plot.draw();
    keep("slope-panels", &chart);
    check(&chart);
    assert_eq!(chart, plot.draw(), "same figures, same bytes");
    assert_eq!(chart.table.head.len(), 7);
    assert_eq!(chart.table.rows[0][3..], ["24%", "19% to 29%", "38%", "33% to 43%"]);
    assert!(chart.description.contains(
        "Mini Police, of 370 children in 12 schools: before 24% (19% to 29%), after 38% (33% to 43%)."
    ));
    let all = run_together(&chart);
    for panel in &plot.panels {
        assert!(all.contains(&panel.label.replace(' ', "")), "{}", panel.label);
    }
    let zeros = texts(&chart).iter().filter(|text| *text == "20%").count();
    assert!(zeros >= 4, "the scale is named in each");
}

#[test]
fn one_question_has_the_width_to_itself() {
    let mut plot = slope();
    plot.panels.truncate(1);
    let chart = plot.draw();
    keep("slope-one", &chart);
    check(&chart);
    plot.series.truncate(1);
    plot.panels[0].lines.truncate(1);
    let chart = plot.draw();
    check(&chart);
    assert_eq!(chart.table.head.len(), 6, "one group needs no column of groups");
}

#[test]
fn values_that_lie_close_are_still_read() {
    let mut plot = slope();
    plot.series.push("Comparison schools without a draw".to_owned());
    plot.range = Some(Range { from: 0.0, to: 100.0 });
    for panel in &mut plot.panels {
        panel.lines.push(line("of 288 children", estimate(1.0, 0.0, 2.0), estimate(0.0, 0.0, 2.0)));
        for line in &mut panel.lines {
            line.after = estimate(0.0, 0.0, 2.0);
        }
    }
    let chart = plot.draw();
    keep("slope-close", &chart);
    check(&chart);
}

#[test]
fn four_groups_are_told_apart_without_colour() {
    let mut plot = slope();
    plot.panels.truncate(2);
    for name in ["Comparison schools", "Class participants"] {
        plot.series.push(name.to_owned());
        for panel in &mut plot.panels {
            let line = panel.lines[1].clone();
            panel.lines.push(line);
        }
    }
    let chart = plot.draw();
    keep("slope-four", &chart);
    check(&chart);
    // the line and the mark of a group in the legend, in each panel and beside its base
    for dashes in ["9 5", "2 4", "10 4 2 4"] {
        let line = format!("stroke-dasharray=\"{dashes}\"");
        assert_eq!(chart.svg.matches(&line).count(), 3, "{dashes}");
    }
}

#[test]
fn long_words_break_and_stay_inside() {
    let mut plot = slope();
    plot.axis = LONG.to_owned();
    plot.moments = ["Before the first session of all".to_owned(), LONG.to_owned()];
    for panel in &mut plot.panels {
        panel.label = LONG.to_owned();
        panel.lines[0].base = LONG.to_owned();
    }
    let chart = plot.draw();
    keep("slope-long", &chart);
    check(&chart);
    assert!(run_together(&chart).contains(&LONG.replace([' ', '-'], "")));
}

#[test]
fn what_is_withheld_is_nowhere() {
    let mut plot = slope();
    plot.panels[1].lines[1].before.low = Figure::Withheld;
    let chart = plot.draw();
    keep("slope-withheld", &chart);
    check(&chart);
    assert_eq!(chart.table.rows[3][3..], ["withheld", "withheld", "45%", "40% to 50%"]);
    assert!(run_together(&chart).contains("before:withheld"));
    plot.panels[1].lines[1].before.value = Figure::Shown(77.0);
    plot.panels[1].lines[1].before.high = Figure::Shown(88.0);
    assert_eq!(chart, plot.draw());
}

#[test]
fn no_question_is_said() {
    let mut plot = slope();
    plot.panels.clear();
    let chart = plot.draw();
    check(&chart);
    assert_eq!(texts(&chart), ["Nothing was asked twice."]);
    assert_eq!(chart.description, "Nothing was asked twice.");
}

proptest! {
    #[test]
    fn any_figures_stay_inside(
        wild in proptest::array::uniform6(proptest::num::f64::ANY),
        tame in proptest::collection::vec(proptest::array::uniform6(-1e4_f64..1e4), 1..5),
    ) {
        let of = |[a, b, c, d, e, f]: [f64; 6]| {
            line("of 10", estimate(a, b, c), estimate(d, e, f))
        };
        let mut plot = slope();
        plot.panels = vec![panel("A", vec![of(wild)])];
        let svg = plot.draw().svg;
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("width=\"-"));
        plot.panels = tame.iter().map(|figures| panel("A", vec![of(*figures)])).collect();
        check(&plot.draw());
    }
}

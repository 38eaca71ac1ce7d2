//! The flow of participants.

use crate::LONG;
use crate::looks::{check, keep, run_together, texts};
use charts::{Figure, Flow, FlowArm, FlowCount, FlowReason, FlowStep, FlowWords, Lost};
use proptest::prelude::*;

fn counts(schools: Option<f64>, children: f64) -> Vec<FlowCount> {
    let of =
        |number, word: &str| FlowCount { number: Figure::Shown(number), word: word.to_owned() };
    let mut counts = vec![of(children, "children")];
    counts.extend(schools.map(|number| of(number, "schools")));
    counts
}

fn only(number: f64) -> Vec<FlowCount> {
    vec![FlowCount { number: Figure::Shown(number), word: String::new() }]
}

fn step(label: &str, schools: f64, children: f64, lost: Option<Lost>) -> FlowStep {
    FlowStep { label: label.to_owned(), counts: counts(Some(schools), children), lost }
}

fn lost(label: &str, children: f64, reasons: &[(&str, f64)]) -> Lost {
    let reason = |(label, number): &(&str, f64)| FlowReason {
        label: (*label).to_owned(),
        counts: only(*number),
    };
    Lost {
        label: label.to_owned(),
        counts: counts(None, children),
        reasons: reasons.iter().map(reason).collect(),
    }
}

fn arm(label: &str, numbers: [f64; 6]) -> FlowArm {
    let [drawn, before, after, late, moved, absent] = numbers;
    FlowArm {
        label: label.to_owned(),
        steps: vec![
            step(
                "In the draw",
                12.0,
                drawn,
                Some(lost("Did not answer before", drawn - before, &[])),
            ),
            step(
                "Measured before",
                12.0,
                before,
                Some(lost(
                    "Lost",
                    before - after,
                    &[
                        ("Moved to another school", moved),
                        ("Away on the day", absent),
                        ("Stopped answering", late),
                    ],
                )),
            ),
            step("Measured after", 12.0, after, None),
        ],
    }
}

fn flow() -> Flow {
    Flow {
        id: "flow".to_owned(),
        title: "From the schools that were asked to the last questionnaire".to_owned(),
        units: vec!["Children".to_owned(), "Schools".to_owned()],
        start: vec![
            step(
                "Assessed",
                14.0,
                1204.0,
                Some(lost(
                    "Not in the draw",
                    322.0,
                    &[
                        ("Did not apply", 236.0),
                        ("Carer did not agree to be asked", 61.0),
                        ("Child said no", 25.0),
                    ],
                )),
            ),
            step("Applied and agreed to be asked", 12.0, 882.0, None),
        ],
        arms: vec![
            arm("Drawn: offered a place", [370.0, 361.0, 338.0, 4.0, 8.0, 11.0]),
            arm("Not drawn this time", [512.0, 490.0, 451.0, 14.0, 10.0, 15.0]),
        ],
        words: FlowWords {
            stage: "Stage".to_owned(),
            arm: "Group".to_owned(),
            everybody: "All".to_owned(),
            withheld: "withheld".to_owned(),
            not_counted: "not counted".to_owned(),
            nothing: "Nobody took part.".to_owned(),
        },
    }
}

#[test]
fn every_stage_and_reason_is_in_picture_table_and_words() {
    let plot = flow();
    let chart = plot.draw();
    keep("flow-two", &chart);
    check(&chart);
    assert_eq!(chart, plot.draw(), "same figures, same bytes");
    assert_eq!(chart.table.rows.len(), 2 + 4 + 2 * (3 + 2 + 3));
    assert_eq!(chart.table.rows[0], ["Assessed", "All", "1,204", "14"]);
    assert_eq!(
        chart.table.rows[2],
        ["Not in the draw: Did not apply", "All", "236", "not counted"]
    );
    assert!(chart.description.contains(
        "Not drawn this time, Lost: 39 children (Moved to another school: 10; Away on the day: 15; \
         Stopped answering: 14)."
    ));
    let all = run_together(&chart);
    for row in &chart.table.rows {
        let label = row[0].rsplit(": ").next().expect("a label").replace(' ', "");
        assert!(all.contains(&label), "{label}");
    }
}

#[test]
fn what_its_neighbours_tell_is_withheld_with_it() {
    let mut plot = flow();
    let left = plot.arms[0].steps[1].lost.as_mut().expect("some were lost");
    left.reasons[0].counts[0].number = Figure::Withheld;
    let chart = plot.draw();
    keep("flow-withheld", &chart);
    check(&chart);
    let row = |label: &str| {
        let mut rows = chart.table.rows.iter();
        rows.find(|row| row[0] == label && row[1].starts_with("Drawn")).expect(label)[2].clone()
    };
    assert_eq!(row("Lost: Moved to another school"), "withheld");
    assert_eq!(row("Lost: Stopped answering"), "withheld", "the smallest of those that tell it");
    assert_eq!(row("Lost: Away on the day"), "11");
    assert_eq!(row("Lost"), "23");
    assert!(!run_together(&chart).contains("Stoppedanswering:4"));
    assert!(!chart.description.contains("Stopped answering: 4"));
}

#[test]
fn three_arms_and_long_words_stay_inside() {
    let mut plot = flow();
    plot.arms.push(arm("Comparison schools without a draw", [288.0, 280.0, 251.0, 9.0, 9.0, 11.0]));
    let chart = plot.draw();
    keep("flow-three", &chart);
    check(&chart);
    for arm in &mut plot.arms {
        arm.label = LONG.to_owned();
        arm.steps[1].label = LONG.to_owned();
    }
    let left = plot.arms[1].steps[1].lost.as_mut().expect("some were lost");
    left.reasons[1].label = LONG.to_owned();
    plot.arms.push(arm("A fourth", [10.0, 10.0, 10.0, 0.0, 0.0, 0.0]));
    let chart = plot.draw();
    keep("flow-long", &chart);
    check(&chart);
    assert!(run_together(&chart).contains(&LONG.replace([' ', '-'], "")));
}

#[test]
fn a_study_without_a_draw_is_one_column() {
    let mut plot = flow();
    plot.start.extend(plot.arms.remove(0).steps);
    plot.start.last_mut().expect("stages").lost =
        Some(lost("Left out of the analysis", 2.0, &[("Empty", 2.0)]));
    plot.arms.clear();
    let chart = plot.draw();
    keep("flow-none", &chart);
    check(&chart);
}

#[test]
fn nobody_is_said() {
    let mut plot = flow();
    plot.start.clear();
    plot.arms.clear();
    let chart = plot.draw();
    check(&chart);
    assert_eq!(texts(&chart), ["Nobody took part."]);
    assert_eq!(chart.description, "Nobody took part.");
}

/// The numbers of the first unit, each with a way to set it.
fn numbers(flow: &mut Flow) -> Vec<&mut Figure> {
    let steps = flow.start.iter_mut().chain(flow.arms.iter_mut().flat_map(|arm| &mut arm.steps));
    steps
        .flat_map(|step| {
            let lost = step.lost.iter_mut().flat_map(|lost| {
                let reasons = lost.reasons.iter_mut().map(|reason| &mut reason.counts[0].number);
                std::iter::once(&mut lost.counts[0].number).chain(reasons)
            });
            std::iter::once(&mut step.counts[0].number).chain(lost)
        })
        .collect()
}

/// What the sums of the flow say of the numbers of the table: rows that add up to nought, by their
/// place in the table.
fn sums() -> Vec<Vec<(usize, f64)>> {
    let (assessed, out, drawn, others) = (0, 1, 6, 14);
    let mut sums = vec![
        vec![(assessed, 1.0), (out, -1.0), (5, -1.0)],
        vec![(out, 1.0), (2, -1.0), (3, -1.0), (4, -1.0)],
        vec![(5, 1.0), (drawn, -1.0), (others, -1.0)],
    ];
    for first in [drawn, others] {
        sums.push(vec![(first, 1.0), (first + 1, -1.0), (first + 2, -1.0)]);
        sums.push(vec![(first + 2, 1.0), (first + 3, -1.0), (first + 7, -1.0)]);
        sums.push(vec![(first + 3, 1.0), (first + 4, -1.0), (first + 5, -1.0), (first + 6, -1.0)]);
    }
    sums
}

/// Whether the sums give away an unknown number: by elimination, a row with one unknown alone.
fn gives_away(unknown: &[usize]) -> bool {
    let column = |place: usize| unknown.iter().position(|other| *other == place);
    let mut rows: Vec<Vec<f64>> = sums()
        .into_iter()
        .map(|sum| {
            let mut row = vec![0.0; unknown.len()];
            for (place, factor) in sum {
                if let Some(column) = column(place) {
                    row[column] = factor;
                }
            }
            row
        })
        .collect();
    let mut done = 0;
    for column in 0..unknown.len() {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column].abs() > 1e-9) else {
            continue;
        };
        rows.swap(done, pivot);
        let base = rows[done].clone();
        for (index, row) in rows.iter_mut().enumerate() {
            let factor = row[column] / base[column];
            if index != done && factor.abs() > 1e-9 {
                row.iter_mut().zip(&base).for_each(|(cell, other)| *cell -= factor * other);
            }
        }
        done += 1;
    }
    rows.iter().any(|row| row.iter().filter(|cell| cell.abs() > 1e-9).count() == 1)
}

proptest! {
    #[test]
    fn nothing_withheld_can_be_worked_out(hidden in proptest::collection::vec(0_usize..22, 1..6)) {
        let mut plot = flow();
        for index in &hidden {
            *numbers(&mut plot)[*index] = Figure::Withheld;
        }
        let chart = plot.draw();
        let unknown: Vec<usize> = chart
            .table
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row[2] == "withheld")
            .map(|(index, _)| index)
            .collect();
        prop_assert!(hidden.iter().all(|index| unknown.contains(index)));
        prop_assert!(!gives_away(&unknown), "{unknown:?} from {hidden:?}");
    }

    #[test]
    fn any_numbers_stay_inside(figures in proptest::collection::vec(-1e12_f64..1e12, 22)) {
        let mut plot = flow();
        for (number, figure) in numbers(&mut plot).into_iter().zip(&figures) {
            *number = Figure::Shown(*figure);
        }
        check(&plot.draw());
        *numbers(&mut plot)[0] = Figure::Shown(f64::NAN);
        prop_assert!(!plot.draw().svg.contains("NaN"));
    }
}

#[test]
fn the_sums_of_the_test_are_those_of_the_flow() {
    let mut plot = flow();
    let values: Vec<f64> = numbers(&mut plot)
        .into_iter()
        .map(|figure| match figure {
            Figure::Shown(number) => *number,
            Figure::Withheld => f64::NAN,
        })
        .collect();
    assert_eq!(values.len(), 22);
    for sum in sums() {
        let total: f64 = sum.iter().map(|(place, factor)| factor * values[*place]).sum();
        assert!(total.abs() < 1e-9, "{sum:?}");
    }
}

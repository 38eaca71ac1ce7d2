//! Who took part from stage to stage, as the attrition table has it.

use super::{WITHHELD, block, named};
use ::evidence::run::Report;
use charts::{Figure, Flow, FlowArm, FlowCount, FlowStep, FlowWords, Lost};
use documents::Block;

/// The way of each arm through the study; nothing where there is no table of it.
pub fn attrition(report: &Report) -> Option<Block> {
    let arms = report.provenance.arms.as_ref()?;
    let records = named(report, "attrition");
    let mut entered = 0;
    let mut columns = Vec::new();
    for arm in arms {
        let at = |stage: &str| {
            let name = format!("{arm}: {stage}");
            records.iter().find(|record| record.group.as_ref() == Some(&name))?.count
        };
        let (all, before, linked) =
            (at("entered")?, at("answered before")?, at("answered both times")?);
        entered += all;
        columns.push(FlowArm {
            label: arm.clone(),
            steps: vec![
                step("In the study", all, Some(("Did not answer before", all - before))),
                step("Answered before", before, Some(("Did not answer after", before - linked))),
                step("Answered both times", linked, None),
            ],
        });
    }
    let chart = Flow {
        id: "flow".to_owned(),
        title: "Children from the start of the study to the second answer".to_owned(),
        units: vec!["Children".to_owned()],
        start: vec![step("In the file", entered, None)],
        arms: columns,
        words: FlowWords {
            stage: "Stage".to_owned(),
            arm: "Arm".to_owned(),
            everybody: "All".to_owned(),
            withheld: WITHHELD.to_owned(),
            not_counted: "not counted".to_owned(),
            nothing: "Nobody took part.".to_owned(),
        },
    };
    Some(block(chart.draw()))
}

fn step(label: &str, count: u64, lost: Option<(&str, u64)>) -> FlowStep {
    FlowStep {
        label: label.to_owned(),
        counts: children(count),
        lost: lost.map(|(label, count)| Lost {
            label: label.to_owned(),
            counts: children(count),
            reasons: Vec::new(),
        }),
    }
}

fn children(count: u64) -> Vec<FlowCount> {
    let word = if count == 1 { "child" } else { "children" };
    // a count of children is far below where a double loses whole numbers
    let number = Figure::Shown(u32::try_from(count).map_or(f64::INFINITY, f64::from));
    vec![FlowCount { number, word: word.to_owned() }]
}

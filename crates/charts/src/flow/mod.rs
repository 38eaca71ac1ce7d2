//! Who took part: schools and children from stage to stage, who left, and why.

mod picture;
mod secrecy;

use crate::{Chart, Figure, Table};
use std::fmt::Write as _;

/// The way of the participants through a study, from the first who were assessed to the last who
/// answered: one column of stages, and where the arms part one column for each.
///
/// Numbers are those of participants, and whoever sees some can subtract. So where a number is
/// withheld and its neighbours would tell it (a stage is the next one and those lost between them;
/// those lost are the sum of the reasons; the arms are the sum of what stands before them), the
/// smallest of them is withheld too, and so on until nothing can be worked out. How well a number
/// is hidden by another small one is for whoever withholds it to decide. Schools
/// that stand in every arm of a draw within schools repeat one number, which no sum says: withhold
/// it in all of them.
///
/// # Examples
/// ```
/// use charts::{Figure, Flow, FlowArm, FlowCount, FlowReason, FlowStep, FlowWords, Lost};
///
/// let children = |number| vec![FlowCount { number: Figure::Shown(number), word: "children".into() }];
/// let step = |label: &str, number, lost| FlowStep { label: label.into(), counts: children(number), lost };
/// let reason = |label: &str, number| FlowReason { label: label.into(), counts: children(number) };
/// let chart = Flow {
///     id: "flow".into(),
///     title: "Children from the draw to the last questionnaire".into(),
///     units: vec!["Children".into()],
///     start: vec![step("Applied", 300.0, Some(Lost {
///         label: "Not in the study".into(),
///         counts: children(60.0),
///         reasons: vec![reason("Carer said no", 45.0), reason("Child said no", 15.0)],
///     }))],
///     arms: vec![
///         FlowArm { label: "Drawn".into(), steps: vec![step("Offered a place", 120.0, None)] },
///         FlowArm { label: "Not drawn".into(), steps: vec![step("Not this time", 120.0, None)] },
///     ],
///     words: FlowWords {
///         stage: "Stage".into(),
///         arm: "Group".into(),
///         everybody: "All".into(),
///         withheld: "withheld".into(),
///         not_counted: "not counted".into(),
///         nothing: "Nobody took part.".into(),
///     },
/// }
/// .draw();
/// assert_eq!(chart.table.rows[2], ["Not in the study: Carer said no", "All", "45"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Unique on the page: ids within the picture are made of it.
    pub id: String,
    /// What the chart shows; read out first.
    pub title: String,
    /// What is counted, as headings of the table, such as "Schools" and "Children".
    pub units: Vec<String>,
    /// The stages that all go through, from the first on.
    pub start: Vec<FlowStep>,
    /// The arms after the start; none where they never part.
    pub arms: Vec<FlowArm>,
    /// The words the chart itself needs.
    pub words: FlowWords,
}

/// One arm after the draw.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowArm {
    /// The arm, such as "Drawn".
    pub label: String,
    /// Its stages, from the first on.
    pub steps: Vec<FlowStep>,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowStep {
    /// What happened, such as "Measured before".
    pub label: String,
    /// How many reached it: one for each unit, in the units' order; fewer where the last are not
    /// counted.
    pub counts: Vec<FlowCount>,
    /// Who left between this stage and the next.
    pub lost: Option<Lost>,
}

/// A number and the word that agrees with it.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowCount {
    /// How many.
    pub number: Figure,
    /// Of what, such as "children"; may be empty.
    pub word: String,
}

/// Those who left between two stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Lost {
    /// What is said of them, such as "Excluded".
    pub label: String,
    /// How many, for each unit as in a stage.
    pub counts: Vec<FlowCount>,
    /// Why, each with its own numbers.
    pub reasons: Vec<FlowReason>,
}

/// A reason for leaving.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowReason {
    /// The reason.
    pub label: String,
    /// How many, for each unit as in a stage.
    pub counts: Vec<FlowCount>,
}

/// The words a flow needs, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowWords {
    /// The heading over stages.
    pub stage: String,
    /// The heading over arms.
    pub arm: String,
    /// What stands for an arm before they part.
    pub everybody: String,
    /// What stands where a number is withheld.
    pub withheld: String,
    /// What stands where a unit is not counted at a stage.
    pub not_counted: String,
    /// What stands where there is no stage at all.
    pub nothing: String,
}

impl Flow {
    /// Draws the chart.
    pub fn draw(&self) -> Chart {
        let safe = secrecy::closed(self);
        let description = safe.description();
        Chart { svg: safe.picture(&description), table: safe.table(), description }
    }

    /// Whether there is nothing to draw.
    fn is_empty(&self) -> bool {
        self.start.is_empty() && self.arms.iter().all(|arm| arm.steps.is_empty())
    }

    /// A number in words: "1,204 children", "children: withheld".
    fn count(&self, count: &FlowCount) -> String {
        let withheld = &self.words.withheld;
        match (count.number.rounded(0), count.word.as_str()) {
            (Some(number), "") => grouped(number),
            (Some(number), word) => format!("{} {word}", grouped(number)),
            (None, "") => withheld.clone(),
            (None, word) => format!("{word}: {withheld}"),
        }
    }

    fn counts(&self, counts: &[FlowCount]) -> String {
        counts.iter().map(|count| self.count(count)).collect::<Vec<_>>().join(", ")
    }

    /// A reason with its numbers.
    fn reason(&self, reason: &FlowReason) -> String {
        format!("{}: {}", reason.label, self.counts(&reason.counts))
    }

    /// The columns of stages with the name of their arm.
    fn columns(&self) -> impl Iterator<Item = (&str, &[FlowStep])> {
        let all = (self.words.everybody.as_str(), self.start.as_slice());
        let arms = self.arms.iter().map(|arm| (arm.label.as_str(), arm.steps.as_slice()));
        std::iter::once(all).chain(arms)
    }

    fn table(&self) -> Table {
        let mut head = vec![self.words.stage.clone(), self.words.arm.clone()];
        head.extend(self.units.iter().cloned());
        let mut rows = Vec::new();
        for (arm, steps) in self.columns() {
            let mut row = |label: String, counts: &[FlowCount]| {
                let cell = |index: usize| match counts.get(index) {
                    None => self.words.not_counted.clone(),
                    Some(count) => {
                        count.number.rounded(0).map_or_else(|| self.words.withheld.clone(), grouped)
                    }
                };
                let mut cells = vec![label, arm.to_owned()];
                cells.extend((0..self.units.len()).map(cell));
                rows.push(cells);
            };
            for step in steps {
                row(step.label.clone(), &step.counts);
                if let Some(lost) = &step.lost {
                    row(lost.label.clone(), &lost.counts);
                    for reason in &lost.reasons {
                        row(format!("{}: {}", lost.label, reason.label), &reason.counts);
                    }
                }
            }
        }
        Table { caption: self.title.clone(), head, rows }
    }

    fn description(&self) -> String {
        if self.is_empty() {
            return self.words.nothing.clone();
        }
        let mut text = String::new();
        for (index, (arm, steps)) in self.columns().enumerate() {
            for step in steps {
                let of = if index == 0 { String::new() } else { format!("{arm}, ") };
                let _ = write!(text, "{of}{}: {}. ", step.label, self.counts(&step.counts));
                if let Some(lost) = &step.lost {
                    let _ = write!(text, "{of}{}: {}", lost.label, self.counts(&lost.counts));
                    if !lost.reasons.is_empty() {
                        let why: Vec<_> =
                            lost.reasons.iter().map(|reason| self.reason(reason)).collect();
                        let _ = write!(text, " ({})", why.join("; "));
                    }
                    text.push_str(". ");
                }
            }
        }
        text.trim_end().to_owned()
    }
}

/// A whole number with its thousands apart.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

//! Before and after: a line for each group.

mod picture;

use crate::forest::Mark;
use crate::{Chart, Estimate, Range, Table};
use std::fmt::Write as _;

/// What changed between two moments, one small picture for each question, all on one scale.
///
/// Each group has a line of its own kind between two marks of its own shape, each with its
/// interval. Whether a change differs between groups is not read off lines: that is a figure of
/// its own, for a [`crate::DotPlot`].
///
/// # Examples
/// ```
/// use charts::{Estimate, Figure, Slope, SlopeLine, SlopePanel, SlopeWords};
///
/// let share = |value, low, high| Estimate {
///     value: Figure::Shown(value),
///     low: Figure::Shown(low),
///     high: Figure::Shown(high),
/// };
/// let chart = Slope {
///     id: "change".into(),
///     title: "Before and after".into(),
///     axis: "Children who strongly agree, in per cent".into(),
///     moments: ["Before".into(), "After".into()],
///     series: vec!["Mini Police".into()],
///     panels: vec![SlopePanel {
///         label: "I feel safe in my neighbourhood".into(),
///         lines: vec![SlopeLine {
///             base: "of 370 children".into(),
///             before: share(24.0, 19.0, 29.0),
///             after: share(38.0, 33.0, 43.0),
///         }],
///     }],
///     range: None,
///     decimals: 0,
///     unit: "%".into(),
///     words: SlopeWords {
///         item: "Statement".into(),
///         series: "Group".into(),
///         base: "Base".into(),
///         interval: "95% interval".into(),
///         to: "to".into(),
///         withheld: "withheld".into(),
///         nothing: "Nothing was asked twice.".into(),
///     },
/// }
/// .draw();
/// assert!(chart.svg.contains(">38%</text>"));
/// assert_eq!(chart.table.rows[0][2..], ["24%", "19% to 29%", "38%", "33% to 43%"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// Unique on the page: ids within the picture are made of it.
    pub id: String,
    /// What the chart shows; read out first.
    pub title: String,
    /// What the scale measures, with its unit.
    pub axis: String,
    /// The names of the two moments, the earlier first.
    pub moments: [String; 2],
    /// The names of the groups, one for each line of a panel.
    pub series: Vec<String>,
    /// One for each question.
    pub panels: Vec<SlopePanel>,
    /// The ends of the scale, the same in every panel; made of the figures where it is not given.
    pub range: Option<Range>,
    /// How many decimals are published, and drawn.
    pub decimals: u8,
    /// What follows each value, such as "%"; may be empty.
    pub unit: String,
    /// The words the chart itself needs.
    pub words: SlopeWords,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopePanel {
    /// The question.
    pub label: String,
    /// One for each group, in the order of the series.
    pub lines: Vec<SlopeLine>,
}

/// One group at two moments.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeLine {
    /// Of how many, in words.
    pub base: String,
    /// The earlier estimate.
    pub before: Estimate,
    /// The later estimate.
    pub after: Estimate,
}

/// The words a slope needs, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlopeWords {
    /// The heading over questions.
    pub item: String,
    /// The heading over groups.
    pub series: String,
    /// The heading over bases.
    pub base: String,
    /// The heading over intervals, with their level, such as "95% interval".
    pub interval: String,
    /// Between the ends of an interval: "to".
    pub to: String,
    /// What stands where figures are withheld.
    pub withheld: String,
    /// What stands where there is no question at all.
    pub nothing: String,
}

impl Slope {
    /// Draws the chart.
    pub fn draw(&self) -> Chart {
        let description = self.description();
        Chart { svg: self.picture(&description), table: self.table(), description }
    }

    /// The figures of a line at both moments.
    fn marks(&self, line: &SlopeLine) -> [Option<Mark>; 2] {
        [line.before, line.after].map(|estimate| estimate.mark(self.decimals))
    }

    fn value(&self, value: f64) -> String {
        format!("{value:.*}{}", usize::from(self.decimals.min(6)), self.unit)
    }

    fn interval(&self, mark: Mark) -> String {
        format!("{} {} {}", self.value(mark.low), self.words.to, self.value(mark.high))
    }

    fn named(&self, index: usize) -> Option<&String> {
        if self.series.len() < 2 { None } else { self.series.get(index) }
    }

    fn table(&self) -> Table {
        let words = &self.words;
        let mut head = vec![words.item.clone()];
        if self.series.len() > 1 {
            head.push(words.series.clone());
        }
        head.push(words.base.clone());
        for moment in &self.moments {
            head.extend([moment.clone(), format!("{moment}: {}", words.interval)]);
        }
        let mut rows = Vec::new();
        for panel in &self.panels {
            for (index, line) in panel.lines.iter().enumerate() {
                let mut row = vec![panel.label.clone()];
                if self.series.len() > 1 {
                    row.push(self.named(index).cloned().unwrap_or_default());
                }
                row.push(line.base.clone());
                for mark in self.marks(line) {
                    match mark {
                        Some(mark) => row.extend([self.value(mark.value), self.interval(mark)]),
                        None => row.extend([words.withheld.clone(), words.withheld.clone()]),
                    }
                }
                rows.push(row);
            }
        }
        Table { caption: self.title.clone(), head, rows }
    }

    fn description(&self) -> String {
        if self.panels.is_empty() {
            return self.words.nothing.clone();
        }
        let mut text = format!("{}. ", self.axis);
        for panel in &self.panels {
            let end = if panel.label.ends_with(['.', '?', '!']) { "" } else { "." };
            let _ = write!(text, "{}{end} ", panel.label);
            for (index, line) in panel.lines.iter().enumerate() {
                let who = [self.named(index), Some(&line.base)];
                let who: Vec<&str> = who
                    .into_iter()
                    .flatten()
                    .map(String::as_str)
                    .filter(|w| !w.is_empty())
                    .collect();
                let said = self.moments.iter().zip(self.marks(line)).map(|(moment, mark)| {
                    let said = mark.map_or_else(
                        || self.words.withheld.clone(),
                        |mark| format!("{} ({})", self.value(mark.value), self.interval(mark)),
                    );
                    format!("{} {said}", moment.to_lowercase())
                });
                let said = said.collect::<Vec<_>>().join(", ");
                let colon = if who.is_empty() { "" } else { ": " };
                let _ = write!(text, "{}{colon}{said}. ", who.join(", "));
            }
        }
        text.trim_end().to_owned()
    }
}

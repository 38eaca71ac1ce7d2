//! One estimate for each force or school, and what they come to together.

mod picture;

use crate::{Chart, Figure, Measure, Range, Table};
use std::fmt::Write as _;

/// Estimates of the same thing from several places, the average over them, and where one more
/// place would lie.
///
/// Squares grow with the weight a place has in the average, which is a diamond as wide as its
/// interval; a hatched bar below it is the prediction interval. An interval that leaves the axis
/// ends in an arrow; the figures beside it are whole.
///
/// Whoever sees an average and all places but one can work out that one. Which places may stand
/// beside an average is for whoever withholds them to decide; the chart itself keeps weights back
/// where they would tell one, and a prediction interval around an average that is withheld.
///
/// # Examples
/// ```
/// use charts::{Estimate, Figure, Forest, ForestPooled, ForestRow, ForestWords, Measure};
///
/// let estimate = |value, low, high| Estimate {
///     value: Figure::Shown(value),
///     low: Figure::Shown(low),
///     high: Figure::Shown(high),
/// };
/// let row = |label: &str, estimate, weight| ForestRow {
///     label: label.into(),
///     base: "212 children".into(),
///     estimate,
///     weight: Figure::Shown(weight),
/// };
/// let chart = Forest {
///     id: "forces".into(),
///     title: "Strongly agree that they feel safe, by force".into(),
///     axis: "Risk ratio".into(),
///     measure: Measure::Ratio,
///     rows: vec![
///         row("Brynglas", estimate(1.31, 1.02, 1.68), 58.0),
///         row("Exampleshire", estimate(1.12, 0.84, 1.49), 42.0),
///     ],
///     pooled: Some(ForestPooled {
///         label: "All forces".into(),
///         base: "424 children".into(),
///         estimate: estimate(1.23, 1.02, 1.48),
///         prediction: Some((Figure::Shown(0.8), Figure::Shown(1.9))),
///     }),
///     range: None,
///     reference: Some(1.0),
///     sides: Some(["Fewer with a place".into(), "More with a place".into()]),
///     decimals: 2,
///     unit: String::new(),
///     notes: Vec::new(),
///     words: ForestWords {
///         item: "Force".into(),
///         base: "Base".into(),
///         value: "Risk ratio".into(),
///         interval: "95% interval".into(),
///         weight: "Weight".into(),
///         prediction: "Prediction interval".into(),
///         to: "to".into(),
///         withheld: "withheld".into(),
///         nothing: "No force has an estimate.".into(),
///     },
/// }
/// .draw();
/// assert!(chart.svg.contains(">1.31 (1.02 to 1.68)</text>"));
/// assert_eq!(chart.table.rows[3][3], "0.80 to 1.90");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Forest {
    /// Unique on the page: ids within the picture are made of it.
    pub id: String,
    /// What the chart shows; read out first.
    pub title: String,
    /// What the axis measures, with its unit.
    pub axis: String,
    /// Whether the axis is one of differences or of ratios (drawn on a logarithmic scale).
    pub measure: Measure,
    /// The places, from top to bottom.
    pub rows: Vec<ForestRow>,
    /// What they come to together.
    pub pooled: Option<ForestPooled>,
    /// The ends of the axis. Made of the figures where it is not given: every estimate and the
    /// prediction interval lie on it, and only a place's own interval may leave it.
    pub range: Option<Range>,
    /// Where "no difference" stands: a dashed line.
    pub reference: Option<f64>,
    /// What lying left and right of the reference means.
    pub sides: Option<[String; 2]>,
    /// How many decimals are published, and drawn.
    pub decimals: u8,
    /// What follows each value, such as "%"; may be empty.
    pub unit: String,
    /// Sentences below the picture, such as how much places differ.
    pub notes: Vec<String>,
    /// The words the chart itself needs.
    pub words: ForestWords,
}

/// A value and the ends of its interval, all three in one unit. One that is withheld withholds
/// the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: Figure,
    /// The lower end of its interval.
    pub low: Figure,
    /// The upper end of its interval.
    pub high: Figure,
}

impl Estimate {
    /// An estimate of which nothing may be shown.
    pub const WITHHELD: Self =
        Self { value: Figure::Withheld, low: Figure::Withheld, high: Figure::Withheld };

    /// The figures as they are drawn; nothing where any of the three is withheld.
    pub(crate) fn mark(self, decimals: u8) -> Option<Mark> {
        let value = self.value.rounded(decimals)?;
        let (low, high) = (self.low.rounded(decimals)?, self.high.rounded(decimals)?);
        Some(Mark { value, low: low.min(high), high: high.max(low) })
    }
}

/// The figures of an estimate, rounded as they are published.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// One place.
#[derive(Clone, Debug, PartialEq)]
pub struct ForestRow {
    /// The force or school.
    pub label: String,
    /// Of how many, in words.
    pub base: String,
    /// Its estimate.
    pub estimate: Estimate,
    /// Its share of the average, in per cent. Since the shares make a hundred, one that is
    /// withheld, or stands beside an estimate that is, withholds them all.
    pub weight: Figure,
}

/// What the places come to together.
#[derive(Clone, Debug, PartialEq)]
pub struct ForestPooled {
    /// What it is called, such as "All forces (random effects)".
    pub label: String,
    /// Of how many, in words.
    pub base: String,
    /// The average and its interval.
    pub estimate: Estimate,
    /// The ends of the interval in which the effect of one more place would lie.
    pub prediction: Option<(Figure, Figure)>,
}

/// The words a forest plot needs, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForestWords {
    /// The heading over places.
    pub item: String,
    /// The heading over bases.
    pub base: String,
    /// The heading over estimates.
    pub value: String,
    /// The heading over intervals, with their level, such as "95% interval".
    pub interval: String,
    /// The heading over weights.
    pub weight: String,
    /// The name of the prediction interval.
    pub prediction: String,
    /// Between the ends of an interval: "to".
    pub to: String,
    /// What stands where figures are withheld.
    pub withheld: String,
    /// What stands where there is no place at all.
    pub nothing: String,
}

impl Forest {
    /// Draws the chart.
    pub fn draw(&self) -> Chart {
        let description = self.description();
        Chart { svg: self.picture(&description), table: self.table(), description }
    }

    fn mark(&self, estimate: Estimate) -> Option<Mark> {
        estimate.mark(self.decimals)
    }

    /// The ends of the prediction interval, where it may be shown.
    fn prediction(&self, pooled: &ForestPooled) -> Option<(f64, f64)> {
        let (low, high) = pooled.prediction?;
        let (low, high) = (low.rounded(self.decimals)?, high.rounded(self.decimals)?);
        // an average that is kept back must not be read from the middle of what surrounds it
        self.mark(pooled.estimate).map(|_| (low.min(high), high.max(low)))
    }

    /// The weights in whole per cents, one for each row; nothing where one may not be shown.
    fn weights(&self) -> Option<Vec<f64>> {
        let weight = |row: &ForestRow| {
            self.mark(row.estimate)?;
            row.weight.rounded(0).map(|weight| weight.clamp(0.0, 100.0))
        };
        self.rows.iter().map(weight).collect()
    }

    fn value(&self, value: f64) -> String {
        format!("{value:.*}{}", usize::from(self.decimals.min(6)), self.unit)
    }

    fn between(&self, low: f64, high: f64) -> String {
        format!("{} {} {}", self.value(low), self.words.to, self.value(high))
    }

    fn said(&self, estimate: Estimate) -> String {
        self.mark(estimate).map_or_else(
            || self.words.withheld.clone(),
            |mark| format!("{} ({})", self.value(mark.value), self.between(mark.low, mark.high)),
        )
    }

    fn predicted(&self, pooled: &ForestPooled) -> String {
        self.prediction(pooled)
            .map_or_else(|| self.words.withheld.clone(), |(low, high)| self.between(low, high))
    }

    fn cells(&self, label: &str, base: &str, estimate: Estimate) -> Vec<String> {
        let withheld = || self.words.withheld.clone();
        let (value, interval) = match self.mark(estimate) {
            Some(mark) => (self.value(mark.value), self.between(mark.low, mark.high)),
            None => (withheld(), withheld()),
        };
        vec![label.to_owned(), base.to_owned(), value, interval]
    }

    fn table(&self) -> Table {
        let words = &self.words;
        let mut head =
            [&words.item, &words.base, &words.value, &words.interval].map(Clone::clone).to_vec();
        let mut rows: Vec<_> =
            self.rows.iter().map(|row| self.cells(&row.label, &row.base, row.estimate)).collect();
        if let Some(pooled) = &self.pooled {
            rows.push(self.cells(&pooled.label, &pooled.base, pooled.estimate));
            if pooled.prediction.is_some() {
                let ends = self.predicted(pooled);
                rows.push(vec![words.prediction.clone(), String::new(), String::new(), ends]);
            }
        }
        if let Some(weights) = self.weights().filter(|weights| !weights.is_empty()) {
            head.push(words.weight.clone());
            let cells = weights.iter().map(|weight| format!("{weight:.0}%"));
            let rest = std::iter::repeat(String::new());
            for (row, cell) in rows.iter_mut().zip(cells.chain(rest)) {
                row.push(cell);
            }
        }
        Table { caption: self.title.clone(), head, rows }
    }

    fn description(&self) -> String {
        let mut text = format!("{}. ", self.axis);
        if self.rows.is_empty() && self.pooled.is_none() {
            text.push_str(&self.words.nothing);
        }
        let weights = self.weights();
        for (index, row) in self.rows.iter().enumerate() {
            let comma = if row.base.is_empty() { "" } else { ", " };
            let _ = write!(text, "{}{comma}{}: {}", row.label, row.base, self.said(row.estimate));
            if let Some(weight) = weights.as_ref().and_then(|weights| weights.get(index)) {
                let _ = write!(text, ", {} {weight:.0}%", self.words.weight.to_lowercase());
            }
            text.push_str(". ");
        }
        if let Some(pooled) = &self.pooled {
            let comma = if pooled.base.is_empty() { "" } else { ", " };
            let said = self.said(pooled.estimate);
            let _ = write!(text, "{}{comma}{}: {said}. ", pooled.label, pooled.base);
            if pooled.prediction.is_some() {
                let _ = write!(text, "{}: {}. ", self.words.prediction, self.predicted(pooled));
            }
        }
        text.push_str(&self.notes.join(" "));
        text.trim_end().to_owned()
    }
}

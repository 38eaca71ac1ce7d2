//! Estimates with their intervals: a dot and a line for each.

use crate::marks::{self, Frame, GUIDE};
use crate::scale::Scale;
use crate::svg::{Anchor, Area, Canvas, Face, SMALL, STRONG, TEXT, count, identifier};
use crate::{Chart, Figure, Measure, Table, glyphs};
use std::fmt::Write as _;

/// Estimates with intervals on one scale: groups compared, differences, or one row for each force.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlot {
    /// Unique on the page: ids within the picture are made of it.
    pub id: String,
    /// What the chart shows; read out first.
    pub title: String,
    /// What the scale measures, with its unit, such as "Difference in percentage points".
    pub axis: String,
    /// The names of the series, one for each dot of an item.
    pub series: Vec<String>,
    /// What is estimated, from top to bottom.
    pub items: Vec<DotItem>,
    /// The ends of the scale; made of the figures where it is not given.
    pub range: Option<Range>,
    /// Where "no difference" stands: a dashed line.
    pub reference: Option<f64>,
    /// How many decimals are published, and drawn.
    pub decimals: u8,
    /// What follows each value, such as "%"; may be empty.
    pub unit: String,
    /// The words the chart itself needs.
    pub words: DotWords,
}

/// The ends of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Its left end.
    pub from: f64,
    /// Its right end.
    pub to: f64,
}

/// One row: what is estimated, and an estimate for each series.
#[derive(Clone, Debug, PartialEq)]
pub struct DotItem {
    /// What is estimated.
    pub label: String,
    /// Whether this sums up the rows above it: drawn as a diamond.
    pub is_summary: bool,
    /// One for each series.
    pub dots: Vec<Dot>,
}

/// One estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Of how many, in words.
    pub base: String,
    /// The estimate.
    pub value: Figure,
    /// The lower end of its interval.
    pub low: Figure,
    /// The upper end of its interval.
    pub high: Figure,
}

/// The words a dot plot needs, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotWords {
    /// The heading over what is estimated.
    pub item: String,
    /// The heading over series.
    pub series: String,
    /// The heading over bases.
    pub base: String,
    /// The heading over estimates.
    pub value: String,
    /// The heading over intervals, with their level, such as "95% interval".
    pub interval: String,
    /// Between the ends of an interval: "to".
    pub to: String,
    /// What stands where figures are withheld.
    pub withheld: String,
}

const WIDTH: f64 = 640.0;
const LEFT: f64 = 216.0;
const RIGHT: f64 = 478.0;
const ROW: f64 = 36.0;

/// The figures of a dot as they are drawn.
#[derive(Clone, Copy)]
struct Mark {
    value: f64,
    low: f64,
    high: f64,
}

impl DotPlot {
    /// Draws the chart.
    pub fn draw(&self) -> Chart {
        let id = identifier(&self.id);
        let scale = self.scale();
        let mut canvas = Canvas::default();
        let top = self.legend(&mut canvas);
        // the length of the page is known before anything is on it, so the axis comes first,
        // behind the dots
        let heights: Vec<f64> = self.items.iter().map(height).collect();
        let bottom = top + heights.iter().sum::<f64>();
        let end = self.axis(&mut canvas, &scale, top, bottom);
        let mut y = top;
        for (item, height) in self.items.iter().zip(&heights) {
            if y > top {
                let between = Area { x: 0.0, y: y - 5.0, width: WIDTH, height: 1.0 };
                canvas.rect(between, GUIDE, false);
            }
            self.item(&mut canvas, item, &scale, y);
            y += height;
        }
        let description = self.description();
        let svg = canvas.finish(&id, &self.title, &description, (WIDTH, end));
        Chart { svg, table: self.table(), description }
    }

    /// The figures of a dot; nothing where any of the three is withheld.
    fn mark(&self, dot: &Dot) -> Option<Mark> {
        let figure = |figure: Figure| figure.rounded(self.decimals);
        Some(Mark { value: figure(dot.value)?, low: figure(dot.low)?, high: figure(dot.high)? })
    }

    fn scale(&self) -> Scale {
        let (mut from, mut to) = (f64::INFINITY, f64::NEG_INFINITY);
        let dots = self.items.iter().flat_map(|item| &item.dots);
        let ends = dots.filter_map(|dot| self.mark(dot)).flat_map(|mark| [mark.low, mark.high]);
        for value in ends.chain(self.reference) {
            from = from.min(value);
            to = to.max(value);
        }
        if let Some(range) = self.range {
            (from, to) = (range.from, range.to);
        }
        Scale::new(Measure::Difference, from, to, self.range.is_some())
    }

    fn legend(&self, canvas: &mut Canvas) -> f64 {
        if self.series.len() < 2 { 4.0 } else { marks::legend(canvas, &self.series, WIDTH, false) }
    }

    fn item(&self, canvas: &mut Canvas, item: &DotItem, scale: &Scale, y: f64) {
        let face = if item.is_summary { STRONG } else { TEXT };
        let frame = Frame { left: LEFT, right: RIGHT, top: y, bottom: y };
        for (index, line) in
            glyphs::wrap(&item.label, TEXT.size * glyphs::BOLD, LEFT - 16.0).iter().enumerate()
        {
            canvas.text((0.0, y + 17.0 + count(index) * 18.0), face, line);
        }
        for (index, estimate) in item.dots.iter().enumerate() {
            let at = y + count(index) * ROW + 12.0;
            let Some(mark) = self.mark(estimate) else {
                canvas.text((RIGHT + 16.0, at + 5.0), SMALL, &self.words.withheld);
                continue;
            };
            let [low, value, high] =
                [mark.low, mark.value, mark.high].map(|value| frame.x(scale, value));
            if item.is_summary {
                let points = [(low, at), (value, at - 8.0), (high, at), (value, at + 8.0)];
                canvas.path(&points, marks::FILLS[index % marks::FILLS.len()]);
            } else {
                canvas.line((low, at), (high, at), 2.5, false);
                for end in [low, high] {
                    canvas.line((end, at - 5.0), (end, at + 5.0), 2.5, false);
                }
                marks::dot(canvas, (value, at), index);
            }
            canvas.text((RIGHT + 16.0, at + 1.0), Face { size: 14.0, ..TEXT }, &self.said(mark));
            canvas.text((RIGHT + 16.0, at + 16.0), SMALL, &estimate.base);
        }
    }

    fn axis(&self, canvas: &mut Canvas, scale: &Scale, top: f64, bottom: f64) -> f64 {
        let frame = Frame { left: LEFT, right: RIGHT, top, bottom };
        frame.axis(canvas, scale, &self.unit);
        let face = Face { anchor: Anchor::Middle, ..SMALL };
        if let Some(reference) = self.reference {
            let x = frame.x(scale, reference);
            canvas.line((x, top), (x, bottom), 1.5, true);
        }
        let mut y = bottom + 24.0;
        for line in glyphs::wrap(&self.axis, SMALL.size, 2.0 * (WIDTH - f64::midpoint(LEFT, RIGHT)))
        {
            y += 17.0;
            canvas.text((f64::midpoint(LEFT, RIGHT), y), face, &line);
        }
        y + 8.0
    }

    fn value(&self, value: f64) -> String {
        format!("{value:.*}{}", usize::from(self.decimals), self.unit)
    }

    fn interval(&self, mark: Mark) -> String {
        format!("{} {} {}", self.value(mark.low), self.words.to, self.value(mark.high))
    }

    fn said(&self, mark: Mark) -> String {
        format!("{} ({})", self.value(mark.value), self.interval(mark))
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
        head.extend([words.base.clone(), words.value.clone(), words.interval.clone()]);
        let mut rows = Vec::new();
        for item in &self.items {
            for (index, dot) in item.dots.iter().enumerate() {
                let mut row = vec![item.label.clone()];
                if self.series.len() > 1 {
                    row.push(self.named(index).cloned().unwrap_or_default());
                }
                row.push(dot.base.clone());
                match self.mark(dot) {
                    Some(mark) => row.extend([self.value(mark.value), self.interval(mark)]),
                    None => row.extend([words.withheld.clone(), words.withheld.clone()]),
                }
                rows.push(row);
            }
        }
        Table { caption: self.title.clone(), head, rows }
    }

    fn description(&self) -> String {
        let mut text = format!("{}. ", self.axis);
        for item in &self.items {
            for (index, dot) in item.dots.iter().enumerate() {
                let series = self.named(index).map(|name| format!(", {name}")).unwrap_or_default();
                let said = self
                    .mark(dot)
                    .map_or_else(|| self.words.withheld.clone(), |mark| self.said(mark));
                let base = if dot.base.is_empty() { "" } else { ", " };
                let _ = write!(text, "{}{series}{base}{}: {said}. ", item.label, dot.base);
            }
        }
        text.trim_end().to_owned()
    }
}

/// How much room a row takes.
fn height(item: &DotItem) -> f64 {
    let lines = glyphs::wrap(&item.label, TEXT.size * glyphs::BOLD, LEFT - 16.0).len();
    (count(item.dots.len()) * ROW).max(count(lines) * 18.0 + 8.0).max(ROW) + 8.0
}

//! The picture of a forest plot.

use super::{Forest, Mark};
use crate::marks::{Frame, GUIDE, head};
use crate::palette::hatch;
use crate::scale::Scale;
use crate::svg::{Anchor, Area, Canvas, Face, INK, SMALL, STRONG, TEXT, count, identifier};
use crate::{Measure, glyphs};

const WIDTH: f64 = 640.0;
/// The widest that names, and figures, may become before they break into lines.
const NAMES: f64 = 200.0;
const FIGURES: f64 = 190.0;
/// Between names, axis and figures.
const APART: f64 = 16.0;
const FACE: Face = Face { size: 14.0, ..TEXT };
const FILL: &str = "#12284b";

/// What is drawn in a row.
enum Shape {
    /// A square as large as a weight, 0 to 1, and its interval.
    Place(Mark, f64),
    Average(Mark),
    Prediction(f64, f64),
    Nothing,
}

/// A row, broken into lines.
struct Row {
    name: Vec<String>,
    base: Vec<String>,
    figures: Vec<String>,
    weight: Vec<String>,
    is_summary: bool,
    shape: Shape,
}

impl Row {
    fn height(&self) -> f64 {
        let name = count(self.name.len()) * 18.0 + count(self.base.len()) * 16.0;
        let figures = count(self.figures.len()) * 18.0 + count(self.weight.len()) * 16.0;
        name.max(figures).max(20.0) + 12.0
    }
}

impl Forest {
    /// The whole picture.
    pub(super) fn picture(&self, description: &str) -> String {
        let id = identifier(&self.id);
        let mut canvas = Canvas::default();
        let rows = self.lines();
        if rows.is_empty() {
            let mut y = 0.0;
            for line in glyphs::fit(&self.words.nothing, TEXT.size, WIDTH) {
                y += 20.0;
                canvas.text((0.0, y), TEXT, &line);
            }
            return canvas.finish(&id, &self.title, description, (WIDTH, y + 8.0));
        }
        canvas.raw(&hatch(&id));
        let mut frame = self.frame();
        frame.top = self.heading(&mut canvas, &frame) + 8.0;
        frame.bottom = frame.top + rows.iter().map(Row::height).sum::<f64>();
        let scale = self.scale();
        let mut end = frame.bottom + 4.0;
        if let Some(scale) = &scale {
            end = self.axis(&mut canvas, scale, &frame);
        }
        let mut y = frame.top;
        for row in &rows {
            rule(&mut canvas, y, row.is_summary && !matches!(row.shape, Shape::Prediction(..)));
            words(&mut canvas, row, &frame, y);
            if let Some(scale) = &scale {
                Pen { canvas: &mut canvas, scale, frame, id: &id }.shape(&row.shape, y + 17.0);
            }
            y += row.height();
        }
        let end = self.notes(&mut canvas, end);
        canvas.finish(&id, &self.title, description, (WIDTH, end))
    }

    /// The rows in their order, with what is drawn in each.
    fn lines(&self) -> Vec<Row> {
        let weights = self.weights();
        let largest = weights.iter().flatten().copied().fold(1.0, f64::max);
        let bold = FACE.size * glyphs::BOLD;
        let row = |name: &str, base: &str, figures: &str, is_summary, shape| Row {
            name: glyphs::fit(name, bold, NAMES),
            base: glyphs::fit(base, SMALL.size, NAMES),
            figures: glyphs::fit(figures, bold, FIGURES),
            weight: Vec::new(),
            is_summary,
            shape,
        };
        let mut rows = Vec::new();
        for (index, place) in self.rows.iter().enumerate() {
            let weight = weights.as_ref().map(|weights| weights[index]);
            let share = weight.map_or(0.3, |weight| weight / largest);
            let mark = self.mark(place.estimate);
            let shape = mark.map_or(Shape::Nothing, |mark| Shape::Place(mark, share));
            let said = self.said(place.estimate);
            let mut row = row(&place.label, &place.base, &said, false, shape);
            if let Some(weight) = weight {
                let said = format!("{} {weight:.0}%", self.words.weight.to_lowercase());
                row.weight = glyphs::fit(&said, SMALL.size, FIGURES);
            }
            rows.push(row);
        }
        if let Some(pooled) = &self.pooled {
            let shape = self.mark(pooled.estimate).map_or(Shape::Nothing, Shape::Average);
            rows.push(row(&pooled.label, &pooled.base, &self.said(pooled.estimate), true, shape));
            if pooled.prediction.is_some() {
                let shape = self.prediction(pooled);
                let shape =
                    shape.map_or(Shape::Nothing, |(low, high)| Shape::Prediction(low, high));
                rows.push(row(&self.words.prediction, "", &self.predicted(pooled), false, shape));
            }
        }
        rows
    }

    /// Names and figures take what they need, the axis the rest.
    fn frame(&self) -> Frame {
        let bold = FACE.size * glyphs::BOLD;
        let rows = self.lines();
        let widest = |lines: &[String], size| {
            lines.iter().map(|line| glyphs::width(line, size)).fold(0.0, f64::max)
        };
        let (mut names, mut figures) = (120.0_f64, 120.0_f64);
        for row in &rows {
            names = names.max(widest(&row.name, bold)).max(widest(&row.base, SMALL.size));
            figures = figures.max(widest(&row.figures, bold));
        }
        let (left, right) = (names.min(NAMES) + APART, WIDTH - figures.min(FIGURES) - APART);
        Frame { left, right, top: 0.0, bottom: 0.0 }
    }

    /// The names of the columns; gives where they end.
    fn heading(&self, canvas: &mut Canvas, frame: &Frame) -> f64 {
        let face = Face { bold: true, ..SMALL };
        let interval = format!("({})", self.words.interval);
        let mut end: f64 = 0.0;
        let right = (frame.right + APART, WIDTH - frame.right - APART);
        let columns = [
            ((0.0, frame.left - APART), vec![&self.words.item]),
            (right, vec![&self.words.value, &interval]),
        ];
        for ((x, room), texts) in columns {
            let size = SMALL.size * glyphs::BOLD;
            let lines = texts.into_iter().flat_map(|text| glyphs::fit(text, size, room));
            let mut y = 0.0;
            for line in lines {
                y += 16.0;
                canvas.text((x, y), face, &line);
            }
            end = end.max(y);
        }
        end
    }

    /// An axis that holds every estimate; nothing where none may be shown.
    fn scale(&self) -> Option<Scale> {
        let marks: Vec<Mark> = self.rows.iter().filter_map(|row| self.mark(row.estimate)).collect();
        let pooled = self.pooled.as_ref();
        let average = pooled.and_then(|pooled| self.mark(pooled.estimate));
        if marks.is_empty() && average.is_none() {
            return None;
        }
        let fits = |value: &f64| self.measure == Measure::Difference || *value > 0.0;
        let range = self.range.filter(|range| fits(&range.from) && range.from < range.to);
        if let Some(range) = range {
            return Some(Scale::new(self.measure, range.from, range.to, true));
        }
        let prediction = pooled.and_then(|pooled| self.prediction(pooled));
        let must = marks.iter().map(|mark| mark.value).chain(self.reference);
        let must = must.chain(average.iter().flat_map(|mark| [mark.value, mark.low, mark.high]));
        let must = must.chain(prediction.iter().flat_map(|(low, high)| [*low, *high]));
        let must: Vec<f64> = must.filter(fits).map(|value| self.straight(value)).collect();
        let (low, high) = ends(&must);
        // one small place must not press all others together
        let air = if marks.len() == 1 { f64::INFINITY } else { 0.5 * (high - low) };
        let may = marks.iter().flat_map(|mark| [mark.low, mark.high]).filter(fits);
        let may = may.map(|value| self.straight(value).clamp(low - air, high + air));
        let (low, high) = ends(&may.chain(must.iter().copied()).collect::<Vec<_>>());
        Some(Scale::new(self.measure, self.bent(low), self.bent(high), false))
    }

    /// A value where equal steps are equal lengths.
    fn straight(&self, value: f64) -> f64 {
        if self.measure == Measure::Ratio { value.ln() } else { value }
    }

    fn bent(&self, value: f64) -> f64 {
        if self.measure == Measure::Ratio { value.exp() } else { value }
    }

    /// The axis, what lies on its sides, and what it measures; gives where they end.
    fn axis(&self, canvas: &mut Canvas, scale: &Scale, frame: &Frame) -> f64 {
        frame.axis(canvas, scale, &self.unit);
        let middle = f64::midpoint(frame.left, frame.right);
        let mut y = frame.bottom + 24.0;
        if let Some(reference) = self.reference {
            let x = frame.x(scale, reference);
            canvas.line((x, frame.top), (x, frame.bottom), 1.5, true);
            if let Some(sides) = &self.sides {
                y = arrows(canvas, sides, frame, x, y);
            }
        }
        let face = Face { anchor: Anchor::Middle, ..SMALL };
        let room = 2.0 * (WIDTH - middle).min(middle);
        for line in glyphs::fit(&self.axis, SMALL.size, room) {
            y += 17.0;
            canvas.text((middle, y), face, &line);
        }
        y + 8.0
    }

    fn notes(&self, canvas: &mut Canvas, end: f64) -> f64 {
        let mut y = end;
        for note in &self.notes {
            y += 4.0;
            for line in glyphs::fit(note, SMALL.size, WIDTH) {
                y += 17.0;
                canvas.text((0.0, y), SMALL, &line);
            }
        }
        y + 6.0
    }
}

/// Draws on an axis.
struct Pen<'a> {
    canvas: &'a mut Canvas,
    scale: &'a Scale,
    frame: Frame,
    id: &'a str,
}

impl Pen<'_> {
    fn shape(&mut self, shape: &Shape, y: f64) {
        match *shape {
            Shape::Place(mark, share) => self.place(mark, share, y),
            Shape::Average(mark) => self.average(mark, y),
            Shape::Prediction(low, high) => self.prediction(low, high, y),
            Shape::Nothing => {}
        }
    }

    fn place(&mut self, mark: Mark, share: f64, y: f64) {
        let (low, high) = (self.x(mark.low), self.x(mark.high));
        self.canvas.line((low, y), (high, y), 2.0, false);
        self.ends(mark.low, mark.high, y, true);
        if !self.is_off(mark.value) {
            let side = 6.0 + 10.0 * share.sqrt();
            let (x, half) = (self.x(mark.value), side / 2.0);
            let area = Area { x: x - half, y: y - half, width: side, height: side };
            self.canvas.rect(area, FILL, true);
        }
    }

    fn average(&mut self, mark: Mark, y: f64) {
        let (low, value, high) = (self.x(mark.low), self.x(mark.value), self.x(mark.high));
        if !self.is_off(mark.value) {
            self.canvas.path(&[(low, y), (value, y - 9.0), (high, y), (value, y + 9.0)], FILL);
        }
        self.ends(mark.low, mark.high, y, false);
    }

    fn prediction(&mut self, low: f64, high: f64, y: f64) {
        let (left, right) = (self.x(low), self.x(high));
        let area = Area { x: left, y: y - 5.0, width: (right - left).max(1.0), height: 10.0 };
        self.canvas.rect(area, "#ffffff", true);
        self.canvas.rect(area, &format!("url(#{}-hatch)", self.id), false);
        self.ends(low, high, y, false);
    }

    /// An arrow where an interval leaves the axis, else a small bar where one is wanted.
    fn ends(&mut self, low: f64, high: f64, y: f64, bars: bool) {
        let both = [
            (low, self.scale.is_before(low), self.frame.left, -1.0),
            (high, self.scale.is_beyond(high), self.frame.right, 1.0),
        ];
        for (value, leaves, end, along) in both {
            let x = self.x(value);
            if leaves {
                head(self.canvas, (end + 5.0 * along, y), (along, 0.0));
            } else if bars && !self.is_off(value) {
                self.canvas.line((x, y - 5.0), (x, y + 5.0), 2.0, false);
            }
        }
    }

    fn x(&self, value: f64) -> f64 {
        self.frame.x(self.scale, value)
    }

    fn is_off(&self, value: f64) -> bool {
        self.scale.is_before(value) || self.scale.is_beyond(value)
    }
}

/// The line over a row: strong where what follows sums up what stands above.
fn rule(canvas: &mut Canvas, y: f64, is_strong: bool) {
    let (colour, height) = if is_strong { (INK, 1.5) } else { (GUIDE, 1.0) };
    canvas.rect(Area { x: 0.0, y: y - 1.0, width: WIDTH, height }, colour, false);
}

/// Name and base at the left, figures and weight at the right.
fn words(canvas: &mut Canvas, row: &Row, frame: &Frame, top: f64) {
    let face = Face { size: FACE.size, ..if row.is_summary { STRONG } else { TEXT } };
    let columns = [(0.0, &row.name, &row.base), (frame.right + APART, &row.figures, &row.weight)];
    for (x, first, second) in columns {
        let mut y = top + 4.0;
        for line in first {
            y += 18.0;
            canvas.text((x, y), face, line);
        }
        for line in second {
            y += 16.0;
            canvas.text((x, y), SMALL, line);
        }
    }
}

/// What lying left and right of the reference means, each under an arrow; gives where they end.
fn arrows(canvas: &mut Canvas, sides: &[String; 2], frame: &Frame, x: f64, top: f64) -> f64 {
    let middle = f64::midpoint(frame.left, frame.right);
    let room = middle - frame.left - 10.0;
    let both = [(frame.left, -1.0, Anchor::Start), (frame.right, 1.0, Anchor::End)];
    let mut end = top;
    for (side, (edge, along, anchor)) in sides.iter().zip(both) {
        let from = x + 8.0 * along;
        // no arrow where the reference stands at the end of the axis
        if (edge - from) * along > 16.0 {
            canvas.line((from, top + 8.0), (edge - 6.0 * along, top + 8.0), 1.5, false);
            head(canvas, (edge, top + 8.0), (along, 0.0));
        }
        let mut y = top + 10.0;
        for line in glyphs::fit(side, SMALL.size, room) {
            y += 17.0;
            canvas.text((edge, y), Face { anchor, colour: INK, ..SMALL }, &line);
        }
        end = end.max(y);
    }
    end + 4.0
}

fn ends(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(*value), high.max(*value))
    })
}

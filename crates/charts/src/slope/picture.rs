//! The picture of before and after.

use super::{Slope, SlopeLine, SlopePanel};
use crate::forest::Mark;
use crate::marks::{DASHES, Frame, GUIDE, dot, head, legend};
use crate::scale::{Scale, trimmed};
use crate::svg::{Anchor, Area, Canvas, Face, SMALL, STRONG, TEXT, count, identifier};
use crate::{Measure, glyphs};

const WIDTH: f64 = 640.0;
/// Between two panels, side by side and one below the other.
const GAP: f64 = 28.0;
/// How high the scale is: of one panel alone, and of small ones.
const TALL: f64 = 240.0;
const LOW: f64 = 160.0;
/// Between the marks of two groups at one moment.
const DODGE: f64 = 14.0;
/// The least between two values one above the other.
const CLEAR: f64 = 17.0;
const VALUE: Face = Face { size: 14.0, ..TEXT };

/// What the panels share.
struct Plan {
    scale: Scale,
    columns: usize,
    width: f64,
    height: f64,
    /// What the names of the scale take at the left.
    names: f64,
    /// What a value takes beside its mark.
    value: f64,
}

impl Slope {
    /// The whole picture.
    pub(super) fn picture(&self, description: &str) -> String {
        let id = identifier(&self.id);
        let mut canvas = Canvas::default();
        if self.panels.is_empty() {
            let end = paragraph(&mut canvas, (0.0, 0.0), TEXT, WIDTH, &self.words.nothing);
            return canvas.finish(&id, &self.title, description, (WIDTH, end + 8.0));
        }
        let plan = self.plan();
        let mut y = 0.0;
        if self.series.len() > 1 {
            y = legend(&mut canvas, &self.series, WIDTH, true);
        }
        y = paragraph(&mut canvas, (0.0, y), SMALL, WIDTH, &self.axis) + 10.0;
        for row in self.panels.chunks(plan.columns) {
            let title = |panel: &SlopePanel| count(title(panel, &plan).len());
            let titles = row.iter().map(title).fold(0.0, f64::max) * 20.0;
            let mut end: f64 = y;
            for (index, panel) in row.iter().enumerate() {
                let left = count(index) * (plan.width + GAP);
                end = end.max(self.panel(&mut canvas, panel, &plan, (left, y), titles));
            }
            y = end + GAP;
        }
        canvas.finish(&id, &self.title, description, (WIDTH, y - GAP + 8.0))
    }

    fn plan(&self) -> Plan {
        let scale = self.scale();
        let columns = if self.panels.len() > 1 { 2 } else { 1 };
        let width = (WIDTH - GAP * (count(columns) - 1.0)) / count(columns);
        let named = scale.ticks.iter().map(|tick| format!("{}{}", trimmed(*tick), self.unit));
        let names = named.map(|name| glyphs::width(&name, SMALL.size)).fold(0.0, f64::max) + 8.0;
        // what could be of no use anyway takes no more than its part
        let most = width / 4.0;
        let marks = self.panels.iter().flat_map(|panel| &panel.lines);
        let marks = marks.flat_map(|line| self.marks(line)).flatten();
        let value = marks.map(|mark| glyphs::width(&self.value(mark.value), VALUE.size));
        let value = (value.fold(0.0, f64::max) + 12.0).min(most);
        let height = if columns == 1 { TALL } else { LOW };
        Plan { scale, columns, width, height, names: names.min(most), value }
    }

    /// One scale for all panels, so that a steep line is a large change in each.
    fn scale(&self) -> Scale {
        let lines = self.panels.iter().flat_map(|panel| &panel.lines);
        let marks = lines.flat_map(|line| self.marks(line)).flatten();
        let (mut from, mut to) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in marks.flat_map(|mark| [mark.low, mark.value, mark.high]) {
            from = from.min(value);
            to = to.max(value);
        }
        if let Some(range) = self.range {
            (from, to) = (range.from, range.to);
        }
        Scale::new(Measure::Difference, from, to, self.range.is_some())
    }

    /// One question below a corner; gives where it ends.
    fn panel(
        &self,
        canvas: &mut Canvas,
        panel: &SlopePanel,
        plan: &Plan,
        corner: (f64, f64),
        titles: f64,
    ) -> f64 {
        let (left, mut y) = corner;
        for line in title(panel, plan) {
            y += 20.0;
            canvas.text((left, y), STRONG, &line);
        }
        let top = corner.1 + titles + 18.0;
        let frame = Frame {
            left: left + plan.names,
            right: left + plan.width,
            top,
            bottom: top + plan.height,
        };
        self.rules(canvas, &plan.scale, &frame);
        let spread = DODGE * (count(panel.lines.len()) - 1.0).max(0.0) / 2.0;
        let moments =
            [frame.left + plan.value + spread + 10.0, frame.right - plan.value - spread - 10.0];
        for x in moments {
            let guide = Area { x: x - 0.5, y: top, width: 1.0, height: plan.height };
            canvas.rect(guide, GUIDE, false);
        }
        let edges = (left, left + plan.width);
        let end = self.name_moments(canvas, moments, edges, frame.bottom + 6.0);
        self.lines(canvas, panel, plan, &frame, moments);
        self.bases(canvas, panel, plan, (left, end + 6.0))
    }

    /// Names both moments below the scale; gives where the longer name ends.
    fn name_moments(
        &self,
        canvas: &mut Canvas,
        moments: [f64; 2],
        edges: (f64, f64),
        top: f64,
    ) -> f64 {
        let face = Face { anchor: Anchor::Middle, ..TEXT };
        let room = (moments[1] - moments[0] - 8.0)
            .min(2.0 * (moments[0] - edges.0))
            .min(2.0 * (edges.1 - moments[1]));
        let mut end = top;
        for (x, moment) in moments.into_iter().zip(&self.moments) {
            let mut y = top;
            for line in glyphs::fit(moment, TEXT.size, room) {
                y += 17.0;
                canvas.text((x, y), face, &line);
            }
            end = end.max(y);
        }
        end
    }

    /// The guides of the scale with their values.
    fn rules(&self, canvas: &mut Canvas, scale: &Scale, frame: &Frame) {
        for tick in &scale.ticks {
            let y = frame.y(scale, *tick);
            let width = frame.right - frame.left;
            canvas.rect(Area { x: frame.left, y: y - 0.5, width, height: 1.0 }, GUIDE, false);
            let text = format!("{}{}", trimmed(*tick), self.unit);
            canvas.text((frame.left - 6.0, y + 4.5), Face { anchor: Anchor::End, ..SMALL }, &text);
        }
    }

    /// Lines first, so that no mark is crossed; then intervals, marks and values.
    fn lines(
        &self,
        canvas: &mut Canvas,
        panel: &SlopePanel,
        plan: &Plan,
        frame: &Frame,
        moments: [f64; 2],
    ) {
        let middle = (count(panel.lines.len()) - 1.0) / 2.0;
        let aside = |index: usize| (count(index) - middle) * DODGE;
        for (index, line) in panel.lines.iter().enumerate() {
            if let [Some(before), Some(after)] = self.marks(line) {
                let from = (moments[0] + aside(index), frame.y(&plan.scale, before.value));
                let to = (moments[1] + aside(index), frame.y(&plan.scale, after.value));
                canvas.dashed(from, to, 2.5, DASHES[index % DASHES.len()]);
            }
        }
        for (moment, x) in moments.into_iter().enumerate() {
            let marks = panel.lines.iter().enumerate();
            let marks: Vec<(usize, Mark)> = marks
                .filter_map(|(index, line)| Some((index, self.marks(line)[moment]?)))
                .collect();
            for (index, mark) in &marks {
                point(canvas, &plan.scale, frame, x + aside(*index), (*index, *mark));
            }
            let spread = DODGE * middle.max(0.0) + 12.0;
            let (x, anchor) =
                if moment == 0 { (x - spread, Anchor::End) } else { (x + spread, Anchor::Start) };
            let wanted: Vec<f64> =
                marks.iter().map(|(_, mark)| frame.y(&plan.scale, mark.value)).collect();
            for ((_, mark), y) in marks.iter().zip(apart(&wanted, frame)) {
                let text = self.value(mark.value);
                let width = glyphs::width(&text, VALUE.size);
                let left = if moment == 0 { x - width } else { x };
                // no guide runs through a figure
                let ground = Area { x: left, y: y - 7.5, width, height: 15.0 };
                canvas.rect(ground, "#ffffff", false);
                canvas.text((x, y + 5.0), Face { anchor, ..VALUE }, &text);
            }
        }
    }

    /// Of how many each line is, and which of its figures are withheld; gives where they end.
    fn bases(
        &self,
        canvas: &mut Canvas,
        panel: &SlopePanel,
        plan: &Plan,
        (left, top): (f64, f64),
    ) -> f64 {
        let mut y = top;
        for (index, line) in panel.lines.iter().enumerate() {
            let text = self.base(line);
            if text.is_empty() {
                continue;
            }
            dot(canvas, (left + 9.0, y + 12.0), index);
            y = paragraph(canvas, (left + 24.0, y), SMALL, plan.width - 24.0, &text) + 3.0;
        }
        y
    }

    fn base(&self, line: &SlopeLine) -> String {
        let mut parts = Vec::new();
        if !line.base.is_empty() {
            parts.push(line.base.clone());
        }
        for (moment, mark) in self.moments.iter().zip(self.marks(line)) {
            if mark.is_none() {
                parts.push(format!("{}: {}", moment.to_lowercase(), self.words.withheld));
            }
        }
        parts.join(", ")
    }
}

fn title(panel: &SlopePanel, plan: &Plan) -> Vec<String> {
    glyphs::fit(&panel.label, STRONG.size * glyphs::BOLD, plan.width)
}

/// A mark with its interval, which ends in an arrow where it leaves the scale.
fn point(canvas: &mut Canvas, scale: &Scale, frame: &Frame, x: f64, (index, mark): (usize, Mark)) {
    let (low, high) = (frame.y(scale, mark.low), frame.y(scale, mark.high));
    canvas.line((x, low), (x, high), 1.5, false);
    let both = [(low, scale.is_before(mark.low), 1.0), (high, scale.is_beyond(mark.high), -1.0)];
    for (y, leaves, along) in both {
        if leaves {
            head(canvas, (x, y + 5.0 * along), (0.0, along));
        } else {
            canvas.line((x - 4.0, y), (x + 4.0, y), 1.5, false);
        }
    }
    if !(scale.is_before(mark.value) || scale.is_beyond(mark.value)) {
        dot(canvas, (x, frame.y(scale, mark.value)), index);
    }
}

/// Heights as near to those wanted as leaves each readable, in the same order: those that would
/// run into each other stand around their middle.
fn apart(wanted: &[f64], frame: &Frame) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|one, other| wanted[*one].total_cmp(&wanted[*other]));
    // with the space each needs taken off, a stack is a group of equal heights
    let mut stacks: Vec<(f64, usize)> = Vec::new();
    for (rank, index) in order.iter().enumerate() {
        let mut stack = (wanted[*index] - count(rank) * CLEAR, 1);
        while let Some((height, size)) = stacks.pop_if(|(height, _)| *height > stack.0) {
            let sum = height * count(size) + stack.0 * count(stack.1);
            stack = (sum / count(size + stack.1), size + stack.1);
        }
        stacks.push(stack);
    }
    let stacked = stacks.into_iter().flat_map(|(height, size)| std::iter::repeat_n(height, size));
    let highest = frame.top - CLEAR / 2.0;
    let lowest = frame.bottom - (count(wanted.len()) - 1.0).max(0.0) * CLEAR;
    let mut heights = wanted.to_vec();
    for (rank, (index, height)) in order.iter().zip(stacked).enumerate() {
        heights[*index] = height.min(lowest).max(highest) + count(rank) * CLEAR;
    }
    heights
}

/// A text in lines; gives where it ends.
fn paragraph(canvas: &mut Canvas, at: (f64, f64), face: Face, room: f64, text: &str) -> f64 {
    let mut y = at.1;
    for line in glyphs::fit(text, face.size, room) {
        y += 17.0;
        canvas.text((at.0, y), face, &line);
    }
    y
}

//! The picture of a flow: boxes from top to bottom, those who left beside the way.

use super::{Flow, FlowArm, FlowCount, FlowReason, FlowStep, Lost};
use crate::glyphs;
use crate::marks::{dot, head};
use crate::svg::{Anchor, Area, Canvas, Face, INK, SMALL, STRONG, TEXT, count, identifier};

const WIDTH: f64 = 640.0;
/// A stage that all go through.
const BOX: f64 = 300.0;
/// Between two arms; an arm is at least this wide.
const GAP: f64 = 20.0;
const ARM: f64 = 196.0;
/// Between the edge of a box and its words.
const PAD: f64 = 10.0;
/// The way between two boxes, and between the way and those who left it.
const STRETCH: f64 = 26.0;
const ASIDE: f64 = 24.0;
/// What the mark of an arm takes.
const MARK: f64 = 24.0;
const NUMBER: Face = Face { size: 16.0, ..STRONG };
const LABEL: Face = Face { size: 14.0, ..TEXT };
const REASON: Face = Face { colour: INK, ..SMALL };
/// The ground of those who left, and of an arm's name.
const PALE: &str = "#f1f1ef";

/// Where a column of stages lies.
#[derive(Clone, Copy)]
struct Column {
    left: f64,
    width: f64,
    /// The way down from stage to stage.
    way: f64,
    /// The box of those who left.
    aside: f64,
    aside_width: f64,
}

/// How high the boxes of one level are, over all columns.
#[derive(Clone, Copy, Default)]
struct Level {
    step: f64,
    /// Nothing where nobody left.
    lost: f64,
}

/// Where the way from a stage leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// To the next stage.
    Next,
    /// To where the arms part.
    Fork,
    /// Nowhere.
    End,
}

impl Level {
    /// From the bottom of the stage to the next one.
    fn stretch(self) -> f64 {
        if self.lost > 0.0 { self.lost + 2.0 * STRETCH * 0.6 } else { STRETCH }
    }
}

impl Flow {
    /// The whole picture.
    pub(super) fn picture(&self, description: &str) -> String {
        let id = identifier(&self.id);
        let mut canvas = Canvas::default();
        if self.is_empty() {
            let y = lines(&mut canvas, (0.0, 0.0), TEXT, WIDTH, &self.words.nothing);
            return canvas.finish(&id, &self.title, description, (WIDTH, y + 8.0));
        }
        let arms = count(self.arms.len());
        let width = WIDTH.max(arms * (ARM + GAP) - GAP);
        let middle = middle(width);
        let levels = self.levels(&[(&self.start, middle)]);
        let after = if self.arms.is_empty() { Way::End } else { Way::Fork };
        let mut y = self.column(&mut canvas, (&self.start, middle), &levels, 1.0, after);
        if !self.arms.is_empty() {
            y = self.part(&mut canvas, width, y);
        }
        canvas.finish(&id, &self.title, description, (width, y + 2.0))
    }

    /// The arms side by side below `top`; gives where they end.
    fn part(&self, canvas: &mut Canvas, width: f64, top: f64) -> f64 {
        let places: Vec<Column> =
            (0..self.arms.len()).map(|index| place(width, index, self.arms.len())).collect();
        let columns: Vec<_> =
            self.arms.iter().map(|arm| arm.steps.as_slice()).zip(places.iter().copied()).collect();
        let levels = self.levels(&columns);
        let mut y = top;
        if !self.start.is_empty() {
            y = fork(canvas, width, &places, top);
        }
        let heads = self.arms.iter().zip(&places).map(|(arm, column)| named(arm, column).1);
        let height = heads.fold(0.0, f64::max);
        for (index, (arm, column)) in self.arms.iter().zip(&places).enumerate() {
            name(
                canvas,
                arm,
                column,
                index,
                Area { x: column.left, y, width: column.width, height },
            );
        }
        y += height;
        let ends = columns.iter().map(|column| self.column(canvas, *column, &levels, y, Way::End));
        ends.fold(y, f64::max)
    }

    /// Stages one below the other from `top`; gives where the last of all columns ends.
    fn column(
        &self,
        canvas: &mut Canvas,
        (steps, column): (&[FlowStep], Column),
        levels: &[Level],
        top: f64,
        after: Way,
    ) -> f64 {
        let mut y = top;
        for (index, level) in levels.iter().enumerate() {
            let way = if index + 1 < steps.len() { Way::Next } else { after };
            if let Some(step) = steps.get(index) {
                self.step(canvas, step, column, (y, *level), way);
            }
            let is_last = index + 1 == levels.len() && after == Way::End;
            y += level.step + if is_last { below(*level) } else { level.stretch() };
        }
        y
    }

    /// A stage, the way on from it, and those who left there.
    fn step(
        &self,
        canvas: &mut Canvas,
        step: &FlowStep,
        column: Column,
        (y, level): (f64, Level),
        to: Way,
    ) {
        let area = Area { x: column.left, y, width: column.width, height: level.step };
        canvas.rect(area, "#ffffff", true);
        let room = column.width - 2.0 * PAD;
        let x = column.left + PAD;
        let at = lines(canvas, (x, y + 4.0), LABEL, room, &step.label);
        self.numbers(canvas, (x, at), NUMBER, room, &step.counts);
        let bottom = y + level.step;
        let end = bottom + level.stretch();
        if to != Way::End {
            canvas.line((column.way, bottom), (column.way, end - 4.0), 1.5, false);
            if to != Way::Fork {
                head(canvas, (column.way, end), (0.0, 1.0));
            }
        }
        if let Some(lost) = &step.lost {
            let height = self.lost_height(lost, column);
            let top = bottom + STRETCH * 0.6;
            let turn = top + (height / 2.0).min(22.0);
            if to == Way::End {
                canvas.line((column.way, bottom), (column.way, turn), 1.5, false);
            }
            canvas.line((column.way, turn), (column.aside - 4.0, turn), 1.5, false);
            head(canvas, (column.aside, turn), (1.0, 0.0));
            self.lost(canvas, lost, column, top);
        }
    }

    /// The box of those who left, with the reasons; gives its bottom.
    fn lost(&self, canvas: &mut Canvas, lost: &Lost, column: Column, top: f64) {
        let height = self.lost_height(lost, column);
        let area = Area { x: column.aside, y: top, width: column.aside_width, height };
        canvas.rect(area, PALE, false);
        canvas.rect(Area { width: 3.0, ..area }, INK, false);
        let (x, room) = (column.aside + PAD, column.aside_width - PAD - 4.0);
        let mut y = lines(canvas, (x, top + 3.0), LABEL, room, &lost.label);
        y = self.numbers(canvas, (x, y), Face { size: 14.0, ..STRONG }, room, &lost.counts);
        for reason in &lost.reasons {
            y = lines(canvas, (x, y), REASON, room, &self.bound(reason));
        }
    }

    fn lost_height(&self, lost: &Lost, column: Column) -> f64 {
        let room = column.aside_width - PAD - 4.0;
        let reasons: f64 =
            lost.reasons.iter().map(|reason| height(REASON, room, &self.bound(reason))).sum();
        let numbers = self.numbers_height(Face { size: 14.0, ..STRONG }, room, &lost.counts);
        height(LABEL, room, &lost.label) + numbers + reasons + 11.0
    }

    /// A reason whose numbers stand on the line of its last word.
    fn bound(&self, reason: &FlowReason) -> String {
        let numbers = self.counts(&reason.counts);
        format!("{}:{}{numbers}", reason.label, glyphs::NO_BREAK)
    }

    /// One line for each unit, so that stages can be compared down the way.
    fn numbers(
        &self,
        canvas: &mut Canvas,
        at: (f64, f64),
        face: Face,
        room: f64,
        counts: &[FlowCount],
    ) -> f64 {
        counts
            .iter()
            .fold(at.1, |y, count| lines(canvas, (at.0, y), face, room, &self.count(count)))
    }

    fn numbers_height(&self, face: Face, room: f64, counts: &[FlowCount]) -> f64 {
        counts.iter().map(|count| height(face, room, &self.count(count))).sum()
    }

    /// How high each level is, so that boxes of a level stand side by side.
    fn levels(&self, columns: &[(&[FlowStep], Column)]) -> Vec<Level> {
        let longest = columns.iter().map(|(steps, _)| steps.len()).max().unwrap_or(0);
        let mut levels = vec![Level::default(); longest];
        for (steps, column) in columns {
            let room = column.width - 2.0 * PAD;
            for (step, level) in steps.iter().zip(&mut levels) {
                let numbers = self.numbers_height(NUMBER, room, &step.counts);
                level.step = level.step.max(height(LABEL, room, &step.label) + numbers + 14.0);
                if let Some(lost) = &step.lost {
                    level.lost = level.lost.max(self.lost_height(lost, *column));
                }
            }
        }
        levels
    }
}

/// The column that all go through.
fn middle(width: f64) -> Column {
    let way = width / 2.0;
    let aside = way + ASIDE;
    Column { left: way - BOX / 2.0, width: BOX, way, aside, aside_width: WIDTH / 2.0 - ASIDE }
}

/// The column of an arm: one alone keeps to the middle.
fn place(width: f64, index: usize, arms: usize) -> Column {
    if arms == 1 {
        return middle(width);
    }
    let each = (width - 2.0 - GAP * (count(arms) - 1.0)) / count(arms);
    // the outline too stays inside
    let left = 1.0 + count(index) * (each + GAP);
    let way = left + 16.0;
    let aside = way + ASIDE;
    Column { left, width: each, way, aside, aside_width: left + each - aside }
}

/// What those lost after the last stage of all take below it.
fn below(level: Level) -> f64 {
    if level.lost > 0.0 { level.lost + STRETCH * 0.6 } else { 0.0 }
}

/// The way parts to the arms; gives where they begin.
fn fork(canvas: &mut Canvas, width: f64, places: &[Column], top: f64) -> f64 {
    let centre = |column: &Column| column.left + column.width / 2.0;
    if let ([first, .., last], way) = (places, width / 2.0) {
        let bar = top + 2.0;
        canvas.line((way, top - 4.0), (way, bar), 1.5, false);
        canvas.line((centre(first), bar), (centre(last), bar), 1.5, false);
        for column in places {
            canvas.line((centre(column), bar), (centre(column), bar + 16.0), 1.5, false);
            head(canvas, (centre(column), bar + 20.0), (0.0, 1.0));
        }
        return bar + 20.0;
    }
    top
}

/// The lines of an arm's name and the height of its band.
fn named(arm: &FlowArm, column: &Column) -> (Vec<String>, f64) {
    let room = column.width - 2.0 * PAD - MARK;
    let names = glyphs::fit(&arm.label, STRONG.size * glyphs::BOLD, room);
    let height = count(names.len()) * 19.0 + 12.0;
    (names, height)
}

/// The band over an arm, with the mark it has in every chart.
fn name(canvas: &mut Canvas, arm: &FlowArm, column: &Column, index: usize, area: Area) {
    canvas.rect(area, PALE, true);
    dot(canvas, (area.x + PAD + 7.0, area.y + 16.0), index);
    let mut y = area.y + 2.0;
    for line in named(arm, column).0 {
        y += 19.0;
        canvas.text((area.x + PAD + MARK, y), Face { anchor: Anchor::Start, ..STRONG }, &line);
    }
}

/// A text in lines below a height; gives where it ends.
fn lines(canvas: &mut Canvas, at: (f64, f64), face: Face, room: f64, text: &str) -> f64 {
    let mut y = at.1;
    for line in glyphs::fit(text, size(face), room) {
        y += step(face);
        canvas.text((at.0, y), face, &line);
    }
    y
}

fn height(face: Face, room: f64, text: &str) -> f64 {
    count(glyphs::fit(text, size(face), room).len()) * step(face)
}

fn step(face: Face) -> f64 {
    (face.size * 1.3).round()
}

fn size(face: Face) -> f64 {
    if face.bold { face.size * glyphs::BOLD } else { face.size }
}

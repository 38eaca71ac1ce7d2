//! Answers on a worded scale: one bar for each group, the groups of a statement together.

use crate::palette::Fills;
use crate::svg::{Anchor, Area, Canvas, Face, SMALL, STRONG, TEXT, count, identifier};
use crate::{Chart, Figure, Table, glyphs};
use std::fmt::Write as _;

/// How the options of a scale lie in the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// From a middle line outwards: the first `negative` options to the left, the rest to the right.
    Diverging {
        /// How many options lean away from the statement.
        negative: usize,
    },
    /// One after the other from the left, for scales without a middle.
    Stacked,
}

/// A chart of one or more statements and the answers to them.
///
/// The neutral answer is drawn in a column of its own at the right, so that it pushes neither side.
#[derive(Clone, Debug, PartialEq)]
pub struct Likert {
    /// Unique on the page: ids within the picture are made of it.
    pub id: String,
    /// What the chart shows; read out first.
    pub title: String,
    /// How the options lie.
    pub shape: Shape,
    /// The options in their order, without the neutral one.
    pub options: Vec<String>,
    /// The neutral option, such as "Not sure".
    pub neutral: Option<String>,
    /// The statements.
    pub items: Vec<Item>,
    /// The words the chart itself needs.
    pub words: LikertWords,
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The statement as it was asked.
    pub label: String,
    /// One bar for each group, in the same order for each statement.
    pub bars: Vec<Bar>,
}

/// The answers of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The group, such as "Mini Police".
    pub arm: String,
    /// Of how many, in words.
    pub base: String,
    /// Whole per cents in the order of the options. One that is withheld, or missing, withholds
    /// the bar: what is left of a hundred would tell it.
    pub shares: Vec<Figure>,
    /// The share of the neutral answer; not looked at where the scale has none.
    pub neutral: Figure,
}

/// The words a Likert chart needs, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikertWords {
    /// The heading over statements.
    pub item: String,
    /// The heading over groups.
    pub arm: String,
    /// The heading over bases.
    pub base: String,
    /// What stands where figures are withheld.
    pub withheld: String,
}

const WIDTH: f64 = 640.0;
/// Where the bars begin; left of it stand the groups.
const LEFT: f64 = 168.0;
const BAR: f64 = 28.0;
const ROW: f64 = 46.0;
/// Between the bar and the neutral column.
const APART: f64 = 24.0;
const LINE: f64 = 20.0;
/// The room of a fill before its option.
const KEY: f64 = 26.0;

/// Where things lie from left to right.
struct Layout {
    /// Units for one per cent.
    scale: f64,
    /// Where the bars begin, or their middle line.
    middle: f64,
    /// Where the neutral column begins.
    neutral: f64,
}

impl Likert {
    /// Draws the chart.
    pub fn draw(&self) -> Chart {
        let id = identifier(&self.id);
        let fills = Fills::new(&id, self.shape, self.options.len(), self.neutral.is_some());
        let layout = self.layout();
        let mut canvas = Canvas::default();
        canvas.raw(&fills.definitions());
        let mut y = self.legend(&mut canvas, &fills) + 12.0;
        for item in &self.items {
            for line in glyphs::fit(&item.label, STRONG.size * glyphs::BOLD, WIDTH) {
                y += LINE;
                canvas.text((0.0, y), STRONG, &line);
            }
            y += 8.0;
            let top = y;
            for bar in &item.bars {
                let height = label(&mut canvas, bar, y);
                self.bar(&mut canvas, bar, &fills, &layout, y);
                y += height;
            }
            self.guides(&mut canvas, &layout, top, y - 8.0);
            y += 12.0;
        }
        let description = self.description();
        let svg = canvas.finish(&id, &self.title, &description, (WIDTH, y));
        Chart { svg, table: self.table(), description }
    }

    /// The figures of a bar in the order of the options, the neutral one last; nothing where any
    /// is withheld.
    fn figures(&self, bar: &Bar) -> Option<Vec<f64>> {
        let shares = bar.shares.iter().chain(self.neutral.iter().map(|_| &bar.neutral));
        let figures = shares
            .map(|share| share.rounded(0).map(|value| value.clamp(0.0, 100.0)))
            .collect::<Option<Vec<_>>>()?;
        (figures.len() == self.options.len() + usize::from(self.neutral.is_some()))
            .then_some(figures)
    }

    fn layout(&self) -> Layout {
        let (mut left, mut right, mut neutral) = (0_f64, 0_f64, 0_f64);
        let all = self.items.iter().flat_map(|item| &item.bars);
        for figures in all.filter_map(|bar| self.figures(bar)) {
            let (shares, rest) = figures.split_at(self.options.len());
            let (against, towards) = shares.split_at(self.negative());
            left = left.max(against.iter().sum());
            right = right.max(towards.iter().sum());
            neutral = neutral.max(rest.iter().sum());
        }
        let apart = if self.neutral.is_some() { APART } else { 0.0 };
        // a column too narrow for its labels would run them into each other
        let neutral = if self.neutral.is_some() { neutral.max(8.0) } else { 0.0 };
        let total = (left + right + neutral).max(1.0);
        let scale = (WIDTH - LEFT - apart - 2.0) / total;
        let middle = LEFT + left * scale;
        Layout { scale, middle, neutral: middle + right * scale + apart }
    }

    fn negative(&self) -> usize {
        match self.shape {
            Shape::Diverging { negative } => negative.min(self.options.len()),
            Shape::Stacked => 0,
        }
    }

    fn legend(&self, canvas: &mut Canvas, fills: &Fills) -> f64 {
        let (mut x, mut y) = (0.0, 4.0);
        for (index, option) in self.options.iter().chain(&self.neutral).enumerate() {
            let lines = glyphs::fit(option, TEXT.size, WIDTH - KEY);
            let widest =
                lines.iter().map(|line| glyphs::width(line, TEXT.size)).fold(0.0, f64::max);
            let wide = KEY + widest;
            if x > 0.0 && x + wide > WIDTH {
                (x, y) = (0.0, y + 26.0);
            }
            fills.paint(canvas, Area { x: x + 0.5, y, width: 18.0, height: 18.0 }, index);
            let mut at = y + 14.0;
            for line in &lines {
                canvas.text((x + KEY, at), TEXT, line);
                at += LINE;
            }
            // an option over several lines fills its row, and the next begins below it
            if lines.len() > 1 {
                (x, y) = (WIDTH, at - LINE - 14.0);
            } else {
                x += wide + 16.0;
            }
        }
        y + 20.0
    }

    fn bar(&self, canvas: &mut Canvas, bar: &Bar, fills: &Fills, layout: &Layout, y: f64) {
        let Some(figures) = self.figures(bar) else {
            canvas.text((layout.middle + 8.0, y + 19.0), SMALL, &self.words.withheld);
            return;
        };
        let against: f64 = figures[..self.negative()].iter().sum();
        let mut x = layout.middle - against * layout.scale;
        for (index, figure) in figures.iter().enumerate() {
            if index == self.options.len() {
                x = layout.neutral;
            }
            let width = figure * layout.scale;
            if width > 0.0 {
                let area = Area { x, y, width, height: BAR };
                fills.paint(canvas, area, index);
                segment_label(canvas, area, *figure);
            }
            x += width;
        }
    }

    fn guides(&self, canvas: &mut Canvas, layout: &Layout, top: f64, bottom: f64) {
        let mut bars = self.items.iter().flat_map(|item| &item.bars);
        if !bars.any(|bar| self.figures(bar).is_some()) {
            return;
        }
        if matches!(self.shape, Shape::Diverging { .. }) {
            canvas.line((layout.middle, top - 4.0), (layout.middle, bottom), 2.0, false);
        }
        if self.neutral.is_some() {
            let x = layout.neutral - APART / 2.0;
            canvas.line((x, top - 4.0), (x, bottom), 1.0, true);
        }
    }

    fn cells(&self, bar: &Bar) -> Vec<String> {
        let columns = self.options.len() + usize::from(self.neutral.is_some());
        match self.figures(bar) {
            Some(figures) => figures.iter().map(|figure| format!("{figure:.0}%")).collect(),
            None => vec![self.words.withheld.clone(); columns],
        }
    }

    fn table(&self) -> Table {
        let words = &self.words;
        let mut head = vec![words.item.clone(), words.arm.clone(), words.base.clone()];
        head.extend(self.options.iter().chain(&self.neutral).cloned());
        let rows = self.items.iter().flat_map(|item| {
            item.bars.iter().map(|bar| {
                let mut row = vec![item.label.clone(), bar.arm.clone(), bar.base.clone()];
                row.extend(self.cells(bar));
                row
            })
        });
        Table { caption: self.title.clone(), head, rows: rows.collect() }
    }

    fn description(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            let end = if item.label.ends_with(['.', '?', '!']) { "" } else { "." };
            let _ = write!(text, "{}{end} ", item.label);
            for bar in &item.bars {
                let said = match self.figures(bar) {
                    None => self.words.withheld.clone(),
                    Some(figures) => {
                        let options = self.options.iter().chain(&self.neutral);
                        let parts = options.zip(figures);
                        parts
                            .map(|(option, figure)| format!("{option} {figure:.0}%"))
                            .collect::<Vec<_>>()
                            .join(", ")
                    }
                };
                let _ = write!(text, "{}, {}: {said}. ", bar.arm, bar.base);
            }
        }
        text.trim_end().to_owned()
    }
}

/// Names the group left of its bar, and says of how many; gives the height of the row.
fn label(canvas: &mut Canvas, bar: &Bar, y: f64) -> f64 {
    let room = LEFT - 12.0;
    let mut at = y - 4.0;
    let names = glyphs::fit(&bar.arm, TEXT.size, room);
    let bases = glyphs::fit(&bar.base, SMALL.size, room);
    for line in &names {
        at += 17.0;
        canvas.text((0.0, at), TEXT, line);
    }
    for line in &bases {
        at += 15.0;
        canvas.text((0.0, at), SMALL, line);
    }
    (count(names.len()) * 17.0 + count(bases.len()) * 15.0 + 12.0).max(ROW)
}

/// The figure on its own white ground, so that no pattern runs through it; left to the table where
/// the segment is too narrow.
fn segment_label(canvas: &mut Canvas, area: Area, figure: f64) {
    let text = format!("{figure:.0}%");
    let width = glyphs::width(&text, SMALL.size) + 6.0;
    if width + 2.0 > area.width {
        return;
    }
    let middle = area.x + area.width / 2.0;
    let ground =
        Area { x: middle - width / 2.0, y: area.y + 5.0, width, height: area.height - 10.0 };
    canvas.rect(ground, "#ffffff", false);
    let face = Face { anchor: Anchor::Middle, colour: TEXT.colour, ..SMALL };
    canvas.text((middle, area.y + area.height / 2.0 + 4.5), face, &text);
}

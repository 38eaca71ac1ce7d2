//! What stands for a group or an estimate in every chart: told apart by shape and line as much as
//! by colour, so that a copy in grey says the same.

use crate::glyphs;
use crate::scale::{Scale, trimmed};
use crate::svg::{Anchor, Area, Canvas, Face, INK, SMALL, TEXT};

/// The fill of each series, from the first on. The fifth looks like the first again.
pub const FILLS: [&str; 4] = ["#12284b", "#ffffff", "#f2b134", "#8cc5b5"];
/// The line of each series: whole, dashed, dotted, both.
pub const DASHES: [&str; 4] = ["", "9 5", "2 4", "10 4 2 4"];
/// Lines that lead the eye and are no figure themselves.
pub const GUIDE: &str = "#d9d9d9";

/// The mark of a series: a circle, a square, a diamond or a triangle.
pub fn dot(canvas: &mut Canvas, (x, y): (f64, f64), series: usize) {
    let fill = FILLS[series % FILLS.len()];
    match series % FILLS.len() {
        0 => canvas.circle((x, y), 6.0, fill),
        1 => canvas.rect(Area { x: x - 5.5, y: y - 5.5, width: 11.0, height: 11.0 }, fill, true),
        2 => canvas.path(&[(x - 7.0, y), (x, y - 7.0), (x + 7.0, y), (x, y + 7.0)], fill),
        _ => canvas.path(&[(x - 7.0, y + 5.5), (x, y - 7.0), (x + 7.0, y + 5.5)], fill),
    }
}

/// A filled head at `tip` that points along x and y by their signs.
pub fn head(canvas: &mut Canvas, tip: (f64, f64), along: (f64, f64)) {
    let back = (tip.0 - 9.0 * along.0, tip.1 - 9.0 * along.1);
    let side = (4.5 * along.1, 4.5 * along.0);
    let wing = [(back.0 + side.0, back.1 + side.1), (back.0 - side.0, back.1 - side.1)];
    canvas.path(&[tip, wing[0], wing[1]], INK);
}

/// Lines the names of the series up over the chart, each with its mark and, where there are such,
/// on its line; gives where they end.
pub fn legend(canvas: &mut Canvas, series: &[String], width: f64, has_lines: bool) -> f64 {
    let (mut x, mut y) = (0.0, 10.0);
    let mark = if has_lines { 44.0 } else { 18.0 };
    for (index, name) in series.iter().enumerate() {
        let wide = mark + 8.0 + glyphs::width(name, TEXT.size);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + 24.0);
        }
        if has_lines {
            canvas.dashed((x, y), (x + mark, y), 2.5, DASHES[index % DASHES.len()]);
        }
        dot(canvas, (x + mark / 2.0, y), index);
        canvas.text((x + mark + 6.0, y + 5.0), TEXT, name);
        x += wide + 16.0;
    }
    y + 20.0
}

/// Where an axis lies in the picture.
#[derive(Clone, Copy)]
pub struct Frame {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Frame {
    /// Where a value stands from left to right.
    pub fn x(&self, scale: &Scale, value: f64) -> f64 {
        self.left + scale.share(value) * (self.right - self.left)
    }

    /// Where a value stands from bottom to top.
    pub fn y(&self, scale: &Scale, value: f64) -> f64 {
        self.bottom - scale.share(value) * (self.bottom - self.top)
    }

    /// Draws an axis along the bottom with its guides. A name that would run into the one before
    /// it is left out.
    pub fn axis(&self, canvas: &mut Canvas, scale: &Scale, unit: &str) {
        canvas.line((self.left, self.bottom), (self.right, self.bottom), 1.0, false);
        let face = Face { anchor: Anchor::Middle, ..SMALL };
        let mut free = f64::NEG_INFINITY;
        for tick in &scale.ticks {
            let x = self.x(scale, *tick);
            let guide = Area { x: x - 0.5, y: self.top, width: 1.0, height: self.height() };
            canvas.rect(guide, GUIDE, false);
            canvas.line((x, self.bottom), (x, self.bottom + 5.0), 1.0, false);
            let text = format!("{}{unit}", trimmed(*tick));
            let half = glyphs::width(&text, SMALL.size) / 2.0;
            if x - half > free {
                canvas.text((x, self.bottom + 20.0), face, &text);
                free = x + half + 4.0;
            }
        }
    }

    fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

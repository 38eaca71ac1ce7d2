//! The few marks a chart is made of.

use std::fmt::Write as _;

/// The colour of text and outlines.
pub const INK: &str = "#0b0c0c";
/// The colour of what is said beside the main thing; 7:1 on white.
pub const QUIET: &str = "#484949";
/// Fonts: the page's own, then what every system has; the last one is what the documents embed.
const FONTS: &str = "Arial, Helvetica, Noto Sans, DejaVu Sans, Libertinus Serif, sans-serif";

/// Where a text stands against its point.
#[derive(Clone, Copy)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub struct Face {
    pub size: f64,
    pub bold: bool,
    pub colour: &'static str,
    pub anchor: Anchor,
}

/// Running text.
pub const TEXT: Face = Face { size: 15.0, bold: false, colour: INK, anchor: Anchor::Start };
/// The statement over its bars.
pub const STRONG: Face = Face { bold: true, ..TEXT };
/// Bases, axis labels and the like.
pub const SMALL: Face = Face { size: 13.0, bold: false, colour: QUIET, anchor: Anchor::Start };

/// A rectangle.
#[derive(Clone, Copy)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A drawing under way.
#[derive(Default)]
pub struct Canvas {
    body: String,
}

impl Canvas {
    pub fn rect(&mut self, area: Area, fill: &str, outlined: bool) {
        let stroke =
            if outlined { format!(r#" stroke="{INK}" stroke-width="1""#) } else { String::new() };
        let _ = write!(
            self.body,
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{fill}"{stroke}/>"#,
            number(area.x),
            number(area.y),
            number(area.width),
            number(area.height)
        );
    }

    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), thick: f64, dashed: bool) {
        self.dashed(from, to, thick, if dashed { "4 4" } else { "" });
    }

    /// A line of dashes, whole where their pattern is empty.
    pub fn dashed(&mut self, from: (f64, f64), to: (f64, f64), thick: f64, dashes: &str) {
        let dash = if dashes.is_empty() {
            String::new()
        } else {
            format!(r#" stroke-dasharray="{dashes}""#)
        };
        let _ = write!(
            self.body,
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{INK}" stroke-width="{}"{dash}/>"#,
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            number(thick)
        );
    }

    pub fn path(&mut self, points: &[(f64, f64)], fill: &str) {
        let mut data = String::new();
        for (index, (x, y)) in points.iter().enumerate() {
            let step = if index == 0 { 'M' } else { 'L' };
            let _ = write!(data, "{step}{} {}", number(*x), number(*y));
        }
        let _ = write!(
            self.body,
            r#"<path d="{data}Z" fill="{fill}" stroke="{INK}" stroke-width="1.5"/>"#
        );
    }

    pub fn circle(&mut self, at: (f64, f64), radius: f64, fill: &str) {
        let _ = write!(
            self.body,
            r#"<circle cx="{}" cy="{}" r="{}" fill="{fill}" stroke="{INK}" stroke-width="1.5"/>"#,
            number(at.0),
            number(at.1),
            number(radius)
        );
    }

    pub fn text(&mut self, at: (f64, f64), face: Face, content: &str) {
        let weight = if face.bold { r#" font-weight="bold""# } else { "" };
        let anchor = match face.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let _ = write!(
            self.body,
            r#"<text x="{}" y="{}" font-size="{}" fill="{}"{weight}{anchor}>{}</text>"#,
            number(at.0),
            number(at.1),
            number(face.size),
            face.colour,
            escape(content)
        );
    }

    /// Puts in what was written elsewhere, such as the definitions of patterns.
    pub fn raw(&mut self, svg: &str) {
        self.body.push_str(svg);
    }

    /// The finished element.
    pub fn finish(self, id: &str, title: &str, description: &str, size: (f64, f64)) -> String {
        let (width, height) = (number(size.0), number(size.1));
        let (title, description) = (escape(title), escape(description));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" font-family=\"{FONTS}\">\
             <title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{description}</desc>\
             {}</svg>",
            self.body
        )
    }
}

/// A length or place to a tenth of a unit, without a trailing zero.
pub fn number(value: f64) -> String {
    let text = format!("{:.1}", value + 0.0);
    let text = text.strip_suffix(".0").unwrap_or(&text);
    // a hair below nought prints with its sign
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text that cannot be taken for markup. Characters that XML does not allow are left out.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            other if other.is_control() || matches!(other, '\u{fffe}' | '\u{ffff}') => {}
            other => safe.push(other),
        }
    }
    safe
}

/// An id that can stand in an attribute: letters, digits and hyphens, nothing else.
pub fn identifier(id: &str) -> String {
    let clean: String = id
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .collect();
    format!("chart-{clean}")
}

/// A count as a length.
pub fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

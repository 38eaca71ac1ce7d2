//! What a reader of the picture itself would complain about.

use crate::glyphs;
use charts::Chart;
use roxmltree::{Document, Node};

/// Where a text stands: as wide as a wide font makes it.
#[derive(Debug)]
struct Place {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Room for rounding to tenths.
const HAIR: f64 = 0.15;

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).expect(name).parse().expect("a number")
}

fn place(node: Node<'_, '_>) -> Place {
    let text = node.text().unwrap_or_default().to_owned();
    let (x, y, size) = (number(node, "x"), number(node, "y"), number(node, "font-size"));
    let bold = if node.attribute("font-weight").is_some() { glyphs::BOLD } else { 1.0 };
    let width = glyphs::width(&text, size * bold);
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    Place { text, left, right: left + width, top: y - 0.74 * size, bottom: y + 0.22 * size }
}

/// The texts of a picture, title and description apart.
pub fn texts(chart: &Chart) -> Vec<String> {
    let document = Document::parse(&chart.svg).expect("valid XML");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

/// All words in the picture, without breaks between and within them.
pub fn run_together(chart: &Chart) -> String {
    texts(chart).concat().replace([' ', '\u{a0}', '-'], "")
}

/// Fails where the picture is no XML, where a text leaves it or runs into another, or where its
/// name and description are not those of the chart.
pub fn check(chart: &Chart) {
    let document = Document::parse(&chart.svg).expect("valid XML");
    let root = document.root_element();
    let size: Vec<f64> = root
        .attribute("viewBox")
        .expect("a box")
        .split(' ')
        .map(|part| part.parse().expect("a number"))
        .collect();
    let text = |name| document.descendants().find(|node| node.has_tag_name(name));
    assert_eq!(text("desc").and_then(|node| node.text()), Some(chart.description.as_str()));
    assert_eq!(text("title").and_then(|node| node.text()), Some(chart.table.caption.as_str()));
    let places: Vec<Place> =
        document.descendants().filter(|node| node.has_tag_name("text")).map(place).collect();
    for (index, one) in places.iter().enumerate() {
        assert!(
            one.left >= -HAIR
                && one.top >= -HAIR
                && one.right <= size[2] + HAIR
                && one.bottom <= size[3] + HAIR,
            "“{}” at {one:?} leaves {size:?}",
            one.text
        );
        for other in &places[index + 1..] {
            let apart = one.right <= other.left + HAIR
                || other.right <= one.left + HAIR
                || one.bottom <= other.top + HAIR
                || other.bottom <= one.top + HAIR;
            assert!(apart, "“{}” at {one:?} runs into “{}” at {other:?}", one.text, other.text);
        }
    }
    shapes(&document, &size);
    let columns = chart.table.head.len();
    assert!(chart.table.rows.iter().all(|row| row.len() == columns), "a row is short");
}

/// Shapes too stay inside.
fn shapes(document: &Document<'_>, size: &[f64]) {
    let drawn = document.root_element().children().filter(|node| !node.has_tag_name("defs"));
    for node in drawn {
        let (xs, ys) = match node.tag_name().name() {
            "rect" => {
                let (x, y) = (number(node, "x"), number(node, "y"));
                (vec![x, x + number(node, "width")], vec![y, y + number(node, "height")])
            }
            "line" => (
                vec![number(node, "x1"), number(node, "x2")],
                vec![number(node, "y1"), number(node, "y2")],
            ),
            "circle" => (vec![number(node, "cx")], vec![number(node, "cy")]),
            "path" => points(node.attribute("d").expect("a path")),
            _ => continue,
        };
        let inside = |values: &[f64], end: f64| {
            values.iter().all(|value| (-1.0..=end + 1.0).contains(value))
        };
        assert!(inside(&xs, size[2]) && inside(&ys, size[3]), "{node:?} leaves {size:?}");
    }
}

fn points(data: &str) -> (Vec<f64>, Vec<f64>) {
    let pairs = data.trim_end_matches('Z').split(['M', 'L']).filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (x, y) = pair.split_once(' ').expect("a point");
            (x.parse::<f64>().expect("a number"), y.parse::<f64>().expect("a number"))
        })
        .unzip()
}

/// Written where a person can look at them when the variable is set.
pub fn keep(name: &str, chart: &Chart) {
    if let Some(folder) = std::env::var_os("CAPBADGE_CHARTS") {
        let file = std::path::Path::new(&folder).join(format!("{name}.svg"));
        std::fs::write(file, &chart.svg).expect("the folder is there");
    }
}

//! A result as a report of figures, tables and pictures: the same for a page and for a PDF file.

mod digits;
pub(super) mod names;
mod pictures;
mod tables;

use ::evidence::run::{Record, Report, SMALL_BASE};
use documents::{Block, EvidenceReport, Front};

/// The report.
pub fn of(report: &Report) -> EvidenceReport {
    let of = &report.provenance;
    let mut blocks = Vec::new();
    let found = if of.command == "suppress" {
        tables::cells(report).into_iter().collect()
    } else {
        pictures::of(report)
    };
    if !found.is_empty() {
        blocks.push(section("What was found"));
        blocks.extend(found);
    }
    blocks.push(section("Every figure"));
    blocks.extend(tables::figures(report));
    blocks.push(section("How the figures were worked out"));
    blocks.push(tables::methods(report));
    blocks.push(section("What to bear in mind"));
    blocks.extend(in_mind(report));
    blocks.push(section("Where the figures come from"));
    blocks.push(tables::origin(report));
    EvidenceReport {
        front: Front {
            lang: "en".to_owned(),
            title: title(report),
            author: format!("{} {}", of.software, of.version),
            date: None,
        },
        subtitle: subtitle(report),
        about: about(report),
        contents: "Contents".to_owned(),
        figure: "Figure".to_owned(),
        table: "Table".to_owned(),
        blocks,
    }
}

fn section(text: &str) -> Block {
    Block::Heading { level: 1, text: text.to_owned() }
}

/// The columns the records are about, each once, in their order.
fn outcomes(report: &Report) -> Vec<&str> {
    distinct(report.results.iter().filter_map(|record| record.outcome.as_deref()))
}

/// Each once, in the order in which they come.
fn distinct<'a>(all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = std::collections::BTreeSet::new();
    all.filter(|one| seen.insert(*one)).collect()
}

/// Whether a figure is kept back.
fn is_withheld(record: &Record) -> bool {
    record.suppressed.is_some() && record.estimate.is_none()
}

/// Whether a figure's note says that too few children stand behind it.
fn is_of_few(record: &Record) -> bool {
    record.note.as_ref().is_some_and(|note| note.contains(SMALL_BASE))
}

fn title(report: &Report) -> String {
    let what = names::command(&report.provenance.command);
    match outcomes(report).as_slice() {
        [one] => format!("{what}: {one}"),
        [one, other] => format!("{what}: {one} and {other}"),
        _ => what,
    }
}

fn subtitle(report: &Report) -> String {
    match &report.provenance.arms {
        Some([programme, comparison]) => format!("{programme} against {comparison}"),
        None => "Figures with their uncertainty, method and origin".to_owned(),
    }
}

fn about(report: &Report) -> Vec<String> {
    let of = &report.provenance;
    let mut parts = Vec::new();
    for (count, one, many) in [
        (of.rows, "row", "rows"),
        (of.schools, "school", "schools"),
        (of.forces.filter(|forces| *forces > 1), "force", "forces"),
    ] {
        parts.extend(count.map(|count| format!("{count} {}", if count == 1 { one } else { many })));
    }
    let mut lines = Vec::new();
    if !parts.is_empty() {
        lines.push(format!("Read from the file: {}", parts.join(", ")));
    }
    if let Some(level) = digits::one_level(report.results.iter()) {
        lines.push(format!("Intervals: {level}"));
    }
    lines
}

/// The notes of the records, what is withheld, and who said nothing.
fn in_mind(report: &Report) -> Vec<Block> {
    let mut blocks = Vec::new();
    let withheld = report.results.iter().filter(|record| is_withheld(record)).count();
    if withheld > 0 {
        blocks.push(Block::Note {
            title: "Withheld".to_owned(),
            text: format!(
                "{withheld} cells are withheld, each said as “withheld” in its place: small ones, \
                 and others beside them so that no small one can be worked out, also by a reader \
                 who knows the totals. Which are which is not said."
            ),
        });
    }
    let few = report.results.iter().filter(|record| is_of_few(record)).count();
    if few > 0 {
        blocks.push(Block::Note {
            title: "Small base".to_owned(),
            text: format!(
                "{few} figures rest on fewer than ten children: they are for the analyst, and not \
                 for publication."
            ),
        });
    }
    blocks.push(Block::Paragraph {
        text:
            "A figure stands with its interval: the range of values that the answers go with. An \
               interval is as good as the sample and the comparison behind it; who was not asked, \
               or did not answer, is not in it."
                .to_owned(),
    });
    let items = notes(report);
    if !items.is_empty() {
        blocks.push(Block::List { items });
    }
    blocks.extend(tables::silences(report));
    blocks
}

/// Each note once, with the figures it is about.
fn notes(report: &Report) -> Vec<String> {
    let noted = |record: &Record| record.note.clone();
    let all: Vec<(String, String)> = report
        .results
        .iter()
        .filter_map(|record| Some((noted(record)?, names::full(record))))
        .collect();
    distinct(all.iter().map(|(note, _)| note.as_str()))
        .into_iter()
        .map(|note| {
            let about: Vec<&str> =
                all.iter().filter(|(of, _)| of == note).map(|(_, name)| name.as_str()).collect();
            match about.as_slice() {
                [one] => format!("{one}: {note}."),
                [one, .., last] if about.len() > MOST_NAMES => {
                    format!("{one} to {last} ({} figures): {note}.", about.len())
                }
                _ => format!("{}: {note}.", about.join("; ")),
            }
        })
        .collect()
}

/// More figures than these are not named one by one under a note.
const MOST_NAMES: usize = 6;

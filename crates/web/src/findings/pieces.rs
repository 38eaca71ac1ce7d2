//! The blocks of a report as parts of a page: the printed document is made of the same blocks.

use actions::findings::{Block, TableData};
use components::{Content, Details, InsetText, Table};
use words::Words;

/// A table of more columns is only for those who want to know.
const WIDE: usize = 3;

/// One part of the page.
pub enum Piece {
    /// A heading below the page's own: 2, 3 or 4.
    Heading(u8, String, String),
    /// A paragraph.
    Paragraph(String),
    /// A list with points.
    List(Vec<String>),
    /// What somebody said, and who.
    Quote(String, String),
    /// A picture of ours, its caption, and its table behind a button.
    Figure(Content, String, Option<Details>),
    /// A table that may be wider than the page, and what it is of.
    Table(Table, String),
    /// A table of many columns, behind its own caption.
    Behind(Details),
    /// A box.
    Note(InsetText),
}

/// The parts of a page, and its sections with their ids.
pub fn of(t: Words, blocks: &[Block]) -> (Vec<Piece>, Vec<(String, String)>) {
    let mut sections = Vec::new();
    let mut pieces = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        let piece = piece(t, number, block);
        if let Piece::Heading(2, id, text) = &piece {
            sections.push((id.clone(), text.clone()));
        }
        pieces.push(piece);
    }
    (pieces, sections)
}

fn piece(t: Words, number: usize, block: &Block) -> Piece {
    match block {
        Block::Heading { level, text } => {
            Piece::Heading(level + 1, format!("part-{number}"), text.clone())
        }
        Block::Paragraph { text } => Piece::Paragraph(text.clone()),
        Block::List { items } => Piece::List(items.clone()),
        Block::Quote { text, by } => Piece::Quote(text.clone(), by.clone()),
        Block::Figure { svg, caption, table: figures, .. } => {
            let behind = figures.as_ref().map(|figures| {
                let scroll = scrolling(&figures.caption, &table(figures));
                Details::new(t.findings_report_show_table(), scroll)
            });
            // drawn by our own chart, which escapes every word
            Piece::Figure(Content::html(svg.as_str()), caption.clone(), behind)
        }
        Block::Table { table: figures } if figures.head.len() > WIDE => {
            let scroll = scrolling(&figures.caption, &table(figures));
            Piece::Behind(Details::new(figures.caption.as_str(), scroll).classes("cb-behind"))
        }
        Block::Table { table: figures } => Piece::Table(table(figures), figures.caption.clone()),
        Block::Note { title, text } => {
            let (title, text) = (Content::from(title), Content::from(text));
            Piece::Note(InsetText::new(Content::html(format!(
                "<strong>{title}</strong><br>{text}"
            ))))
        }
    }
}

fn table(figures: &TableData) -> Table {
    let head = figures.head.iter().fold(Table::new(&figures.caption), Table::column);
    figures.rows.iter().fold(head, |table, row| table.row(row.iter().map(String::as_str)))
}

/// A table in a box that scrolls by keyboard too.
fn scrolling(caption: &str, table: &Table) -> Content {
    let label = Content::from(caption);
    Content::html(format!(
        r#"<div class="cb-scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>"#
    ))
}

//! The report as one HTML file.

use crate::{Block, EvidenceReport, TableData};
use std::fmt::Write as _;

/// How the page looks; inside it, so that the file needs no other.
const STYLE: &str = include_str!("../templates/report.css");

impl EvidenceReport {
    /// The report as one HTML file that needs nothing else: no script, no font, no picture from
    /// elsewhere. It reads at the width of a phone, where pictures and tables scroll in their own
    /// boxes, and it prints.
    ///
    /// Words are escaped; a figure's `svg` goes in as it is. The same report gives the same bytes.
    pub fn page(&self) -> String {
        let mut page = Page { of: self, html: String::new(), section: 0, figure: 0, table: 0 };
        page.head();
        page.front();
        for block in &self.blocks {
            page.block(block);
        }
        page.html.push_str("</main>\n</body>\n</html>\n");
        page.html
    }
}

/// A page as it is written.
struct Page<'a> {
    of: &'a EvidenceReport,
    html: String,
    section: usize,
    figure: usize,
    table: usize,
}

impl Page<'_> {
    fn head(&mut self) {
        let front = &self.of.front;
        let (lang, title, author) =
            (escape(&front.lang), escape(&front.title), escape(&front.author));
        let _ = write!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"author\" content=\"{author}\">\n<title>{title}</title>\n\
             <style>\n{STYLE}</style>\n</head>\n<body>\n"
        );
    }

    /// The title, what stands under it, and the sections to go to.
    fn front(&mut self) {
        let of = self.of;
        let _ = writeln!(self.html, "<header>\n<h1>{}</h1>", escape(&of.front.title));
        if !of.subtitle.is_empty() {
            let _ = writeln!(self.html, "<p class=\"subtitle\">{}</p>", escape(&of.subtitle));
        }
        for line in [&of.front.author].into_iter().chain(&of.about) {
            let _ = writeln!(self.html, "<p class=\"about\">{}</p>", escape(line));
        }
        self.html.push_str("</header>\n");
        let sections = of.blocks.iter().filter_map(|block| match block {
            Block::Heading { level: 1, text } => Some(text),
            _ => None,
        });
        let contents = escape(&of.contents);
        let _ = writeln!(self.html, "<nav aria-labelledby=\"contents\">");
        let _ = writeln!(self.html, "<p id=\"contents\">{contents}</p>\n<ol>");
        for (place, text) in (1..).zip(sections) {
            let _ =
                writeln!(self.html, "<li><a href=\"#section-{place}\">{}</a></li>", escape(text));
        }
        self.html.push_str("</ol>\n</nav>\n<main>\n");
    }

    fn block(&mut self, block: &Block) {
        let html = &mut self.html;
        match block {
            Block::Heading { level: 1, text } => {
                self.section += 1;
                let _ = writeln!(html, "<h2 id=\"section-{}\">{}</h2>", self.section, escape(text));
            }
            Block::Heading { level, text } => {
                let level = (level + 1).clamp(2, 4);
                let _ = writeln!(html, "<h{level}>{}</h{level}>", escape(text));
            }
            Block::Paragraph { text } => {
                let _ = writeln!(html, "<p>{}</p>", escape(text));
            }
            Block::List { items } => {
                html.push_str("<ul>\n");
                for item in items {
                    let _ = writeln!(html, "<li>{}</li>", escape(item));
                }
                html.push_str("</ul>\n");
            }
            Block::Quote { text, by } => {
                let (text, by) = (escape(text), escape(by));
                let _ =
                    writeln!(html, "<blockquote><p>{text}</p><footer>{by}</footer></blockquote>");
            }
            Block::Figure { svg, caption, table, .. } => {
                self.figure(svg, caption);
                if let Some(table) = table {
                    self.table(table);
                }
            }
            Block::Table { table } => self.table(table),
            Block::Note { title, text } => {
                let (title, text) = (escape(title), escape(text));
                let _ = writeln!(html, "<div class=\"note\"><p>{title}</p><p>{text}</p></div>");
            }
        }
    }

    /// A picture, whose own title and description stand for it.
    fn figure(&mut self, svg: &str, caption: &str) {
        self.figure += 1;
        let (word, number) = (escape(&self.of.figure), self.figure);
        let _ = writeln!(
            self.html,
            "<figure>\n<figcaption id=\"figure-{number}\">{word} {number}. {}</figcaption>\n\
             <div class=\"wide\" role=\"region\" aria-labelledby=\"figure-{number}\" \
             tabindex=\"0\">{svg}</div>\n</figure>",
            escape(caption)
        );
    }

    /// A table. Its caption stands before the box that scrolls, so that it stays in sight.
    fn table(&mut self, table: &TableData) {
        self.table += 1;
        let (word, number) = (escape(&self.of.table), self.table);
        let html = &mut self.html;
        let _ = writeln!(
            html,
            "<p class=\"caption\" id=\"table-{number}\">{word} {number}. {}</p>\n\
             <div class=\"wide\" role=\"region\" aria-labelledby=\"table-{number}\" \
             tabindex=\"0\">\n<table aria-labelledby=\"table-{number}\">\n<thead><tr>",
            escape(&table.caption)
        );
        for cell in &table.head {
            let _ = write!(html, "<th scope=\"col\">{}</th>", escape(cell));
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            html.push_str("<tr>");
            for (place, cell) in row.iter().enumerate() {
                let cell = escape(cell);
                let _ = match place {
                    0 => write!(html, "<th scope=\"row\">{cell}</th>"),
                    _ if is_short(&cell) => write!(html, "<td class=\"short\">{cell}</td>"),
                    _ => write!(html, "<td>{cell}</td>"),
                };
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n</table>\n</div>\n");
    }
}

/// Whether a cell is a figure or a few words, which stay on one line.
fn is_short(cell: &str) -> bool {
    cell.chars().count() <= 26
}

/// Text that cannot be taken for markup.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

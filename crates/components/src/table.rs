use askama::Template;

use crate::html::{OptionalAttribute, attr};
use crate::{Attributes, Classes, Content};

/// The class under which a phone shows each row as a card.
const STACKED: &str = "cb-stack";

/// A heading or a value of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What it says.
    pub content: Content,
    /// `numeric` for a right-aligned number; empty for words.
    pub format: String,
    /// How many columns it covers.
    pub colspan: Option<u32>,
    /// How many rows it covers.
    pub rowspan: Option<u32>,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Cell {
    /// A number, right-aligned.
    pub fn numeric(content: impl Into<Content>) -> Self {
        Self { format: "numeric".to_owned(), ..Self::from(content) }
    }

    fn column_classes(&self) -> Classes {
        self.formatted("govuk-table__header--")
    }

    fn value_classes(&self) -> Classes {
        self.formatted("govuk-table__cell--")
    }

    fn formatted(&self, prefix: &str) -> Classes {
        if self.format.is_empty() {
            self.classes.clone()
        } else {
            self.classes.after(&format!("{prefix}{}", self.format))
        }
    }
}

impl<T: Into<Content>> From<T> for Cell {
    fn from(content: T) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

/// A row of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The values, one for each column.
    pub cells: Vec<Cell>,
    /// Further classes of the row.
    pub classes: Classes,
}

impl<C: Into<Cell>> FromIterator<C> for Row {
    fn from_iter<I: IntoIterator<Item = C>>(cells: I) -> Self {
        Self { cells: cells.into_iter().map(Into::into).collect(), classes: Classes::default() }
    }
}

/// Facts in rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "table.html")]
pub struct Table {
    /// What the table is of.
    pub caption: Content,
    /// Further classes of the caption, such as `govuk-table__caption--m`.
    pub caption_classes: Classes,
    /// The headings of the columns.
    pub head: Vec<Cell>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether the first value of a row is its heading.
    pub first_cell_is_header: bool,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Table);
setters!(Table: set caption_classes: Classes, set first_cell_is_header: bool);

impl Table {
    /// A table of this, the first value of each row being its heading.
    pub fn new(caption: impl Into<Content>) -> Self {
        Self {
            caption: caption.into(),
            caption_classes: "govuk-table__caption--m".into(),
            first_cell_is_header: true,
            ..Self::default()
        }
    }

    /// Adds a column of words.
    #[must_use]
    pub fn column(mut self, name: impl Into<Content>) -> Self {
        self.head.push(Cell::from(name));
        self
    }

    /// Adds a column of numbers; the values of plain words under it are right-aligned too.
    #[must_use]
    pub fn numeric_column(mut self, name: impl Into<Content>) -> Self {
        self.head.push(Cell::numeric(name));
        self
    }

    /// Adds a row. Values take the format of their column, unless they have their own.
    #[must_use]
    pub fn row<C: Into<Cell>>(self, cells: impl IntoIterator<Item = C>) -> Self {
        self.push(cells.into_iter().collect())
    }

    /// Adds a row made elsewhere.
    #[must_use]
    pub fn push(mut self, mut row: Row) -> Self {
        for (cell, column) in row.cells.iter_mut().zip(&self.head) {
            if cell.format.is_empty() {
                cell.format.clone_from(&column.format);
            }
        }
        self.rows.push(row);
        self
    }

    /// Makes each row a small card on a phone, the headings of the columns beside its values. Call it last: it labels
    /// the rows that are there. The roles keep it a table for screen readers that go by the style.
    #[must_use]
    pub fn stacked(mut self) -> Self {
        self.classes.add(STACKED);
        let first = usize::from(self.first_cell_is_header);
        for row in &mut self.rows {
            for (cell, column) in row.cells.iter_mut().zip(&self.head).skip(first) {
                cell.attributes.push("data-label", plain(&column.content));
            }
        }
        self
    }

    /// Where the style takes the table apart, roles say what it still is.
    fn role(&self, name: &'static str) -> OptionalAttribute<'static> {
        attr("role", if self.classes.mention(STACKED) { name } else { "" })
    }
}

/// Words of a heading, without its tags.
fn plain(content: &Content) -> String {
    match content {
        Content::Text(words) => words.clone(),
        Content::Html(markup) => {
            let mut inside = false;
            let outside = |letter: &char| {
                let tag = inside || *letter == '<';
                inside = tag && *letter != '>';
                !tag
            };
            markup.chars().filter(outside).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacked_rows_carry_the_names_of_their_columns_and_formats_follow_the_column() {
        let table = Table::new("Schools")
            .column("School")
            .numeric_column(Content::html("Places <abbr>n</abbr>"))
            .row(["Alder & Ash", "10"])
            .stacked()
            .to_string();
        let (head, value) = (
            "<th scope=\"row\" class=\"govuk-table__header\" role=\"rowheader\">Alder &#38; Ash</th>",
            "govuk-table__cell--numeric\" role=\"cell\" data-label=\"Places n\">10</td>",
        );
        assert!(table.contains(head), "{table}");
        assert!(table.contains(value), "{table}");
    }
}

//! What a list can do beside being searched: it is sorted by a column, and what its reader sees of it
//! goes along as a file. A page says of each row what stands in each column; the rest is here. The
//! address of the page bears all of it, so that it works without a script and can be kept:
//! `?sort=name&order=down`, `?file=xlsx`. A file holds the rows that the reader's scope reaches and
//! the search found, on all pages, and no column that the page does not show.

use crate::{Fields, download};
use askama::Template;
use axum::response::Response;
use components::{Cell, Content, Table};
use domain::{
    schools::search_key,
    table_file::{WORKBOOK, rows_file, rows_workbook},
};
use jiff::civil::Date;
use words::Words;

/// Rows on one page of a list that is sorted here.
const PER_PAGE: usize = 50;

/// By what a value is sorted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(String),
}

/// What stands in a column of a row: in words, and what it is sorted by.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    text: String,
    key: Key,
}

impl Item {
    /// Words, sorted as people look them up: without accents and capitals.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { key: Key::Text(search_key(&text)), text }
    }

    /// A number, sorted by its size.
    pub(crate) fn number(number: impl Into<i64>, text: impl Into<String>) -> Self {
        Self { text: text.into(), key: Key::Number(number.into()) }
    }

    /// A day: in a file as year, month and day, which sorts there as well.
    pub(crate) fn day(day: Date) -> Self {
        Self { text: day.to_string(), key: Key::Text(day.to_string()) }
    }
}

/// A column: its code in the address, and its heading.
pub(crate) type Column = (&'static str, &'static str);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Csv,
    Xlsx,
}

/// What is asked of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Order {
    sort: Option<&'static str>,
    is_down: bool,
    file: Option<File>,
    page: u32,
}

impl Default for Order {
    fn default() -> Self {
        Self { sort: None, is_down: false, file: None, page: 1 }
    }
}

impl Order {
    /// Reads it from the address. A column that is none, and a file of another kind, count as not
    /// asked.
    pub(crate) fn of(fields: &Fields, columns: &[Column]) -> Self {
        let sort = fields.text("sort");
        Self {
            sort: columns.iter().map(|(code, _)| *code).find(|code| *code == sort),
            is_down: fields.text("order") == "down",
            file: match fields.text("file") {
                "csv" => Some(File::Csv),
                "xlsx" => Some(File::Xlsx),
                _ => None,
            },
            page: fields.text("page").parse().unwrap_or(1).clamp(1, 10_000),
        }
    }

    /// The page, from 1.
    pub(crate) const fn page(&self) -> u32 {
        self.page
    }

    /// Whether every row is needed and not only a page of them.
    pub(crate) const fn is_whole(&self) -> bool {
        self.sort.is_some() || self.file.is_some()
    }

    /// Sorts rows as asked; those that are alike keep their order.
    pub(crate) fn sort<T>(
        &self,
        columns: &[Column],
        rows: &mut [T],
        items: impl Fn(&T) -> Vec<Item>,
    ) {
        let at = columns.iter().position(|(code, _)| Some(*code) == self.sort);
        let Some(at) = at else { return };
        let key = |row: &T| items(row).into_iter().nth(at).map(|item| item.key);
        if self.is_down {
            rows.sort_by_cached_key(|row| std::cmp::Reverse(key(row)));
        } else {
            rows.sort_by_cached_key(key);
        }
    }

    /// Leaves the page that is asked for of rows that were all read; says whether there are more.
    pub(crate) fn cut<T>(&self, rows: &mut Vec<T>) -> bool {
        let before = usize::try_from(self.page - 1).unwrap_or(0).saturating_mul(PER_PAGE);
        rows.drain(..rows.len().min(before));
        let has_more = rows.len() > PER_PAGE;
        rows.truncate(PER_PAGE);
        has_more
    }

    /// The rows as a file, where one was asked for.
    pub(crate) fn file<T>(
        &self,
        name: &str,
        columns: &[Column],
        rows: &[T],
        items: impl Fn(&T) -> Vec<Item>,
    ) -> Option<Response> {
        let head: Vec<&str> = columns.iter().map(|(_, words)| *words).collect();
        let texts =
            |row: &T| -> Vec<String> { items(row).into_iter().map(|item| item.text).collect() };
        let rows = rows.iter().map(texts);
        Some(match self.file? {
            File::Csv => {
                let bytes = rows_file(&head, rows);
                download(bytes, "text/csv; charset=utf-8", &format!("{name}.csv"))
            }
            File::Xlsx => download(rows_workbook(&head, rows), WORKBOOK, &format!("{name}.xlsx")),
        })
    }

    /// What the links to other pages of the list say of its order, to stand behind other pairs.
    pub(crate) fn query(&self) -> String {
        let order = if self.is_down { "&order=down" } else { "" };
        self.sort.map(|code| format!("&sort={code}{order}")).unwrap_or_default()
    }

    /// Heads a table, and says to those who listen which way a column is sorted. The links that
    /// sort are no part of it: on a phone the headings are not shown.
    pub(crate) fn head(&self, mut table: Table, columns: &[Column]) -> Table {
        for (code, words) in columns {
            let mut cell = Cell::from(*words);
            if self.sort == Some(*code) {
                let way = if self.is_down { "descending" } else { "ascending" };
                cell.attributes.push("aria-sort", way);
            }
            table.head.push(cell);
        }
        table
    }

    /// The links that sort a list and that take it along. `base` is the address with what was
    /// searched for, such as `/schools?find=lark`.
    pub(crate) fn tools(&self, t: Words, columns: &[Column], base: &str) -> Content {
        let base = format!("{base}{}", if base.contains('?') { '&' } else { '?' });
        let sort = |&(code, words): &Column| {
            let is_current = self.sort == Some(code);
            let down = if is_current && !self.is_down { "&order=down" } else { "" };
            Link { href: format!("{base}sort={code}{down}"), words, is_current }
        };
        let file = |kind: &str, words| {
            let href = format!("{base}file={kind}{}", self.query());
            Link { href, words, is_current: false }
        };
        let tools = Tools {
            t,
            sorts: columns.iter().map(sort).collect(),
            files: vec![file("csv", t.common_list_csv()), file("xlsx", t.common_list_xlsx())],
        };
        Content::html(tools.to_string())
    }
}

/// A link that sorts, or one to a file.
struct Link {
    href: String,
    words: &'static str,
    is_current: bool,
}

#[derive(Template)]
#[template(path = "lists.html")]
struct Tools {
    t: Words,
    sorts: Vec<Link>,
    files: Vec<Link>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 2] = [("name", "Name"), ("places", "Places")];

    fn items(row: &(&'static str, i64)) -> Vec<Item> {
        vec![Item::text(row.0), Item::number(row.1, row.1.to_string())]
    }

    fn sorted(sort: &'static str, is_down: bool) -> Vec<&'static str> {
        let mut rows = vec![("Zoë", 9), ("Éloi", 10), ("adder", 100)];
        let order = Order { sort: Some(sort), is_down, ..Order::default() };
        order.sort(&COLUMNS, &mut rows, items);
        rows.into_iter().map(|row| row.0).collect()
    }

    #[test]
    fn words_are_sorted_without_accents_and_numbers_by_size() {
        assert_eq!(sorted("name", false), ["adder", "Éloi", "Zoë"]);
        assert_eq!(sorted("places", false), ["Zoë", "Éloi", "adder"]);
        assert_eq!(sorted("places", true), ["adder", "Éloi", "Zoë"]);
        assert_eq!(sorted("elsewhere", true), ["Zoë", "Éloi", "adder"]);
    }

    #[test]
    fn a_link_sorts_the_other_way_when_it_is_pressed_again() {
        let order = Order { sort: Some("name"), ..Order::default() };
        let t = Words::new(words::Lang::En);
        let tools = order.tools(t, &COLUMNS, "/people?find=a").to_string();
        assert!(tools.contains("/people?find=a&#38;sort=name&#38;order=down\""), "{tools}");
        assert!(tools.contains("/people?find=a&#38;sort=places\""), "{tools}");
        assert!(tools.contains("/people?find=a&#38;file=xlsx&#38;sort=name\""), "{tools}");
        let table = order.head(Table::new("People"), &COLUMNS).to_string();
        assert!(table.contains("aria-sort=\"ascending\""), "{table}");
    }

    #[test]
    fn a_page_is_cut_from_the_whole() {
        let cut = |page| {
            let mut rows: Vec<u32> = (0..120).collect();
            let has_more = Order { page, ..Order::default() }.cut(&mut rows);
            (rows.first().copied(), rows.len(), has_more)
        };
        assert_eq!(cut(1), (Some(0), 50, true));
        assert_eq!(cut(3), (Some(100), 20, false));
        assert_eq!(cut(10_000), (None, 0, false));
    }

    #[test]
    fn a_file_is_given_where_one_is_asked_for() {
        let rows = [("=1+1", 9)];
        let kind = |file| {
            let order = Order { file, ..Order::default() };
            let answer = order.file("people", &COLUMNS, &rows, items)?;
            Some(answer.headers()["content-disposition"].to_str().map(str::to_owned))
        };
        assert!(kind(None).is_none());
        for (file, name) in [(File::Csv, "people.csv"), (File::Xlsx, "people.xlsx")] {
            let said = kind(Some(file)).and_then(Result::ok).unwrap_or_default();
            assert_eq!(said, format!("attachment; filename=\"{name}\""));
        }
    }
}

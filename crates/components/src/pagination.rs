use askama::Template;

use crate::{Attributes, Classes, Content};

/// The link to the page before or after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageLink {
    /// Where it leads.
    pub href: String,
    /// Words of the link; "Previous page" or "Next page" if empty.
    pub content: Content,
    /// What is on that page, said below the words where there are no numbers.
    pub label_text: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl PageLink {
    /// A link to this place.
    pub fn new(href: impl Into<String>) -> Self {
        Self { href: href.into(), ..Self::default() }
    }
}

/// The link to one numbered page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageNumber {
    /// Its number.
    pub number: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the page being read.
    pub current: bool,
    /// Spoken in place of the number; the list's word and the number if not said.
    pub visually_hidden_text: Option<String>,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A numbered page, or the dots for those left out.
#[derive(Clone, Debug, PartialEq)]
pub enum PageItem {
    /// A page.
    Page(Box<PageNumber>),
    /// Pages left out.
    Ellipsis,
}

/// The way through a list that is too long for one page.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "pagination.html")]
pub struct Pagination {
    /// The page before.
    pub previous: Option<PageLink>,
    /// The page after.
    pub next: Option<PageLink>,
    /// The numbered pages; none for a plain "previous" and "next".
    pub items: Vec<PageItem>,
    /// Spoken name of the list.
    pub landmark_label: String,
    /// Spoken before a number: "Page".
    pub page_word: String,
    /// Words of the link to the page before.
    pub previous_words: Content,
    /// Words of the link to the page after.
    pub next_words: Content,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Pagination);
setters!(Pagination:
    some previous: PageLink,
    some next: PageLink,
    set landmark_label: String,
    set page_word: String,
    set previous_words: Content,
    set next_words: Content,
);

impl Default for Pagination {
    fn default() -> Self {
        Self {
            previous: None,
            next: None,
            items: Vec::new(),
            landmark_label: "Pagination".to_owned(),
            page_word: "Page".to_owned(),
            previous_words: Content::html(
                "Previous<span class=\"govuk-visually-hidden\"> page</span>",
            ),
            next_words: Content::html("Next<span class=\"govuk-visually-hidden\"> page</span>"),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl Pagination {
    /// The way through `total` pages from page `current` (both counted from 1): first, last, the pages beside the
    /// current one, and dots for the rest. With one page or none there is nothing to write; see [`Self::is_needed`].
    pub fn numbered(current: u32, total: u32, href: impl Fn(u32) -> String) -> Self {
        let mut items = Vec::new();
        let mut last = 0;
        for page in 1..=total {
            if page != 1 && page != total && page.abs_diff(current) > 1 {
                continue;
            }
            match page - last {
                1 => {}
                2 => items.push(numbered(page - 1, current, &href)),
                _ => items.push(PageItem::Ellipsis),
            }
            items.push(numbered(page, current, &href));
            last = page;
        }
        let link = |page: u32| PageLink::new(href(page));
        Self {
            previous: (current > 1 && current <= total).then(|| link(current - 1)),
            next: (current < total).then(|| link(current + 1)),
            items,
            ..Self::default()
        }
    }

    /// Says whether there is more than one page.
    pub fn is_needed(&self) -> bool {
        self.previous.is_some() || self.next.is_some() || self.items.len() > 1
    }

    fn is_block(&self) -> bool {
        self.items.is_empty() && (self.next.is_some() || self.previous.is_some())
    }

    fn spoken(&self, page: &PageNumber) -> String {
        page.visually_hidden_text
            .clone()
            .unwrap_or_else(|| format!("{} {}", self.page_word, page.number))
    }

    fn words<'a>(link: &'a PageLink, usual: &'a Content) -> &'a Content {
        if link.content.is_empty() { usual } else { &link.content }
    }
}

fn numbered(page: u32, current: u32, href: impl Fn(u32) -> String) -> PageItem {
    PageItem::Page(Box::new(PageNumber {
        number: page.to_string(),
        href: href(page),
        current: page == current,
        ..PageNumber::default()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(current: u32, total: u32) -> String {
        let pages = Pagination::numbered(current, total, |page| format!("?page={page}"));
        let words = pages.items.iter().map(|item| match item {
            PageItem::Page(page) if page.current => format!("[{}]", page.number),
            PageItem::Page(page) => page.number.clone(),
            PageItem::Ellipsis => "...".to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn first_last_and_neighbours_are_shown_and_no_gap_hides_a_single_page() {
        assert_eq!(shown(1, 1), "[1]");
        assert_eq!(shown(1, 6), "[1] 2 ... 6");
        assert_eq!(shown(4, 6), "1 2 3 [4] 5 6");
        assert_eq!(shown(50, 100), "1 ... 49 [50] 51 ... 100");
        assert_eq!(shown(1, 0), "");
    }

    #[test]
    fn a_single_page_needs_no_way_through() {
        assert!(!Pagination::numbered(1, 1, |_| String::new()).is_needed());
        assert!(Pagination::numbered(1, 2, |_| String::new()).is_needed());
    }
}

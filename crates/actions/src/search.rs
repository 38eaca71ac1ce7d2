//! A page of a list that a text narrows down. Names are compared as people type them, without accents
//! and capitals, which the engines do not do alike; so a search reads the list as far as its reader's
//! scope reaches, and what fits is picked here. Without a text, the engine gives one page.

use domain::schools::{search_key, search_words};

/// So many are on one page.
const PER_PAGE: usize = 50;
/// So many are looked at in a search.
const MOST: i64 = 20_000;

/// Which part of a list is asked for.
pub(crate) struct Search {
    words: Vec<String>,
    /// From 1; 0 is all of it.
    page: usize,
}

impl Search {
    /// What somebody typed, and the page, from 1.
    pub(crate) fn of(typed: &str, page: u32) -> Self {
        let page = usize::try_from(page.clamp(1, 10_000)).unwrap_or(1);
        Self { words: search_words(typed), page }
    }

    /// What somebody typed, and everything that fits on one page: for a list that is sorted or
    /// taken along as a file.
    pub(crate) fn whole(typed: &str) -> Self {
        Self { words: search_words(typed), page: 0 }
    }

    /// How many rows to read after how many.
    pub(crate) fn part(&self) -> (i64, i64) {
        let row = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        if self.words.is_empty() && self.page > 0 {
            (row(PER_PAGE + 1), row((self.page - 1) * PER_PAGE))
        } else {
            (MOST, 0)
        }
    }

    /// Leaves the rows of the page among those that were read, and says whether there are more. The
    /// text of a row is what has to contain every word.
    pub(crate) fn keep<T>(&self, rows: &mut Vec<T>, text: impl Fn(&T) -> String) -> bool {
        if !self.words.is_empty() {
            rows.retain(|row| {
                let key = search_key(&text(row));
                self.words.iter().all(|word| key.contains(word.as_str()))
            });
        }
        if self.page == 0 {
            return false;
        }
        if !self.words.is_empty() {
            rows.drain(..rows.len().min((self.page - 1) * PER_PAGE));
        }
        let has_more = rows.len() > PER_PAGE;
        rows.truncate(PER_PAGE);
        has_more
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        (0..120).map(|n| format!("Siân Ŵyn {n:03}")).collect()
    }

    #[test]
    fn a_page_of_what_fits_is_left_and_says_whether_more_do() {
        let found = |typed: &str, page| {
            let mut rows = names();
            let has_more = Search::of(typed, page).keep(&mut rows, Clone::clone);
            (rows.len(), has_more)
        };
        assert_eq!(found("sian WYN", 1), (50, true));
        assert_eq!(found("sian wyn", 3), (20, false));
        assert_eq!(found("sian wyn", 9), (0, false));
        assert_eq!(found("wyn 007", 1), (1, false));
        assert_eq!(found("nobody", 1), (0, false));
    }

    #[test]
    fn the_whole_of_it_is_no_page() {
        assert_eq!(Search::whole("").part(), (MOST, 0));
        for (typed, count) in [("", 120), ("wyn 00", 11), ("nobody", 0)] {
            let mut rows = names();
            assert!(!Search::whole(typed).keep(&mut rows, Clone::clone));
            assert_eq!(rows.len(), count, "{typed}");
        }
    }

    #[test]
    fn without_a_text_the_engine_gives_the_page() {
        assert_eq!(Search::of("  ", 3).part(), (51, 100));
        assert_eq!(Search::of("-", 0).part(), (51, 0));
        let mut rows = names();
        rows.truncate(51);
        assert!(Search::of("", 3).keep(&mut rows, Clone::clone));
        assert_eq!(rows.len(), 50);
    }
}

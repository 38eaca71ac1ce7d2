//! Whether a Welsh speaker has approved a text.
//!
//! Welsh texts are drafts until a named Welsh speaker approves them in `locales/cy/reviewed.toml`.
//! Most pages may show a draft and say so; the words of a consent, an assent or a survey may not
//! be used live before they are approved. [`gate`] decides that.

use crate::{Lang, Row, TABLE, row};
use std::fmt;

/// How far a text can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// English, which the others are translated from.
    Original,
    /// Welsh, approved, and neither language changed since.
    Reviewed {
        /// The Welsh speaker who approved it.
        by: &'static str,
        /// The day they did, like `2026-11-21`.
        on: &'static str,
    },
    /// Welsh, not approved, or changed since it was.
    Draft,
}

impl Status {
    /// Whether the words of a consent, an assent or a survey may be used live.
    pub fn may_go_live(self) -> bool {
        self != Self::Draft
    }
}

/// How many Welsh texts there are of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Approved and unchanged since.
    pub reviewed: usize,
    /// Everything else.
    pub draft: usize,
}

/// Words that may not be used live, because their Welsh is a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotReviewed {
    /// The keys of the drafts, in alphabetical order.
    pub keys: Vec<&'static str>,
}

impl fmt::Display for NotReviewed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "no Welsh speaker has approved the Welsh of: {}", self.keys.join(", "))
    }
}

impl std::error::Error for NotReviewed {}

/// A Welsh text that waits for its review, with the mark that an approval has to carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The key, under which the approval is written.
    pub key: &'static str,
    /// The value for `text` in `locales/cy/reviewed.toml`.
    pub mark: &'static str,
}

/// The status of a text; `None` for a key that does not exist.
pub fn status(lang: Lang, key: &str) -> Option<Status> {
    let row = row(key)?;
    Some(match (lang, row.approval) {
        (Lang::En, _) => Status::Original,
        (Lang::Cy, Some((by, on))) => Status::Reviewed { by, on },
        (Lang::Cy, None) => Status::Draft,
    })
}

/// Whether the Welsh text of a key is approved; a key that does not exist is not.
pub fn is_reviewed(key: &str) -> bool {
    row(key).is_some_and(|row| row.approval.is_some())
}

/// Lets words go live: all texts whose keys begin with `prefix`, in a language.
///
/// Pass the prefix of a consent, an assent or a survey, like `families-consent-`.
///
/// # Errors
/// The drafts among them.
pub fn gate(lang: Lang, prefix: &str) -> Result<(), NotReviewed> {
    let keys = match lang {
        Lang::En => Vec::new(),
        Lang::Cy => {
            drafts(&TABLE).map(|row| row.key).filter(|key| key.starts_with(prefix)).collect()
        }
    };
    if keys.is_empty() { Ok(()) } else { Err(NotReviewed { keys }) }
}

/// How many Welsh texts are reviewed, and how many are not.
pub fn counts() -> Counts {
    let draft = drafts(&TABLE).count();
    Counts { reviewed: TABLE.len() - draft, draft }
}

/// The Welsh texts that wait for a review.
pub fn pending() -> Vec<Pending> {
    drafts(&TABLE).map(|row| Pending { key: row.key, mark: row.mark }).collect()
}

fn drafts(table: &'static [Row]) -> impl Iterator<Item = &'static Row> {
    table.iter().filter(|row| row.approval.is_none())
}

#[cfg(test)]
mod tests {
    use super::{Status, counts, gate, pending, status};
    use crate::{KEYS, Lang};

    #[test]
    fn a_draft_may_not_go_live_and_english_may() {
        let Some(draft) = pending().first().copied() else { return };
        assert_eq!(status(Lang::Cy, draft.key), Some(Status::Draft));
        assert!(gate(Lang::Cy, draft.key).unwrap_err().keys.contains(&draft.key));
        assert_eq!(gate(Lang::En, draft.key), Ok(()));
        assert_eq!(status(Lang::En, "no-such-key"), None);
    }

    #[test]
    fn every_welsh_text_is_counted_once() {
        assert_eq!(counts().reviewed + counts().draft, KEYS.len());
    }
}

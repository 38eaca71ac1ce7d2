//! A text in English and Welsh, with the mark that says whether a Welsh speaker has read it.

use serde::{Deserialize, Serialize};

/// The two languages in which everything is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Welsh.
    Cy,
}

impl Language {
    /// `en` or `cy`, as columns and files have it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
        }
    }

    /// The language of such a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::En, Self::Cy].into_iter().find(|language| language.code() == code)
    }
}

/// One text in both languages.
///
/// In data files: `{ en = "...", cy = "...", reviewed = false }`. `reviewed` speaks of the Welsh
/// and is false where it is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The English text.
    pub en: String,
    /// The Welsh text.
    pub cy: String,
    /// Whether a Welsh speaker has approved the Welsh text.
    #[serde(default)]
    pub reviewed: bool,
}

impl Bilingual {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Cy => &self.cy,
        }
    }

    /// Whether this text may be used with real families in this language: English always, Welsh
    /// once it is reviewed.
    pub fn may_be_used_live(&self, language: Language) -> bool {
        language == Language::En || self.reviewed
    }

    /// Whether either language is empty.
    pub fn is_incomplete(&self) -> bool {
        self.en.trim().is_empty() || self.cy.trim().is_empty()
    }
}

//! The two languages, and how one is chosen.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A language of the pages, letters and documents.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Welsh.
    Cy,
}

/// A code that is neither `en` nor `cy`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the language has to be `en` or `cy`")
    }
}

impl std::error::Error for UnknownLanguage {}

impl Lang {
    /// Both languages, English first.
    pub const ALL: [Self; 2] = [Self::En, Self::Cy];

    /// The code in addresses, in the database and in the `lang` attribute of HTML: `en` or `cy`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
        }
    }

    /// The language's name in itself, as a link to it says.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Cy => "Cymraeg",
        }
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Cy,
            Self::Cy => Self::En,
        }
    }

    /// The language that a browser's `Accept-Language` header likes best; English where it names
    /// neither. At equal liking the first named wins.
    pub fn negotiate(header: &str) -> Self {
        let mut best = (Self::En, 0.0);
        for part in header.split(',') {
            let (range, rest) = part.split_once(';').unwrap_or((part, ""));
            let tag = range.trim().split('-').next().unwrap_or_default();
            let liking = match rest.trim().strip_prefix("q=") {
                Some(q) => q.trim().parse::<f64>().unwrap_or(0.0),
                None => 1.0,
            };
            let lang = if tag.eq_ignore_ascii_case("cy") {
                Self::Cy
            } else if tag.eq_ignore_ascii_case("en") {
                Self::En
            } else {
                continue;
            };
            if liking > best.1 {
                best = (lang, liking);
            }
        }
        best.0
    }
}

impl FromStr for Lang {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        match code {
            "en" => Ok(Self::En),
            "cy" => Ok(Self::Cy),
            _ => Err(UnknownLanguage),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_best_liked_of_our_two_languages_is_chosen() {
        for (header, expected) in [
            ("", Lang::En),
            ("fr-FR, de;q=0.9", Lang::En),
            ("cy", Lang::Cy),
            ("cy-GB,cy;q=0.9,en;q=0.8", Lang::Cy),
            ("en-GB,en;q=0.9,cy;q=0.8", Lang::En),
            ("en;q=0.5, cy;q=0.7", Lang::Cy),
            ("cy;q=0", Lang::En),
            ("cy;q=nonsense, en;q=0.1", Lang::En),
        ] {
            assert_eq!(Lang::negotiate(header), expected, "{header}");
        }
    }

    #[test]
    fn codes_read_back() {
        for lang in Lang::ALL {
            assert_eq!(lang.to_string().parse(), Ok(lang));
        }
        assert!("EN".parse::<Lang>().is_err());
    }
}

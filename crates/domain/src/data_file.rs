//! Reading a data file so that a mistake is told by its key, with what is allowed there.

use crate::{bilingual::Bilingual, coded::Coded};
use std::ops::RangeInclusive;
use toml::{
    Table, Value,
    de::{DeTable, DeValue},
};

/// What is wrong in a data file, told to the person who edits it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {problem}")]
pub struct DataError {
    /// Where: a key such as `sessions.minutes`, or a line such as `line 3`.
    pub key: String,
    /// What is wrong and what is allowed, as a sentence without a full stop.
    pub problem: String,
}

impl DataError {
    /// The line of the file, from 1, on which the mistake lies: that of the key or, where the key
    /// is missing, that of the table in which it should be. `None` where the file has neither.
    pub fn line(&self, text: &str) -> Option<usize> {
        if let Some(line) = self.key.strip_prefix("line ") {
            return line.parse().ok();
        }
        let file = DeTable::parse(text).ok()?;
        let mut table = file.get_ref();
        let mut found = None;
        for step in self.key.split('.') {
            let (name, nth) = step.split_once('[').map_or((step, None), |(name, nth)| {
                (name, nth.trim_end_matches(']').parse::<usize>().ok())
            });
            let Some((key, value)) = table.iter().find(|(key, _)| key.get_ref() == name) else {
                break;
            };
            let of_list = |nth: usize| value.get_ref().as_array()?.get(nth.checked_sub(1)?);
            let (start, inner) = match nth {
                Some(nth) => match of_list(nth) {
                    Some(one) => (one.span().start, one.get_ref()),
                    None => break,
                },
                None => (key.span().start, value.get_ref()),
            };
            found = Some(line_at(text, start));
            let DeValue::Table(next) = inner else { break };
            table = next;
        }
        found
    }
}

fn line_at(text: &str, start: usize) -> usize {
    text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1
}

/// Parses a file's text.
///
/// # Errors
/// Where the text is not TOML: the line and what the parser says of it.
pub(crate) fn parse(text: &str) -> Result<Table, DataError> {
    text.parse().map_err(|error: toml::de::Error| {
        let line = line_at(text, error.span().map_or(0, |span| span.start));
        DataError { key: format!("line {line}"), problem: error.message().to_owned() }
    })
}

/// One table of the file and the key under which it stands.
pub(crate) struct Reader<'a> {
    table: &'a Table,
    path: String,
}

impl<'a> Reader<'a> {
    /// A reader of a table; keys that are not among `known` are refused.
    pub(crate) fn new(table: &'a Table, path: &str, known: &[&str]) -> Result<Self, DataError> {
        let reader = Self { table, path: path.to_owned() };
        match table.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => {
                Err(reader
                    .wrong(key, &format!("is not known here; known are {}", known.join(", "))))
            }
            None => Ok(reader),
        }
    }

    /// An error at a key of this table.
    pub(crate) fn wrong(&self, key: &str, problem: &str) -> DataError {
        let at =
            |path: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        DataError { key: at(&self.path), problem: problem.to_owned() }
    }

    fn value(&self, key: &str, what: &str) -> Result<&'a Value, DataError> {
        self.table.get(key).ok_or_else(|| self.wrong(key, &format!("is missing; it is {what}")))
    }

    /// Whether the key is there at all.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// A text of 1 to `most` characters.
    pub(crate) fn text(&self, key: &str, most: usize) -> Result<String, DataError> {
        let what = format!("a text of 1 to {most} characters");
        match self.value(key, &what)?.as_str() {
            Some(text) if (1..=most).contains(&text.trim().chars().count()) => {
                Ok(text.trim().to_owned())
            }
            _ => Err(self.wrong(key, &format!("must be {what}"))),
        }
    }

    /// A code of small letters, digits and hyphens.
    pub(crate) fn slug(&self, key: &str) -> Result<String, DataError> {
        let text = self.text(key, 60)?;
        if is_slug(&text) {
            Ok(text)
        } else {
            Err(self.wrong(key, "must be small letters, digits, hyphens and underscores"))
        }
    }

    /// A whole number within a range.
    pub(crate) fn number<T>(&self, key: &str, range: RangeInclusive<T>) -> Result<T, DataError>
    where
        T: Copy + PartialOrd + std::fmt::Display + TryFrom<i64>,
    {
        let what = format!("a whole number from {} to {}", range.start(), range.end());
        let found = self.value(key, &what)?.as_integer().and_then(|n| T::try_from(n).ok());
        found
            .filter(|n| range.contains(n))
            .ok_or_else(|| self.wrong(key, &format!("must be {what}")))
    }

    /// A list of whole numbers within a range, not empty.
    pub(crate) fn numbers<T>(
        &self,
        key: &str,
        range: &RangeInclusive<T>,
    ) -> Result<Vec<T>, DataError>
    where
        T: Copy + PartialOrd + std::fmt::Display + TryFrom<i64>,
    {
        let what = format!("a list of whole numbers from {} to {}", range.start(), range.end());
        let fits = |value: &Value| {
            value.as_integer().and_then(|n| T::try_from(n).ok()).filter(|n| range.contains(n))
        };
        let found: Option<Vec<T>> =
            self.value(key, &what)?.as_array().and_then(|list| list.iter().map(fits).collect());
        found
            .filter(|list| !list.is_empty())
            .ok_or_else(|| self.wrong(key, &format!("must be {what}")))
    }

    /// One entry of a closed list.
    pub(crate) fn coded<T: Coded>(&self, key: &str) -> Result<T, DataError> {
        let what = format!("one of {}", T::allowed());
        let text = self.value(key, &what)?.as_str();
        text.and_then(T::from_code).ok_or_else(|| {
            let found = text.map_or(String::new(), |text| format!("`{text}` is not known; "));
            self.wrong(key, &format!("{found}it must be {what}"))
        })
    }

    /// A list of entries of a closed list; it may be empty.
    pub(crate) fn coded_list<T: Coded>(&self, key: &str) -> Result<Vec<T>, DataError> {
        self.list_of(key, &format!("a list of these: {}", T::allowed()), |text| T::from_code(text))
    }

    /// A list of codes.
    pub(crate) fn slugs(&self, key: &str) -> Result<Vec<String>, DataError> {
        let what = "a list of codes of small letters, digits and hyphens";
        self.list_of(key, what, |text| is_slug(text).then(|| text.to_owned()))
    }

    /// A list of texts, each of which `read` must accept.
    pub(crate) fn list_of<T>(
        &self,
        key: &str,
        what: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, DataError> {
        let wrong = || self.wrong(key, &format!("must be {what}"));
        let list = self.value(key, what)?.as_array().ok_or_else(wrong)?;
        let read_one = |value: &Value| {
            let text = value.as_str().ok_or_else(wrong)?;
            read(text).ok_or_else(|| {
                self.wrong(key, &format!("`{text}` is not known; it must be {what}"))
            })
        };
        list.iter().map(read_one).collect()
    }

    /// A text in both languages.
    pub(crate) fn bilingual(&self, key: &str) -> Result<Bilingual, DataError> {
        let inner = self.table(key, &["en", "cy", "reviewed"])?;
        Ok(Bilingual {
            en: inner.text("en", 2000)?,
            cy: inner.text("cy", 2000)?,
            reviewed: inner.flag("reviewed")?,
        })
    }

    /// True or false; false where it is left out.
    pub(crate) fn flag(&self, key: &str) -> Result<bool, DataError> {
        self.table.get(key).map_or(Ok(false), |value| {
            value.as_bool().ok_or_else(|| self.wrong(key, "must be true or false"))
        })
    }

    /// The table under a key.
    pub(crate) fn table(&self, key: &str, known: &[&str]) -> Result<Reader<'a>, DataError> {
        let what = format!("a table with {}", known.join(", "));
        match self.value(key, &what)?.as_table() {
            Some(table) => Reader::new(table, &self.wrong(key, "").key, known),
            None => Err(self.wrong(key, &format!("must be {what}"))),
        }
    }

    /// The list of tables under a key, at least one.
    pub(crate) fn tables(&self, key: &str, known: &[&str]) -> Result<Vec<Reader<'a>>, DataError> {
        let what = format!("one or more tables [[{key}]] with {}", known.join(", "));
        let wrong = || self.wrong(key, &format!("must be {what}"));
        let list = self.value(key, &what)?.as_array().ok_or_else(wrong)?;
        if list.is_empty() {
            return Err(wrong());
        }
        let read_one = |(n, value): (usize, &'a Value)| {
            let path = format!("{}[{}]", self.wrong(key, "").key, n + 1);
            Reader::new(value.as_table().ok_or_else(wrong)?, &path, known)
        };
        list.iter().enumerate().map(read_one).collect()
    }
}

fn is_slug(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    (1..=60).contains(&text.len()) && text.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_found_on_its_line() {
        let text = "code = 1\n\n[who]\nplaces = 0\n\n[[intakes]]\ncode = \"a\"\n[[intakes]]\ncode = \"b\"\n";
        let line = |key: &str| DataError { key: key.to_owned(), problem: String::new() }.line(text);
        assert_eq!(line("code"), Some(1));
        assert_eq!(line("who.places"), Some(4));
        assert_eq!(line("who.tiers"), Some(3), "what is missing is missed in its table");
        assert_eq!(line("intakes[2].code"), Some(9));
        assert_eq!(line("intakes[3].code"), None);
        assert_eq!(line("ratio"), None, "a table that is not there is nowhere");
        assert_eq!(line("line 12"), Some(12));
    }
}

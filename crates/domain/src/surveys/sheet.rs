//! The answers of one respondent in one wave.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{collections::BTreeMap, fmt};

/// One answer that was given. An item without an answer is simply not on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A worded option, by its code.
    Option(u8),
    /// "I'm not sure", which is no point of the scale.
    NotSure,
    /// "Skip this one": the child would not say.
    Skipped,
}

/// What a sheet says on an item. The silences are different things and are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// An option of the scale.
    Answered(u8),
    /// "I'm not sure": missing by design.
    NotSure,
    /// Asked, and would not say.
    Refused,
    /// Asked, and there is nothing: stopped before it, or lost.
    Missing,
    /// This version has no such item.
    NotAsked,
}

/// Why something is not an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAnAnswer {
    /// The questionnaire has no such item in this version.
    NoSuchItem(String),
    /// The item has no such option.
    NoSuchOption {
        /// The item.
        item: String,
        /// What was sent, cut to 40 characters.
        given: String,
        /// The options that exist.
        allowed: Vec<u8>,
    },
}

/// Why a text is not a sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("these are not stored answers: {0}")]
pub struct SheetError(String);

/// The answers of one respondent in one wave, by item code. It knows no name, school or card.
///
/// As text it is compact JSON with sorted keys: a number is an option, `"?"` is "I'm not sure" and
/// `"-"` is a skip.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnswerSheet(BTreeMap<String, Answer>);

impl AnswerSheet {
    /// Puts an answer on the sheet, in place of an earlier one.
    pub fn put(&mut self, item: &str, answer: Answer) {
        self.0.insert(item.to_owned(), answer);
    }

    /// The answer to an item, if there is one.
    pub fn get(&self, item: &str) -> Option<Answer> {
        self.0.get(item).copied()
    }

    /// The answers in the order of their items' codes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Answer)> {
        self.0.iter().map(|(item, answer)| (item.as_str(), *answer))
    }

    /// How many answers there are, skips and "not sure" among them.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sheet as compact JSON.
    ///
    /// # Panics
    /// Never: a map of texts to numbers and texts has a JSON form.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a map of texts is always JSON")
    }

    /// The sheet from its JSON; [`super::Questionnaire::check_sheet`] checks it against a version.
    ///
    /// # Errors
    /// The text is not what [`Self::to_json`] writes.
    pub fn from_json(text: &str) -> Result<Self, SheetError> {
        serde_json::from_str(text).map_err(|error| SheetError(error.to_string()))
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Option(code) => to.serialize_u8(*code),
            Self::NotSure => to.serialize_str("?"),
            Self::Skipped => to.serialize_str("-"),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl de::Visitor<'_> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an option's number, \"?\" or \"-\"")
    }

    fn visit_u64<E: de::Error>(self, code: u64) -> Result<Answer, E> {
        let code =
            u8::try_from(code).map_err(|_| E::custom("an option's number is at most 255"))?;
        Ok(Answer::Option(code))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Answer, E> {
        match text {
            "?" => Ok(Answer::NotSure),
            "-" => Ok(Answer::Skipped),
            _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sheet_is_short_and_says_each_silence() {
        let mut sheet = AnswerSheet::default();
        sheet.put("trust", Answer::Option(5));
        sheet.put("fair", Answer::NotSure);
        sheet.put("help", Answer::Skipped);
        assert_eq!(sheet.to_json(), r#"{"fair":"?","help":"-","trust":5}"#);
    }

    #[test]
    fn a_damaged_sheet_is_refused() {
        for wrong in [r#"{"a":-1}"#, r#"{"a":"x"}"#, r#"{"a":1.5}"#, "[]", r#"{"a":null}"#, "{"] {
            assert!(AnswerSheet::from_json(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            answers in proptest::collection::btree_map("[a-z_]{1,12}", 0u8..=8, 0..20)
        ) {
            let mut sheet = AnswerSheet::default();
            for (item, n) in &answers {
                sheet.put(item, match n { 0 => Answer::NotSure, 1 => Answer::Skipped, n => Answer::Option(*n) });
            }
            prop_assert_eq!(AnswerSheet::from_json(&sheet.to_json()), Ok(sheet));
        }
    }
}

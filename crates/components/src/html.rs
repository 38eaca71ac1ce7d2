//! What stands between tags: contents, classes and attributes, each escaped in one place.

use std::collections::BTreeMap;
use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

/// Text of a message by plural rule ("one", "other"), as the scripts of GOV.UK Frontend read it.
pub type Plural = BTreeMap<String, String>;

/// What an element holds: words, which are escaped, or markup that our own code made, which is not.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Content {
    /// Words of any origin; escaped when written.
    Text(String),
    /// Trusted markup; written as it is.
    Html(String),
}

impl Content {
    /// Takes markup that our own code made. Never pass what a person typed.
    pub fn html(markup: impl Into<String>) -> Self {
        Self::Html(markup.into())
    }

    /// Renders a component, or anything else known to be safe HTML, to stand inside another.
    pub fn of(part: &(impl HtmlSafe + ?Sized)) -> Self {
        Self::Html(part.to_string())
    }

    /// Says whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(words) | Self::Html(words) => words.is_empty(),
        }
    }

    /// Says whether this is markup.
    pub fn is_html(&self) -> bool {
        matches!(self, Self::Html(_))
    }
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(words) => escaped(f, words),
            Self::Html(markup) => f.write_str(markup),
        }
    }
}

impl HtmlSafe for Content {}

impl From<&str> for Content {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

impl From<String> for Content {
    fn from(words: String) -> Self {
        Self::Text(words)
    }
}

impl From<&String> for Content {
    fn from(words: &String) -> Self {
        Self::Text(words.clone())
    }
}

/// Further classes of an element, written after its own with a space before them.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Classes(String);

impl Classes {
    /// Says whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says whether the text of the classes holds a piece of a name, as GOV.UK's templates ask.
    pub fn mention(&self, piece: &str) -> bool {
        self.0.contains(piece)
    }

    /// The classes without the space before them.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds classes behind those that are there.
    pub fn add(&mut self, more: &str) {
        if !self.0.is_empty() && !more.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(more);
    }

    /// These classes behind a first one.
    pub(crate) fn after(&self, first: &str) -> Self {
        Self(format!("{first}{}{}", if self.0.is_empty() { "" } else { " " }, self.0))
    }
}

impl<T: Into<String>> From<T> for Classes {
    fn from(classes: T) -> Self {
        Self(classes.into())
    }
}

impl fmt::Display for Classes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return Ok(());
        }
        f.write_str(" ")?;
        escaped(f, &self.0)
    }
}

impl HtmlSafe for Classes {}

/// Further attributes of an element, in the order they were added. Names come from code, values from anywhere.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Attributes(Vec<(String, Option<String>)>);

impl Attributes {
    /// Adds `name="value"`.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), Some(value.into())));
    }

    /// Adds a name without a value, such as `autofocus`.
    pub fn push_flag(&mut self, name: impl Into<String>) {
        self.0.push((name.into(), None));
    }

    /// Adds `name="value"` unless the value is empty.
    pub fn push_unless_empty(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.push(name, value);
        }
    }

    /// Adds a translated message as the scripts of GOV.UK Frontend look for it.
    pub(crate) fn push_message(&mut self, key: &str, message: &str) {
        self.push_unless_empty(&format!("data-i18n.{key}"), message);
    }

    /// Adds a translated message for each plural rule.
    pub(crate) fn push_plural(&mut self, key: &str, messages: &Plural) {
        for (rule, message) in messages {
            self.push(format!("data-i18n.{key}.{rule}"), message);
        }
    }

    /// Adds all of another set behind these.
    pub(crate) fn extend(&mut self, others: &Self) {
        self.0.extend(others.0.iter().cloned());
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Attributes {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), Some(value.into()))).collect())
    }
}

impl fmt::Display for Attributes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.0 {
            f.write_str(" ")?;
            escaped(f, name)?;
            if let Some(value) = value {
                f.write_str("=\"")?;
                escaped(f, value)?;
                f.write_str("\"")?;
            }
        }
        Ok(())
    }
}

impl HtmlSafe for Attributes {}

/// One attribute that is left out when its value is empty; for templates.
pub(crate) fn attr<'a>(name: &'static str, value: &'a str) -> OptionalAttribute<'a> {
    OptionalAttribute { name, value }
}

/// See [`attr`].
pub(crate) struct OptionalAttribute<'a> {
    name: &'static str,
    value: &'a str,
}

impl fmt::Display for OptionalAttribute<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.value.is_empty() {
            return Ok(());
        }
        write!(f, " {}=\"", self.name)?;
        escaped(f, self.value)?;
        f.write_str("\"")
    }
}

impl HtmlSafe for OptionalAttribute<'_> {}

fn escaped(f: &mut fmt::Formatter<'_>, words: &str) -> fmt::Result {
    Html.write_escaped_str(f, words)
}

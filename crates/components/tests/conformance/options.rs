//! Options of a fixture, read as Nunjucks reads them: what is missing, nothing, false or "" counts as not said.

use components::{Attributes, Classes, Content, ErrorMessage, FormGroup, Hint, Label, Plural};
use serde_json::Value;

/// A value of a fixture, or nothing.
#[derive(Clone, Copy)]
pub struct Options<'a>(&'a Value);

const NOTHING: &Value = &Value::Null;

impl<'a> Options<'a> {
    pub fn new(value: &'a Value) -> Self {
        Self(value)
    }

    pub fn get(self, name: &str) -> Options<'a> {
        Options(self.0.get(name).unwrap_or(NOTHING))
    }

    /// Whether anything was given under this name, `false` and "" included.
    pub fn has(self, name: &str) -> bool {
        self.0.get(name).is_some()
    }

    /// Whether it counts as said.
    pub fn is_said(self) -> bool {
        match self.0 {
            Value::Null | Value::Bool(false) => false,
            Value::String(text) => !text.is_empty(),
            Value::Number(number) => number.as_f64() != Some(0.0),
            _ => true,
        }
    }

    /// Whether it is an object without entries, which counts as said.
    pub fn is_empty(self) -> bool {
        self.0.as_object().is_some_and(serde_json::Map::is_empty)
    }

    pub fn text(self, name: &str) -> String {
        self.get(name).own_text()
    }

    pub fn own_text(self) -> String {
        match self.0 {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(true) => "true".to_owned(),
            _ => String::new(),
        }
    }

    /// The text under this name, or another where the option is not said.
    pub fn text_or(self, name: &str, default: &str) -> String {
        let said = self.text(name);
        if said.is_empty() { default.to_owned() } else { said }
    }

    /// The text under this name if the option was given at all.
    pub fn some_text(self, name: &str) -> Option<String> {
        self.has(name).then(|| match self.get(name).0 {
            Value::Bool(false) => "false".to_owned(),
            _ => self.text(name),
        })
    }

    pub fn flag(self, name: &str) -> bool {
        self.get(name).is_said()
    }

    pub fn some_flag(self, name: &str) -> Option<bool> {
        self.get(name).0.as_bool()
    }

    pub fn number(self, name: &str) -> Option<u32> {
        self.get(name)
            .0
            .as_u64()
            .map(|number| u32::try_from(number).expect("numbers in fixtures are small"))
    }

    /// All entries of a list, those that do not count as said left out.
    pub fn list(self, name: &str) -> Vec<Options<'a>> {
        let entries = self.get(name).0.as_array().map(Vec::as_slice).unwrap_or_default();
        entries.iter().map(Options).filter(|entry| entry.is_said()).collect()
    }

    /// The entries of a list in a list.
    pub fn own_list(self) -> Vec<Options<'a>> {
        self.0.as_array().into_iter().flatten().map(Options).collect()
    }

    pub fn content(self) -> Content {
        self.content_of("html", "text")
    }

    /// Markup under the first name if said, else words under the second.
    pub fn content_of(self, html: &str, text: &str) -> Content {
        let markup = self.text(html);
        if markup.is_empty() { Content::Text(self.text(text)) } else { Content::html(markup) }
    }

    pub fn classes(self) -> Classes {
        self.text("classes").into()
    }

    pub fn attributes(self) -> Attributes {
        self.attributes_of("attributes")
    }

    pub fn attributes_of(self, name: &str) -> Attributes {
        let mut all = Attributes::default();
        if let Some(pairs) = self.get(name).0.as_object() {
            for (name, value) in pairs {
                all.push(name, Options(value).own_text());
            }
        }
        all
    }

    pub fn plural(self, name: &str) -> Plural {
        let pairs = self.get(name).0.as_object().into_iter().flatten();
        pairs.map(|(rule, message)| (rule.clone(), Options(message).own_text())).collect()
    }

    pub fn label(self) -> Label {
        let label = self.get("label");
        Label {
            content: label.content(),
            for_id: String::new(),
            is_page_heading: label.flag("isPageHeading"),
            classes: label.classes(),
            attributes: label.attributes(),
        }
    }

    pub fn hint(self) -> Option<Hint> {
        let hint = self.get("hint");
        hint.is_said().then(|| Hint {
            id: hint.text("id"),
            content: hint.content(),
            classes: hint.classes(),
            attributes: hint.attributes(),
        })
    }

    pub fn error(self) -> Option<ErrorMessage> {
        let error = self.get("errorMessage");
        error.is_said().then(|| error.own_error())
    }

    pub fn own_error(self) -> ErrorMessage {
        let usual = ErrorMessage::default();
        let spoken = self.has("visuallyHiddenText").then(|| self.text("visuallyHiddenText"));
        ErrorMessage {
            id: self.text("id"),
            content: self.content(),
            visually_hidden_text: spoken.unwrap_or(usual.visually_hidden_text),
            classes: self.classes(),
            attributes: self.attributes(),
        }
    }

    pub fn form_group(self) -> FormGroup {
        let group = self.get("formGroup");
        let either = |one: &str, many: &str| {
            let one = group.get(one);
            if one.is_said() { one.content() } else { group.get(many).content() }
        };
        FormGroup {
            classes: group.classes(),
            attributes: group.attributes(),
            before_input: either("beforeInput", "beforeInputs"),
            after_input: either("afterInput", "afterInputs"),
        }
    }
}

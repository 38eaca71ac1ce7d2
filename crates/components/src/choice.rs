//! Radios and checkboxes are the same list of choices under a question; only how one marks them differs.

use askama::Template;

use crate::html::Classes;
use crate::{Attributes, Content, Hint, Label};

/// One thing to choose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// The words.
    pub content: Content,
    /// Id of the control; made from the group's and the place in the list if empty.
    pub id: String,
    /// Name in the form, if other than the group's; checkboxes only.
    pub name: String,
    /// Help below the words.
    pub hint: Option<Hint>,
    /// Whether it is chosen; if not said, it is when its value is among the group's.
    pub checked: Option<bool>,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// What is asked further when it is chosen.
    pub conditional: Content,
    /// `exclusive` for "none of these", which clears the others; checkboxes only.
    pub behaviour: String,
    /// Further classes of the label.
    pub label_classes: Classes,
    /// Further attributes of the label.
    pub label_attributes: Attributes,
    /// Further attributes of the control.
    pub attributes: Attributes,
}

setters!(Choice:
    set id: String,
    set name: String,
    some hint: Hint,
    some checked: bool,
    set disabled: bool,
    set conditional: Content,
    set behaviour: String,
);

impl Choice {
    /// A choice that sends this value.
    pub fn new(value: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { value: value.into(), content: content.into(), ..Self::default() }
    }

    /// "None of these": choosing it clears the others, where the script runs. The server checks it in any case.
    pub fn exclusive(value: impl Into<String>, content: impl Into<Content>) -> Self {
        Self::new(value, content).behaviour("exclusive")
    }
}

/// A choice, or a word between two of them.
#[derive(Clone, Debug, PartialEq)]
pub enum ChoiceItem {
    /// Something to choose.
    Choice(Box<Choice>),
    /// A word such as "or".
    Divider(String),
}

impl From<Choice> for ChoiceItem {
    fn from(choice: Choice) -> Self {
        Self::Choice(Box::new(choice))
    }
}

/// One choice as it is written: everything that depends on the group is settled.
#[derive(Template)]
#[template(path = "choice.html")]
pub(crate) struct ChoiceView<'a> {
    pub(crate) item: &'a Choice,
    /// `radios` or `checkboxes`.
    pub(crate) block: &'static str,
    /// `radio` or `checkbox`.
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) name: &'a str,
    pub(crate) is_checked: bool,
    /// Ids that describe it beside its own hint.
    pub(crate) described_by: &'a str,
}

impl askama::filters::HtmlSafe for ChoiceView<'_> {}

impl ChoiceView<'_> {
    fn hint(&self) -> Option<Hint> {
        let hint = self.item.hint.as_ref().filter(|hint| !hint.content.is_empty())?;
        let own = format!("govuk-{}__hint", self.block);
        Some(Hint { id: self.hint_id(), classes: hint.classes.after(&own), ..hint.clone() })
    }

    fn hint_id(&self) -> String {
        format!("{}-item-hint", self.id)
    }

    fn descriptions(&self) -> String {
        let hint = self.hint().map(|hint| hint.id).unwrap_or_default();
        let gap = if hint.is_empty() || self.described_by.is_empty() { "" } else { " " };
        format!("{}{gap}{hint}", self.described_by)
    }

    fn label(&self) -> Label {
        Label {
            content: self.item.content.clone(),
            for_id: self.id.clone(),
            is_page_heading: false,
            classes: self.item.label_classes.after(&format!("govuk-{}__label", self.block)),
            attributes: self.item.label_attributes.clone(),
        }
    }
}

/// Id of the choice at this place (counted from 0): the first has no number, so that an error summary can link to it.
pub(crate) fn choice_id(choice: &Choice, prefix: &str, place: usize) -> String {
    match (choice.id.as_str(), place) {
        ("", 0) => prefix.to_owned(),
        ("", _) => format!("{prefix}-{}", place + 1),
        (own, _) => own.to_owned(),
    }
}

use askama::Template;

use crate::{Attributes, Classes, Content};

/// A button, or a link that looks like one.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "button.html")]
pub struct Button {
    /// What pressing it does.
    pub content: Content,
    /// Makes it a link to this place; empty for a button.
    pub href: String,
    /// `submit` (if empty), `button` or `reset`.
    pub button_type: String,
    /// Name sent with the form when this button was the one pressed.
    pub name: String,
    /// Value sent with the form when this button was the one pressed.
    pub value: String,
    /// Whether it can be pressed.
    pub disabled: bool,
    /// Whether it is the large button that begins a service.
    pub is_start_button: bool,
    /// Whether a second click within a second is ignored; nothing is written if not said.
    pub prevent_double_click: Option<bool>,
    /// Id of the element; empty for none.
    pub id: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Button);
setters!(Button:
    set href: String,
    set button_type: String,
    set name: String,
    set value: String,
    set disabled: bool,
    set is_start_button: bool,
    some prevent_double_click: bool,
    set id: String,
);

impl Button {
    /// A button that submits the form around it.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A button for what is done less often.
    pub fn secondary(content: impl Into<Content>) -> Self {
        Self::new(content).classes("govuk-button--secondary")
    }

    /// A button for what cannot be undone.
    pub fn warning(content: impl Into<Content>) -> Self {
        Self::new(content).classes("govuk-button--warning")
    }

    /// The large link that begins a service.
    pub fn start(content: impl Into<Content>, href: impl Into<String>) -> Self {
        Self { is_start_button: true, ..Self::new(content) }.href(href)
    }

    fn kind(&self) -> &str {
        if self.button_type.is_empty() { "submit" } else { &self.button_type }
    }

    fn is_wrapped(&self) -> bool {
        self.is_start_button && self.content.is_html() && !self.content.is_empty()
    }
}

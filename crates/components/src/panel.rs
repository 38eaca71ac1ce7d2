use askama::Template;

use crate::{Attributes, Button, Classes, Content};

/// What can be done from a panel that interrupts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PanelAction {
    /// The words.
    pub text: String,
    /// Where it leads; empty for a button.
    pub href: String,
    /// `submit` or `button`; `button` also makes a link look like one.
    pub action_type: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

impl PanelAction {
    fn is_button(&self) -> bool {
        self.href.is_empty() || self.action_type == "button"
    }

    fn button(&self) -> Button {
        Button {
            content: self.text.as_str().into(),
            button_type: if self.action_type.is_empty() {
                "button".into()
            } else {
                self.action_type.clone()
            },
            classes: self.classes.after("govuk-button--inverse"),
            href: self.href.clone(),
            attributes: self.attributes.clone(),
            ..Button::default()
        }
    }
}

/// The actions of a panel that interrupts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PanelActions {
    /// The actions.
    pub items: Vec<PanelAction>,
    /// Further classes of the row.
    pub classes: Classes,
    /// Further attributes of the row.
    pub attributes: Attributes,
}

/// The large panel that says a thing is done, or, with the class `govuk-panel--interruption`, that asks to think twice.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "panel.html")]
pub struct Panel {
    /// The heading.
    pub title: Content,
    /// A line below it, such as a reference number.
    pub content: Content,
    /// Level of the heading, 1 if not said.
    pub heading_level: u8,
    /// What can be done; written only where the panel interrupts.
    pub actions: Option<PanelActions>,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Panel);
setters!(Panel: set content: Content);

impl Default for Panel {
    fn default() -> Self {
        Self {
            title: Content::default(),
            content: Content::default(),
            heading_level: 1,
            actions: None,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl Panel {
    /// A panel under this heading.
    pub fn new(title: impl Into<Content>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    fn interrupts(&self) -> bool {
        self.classes.mention("govuk-panel--interruption")
    }
}

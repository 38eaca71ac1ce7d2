use askama::Template;

use crate::{Attributes, Classes, Content};

/// One fault, with a link to the field it is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorItem {
    /// What is wrong, in the words used beside the field.
    pub content: Content,
    /// The field, such as `#email`; empty if it is about none.
    pub href: String,
    /// Further attributes of the link.
    pub attributes: Attributes,
}

/// All that is wrong with a page, at its top.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "error-summary.html")]
pub struct ErrorSummary {
    /// The heading, "There is a problem".
    pub title: Content,
    /// A sentence below it, rarely needed.
    pub description: Content,
    /// The faults.
    pub error_list: Vec<ErrorItem>,
    /// Whether the page leaves the focus where it is; nothing is written if not said.
    pub disable_auto_focus: Option<bool>,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(ErrorSummary);
setters!(ErrorSummary: set description: Content, some disable_auto_focus: bool);

impl ErrorSummary {
    /// A summary under this heading.
    pub fn new(title: impl Into<Content>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// Adds a fault of the field with this id.
    #[must_use]
    pub fn item(mut self, content: impl Into<Content>, field_id: &str) -> Self {
        self.error_list.push(ErrorItem {
            content: content.into(),
            href: format!("#{field_id}"),
            ..ErrorItem::default()
        });
        self
    }

    /// Adds a fault that belongs to no field.
    #[must_use]
    pub fn remark(mut self, content: impl Into<Content>) -> Self {
        self.error_list.push(ErrorItem { content: content.into(), ..ErrorItem::default() });
        self
    }
}

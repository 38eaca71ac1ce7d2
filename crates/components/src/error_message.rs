use askama::Template;

use crate::{Attributes, Classes, Content};

/// What is wrong with a field, said beside it.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "error-message.html")]
pub struct ErrorMessage {
    /// Id that `aria-describedby` points at; a field sets it.
    pub id: String,
    /// What is wrong and how to put it right.
    pub content: Content,
    /// Spoken before the message, without its colon ("Error"); empty for none.
    pub visually_hidden_text: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(ErrorMessage);
setters!(ErrorMessage: set id: String, set visually_hidden_text: String);

impl Default for ErrorMessage {
    fn default() -> Self {
        Self {
            id: String::new(),
            content: Content::default(),
            visually_hidden_text: "Error".to_owned(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl ErrorMessage {
    /// A message with the English word before it.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

impl<T: Into<Content>> From<T> for ErrorMessage {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

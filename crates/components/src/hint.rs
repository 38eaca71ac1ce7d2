use askama::Template;

use crate::{Attributes, Classes, Content};

/// Help that stands between a label and its control.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "hint.html")]
pub struct Hint {
    /// Id that `aria-describedby` points at; a field sets it.
    pub id: String,
    /// The help itself.
    pub content: Content,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Hint);
setters!(Hint: set id: String);

impl Hint {
    /// A hint with these words.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

impl<T: Into<Content>> From<T> for Hint {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

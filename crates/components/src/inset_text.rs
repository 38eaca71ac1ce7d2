use askama::Template;

use crate::{Attributes, Classes, Content};

/// A passage set apart from the text around it.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "inset-text.html")]
pub struct InsetText {
    /// The passage.
    pub content: Content,
    /// Id of the element; empty for none.
    pub id: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(InsetText);
setters!(InsetText: set id: String);

impl InsetText {
    /// A passage with this content.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

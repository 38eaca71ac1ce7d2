use askama::Template;

use crate::{Attributes, Classes, Content};

/// A passage that opens on request.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "details.html")]
pub struct Details {
    /// The words that open it.
    pub summary: Content,
    /// What is inside.
    pub content: Content,
    /// Whether it starts open.
    pub open: bool,
    /// Id of the element; empty for none.
    pub id: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Details);
setters!(Details: set open: bool, set id: String);

impl Details {
    /// A passage behind these words.
    pub fn new(summary: impl Into<Content>, content: impl Into<Content>) -> Self {
        Self { summary: summary.into(), content: content.into(), ..Self::default() }
    }
}

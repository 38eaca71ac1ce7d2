use askama::Template;

use crate::{Attributes, Classes, Content};

/// A state in one or two words, such as "not started".
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "tag.html")]
pub struct Tag {
    /// The words.
    pub content: Content,
    /// Further classes; the colour is one, such as `govuk-tag--green`.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Tag);

impl Tag {
    /// A tag with these words.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A tag in one of GOV.UK's colours: grey, green, teal, blue, purple, magenta, red, orange or yellow.
    pub fn coloured(content: impl Into<Content>, colour: &str) -> Self {
        Self::new(content).classes(format!("govuk-tag--{colour}"))
    }
}

use askama::Template;

use crate::{Attributes, Classes, Content};

/// The first link of a page, seen only when focused: past the menus, to the content.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "skip-link.html")]
pub struct SkipLink {
    /// Words of the link.
    pub content: Content,
    /// The element to go to, `#content` if not said.
    pub href: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(SkipLink);
setters!(SkipLink: set href: String);

impl Default for SkipLink {
    fn default() -> Self {
        Self::new("Skip to main content")
    }
}

impl SkipLink {
    /// A link to `#content` with these words.
    pub fn new(content: impl Into<Content>) -> Self {
        Self {
            content: content.into(),
            href: "#content".to_owned(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

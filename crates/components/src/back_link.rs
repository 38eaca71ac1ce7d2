use askama::Template;

use crate::{Attributes, Classes, Content};

/// The link at the top of a page to the one before it.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "back-link.html")]
pub struct BackLink {
    /// Words of the link.
    pub content: Content,
    /// Where it leads.
    pub href: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(BackLink);
setters!(BackLink: set content: Content);

impl Default for BackLink {
    fn default() -> Self {
        Self::new("#")
    }
}

impl BackLink {
    /// A link saying "Back".
    pub fn new(href: impl Into<String>) -> Self {
        Self {
            content: "Back".into(),
            href: href.into(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

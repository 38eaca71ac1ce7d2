use askama::Template;

use crate::{Attributes, Classes, Content};

/// One step of the way to a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breadcrumb {
    /// Words of the step.
    pub content: Content,
    /// Where it leads; empty for the page itself.
    pub href: String,
    /// Further attributes of the link.
    pub attributes: Attributes,
}

/// The way from the home page to this one.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "breadcrumbs.html")]
pub struct Breadcrumbs {
    /// The steps, home page first.
    pub items: Vec<Breadcrumb>,
    /// Whether a narrow screen shows only the first and last step.
    pub collapse_on_mobile: bool,
    /// Spoken name of the list.
    pub label_text: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Breadcrumbs);
setters!(Breadcrumbs: set collapse_on_mobile: bool, set label_text: String);

impl Default for Breadcrumbs {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            collapse_on_mobile: false,
            label_text: "Breadcrumb".to_owned(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl Breadcrumbs {
    /// Adds a step that can be followed.
    #[must_use]
    pub fn item(mut self, content: impl Into<Content>, href: impl Into<String>) -> Self {
        self.items.push(Breadcrumb {
            content: content.into(),
            href: href.into(),
            ..Breadcrumb::default()
        });
        self
    }

    /// Adds the page itself as the last step.
    #[must_use]
    pub fn here(self, content: impl Into<Content>) -> Self {
        self.item(content, "")
    }
}

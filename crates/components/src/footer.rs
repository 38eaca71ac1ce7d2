use askama::Template;

use crate::{Attributes, Classes, Content};

/// A link at the foot of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FooterLink {
    /// The words.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl FooterLink {
    /// A link with these words.
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into(), ..Self::default() }
    }
}

/// A column of links under a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FooterSection {
    /// The heading.
    pub title: String,
    /// In how many columns the links run; one if not said.
    pub columns: Option<u32>,
    /// Share of the width, such as `two-thirds`; `full` if empty.
    pub width: String,
    /// The links.
    pub items: Vec<FooterLink>,
}

/// The line of links and words at the very end.
#[derive(Clone, Debug, PartialEq)]
pub struct FooterMeta {
    /// Spoken heading of the line.
    pub visually_hidden_title: String,
    /// The links.
    pub items: Vec<FooterLink>,
    /// Words below the links, such as who runs this service.
    pub content: Content,
}

impl Default for FooterMeta {
    fn default() -> Self {
        Self {
            visually_hidden_title: "Support links".to_owned(),
            items: Vec::new(),
            content: Content::default(),
        }
    }
}

/// The foot of every page: GOV.UK's, without what is the Crown's alone (logo, licence, crest).
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "footer.html")]
pub struct Footer {
    /// Columns of links above the line.
    pub navigation: Vec<FooterSection>,
    /// The line at the end.
    pub meta: Option<FooterMeta>,
    /// Further classes of the container.
    pub container_classes: Classes,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Footer);
setters!(Footer: some meta: FooterMeta, set container_classes: Classes);

impl Footer {
    /// Adds a link to the line at the end.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.meta.get_or_insert_default().items.push(FooterLink::new(text, href));
        self
    }

    /// Sets the words below the links.
    #[must_use]
    pub fn words(mut self, content: impl Into<Content>) -> Self {
        self.meta.get_or_insert_default().content = content.into();
        self
    }
}

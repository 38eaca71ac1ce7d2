use askama::Template;

use crate::{Attributes, Classes, Content};

/// The words that name a field. Fields make and place their own; alone it serves unusual layouts.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "label.html")]
pub struct Label {
    /// The words; an empty label is not written at all.
    pub content: Content,
    /// Id of the control it names; a field sets it.
    pub for_id: String,
    /// Whether the label is the page's `h1`.
    pub is_page_heading: bool,
    /// Further classes, such as `govuk-label--l`.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Label);
setters!(Label: set content: Content, set for_id: String, set is_page_heading: bool);

impl Label {
    /// A label with these words.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A label that is also the page's heading, for pages that ask one thing.
    pub fn heading(content: impl Into<Content>) -> Self {
        Self { is_page_heading: true, classes: "govuk-label--l".into(), ..Self::new(content) }
    }
}

impl<T: Into<Content>> From<T> for Label {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

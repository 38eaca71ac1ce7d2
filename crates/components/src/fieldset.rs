use askama::Template;

use crate::{Attributes, Classes, Content};

/// The question over a group of controls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    /// The question; an empty legend is not written.
    pub content: Content,
    /// Whether it is the page's `h1`.
    pub is_page_heading: bool,
    /// Further classes, such as `govuk-fieldset__legend--l`.
    pub classes: Classes,
}

setters!(Legend: set is_page_heading: bool, set classes: Classes);

impl Legend {
    /// A legend with these words.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A legend that is also the page's heading, for pages that ask one thing.
    pub fn heading(content: impl Into<Content>) -> Self {
        Self {
            content: content.into(),
            is_page_heading: true,
            classes: "govuk-fieldset__legend--l".into(),
        }
    }
}

impl<T: Into<Content>> From<T> for Legend {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// A group of controls that answer one question.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "fieldset.html")]
pub struct Fieldset {
    /// The question.
    pub legend: Legend,
    /// The controls.
    pub html: Content,
    /// Ids of elements that describe the group.
    pub described_by: String,
    /// ARIA role, where the plain element is not enough.
    pub role: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Fieldset);
setters!(Fieldset: set legend: Legend, set html: Content, set described_by: String, set role: String);

impl Fieldset {
    /// A group under this question.
    pub fn new(legend: impl Into<Legend>) -> Self {
        Self { legend: legend.into(), ..Self::default() }
    }
}

use askama::Template;

use crate::{Attributes, Classes, Content};

/// A consequence that must not be overlooked.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "warning-text.html")]
pub struct WarningText {
    /// The warning.
    pub content: Content,
    /// Spoken in place of the exclamation mark.
    pub icon_fallback_text: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(WarningText);
setters!(WarningText: set icon_fallback_text: String);

impl Default for WarningText {
    fn default() -> Self {
        Self {
            content: Content::default(),
            icon_fallback_text: "Warning".to_owned(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl WarningText {
    /// A warning with these words.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

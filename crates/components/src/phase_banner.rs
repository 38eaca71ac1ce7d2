use askama::Template;

use crate::{Attributes, Classes, Content, Tag};

/// A strip that says how finished the service is.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "phase-banner.html")]
pub struct PhaseBanner {
    /// The stage, such as "Alpha".
    pub tag: Tag,
    /// What it means for the reader.
    pub content: Content,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(PhaseBanner);

impl PhaseBanner {
    /// A strip for this stage.
    pub fn new(stage: impl Into<Content>, content: impl Into<Content>) -> Self {
        Self { tag: Tag::new(stage), content: content.into(), ..Self::default() }
    }

    fn own_tag(&self) -> Tag {
        Tag {
            content: self.tag.content.clone(),
            classes: self.tag.classes.after("govuk-phase-banner__content__tag"),
            attributes: Attributes::default(),
        }
    }
}

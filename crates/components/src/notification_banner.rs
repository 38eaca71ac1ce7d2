use askama::Template;

use crate::{Attributes, Classes, Content};

/// News about the service, or that something was done.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "notification-banner.html")]
pub struct NotificationBanner {
    /// The news. Words are set as a heading; markup stands as it is.
    pub content: Content,
    /// The word over it; "Important", or "Success" when something was done.
    pub title: Content,
    /// Whether something was done: green, and read out at once.
    pub is_success: bool,
    /// ARIA role; if empty it follows from `is_success`.
    pub role: String,
    /// Level of the heading, 2 if not said.
    pub title_heading_level: u8,
    /// Id of the heading.
    pub title_id: String,
    /// Whether the page leaves the focus where it is; nothing is written if not said.
    pub disable_auto_focus: Option<bool>,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(NotificationBanner);
setters!(NotificationBanner:
    set title: Content,
    set role: String,
    set title_id: String,
    some disable_auto_focus: bool,
);

impl Default for NotificationBanner {
    fn default() -> Self {
        Self {
            content: Content::default(),
            title: "Important".into(),
            is_success: false,
            role: String::new(),
            title_heading_level: 2,
            title_id: "govuk-notification-banner-title".to_owned(),
            disable_auto_focus: None,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl NotificationBanner {
    /// News.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// Word that something was done.
    pub fn success(content: impl Into<Content>) -> Self {
        Self { title: "Success".into(), is_success: true, ..Self::new(content) }
    }

    fn spoken_role(&self) -> &str {
        match (self.role.as_str(), self.is_success) {
            ("", true) => "alert",
            ("", false) => "region",
            (role, _) => role,
        }
    }
}

use askama::Template;

use crate::{Attributes, Classes, Content};

/// One entry of the menu.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NavigationItem {
    /// The words.
    pub content: Content,
    /// Where it leads; empty for words alone.
    pub href: String,
    /// Whether it is the page being read.
    pub current: bool,
    /// Whether the page being read lies below it.
    pub active: bool,
    /// Further attributes of the link.
    pub attributes: Attributes,
}

impl NavigationItem {
    fn is_marked(&self) -> bool {
        self.active || self.current
    }

    fn aria_current(&self) -> &'static str {
        match (self.current, self.active) {
            (true, _) => "page",
            (false, true) => "true",
            (false, false) => "",
        }
    }
}

/// Places in the menu for markup of one's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slots {
    /// Before the name of the service.
    pub start: Content,
    /// Behind the menu.
    pub end: Content,
    /// Whether what is behind the menu stands in the same line.
    pub end_is_inline: bool,
    /// First in the list of entries; an `li`.
    pub navigation_start: Content,
    /// Last in the list of entries; an `li`.
    pub navigation_end: Content,
}

/// Name and menu of the service, under the header.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "service-navigation.html")]
pub struct ServiceNavigation {
    /// Name of the service; empty for none.
    pub service_name: String,
    /// Where the name leads; empty for words alone.
    pub service_url: String,
    /// The entries.
    pub navigation: Vec<NavigationItem>,
    /// Spoken name of the whole strip.
    pub aria_label: String,
    /// Word on the button that opens the menu on a phone.
    pub menu_button_text: String,
    /// Spoken name of that button, if other than its word.
    pub menu_button_label: String,
    /// Spoken name of the menu; the word on the button if empty.
    pub navigation_label: String,
    /// Id of the list.
    pub navigation_id: String,
    /// Further classes of the menu.
    pub navigation_classes: Classes,
    /// Whether a phone hides the entries behind the button; if not said, it does from two entries on.
    pub collapse_navigation_on_mobile: Option<bool>,
    /// Markup of one's own.
    pub slots: Slots,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(ServiceNavigation);
setters!(ServiceNavigation:
    set service_name: String,
    set service_url: String,
    set aria_label: String,
    set menu_button_text: String,
    set navigation_label: String,
    set slots: Slots,
);

impl Default for ServiceNavigation {
    fn default() -> Self {
        Self {
            service_name: String::new(),
            service_url: String::new(),
            navigation: Vec::new(),
            aria_label: "Service information".to_owned(),
            menu_button_text: "Menu".to_owned(),
            menu_button_label: String::new(),
            navigation_label: String::new(),
            navigation_id: "navigation".to_owned(),
            navigation_classes: Classes::default(),
            collapse_navigation_on_mobile: None,
            slots: Slots::default(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl ServiceNavigation {
    /// Adds an entry; `active` says that the page being read is it or lies below it.
    #[must_use]
    pub fn item(
        mut self,
        content: impl Into<Content>,
        href: impl Into<String>,
        active: bool,
    ) -> Self {
        self.navigation.push(NavigationItem {
            content: content.into(),
            href: href.into(),
            active,
            ..NavigationItem::default()
        });
        self
    }

    /// A section needs a name of its own where more than the menu is in it.
    fn is_section(&self) -> bool {
        !self.service_name.is_empty() || !self.slots.start.is_empty() || !self.slots.end.is_empty()
    }

    fn has_menu(&self) -> bool {
        !self.navigation.is_empty()
            || !self.slots.navigation_start.is_empty()
            || !self.slots.navigation_end.is_empty()
    }

    fn collapses(&self) -> bool {
        self.collapse_navigation_on_mobile.unwrap_or(self.navigation.len() > 1)
    }

    fn menu_label(&self) -> &str {
        if self.navigation_label.is_empty() {
            &self.menu_button_text
        } else {
            &self.navigation_label
        }
    }

    fn button_label(&self) -> &str {
        if self.menu_button_label == self.menu_button_text { "" } else { &self.menu_button_label }
    }
}

use askama::Template;

use crate::{Attributes, Classes, Content};

/// The bar at the top of every page: badge, name of the service, whose page it is. Ours, not GOV.UK's, whose header is
/// for gov.uk alone. It goes inside a `<header>`.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "header.html")]
pub struct Header {
    /// Name of the service.
    pub name: String,
    /// Where name and badge lead.
    pub home_href: String,
    /// Address of the badge's picture; empty for none.
    pub badge_src: String,
    /// Whose page it is, such as a force or a school; empty for none.
    pub scope: Content,
    /// At the right: who is signed in, sign out, language; links and buttons of the class `cb-header__link`.
    pub end: Content,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Header);
setters!(Header:
    set name: String,
    set home_href: String,
    set badge_src: String,
    set scope: Content,
    set end: Content,
);

impl Default for Header {
    fn default() -> Self {
        Self {
            name: "Capbadge".to_owned(),
            home_href: "/".to_owned(),
            badge_src: String::new(),
            scope: Content::default(),
            end: Content::default(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

use askama::Template;

use crate::{Attributes, Classes, Content};

/// One language a page can be read in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LanguageItem {
    /// Its name in itself, such as "Cymraeg".
    pub content: Content,
    /// The same page in it; empty for the language being read.
    pub href: String,
    /// Whether it is the language being read, should it have an address all the same.
    pub current: bool,
    /// Its code, such as `cy`.
    pub lang: String,
    /// Code of the page it leads to, if other than `lang`.
    pub href_lang: String,
    /// Direction it is written in, such as `rtl`.
    pub dir: String,
    /// Spoken behind its name.
    pub language_description_text: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

impl LanguageItem {
    fn is_current(&self) -> bool {
        self.current || self.href.is_empty()
    }

    fn leads_to(&self) -> &str {
        if self.href_lang.is_empty() { &self.lang } else { &self.href_lang }
    }
}

/// The choice between the languages of a page.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "language-navigation.html")]
pub struct LanguageNavigation {
    /// The languages.
    pub items: Vec<LanguageItem>,
    /// Spoken name of the list.
    pub aria_label: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(LanguageNavigation);
setters!(LanguageNavigation: set aria_label: String);

impl Default for LanguageNavigation {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            aria_label: "Language".to_owned(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl LanguageNavigation {
    /// Adds the language being read.
    #[must_use]
    pub fn here(self, lang: impl Into<String>, name: impl Into<Content>) -> Self {
        self.item(lang, name, "")
    }

    /// Adds a language to change to.
    #[must_use]
    pub fn item(
        mut self,
        lang: impl Into<String>,
        name: impl Into<Content>,
        href: impl Into<String>,
    ) -> Self {
        self.items.push(LanguageItem {
            content: name.into(),
            href: href.into(),
            lang: lang.into(),
            ..LanguageItem::default()
        });
        self
    }
}

use askama::Template;

use crate::{Attributes, Classes, Content};

/// Something to do with a row or a card, such as "Change".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionLink {
    /// The word.
    pub content: Content,
    /// Where it leads.
    pub href: String,
    /// Spoken behind the word: what is changed.
    pub visually_hidden_text: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

impl ActionLink {
    /// A link such as "Change", spoken as "Change name".
    pub fn new(
        content: impl Into<Content>,
        href: impl Into<String>,
        visually_hidden_text: impl Into<String>,
    ) -> Self {
        Self {
            content: content.into(),
            href: href.into(),
            visually_hidden_text: visually_hidden_text.into(),
            ..Self::default()
        }
    }
}

/// One link as it is written; inside a card the card's title is spoken too.
#[derive(Template)]
#[template(path = "action-link.html")]
struct ActionView<'a> {
    action: &'a ActionLink,
    title: Option<&'a Content>,
}

impl askama::filters::HtmlSafe for ActionView<'_> {}

/// A name and its value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryRow {
    /// The name.
    pub key: Content,
    /// Further classes of the name.
    pub key_classes: Classes,
    /// The value.
    pub value: Content,
    /// Further classes of the value.
    pub value_classes: Classes,
    /// What can be done with it.
    pub actions: Vec<ActionLink>,
    /// Further classes of the place where that is.
    pub actions_classes: Classes,
    /// Further classes of the row.
    pub classes: Classes,
}

impl SummaryRow {
    /// A name and its value.
    pub fn new(key: impl Into<Content>, value: impl Into<Content>) -> Self {
        Self { key: key.into(), value: value.into(), ..Self::default() }
    }

    /// Adds something to do with it.
    #[must_use]
    pub fn action(mut self, action: ActionLink) -> Self {
        self.actions.push(action);
        self
    }
}

/// A frame with a title around a list.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryCard {
    /// The title.
    pub title: Content,
    /// Its heading level, 2 if not said.
    pub heading_level: u8,
    /// Further classes of the title.
    pub title_classes: Classes,
    /// What can be done with the whole card.
    pub actions: Vec<ActionLink>,
    /// Further classes of the place where that is.
    pub actions_classes: Classes,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Default for SummaryCard {
    fn default() -> Self {
        Self {
            title: Content::default(),
            heading_level: 2,
            title_classes: Classes::default(),
            actions: Vec::new(),
            actions_classes: Classes::default(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl<T: Into<Content>> From<T> for SummaryCard {
    fn from(title: T) -> Self {
        Self { title: title.into(), ..Self::default() }
    }
}

/// Names and values, as on a "check your answers" page.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "summary-list.html")]
pub struct SummaryList {
    /// The rows.
    pub rows: Vec<SummaryRow>,
    /// The frame around it, if any.
    pub card: Option<SummaryCard>,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(SummaryList);
setters!(SummaryList: some card: SummaryCard);

impl SummaryList {
    /// Adds a row.
    #[must_use]
    pub fn row(self, key: impl Into<Content>, value: impl Into<Content>) -> Self {
        self.push(SummaryRow::new(key, value))
    }

    /// Adds a row with a link to change it; `change` is the word, `what` is spoken behind it.
    #[must_use]
    pub fn row_with_change(
        self,
        key: impl Into<Content>,
        value: impl Into<Content>,
        (change, href, what): (&str, &str, &str),
    ) -> Self {
        self.push(SummaryRow::new(key, value).action(ActionLink::new(change, href, what)))
    }

    /// Adds a row made elsewhere.
    #[must_use]
    pub fn push(mut self, row: SummaryRow) -> Self {
        self.rows.push(row);
        self
    }

    fn lacks_actions(&self, row: &SummaryRow) -> bool {
        row.actions.is_empty() && self.rows.iter().any(|row| !row.actions.is_empty())
    }

    fn view<'a>(&'a self, action: &'a ActionLink) -> ActionView<'a> {
        let title = self.card.as_ref().map(|card| &card.title).filter(|title| !title.is_empty());
        ActionView { action, title }
    }
}

use askama::Template;

use crate::field::{Surroundings, id_or_name};
use crate::{Attributes, Classes, ErrorMessage, FormGroup, Hint, Label};

/// One line of a select box.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelectItem {
    /// What is sent; the words themselves if not said.
    pub value: Option<String>,
    /// The words.
    pub text: String,
    /// Whether it is chosen; if not said, it is when its value is the box's.
    pub selected: Option<bool>,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A box to choose one of many lines from. Radios serve better wherever they fit on the page.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "select.html")]
pub struct Select {
    /// Id of the control; its name if empty.
    pub id: String,
    /// Name in the form.
    pub name: String,
    /// The words that name it.
    pub label: Label,
    /// Help below the label.
    pub hint: Option<Hint>,
    /// What is wrong with it.
    pub error_message: Option<ErrorMessage>,
    /// The lines.
    pub items: Vec<SelectItem>,
    /// Value of the line that is chosen; empty for none.
    pub value: String,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// Ids of elements elsewhere that describe it.
    pub described_by: String,
    /// The box around the field.
    pub form_group: FormGroup,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes of the control.
    pub attributes: Attributes,
}

component!(Select);
form_field!(Select);
setters!(Select:
    set id: String,
    set value: String,
    set disabled: bool,
    set described_by: String,
);

impl Select {
    /// A box under this label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// Adds a line.
    #[must_use]
    pub fn item(mut self, value: impl Into<String>, text: impl Into<String>) -> Self {
        self.items.push(SelectItem {
            value: Some(value.into()),
            text: text.into(),
            ..SelectItem::default()
        });
        self
    }

    /// Adds many lines, each a value and its words.
    #[must_use]
    pub fn items<V: Into<String>, T: Into<String>>(
        self,
        lines: impl IntoIterator<Item = (V, T)>,
    ) -> Self {
        lines.into_iter().fold(self, |select, (value, text)| select.item(value, text))
    }

    fn is_selected(&self, item: &SelectItem) -> bool {
        item.selected.unwrap_or_else(|| {
            !self.value.is_empty() && *item.value.as_ref().unwrap_or(&item.text) == self.value
        })
    }

    fn control_id(&self) -> &str {
        id_or_name(&self.id, &self.name)
    }

    fn around(&self) -> Surroundings {
        Surroundings::new(
            self.control_id(),
            &self.described_by,
            &self.label,
            self.hint.as_ref(),
            self.error_message.as_ref(),
        )
    }
}

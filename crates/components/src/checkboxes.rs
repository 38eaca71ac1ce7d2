use askama::Template;

use crate::choice::{ChoiceView, choice_id};
use crate::field::{Surroundings, id_or_name};
use crate::{
    Attributes, Choice, ChoiceItem, Classes, Content, ErrorMessage, Fieldset, FormGroup, Hint,
    Label, Legend,
};

/// A question with any number of answers, or a single thing to agree to.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "checkboxes.html")]
pub struct Checkboxes {
    /// Name in the form.
    pub name: String,
    /// First part of the ids of the choices; the name if empty.
    pub id_prefix: String,
    /// The group with its question; none for a single box that says everything itself.
    pub fieldset: Option<Fieldset>,
    /// Help below the question.
    pub hint: Option<Hint>,
    /// What is wrong with the answer.
    pub error_message: Option<ErrorMessage>,
    /// The choices.
    pub items: Vec<ChoiceItem>,
    /// Values of the choices made already.
    pub values: Vec<String>,
    /// Ids of elements elsewhere that describe the choices, for boxes without a fieldset.
    pub described_by: String,
    /// The box around the field.
    pub form_group: FormGroup,
    /// Further classes, such as `govuk-checkboxes--small`.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Checkboxes);
form_field!(Checkboxes);
setters!(Checkboxes: set id_prefix: String, some fieldset: Fieldset, set described_by: String);

impl Checkboxes {
    /// A question.
    pub fn new(name: impl Into<String>, legend: impl Into<Legend>) -> Self {
        Self { name: name.into(), fieldset: Some(Fieldset::new(legend)), ..Self::default() }
    }

    /// A single box to tick, without a question over it.
    pub fn single(
        name: impl Into<String>,
        value: impl Into<String>,
        content: impl Into<Content>,
    ) -> Self {
        Self { name: name.into(), ..Self::default() }.item(value, content)
    }

    /// Adds a choice.
    #[must_use]
    pub fn item(self, value: impl Into<String>, content: impl Into<Content>) -> Self {
        self.choice(Choice::new(value, content))
    }

    /// Adds a choice with more to say: a hint, a further question.
    #[must_use]
    pub fn choice(mut self, choice: Choice) -> Self {
        self.items.push(choice.into());
        self
    }

    /// Adds a word between two choices, such as "or".
    #[must_use]
    pub fn divider(mut self, word: impl Into<String>) -> Self {
        self.items.push(ChoiceItem::Divider(word.into()));
        self
    }

    /// Marks the choices made already.
    #[must_use]
    pub fn chosen<V: Into<String>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self.values = values.into_iter().map(Into::into).collect();
        self
    }

    fn around(&self) -> Surroundings {
        let of_group = self.fieldset.as_ref().map_or("", |fieldset| &fieldset.described_by);
        Surroundings::new(
            id_or_name(&self.id_prefix, &self.name),
            id_or_name(of_group, &self.described_by),
            &Label::default(),
            self.hint.as_ref(),
            self.error_message.as_ref(),
        )
    }

    /// `described_by` describes all choices; without a fieldset to say it, each box says it itself.
    fn view<'a>(
        &'a self,
        choice: &'a Choice,
        place: usize,
        described_by: &'a str,
    ) -> ChoiceView<'a> {
        ChoiceView {
            item: choice,
            block: "checkboxes",
            kind: "checkbox",
            id: choice_id(choice, id_or_name(&self.id_prefix, &self.name), place),
            name: id_or_name(&choice.name, &self.name),
            is_checked: choice.checked.unwrap_or_else(|| self.values.contains(&choice.value)),
            described_by: if self.fieldset.is_some() { "" } else { described_by },
        }
    }
}

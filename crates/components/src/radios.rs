use askama::Template;

use crate::choice::{ChoiceView, choice_id};
use crate::field::{Surroundings, id_or_name};
use crate::{
    Attributes, Choice, ChoiceItem, Classes, Content, ErrorMessage, Fieldset, FormGroup, Hint,
    Label, Legend,
};

/// A question with one answer out of a few.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "radios.html")]
pub struct Radios {
    /// Name in the form.
    pub name: String,
    /// First part of the ids of the choices; the name if empty.
    pub id_prefix: String,
    /// The group with its question; none for radios that are named by something else.
    pub fieldset: Option<Fieldset>,
    /// Help below the question.
    pub hint: Option<Hint>,
    /// What is wrong with the answer.
    pub error_message: Option<ErrorMessage>,
    /// The choices.
    pub items: Vec<ChoiceItem>,
    /// Value of the choice made already; empty for none.
    pub value: String,
    /// The box around the field.
    pub form_group: FormGroup,
    /// Further classes, such as `govuk-radios--inline` or `govuk-radios--small`.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(Radios);
form_field!(Radios);
setters!(Radios: set id_prefix: String, some fieldset: Fieldset);

impl Radios {
    /// A question.
    pub fn new(name: impl Into<String>, legend: impl Into<Legend>) -> Self {
        Self { name: name.into(), fieldset: Some(Fieldset::new(legend)), ..Self::default() }
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

    /// Marks the choice made already.
    #[must_use]
    pub fn chosen(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// Sets the choices in one row.
    #[must_use]
    pub fn inline(mut self) -> Self {
        self.classes.add("govuk-radios--inline");
        self
    }

    fn around(&self) -> Surroundings {
        Surroundings::new(
            id_or_name(&self.id_prefix, &self.name),
            self.fieldset.as_ref().map_or("", |fieldset| &fieldset.described_by),
            &Label::default(),
            self.hint.as_ref(),
            self.error_message.as_ref(),
        )
    }

    fn view<'a>(&'a self, choice: &'a Choice, place: usize) -> ChoiceView<'a> {
        let chosen = !self.value.is_empty() && choice.value == self.value;
        ChoiceView {
            item: choice,
            block: "radios",
            kind: "radio",
            id: choice_id(choice, id_or_name(&self.id_prefix, &self.name), place),
            name: &self.name,
            is_checked: choice.checked.unwrap_or(chosen),
            described_by: "",
        }
    }
}

use askama::Template;

use crate::field::{Surroundings, id_or_name};
use crate::{Attributes, Classes, ErrorMessage, FormGroup, Hint, Label};

/// Several lines of text to type.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "textarea.html")]
pub struct Textarea {
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
    /// What it holds already.
    pub value: String,
    /// Its height in lines, 5 if not said.
    pub rows: Option<u32>,
    /// What a browser may fill in.
    pub autocomplete: String,
    /// Whether spelling is marked; nothing is written if not said.
    pub spellcheck: Option<bool>,
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

component!(Textarea);
form_field!(Textarea);
setters!(Textarea:
    set id: String,
    set value: String,
    some rows: u32,
    set autocomplete: String,
    some spellcheck: bool,
    set disabled: bool,
    set described_by: String,
);

impl Textarea {
    /// Lines of text under this label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
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

use askama::Template;

use crate::field::{Surroundings, id_or_name};
use crate::{Attributes, Classes, Content, ErrorMessage, FormGroup, Hint, Label};

/// What stands inside the frame of an input, before or after what is typed, such as a unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Affix {
    /// The unit or sign.
    pub content: Content,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

impl<T: Into<Content>> From<T> for Affix {
    fn from(content: T) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

/// A line of text to type.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "input.html")]
pub struct Input {
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
    pub value: Option<String>,
    /// HTML type, `text` if empty.
    pub input_type: String,
    /// Which keyboard a phone shows, such as `numeric`.
    pub inputmode: String,
    /// What a browser may fill in, such as `email` or `postal-code`.
    pub autocomplete: String,
    /// Whether a phone writes capitals by itself.
    pub autocapitalize: String,
    /// A pattern for old phones' keyboards; never the check itself.
    pub pattern: String,
    /// Whether spelling is marked; nothing is written if not said.
    pub spellcheck: Option<bool>,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// Stands before what is typed.
    pub prefix: Affix,
    /// Stands after what is typed.
    pub suffix: Affix,
    /// Classes of the frame around prefix, control and suffix.
    pub wrapper_classes: Classes,
    /// Attributes of that frame.
    pub wrapper_attributes: Attributes,
    /// Ids of elements elsewhere that describe it.
    pub described_by: String,
    /// The box around the field.
    pub form_group: FormGroup,
    /// Further classes, such as `govuk-input--width-10`.
    pub classes: Classes,
    /// Further attributes of the control.
    pub attributes: Attributes,
}

component!(Input);
form_field!(Input);
setters!(Input:
    set id: String,
    some value: String,
    set input_type: String,
    set inputmode: String,
    set autocomplete: String,
    set autocapitalize: String,
    set pattern: String,
    some spellcheck: bool,
    set disabled: bool,
    set prefix: Affix,
    set suffix: Affix,
    set described_by: String,
);

impl Input {
    /// A line of text under this label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// An e-mail address, with the keyboard and the filling-in that belong to it.
    pub fn email(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self::new(name, label).input_type("email").autocomplete("email").spellcheck(false)
    }

    /// A telephone number.
    pub fn telephone(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self::new(name, label)
            .input_type("tel")
            .autocomplete("tel")
            .classes("govuk-input--width-20")
    }

    /// A whole number of up to so many digits, without the arrows of a number box.
    pub fn number(name: impl Into<String>, label: impl Into<Label>, digits: u8) -> Self {
        let width = [2, 3, 4, 5, 10, 20].into_iter().find(|&width| width >= digits).unwrap_or(20);
        Self::new(name, label).inputmode("numeric").classes(format!("govuk-input--width-{width}"))
    }

    fn control_id(&self) -> &str {
        id_or_name(&self.id, &self.name)
    }

    fn kind(&self) -> &str {
        if self.input_type.is_empty() { "text" } else { &self.input_type }
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

    fn is_wrapped(&self) -> bool {
        [&self.prefix.content, &self.suffix.content].iter().any(|part| !part.is_empty())
            || !self.form_group.before_input.is_empty()
            || !self.form_group.after_input.is_empty()
    }
}

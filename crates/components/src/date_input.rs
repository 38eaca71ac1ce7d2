use askama::Template;

use crate::field::Surroundings;
use crate::{Attributes, Classes, ErrorMessage, Fieldset, FormGroup, Hint, Input, Label, Legend};

/// Which part of a date a box is for: it decides name, label and width where they are not said.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum DatePart {
    /// Day of the month.
    Day,
    /// Month by its number.
    Month,
    /// Year of four digits.
    Year,
    /// Something else, such as an hour.
    #[default]
    Other,
}

impl DatePart {
    fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Other => "",
        }
    }
}

/// One of the boxes of a date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateItem {
    /// Which part of the date it is.
    pub part: DatePart,
    /// Name in the form behind the group's prefix; the part's if empty.
    pub name: String,
    /// Id of the control; made from the group's and the name if empty.
    pub id: String,
    /// The word over it; the name with a capital if empty.
    pub label: String,
    /// What it holds already.
    pub value: Option<String>,
    /// Whether this box is at fault; if no box says so, a fault of the date marks all.
    pub error: Option<bool>,
    /// Which keyboard a phone shows, `numeric` if empty.
    pub inputmode: String,
    /// What a browser may fill in, such as `bday-day`.
    pub autocomplete: String,
    /// A pattern for old phones' keyboards; never the check itself.
    pub pattern: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

impl DateItem {
    /// A box for this part of a date.
    pub fn new(part: DatePart) -> Self {
        Self { part, ..Self::default() }
    }

    fn own_name(&self) -> &str {
        if self.name.is_empty() { self.part.name() } else { &self.name }
    }

    fn has_error(&self) -> bool {
        self.error == Some(true) || self.classes.mention("govuk-input--error")
    }
}

/// A date in three boxes. The words over the boxes are English unless told otherwise.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "date-input.html")]
pub struct DateInput {
    /// First part of all ids, and the id of the row of boxes.
    pub id: String,
    /// First part of the boxes' names, without its hyphen.
    pub name_prefix: String,
    /// The group with its question.
    pub fieldset: Option<Fieldset>,
    /// Help below the question.
    pub hint: Option<Hint>,
    /// What is wrong with the date.
    pub error_message: Option<ErrorMessage>,
    /// The boxes; day, month and year if there are none.
    pub items: Vec<DateItem>,
    /// The box around the field.
    pub form_group: FormGroup,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(DateInput);
form_field!(DateInput);
setters!(DateInput: set name_prefix: String, some fieldset: Fieldset);

impl DateInput {
    /// A question for a date; its boxes are sent as `<name>-day`, `<name>-month` and `<name>-year`.
    pub fn new(name: impl Into<String>, legend: impl Into<Legend>) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name_prefix: name,
            fieldset: Some(Fieldset::new(legend)),
            items: [DatePart::Day, DatePart::Month, DatePart::Year].map(DateItem::new).into(),
            ..Self::default()
        }
    }

    /// Fills the boxes with what was typed, in their order.
    #[must_use]
    pub fn filled<V: Into<String>>(mut self, typed: impl IntoIterator<Item = V>) -> Self {
        for (item, value) in self.items.iter_mut().zip(typed) {
            item.value = Some(value.into());
        }
        self
    }

    /// Sets the words over the boxes, in their order.
    #[must_use]
    pub fn labels<W: Into<String>>(mut self, words: impl IntoIterator<Item = W>) -> Self {
        for (item, word) in self.items.iter_mut().zip(words) {
            item.label = word.into();
        }
        self
    }

    /// Lets a browser fill in a person's own date of birth.
    #[must_use]
    pub fn birthday(mut self) -> Self {
        for item in &mut self.items {
            item.autocomplete = format!("bday-{}", item.part.name());
        }
        self
    }

    /// The fieldset with the role that makes a screen reader read the hint of several text boxes.
    fn group(&self) -> Option<Fieldset> {
        self.fieldset.clone().map(|fieldset| Fieldset { role: "group".to_owned(), ..fieldset })
    }

    fn around(&self) -> Surroundings {
        Surroundings::new(
            &self.id,
            self.fieldset.as_ref().map_or("", |fieldset| &fieldset.described_by),
            &Label::default(),
            self.hint.as_ref(),
            self.error_message.as_ref(),
        )
    }

    fn inputs(&self) -> Vec<Input> {
        let any_has_error = self.items.iter().any(DateItem::has_error);
        self.items.iter().map(|item| self.input(item, any_has_error)).collect()
    }

    fn input(&self, item: &DateItem, any_has_error: bool) -> Input {
        let name = item.own_name();
        let label = if item.label.is_empty() { capitalised(name) } else { item.label.clone() };
        let prefix = if self.name_prefix.is_empty() { "" } else { "-" };
        Input {
            label: Label::new(label).classes("govuk-date-input__label"),
            id: if item.id.is_empty() { format!("{}-{name}", self.id) } else { item.id.clone() },
            classes: self.input_classes(item, any_has_error),
            name: format!("{}{prefix}{name}", self.name_prefix),
            value: item.value.clone(),
            inputmode: if item.inputmode.is_empty() {
                "numeric".into()
            } else {
                item.inputmode.clone()
            },
            autocomplete: item.autocomplete.clone(),
            pattern: item.pattern.clone(),
            attributes: item.attributes.clone(),
            ..Input::default()
        }
    }

    fn input_classes(&self, item: &DateItem, any_has_error: bool) -> Classes {
        let mut classes = Classes::from("govuk-date-input__input");
        let whole_date =
            item.error != Some(false) && self.error_message.is_some() && !any_has_error;
        if !item.classes.mention("govuk-input--error") && (item.has_error() || whole_date) {
            classes.add("govuk-input--error");
        }
        if !item.classes.mention("govuk-input--width-") {
            let width = if item.part == DatePart::Year { 4 } else { 2 };
            classes.add(&format!("govuk-input--width-{width}"));
        }
        classes.add(item.classes.as_str());
        classes
    }
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

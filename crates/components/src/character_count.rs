use askama::Template;

use crate::html::Plural;
use crate::{Attributes, Classes, Content, ErrorMessage, FormGroup, Hint, Label, Textarea};

/// What the script says while someone types; English by itself, so nothing is written for what is left empty.
/// `%{count}` stands for the number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CountWords {
    /// "You have %{count} characters remaining".
    pub characters_under_limit: Plural,
    /// "You have 0 characters remaining".
    pub characters_at_limit: String,
    /// "You have %{count} characters too many".
    pub characters_over_limit: Plural,
    /// "You have %{count} words remaining".
    pub words_under_limit: Plural,
    /// "You have 0 words remaining".
    pub words_at_limit: String,
    /// "You have %{count} words too many".
    pub words_over_limit: Plural,
}

/// A text area that says how much fits. Without the script it says the limit; the server checks it in any case.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(source = "{{ self.textarea() }}", ext = "html")]
pub struct CharacterCount {
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
    /// Most characters; ignored by the script if `maxwords` is set.
    pub maxlength: Option<u32>,
    /// Most words.
    pub maxwords: Option<u32>,
    /// How full it must be, in per cent, before the script speaks.
    pub threshold: Option<u32>,
    /// `characters` or `words`; if empty it follows from the limit.
    pub count_type: String,
    /// The limit in words, `%{count}` standing for it; English if empty.
    pub textarea_description_text: String,
    /// What the script says.
    pub words: CountWords,
    /// Further classes of the message.
    pub count_message_classes: Classes,
    /// Whether spelling is marked; nothing is written if not said.
    pub spellcheck: Option<bool>,
    /// The box around the field.
    pub form_group: FormGroup,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes of the control.
    pub attributes: Attributes,
}

component!(CharacterCount);
form_field!(CharacterCount);
setters!(CharacterCount:
    set id: String,
    set value: String,
    some rows: u32,
    some maxlength: u32,
    some maxwords: u32,
    some threshold: u32,
    set textarea_description_text: String,
    set words: CountWords,
    some spellcheck: bool,
);

impl CharacterCount {
    /// Text of at most so many characters under this label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>, maxlength: u32) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            maxlength: Some(maxlength),
            ..Self::default()
        }
    }

    fn count_type(&self) -> &str {
        match (self.count_type.as_str(), self.maxwords) {
            ("", Some(_)) => "words",
            (kind, _) => kind,
        }
    }

    fn limit(&self) -> Option<u32> {
        self.maxwords.or(self.maxlength)
    }

    fn description(&self) -> String {
        let pattern = match (self.textarea_description_text.as_str(), self.count_type()) {
            ("", "words") => "You can enter up to %{count} words",
            ("", _) => "You can enter up to %{count} characters",
            (said, _) => said,
        };
        self.limit()
            .map_or_else(String::new, |limit| pattern.replace("%{count}", &limit.to_string()))
    }

    fn group_attributes(&self) -> Attributes {
        let mut all = Attributes::default();
        all.push("data-module", "govuk-character-count");
        let numbers = [
            ("data-maxlength", self.maxlength),
            ("data-maxwords", self.maxwords),
            ("data-threshold", self.threshold),
        ];
        for (name, number) in numbers {
            if let Some(number) = number {
                all.push(name, number.to_string());
            }
        }
        all.push_unless_empty("data-count-type", self.count_type());
        if self.limit().is_none() && !self.textarea_description_text.is_empty() {
            all.push("data-i18n.textarea-description.other", &self.textarea_description_text);
        }
        all.push_plural("characters-under-limit", &self.words.characters_under_limit);
        all.push_message("characters-at-limit", &self.words.characters_at_limit);
        all.push_plural("characters-over-limit", &self.words.characters_over_limit);
        all.push_plural("words-under-limit", &self.words.words_under_limit);
        all.push_message("words-at-limit", &self.words.words_at_limit);
        all.push_plural("words-over-limit", &self.words.words_over_limit);
        all.extend(&self.form_group.attributes);
        all
    }

    fn textarea(&self) -> Textarea {
        let id = if self.id.is_empty() { &self.name } else { &self.id };
        let message = Hint {
            id: format!("{id}-info"),
            content: self.description().into(),
            classes: self.count_message_classes.after("govuk-character-count__message"),
            ..Hint::default()
        };
        Textarea {
            id: id.clone(),
            name: self.name.clone(),
            label: self.label.clone(),
            hint: self.hint.clone(),
            error_message: self.error_message.clone(),
            value: self.value.clone(),
            rows: self.rows,
            spellcheck: self.spellcheck,
            described_by: format!("{id}-info"),
            form_group: FormGroup {
                classes: self.form_group.classes.after("govuk-character-count"),
                attributes: self.group_attributes(),
                before_input: self.form_group.before_input.clone(),
                after_input: Content::html(format!("{message}{}", self.form_group.after_input)),
            },
            classes: self.classes.after("govuk-js-character-count"),
            attributes: self.attributes.clone(),
            ..Textarea::default()
        }
    }
}

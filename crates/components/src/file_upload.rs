use askama::Template;

use crate::field::{Surroundings, id_or_name};
use crate::html::Plural;
use crate::{Attributes, Classes, ErrorMessage, FormGroup, Hint, Label};

/// Words of the enhanced file box; English by itself, so nothing is written for what is left empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileUploadWords {
    /// "Choose file".
    pub choose_files_button: String,
    /// "No file chosen".
    pub no_file_chosen: String,
    /// "%{count} files chosen".
    pub multiple_files_chosen: Plural,
    /// "or drop file".
    pub drop_instruction: String,
    /// "Entered drop zone".
    pub entered_drop_zone: String,
    /// "Left drop zone".
    pub left_drop_zone: String,
}

/// A box to choose a file from the device.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "file-upload.html")]
pub struct FileUpload {
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
    /// Whether several files may be chosen.
    pub multiple: bool,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// Whether the script makes it larger, with a place to drop files on.
    pub javascript: bool,
    /// Words of the larger box.
    pub words: FileUploadWords,
    /// Classes of the larger box.
    pub wrapper_classes: Classes,
    /// Attributes of the larger box.
    pub wrapper_attributes: Attributes,
    /// Ids of elements elsewhere that describe it.
    pub described_by: String,
    /// The box around the field.
    pub form_group: FormGroup,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes of the control, such as `accept`.
    pub attributes: Attributes,
}

component!(FileUpload);
form_field!(FileUpload);
setters!(FileUpload:
    set id: String,
    set multiple: bool,
    set disabled: bool,
    set javascript: bool,
    set words: FileUploadWords,
    set described_by: String,
);

impl FileUpload {
    /// A box under this label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    fn messages(&self) -> Attributes {
        let mut all = Attributes::default();
        all.push_message("choose-files-button", &self.words.choose_files_button);
        all.push_message("no-file-chosen", &self.words.no_file_chosen);
        all.push_plural("multiple-files-chosen", &self.words.multiple_files_chosen);
        all.push_message("drop-instruction", &self.words.drop_instruction);
        all.push_message("entered-drop-zone", &self.words.entered_drop_zone);
        all.push_message("left-drop-zone", &self.words.left_drop_zone);
        all
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

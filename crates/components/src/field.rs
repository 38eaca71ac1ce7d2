//! What every form field has around its control: the group, the label, the hint, the fault.

use askama::Template;

use crate::{Attributes, Classes, Content, ErrorMessage, Hint, Label};

/// The box around a field, and what may stand right before or after its control.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormGroup {
    /// Further classes of the group.
    pub classes: Classes,
    /// Further attributes of the group.
    pub attributes: Attributes,
    /// Stands before the control, or before the first of several.
    pub before_input: Content,
    /// Stands after the control, or after the last of several.
    pub after_input: Content,
}

setters!(FormGroup:
    set classes: Classes,
    set before_input: Content,
    set after_input: Content,
);

/// Label, hint and fault of one field with their ids set, and the value of its `aria-describedby`.
#[derive(Template)]
#[template(path = "field.html")]
pub(crate) struct Surroundings {
    label: Label,
    hint: Option<Hint>,
    error: Option<ErrorMessage>,
    pub(crate) described_by: String,
}

impl askama::filters::HtmlSafe for Surroundings {}

impl Surroundings {
    /// Sets what is around the field `id`; `described_by` names elements elsewhere on the page.
    pub(crate) fn new(
        id: &str,
        described_by: &str,
        label: &Label,
        hint: Option<&Hint>,
        error: Option<&ErrorMessage>,
    ) -> Self {
        let mut names = described_by.to_owned();
        let label = Label { for_id: id.to_owned(), ..label.clone() };
        let hint = hint.map(|hint| Hint { id: also(&mut names, id, "hint"), ..hint.clone() });
        let error =
            error.map(|error| ErrorMessage { id: also(&mut names, id, "error"), ..error.clone() });
        Self { label, hint, error, described_by: names }
    }
}

/// Makes `<id>-<suffix>` and appends it to the list of names.
fn also(names: &mut String, id: &str, suffix: &str) -> String {
    let name = format!("{id}-{suffix}");
    if !names.is_empty() {
        names.push(' ');
    }
    names.push_str(&name);
    name
}

/// The id of a field: its own, or its name.
pub(crate) fn id_or_name<'a>(id: &'a str, name: &'a str) -> &'a str {
    if id.is_empty() { name } else { id }
}

//! Form components from the options of their fixtures.

use components::{
    Affix, Button, CharacterCount, Checkboxes, Choice, ChoiceItem, CountWords, DateInput, DateItem,
    DatePart, Fieldset, FileUpload, FileUploadWords, Hint, Input, Label, Legend, Radios, Select,
    SelectItem, Textarea,
};

use crate::options::Options;

pub fn label(o: Options) -> String {
    Label {
        content: o.content(),
        for_id: o.text("for"),
        is_page_heading: o.flag("isPageHeading"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn hint(o: Options) -> String {
    Hint {
        id: o.text("id"),
        content: o.content(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn error_message(o: Options) -> String {
    o.own_error().to_string()
}

pub fn button(o: Options) -> String {
    Button {
        content: o.content(),
        href: o.text("href"),
        button_type: o.text("type"),
        name: o.text("name"),
        value: o.text("value"),
        disabled: o.flag("disabled"),
        is_start_button: o.flag("isStartButton"),
        prevent_double_click: o.some_flag("preventDoubleClick"),
        id: o.text("id"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn affix(o: Options) -> Affix {
    Affix { content: o.content(), classes: o.classes(), attributes: o.attributes() }
}

pub fn input(o: Options) -> String {
    Input {
        id: o.text("id"),
        name: o.text("name"),
        label: o.label(),
        hint: o.hint(),
        error_message: o.error(),
        value: o.some_text("value"),
        input_type: o.text("type"),
        inputmode: o.text("inputmode"),
        autocomplete: o.text("autocomplete"),
        autocapitalize: o.text("autocapitalize"),
        pattern: o.text("pattern"),
        spellcheck: o.some_flag("spellcheck"),
        disabled: o.flag("disabled"),
        prefix: affix(o.get("prefix")),
        suffix: affix(o.get("suffix")),
        wrapper_classes: o.get("inputWrapper").classes(),
        wrapper_attributes: o.get("inputWrapper").attributes(),
        described_by: o.text("describedBy"),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn textarea(o: Options) -> String {
    Textarea {
        id: o.text("id"),
        name: o.text("name"),
        label: o.label(),
        hint: o.hint(),
        error_message: o.error(),
        value: o.text("value"),
        rows: o.number("rows"),
        autocomplete: o.text("autocomplete"),
        spellcheck: o.some_flag("spellcheck"),
        disabled: o.flag("disabled"),
        described_by: o.text("describedBy"),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn character_count(o: Options) -> String {
    CharacterCount {
        id: o.text("id"),
        name: o.text("name"),
        label: o.label(),
        hint: o.hint(),
        error_message: o.error(),
        value: o.text("value"),
        rows: o.number("rows"),
        maxlength: o.number("maxlength"),
        maxwords: o.number("maxwords"),
        threshold: o.number("threshold"),
        count_type: o.text("countType"),
        textarea_description_text: o.text("textareaDescriptionText"),
        words: CountWords {
            characters_under_limit: o.plural("charactersUnderLimitText"),
            characters_at_limit: o.text("charactersAtLimitText"),
            characters_over_limit: o.plural("charactersOverLimitText"),
            words_under_limit: o.plural("wordsUnderLimitText"),
            words_at_limit: o.text("wordsAtLimitText"),
            words_over_limit: o.plural("wordsOverLimitText"),
        },
        count_message_classes: o.get("countMessage").classes(),
        spellcheck: o.some_flag("spellcheck"),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn select(o: Options) -> String {
    let item = |o: Options| SelectItem {
        value: o.some_text("value"),
        text: o.text("text"),
        selected: o.some_flag("selected"),
        disabled: o.flag("disabled"),
        attributes: o.attributes(),
    };
    Select {
        id: o.text("id"),
        name: o.text("name"),
        label: o.label(),
        hint: o.hint(),
        error_message: o.error(),
        items: o.list("items").into_iter().map(item).collect(),
        value: o.text("value"),
        disabled: o.flag("disabled"),
        described_by: o.text("describedBy"),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn file_upload(o: Options) -> String {
    FileUpload {
        id: o.text("id"),
        name: o.text("name"),
        label: o.label(),
        hint: o.hint(),
        error_message: o.error(),
        multiple: o.flag("multiple"),
        disabled: o.flag("disabled"),
        javascript: o.flag("javascript"),
        words: FileUploadWords {
            choose_files_button: o.text("chooseFilesButtonText"),
            no_file_chosen: o.text("noFileChosenText"),
            multiple_files_chosen: o.plural("multipleFilesChosenText"),
            drop_instruction: o.text("dropInstructionText"),
            entered_drop_zone: o.text("enteredDropZoneText"),
            left_drop_zone: o.text("leftDropZoneText"),
        },
        wrapper_classes: o.text("wrapperClasses").into(),
        wrapper_attributes: o.attributes_of("wrapperAttributes"),
        described_by: o.text("describedBy"),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn own_fieldset(o: Options) -> Fieldset {
    let legend = o.get("legend");
    Fieldset {
        legend: Legend {
            content: legend.content(),
            is_page_heading: legend.flag("isPageHeading"),
            classes: legend.classes(),
        },
        html: components::Content::html(o.text("html")),
        described_by: o.text("describedBy"),
        role: o.text("role"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
}

pub fn fieldset(o: Options) -> String {
    own_fieldset(o).to_string()
}

fn group(o: Options) -> Option<Fieldset> {
    let fieldset = o.get("fieldset");
    fieldset.is_said().then(|| own_fieldset(fieldset))
}

fn choices(o: Options) -> Vec<ChoiceItem> {
    o.list("items").into_iter().map(choice).collect()
}

fn choice(o: Options) -> ChoiceItem {
    if o.flag("divider") {
        return ChoiceItem::Divider(o.text("divider"));
    }
    Choice {
        value: o.text("value"),
        content: o.content(),
        id: o.text("id"),
        name: o.text("name"),
        hint: o.hint(),
        checked: o.some_flag("checked"),
        disabled: o.flag("disabled"),
        conditional: components::Content::html(o.get("conditional").text("html")),
        behaviour: o.text("behaviour"),
        label_classes: o.get("label").classes(),
        label_attributes: o.get("label").attributes(),
        attributes: o.attributes(),
    }
    .into()
}

pub fn radios(o: Options) -> String {
    Radios {
        name: o.text("name"),
        id_prefix: o.text("idPrefix"),
        fieldset: group(o),
        hint: o.hint(),
        error_message: o.error(),
        items: choices(o),
        value: o.text("value"),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn checkboxes(o: Options) -> String {
    Checkboxes {
        name: o.text("name"),
        id_prefix: o.text("idPrefix"),
        fieldset: group(o),
        hint: o.hint(),
        error_message: o.error(),
        items: choices(o),
        values: o.list("values").into_iter().map(Options::own_text).collect(),
        described_by: o.text("describedBy"),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

const PARTS: [(&str, DatePart); 3] =
    [("day", DatePart::Day), ("month", DatePart::Month), ("year", DatePart::Year)];

/// The boxes: GOV.UK takes them as `items`, or as `day`, `month` and `year`, of which any may be left out.
fn boxes(o: Options) -> Vec<DateItem> {
    let items = o.list("items");
    if !items.is_empty() {
        let part = |name: &str| PARTS.iter().find(|(part, _)| *part == name).map(|(_, part)| *part);
        return items
            .into_iter()
            .map(|item| date_item(o, item, part(&item.text("name")).unwrap_or_default()))
            .collect();
    }
    let said = PARTS.iter().filter(|(name, _)| !o.has(name) || o.flag(name));
    said.map(|(name, part)| date_item(o, o.get(name), *part)).collect()
}

fn date_item(all: Options, o: Options, part: DatePart) -> DateItem {
    let part_name = PARTS.iter().find(|(_, other)| *other == part).map_or("", |(name, _)| name);
    let name = o.text_or("name", part_name);
    let prefix = all.text("namePrefix");
    let long = if prefix.is_empty() { name } else { format!("{prefix}-{name}") };
    let values = all.get("values");
    DateItem {
        part,
        name: o.text("name"),
        id: o.text("id"),
        label: o.text("label"),
        value: o
            .some_text("value")
            .or_else(|| all.get(part_name).some_text("value"))
            .or_else(|| values.some_text(part_name).filter(|_| !all.has(part_name)))
            .or_else(|| values.some_text(&long)),
        error: o.some_flag("error"),
        inputmode: o.text("inputmode"),
        autocomplete: o.text("autocomplete"),
        pattern: o.text("pattern"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
}

pub fn date_input(o: Options) -> String {
    DateInput {
        id: o.text("id"),
        name_prefix: o.text("namePrefix"),
        fieldset: group(o),
        hint: o.hint(),
        error_message: o.error(),
        items: boxes(o),
        form_group: o.form_group(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

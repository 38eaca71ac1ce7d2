//! A coordinator brings in a model as a file: from another force, or their own, changed. What is
//! wrong is told by line and key; what is right is shown as a change before it is saved.

use super::{compare::changes, language, model, models};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    Fault,
    forces::{FileMistake, ModelDraft, ModelFileError, check_model, model_text, save_model},
};
use askama::Template;
use axum::extract::State;
use components::{Button, FileUpload, Table, Textarea};
use policy::{Action, Resource, may};

/// The address.
pub const PATH: &str = "/forces/models/load";
/// Where a file that was looked at is saved.
pub const SAVE: &str = "/forces/models/load/save";

const FILE: &str = "file";
const TEXT: &str = "text";

struct Told {
    at: String,
    problem: String,
}

#[derive(Template)]
#[template(path = "forces/load.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    mistakes: Vec<Told>,
    file: FileUpload,
    text: Textarea,
    look: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &str, mistakes: &[FileMistake], faults: Faults) -> Self {
        let t = frame.t;
        let told = |one: &FileMistake| Told {
            at: match one.line {
                Some(line) => t.forces_load_at_line(&one.key, &line.to_string()),
                None => t.forces_load_at(&one.key),
            },
            problem: one.problem.clone(),
        };
        Self {
            frame: frame.titled(t.forces_load_title()).with_faults(&faults),
            back: models::PATH,
            mistakes: mistakes.iter().map(told).collect(),
            file: FileUpload::new(FILE, t.forces_load_file())
                .hint(t.forces_load_file_hint())
                .error_if(faults.of(FILE))
                .attribute("accept", ".toml,text/plain"),
            text: Textarea::new(TEXT, t.forces_load_text())
                .value(typed)
                .rows(if typed.is_empty() { 8u32 } else { 24 })
                .spellcheck(false)
                .error_if(faults.of(TEXT)),
            look: Button::new(t.forces_load_look()).prevent_double_click(true),
            faults,
        }
    }
}

#[derive(Template)]
#[template(path = "forces/load_check.html")]
struct CheckPage {
    frame: Frame,
    back: &'static str,
    lead: String,
    changes: Option<Table>,
    text: String,
    seen: u16,
    save: Button,
}

impl CheckPage {
    fn new(frame: &Frame, text: &str, draft: &ModelDraft) -> Self {
        let t = frame.t;
        let name = draft.model.name.get(language(frame.lang));
        let version = draft.model.version.to_string();
        let (title, lead) = match &draft.before {
            None => (t.forces_load_new_title(), t.forces_load_new(name)),
            Some(_) => (t.forces_load_next_title(), t.forces_load_next(name, &version)),
        };
        Self {
            frame: frame.titled(title),
            back: PATH,
            lead,
            changes: draft.before.as_ref().and_then(|one| changes(frame, one, &draft.model)),
            text: text.to_owned(),
            seen: draft.before.as_ref().map_or(0, |before| before.version),
            save: Button::new(t.common_save()).prevent_double_click(true),
        }
    }
}

/// What these pages look like: empty, with mistakes, a new model, a next version.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let before = crate::samples::model();
    let mut model = before.clone();
    model.version = 2;
    model.places = 12;
    let text = model.to_toml();
    let mistake = |line, key: &str, problem: &str| FileMistake {
        line,
        key: key.to_owned(),
        problem: problem.to_owned(),
    };
    let mistakes = [
        mistake(Some(20), "who.places", "must be a whole number from 1 to 500"),
        mistake(None, "ratio", "is missing"),
    ];
    let wrong = Faults::one(t, TEXT, t.forces_load_mistakes(2));
    let new = ModelDraft { model: before.clone(), before: None };
    let next = ModelDraft { model, before: Some(before) };
    vec![
        Sample::new("empty", &Page::new(frame, "", &[], Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &text, &mistakes, wrong)),
        Sample::new("new", &CheckPage::new(frame, &text, &new)),
        Sample::new("next", &CheckPage::new(frame, &text, &next)),
    ]
}

/// Asks for a file.
pub async fn get(person: Person) -> PageResult {
    decide(&person)?;
    show(&Page::new(&person.frame(), "", &[], Faults::none(person.t())))
}

/// Looks at it.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    decide(&person)?;
    let t = person.t();
    let sent = match fields.file(FILE) {
        Some(file) => model_text(&file.bytes),
        None => Ok(fields.text(TEXT)),
    };
    let Ok(text) = sent else {
        let wrong = Faults::one(t, FILE, t.forces_load_not_text());
        return show_again(&Page::new(&person.frame(), fields.text(TEXT), &[], wrong));
    };
    if text.is_empty() {
        let wrong = Faults::one(t, FILE, t.file_missing());
        return show_again(&Page::new(&person.frame(), "", &[], wrong));
    }
    match check_model(&app.world, person.caller(), text).await {
        Ok(draft) => show(&CheckPage::new(&person.frame(), text, &draft)),
        Err(error) => again(&person, text, error),
    }
}

/// Saves it.
pub async fn post_save(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    decide(&person)?;
    let text = fields.text(TEXT);
    let seen = fields.text("seen").parse().unwrap_or(0);
    match save_model(&app.world, person.caller(), text, seen).await {
        Ok(id) => Ok(person.go_saying(&model::path(id), "forces-load-done")),
        Err(error) => again(&person, text, error),
    }
}

/// The page with what is wrong, and the text to be mended in it.
fn again(person: &Person, text: &str, error: ModelFileError) -> PageResult {
    let t = person.t();
    let (mistakes, said) = match error {
        ModelFileError::Mistakes(mistakes) => {
            let count = i64::try_from(mistakes.len()).unwrap_or(i64::MAX);
            (mistakes, t.forces_load_mistakes(count))
        }
        ModelFileError::NotText => (Vec::new(), t.forces_load_not_text().to_owned()),
        ModelFileError::Same => (Vec::new(), t.forces_load_same().to_owned()),
        ModelFileError::Stale => (Vec::new(), t.forces_load_stale().to_owned()),
        ModelFileError::Fault(fault) => return Err(fault.into()),
    };
    show_again(&Page::new(&person.frame(), text, &mistakes, Faults::one(t, TEXT, said)))
}

/// The page is there for whoever may add a model, also when its form is wrong.
fn decide(person: &Person) -> Result<(), Fault> {
    let force = Resource::force(person.caller().force()?.clone());
    if may(person.actor(), Action::AddModel, &force) { Ok(()) } else { Err(Fault::NotFound) }
}

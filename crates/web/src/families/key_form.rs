//! The school lead types the code that stands on a form; the form's own page comes next, with the
//! child and the words that were printed.

use super::key_paper;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::families::{find_form, may_key_forms};
use askama::Template;
use axum::extract::State;
use components::{Button, Input};
use domain::families::FormCode;

/// The address.
pub const PATH: &str = "/families/key";

#[derive(Template)]
#[template(path = "families/key_form.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    code: Input,
    go_on: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &str, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.families_form_key_title()).with_faults(&faults),
            code: Input::new("code", t.families_form_key_code())
                .hint(t.families_form_key_hint())
                .value(typed)
                .autocomplete("off")
                .spellcheck(false)
                .error_if(faults.of("code")),
            go_on: Button::new(t.common_continue()),
            faults,
        }
    }
}

/// What this page looks like: empty, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let wrong = Faults::one(frame.t, "code", frame.t.families_form_key_wrong());
    vec![
        Sample::new("empty", &Page::new(frame, "", Faults::none(frame.t))),
        Sample::new("wrong", &Page::new(frame, "BCD-FGX", wrong)),
    ]
}

/// Asks for the code.
pub async fn get(person: Person) -> PageResult {
    may_key_forms(person.caller())?;
    show(&Page::new(&person.frame(), "", Faults::none(person.t())))
}

/// Goes on to the form.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    may_key_forms(person.caller())?;
    let (t, typed) = (person.t(), fields.text("code"));
    let words = match typed.parse::<FormCode>() {
        Err(_) => t.families_form_key_wrong(),
        Ok(code) => match find_form(&app.world, person.caller(), code).await? {
            Some(form) => {
                return Ok(person.go(&key_paper::path_of(form.cohort, form.child, code)));
            }
            None => t.families_form_key_unknown(),
        },
    };
    show_again(&Page::new(&person.frame(), typed, Faults::one(t, "code", words)))
}

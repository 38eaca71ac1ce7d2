//! The administrator chooses the establishment file that the register gave. It is read and judged;
//! the verdicts come next, and nothing is saved here.

use super::import_preview;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, home, show, show_again};
use actions::{
    Fault,
    file_words::file_fault,
    schools::import::{ReadError, read},
};
use askama::Template;
use axum::extract::State;
use components::{Button, FileUpload, Input};
use policy::{Action, Resource, may};

/// The address.
pub const PATH: &str = "/schools/import";

const FILE: &str = "file";
const AUTHORITIES: &str = "authorities";

#[derive(Template)]
#[template(path = "schools/import.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    file: FileUpload,
    authorities: Input,
    read: Button,
}

impl Page {
    fn new(frame: &Frame, authorities: &str, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.schools_import_title()).with_faults(&faults),
            back: home::mine::PATH,
            file: FileUpload::new(FILE, t.schools_import_file())
                .hint(t.schools_import_file_hint())
                .error_if(faults.of(FILE))
                .attribute("accept", ".csv,text/csv"),
            authorities: Input::new(AUTHORITIES, t.schools_import_authorities())
                .hint(t.schools_import_authorities_hint())
                .value(authorities)
                .error_if(faults.of(AUTHORITIES)),
            read: Button::new(t.schools_import_read()).prevent_double_click(true),
            faults,
        }
    }
}

/// What this page looks like: empty, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let mut wrong = Faults::one(t, FILE, t.file_missing());
    wrong.add(AUTHORITIES, t.schools_import_authority_wrong("39"));
    vec![
        Sample::new("empty", &Page::new(frame, "", Faults::none(t))),
        Sample::new("filled", &Page::new(frame, "990 991", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, "39", wrong)),
    ]
}

/// Asks for the file.
pub async fn get(person: Person) -> PageResult {
    decide(&person)?;
    show(&Page::new(&person.frame(), "", Faults::none(person.t())))
}

/// Reads it.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    decide(&person)?;
    let t = person.t();
    let typed = fields.text(AUTHORITIES);
    let Some(file) = fields.file(FILE) else {
        let faults = Faults::one(t, FILE, t.file_missing());
        return show_again(&Page::new(&person.frame(), typed, faults));
    };
    let faults = match read(&app.world, person.caller(), file.bytes.clone(), typed).await {
        Ok(draft) => return Ok(person.go(&import_preview::path(draft))),
        Err(ReadError::File(fault)) => Faults::one(t, FILE, file_fault(t, &fault)),
        Err(ReadError::Authority(code)) => {
            Faults::one(t, AUTHORITIES, t.schools_import_authority_wrong(&code))
        }
        Err(ReadError::Stale) => Faults::one(t, FILE, t.schools_import_stale()),
        Err(ReadError::Fault(fault)) => return Err(fault.into()),
    };
    show_again(&Page::new(&person.frame(), typed, faults))
}

/// The page is there for whoever may load schools, also when its form is wrong.
fn decide(person: &Person) -> Result<(), Fault> {
    let force = Resource::force(person.caller().force()?.clone());
    if may(person.actor(), Action::ImportSchools, &force) { Ok(()) } else { Err(Fault::NotFound) }
}

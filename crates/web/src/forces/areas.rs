//! People of a force see its policing areas; the coordinator reads the list of neighbourhoods in.

use super::{area, mine};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::forces::{Area, AreaFileError, AreasView, read_areas, see_areas};
use askama::Template;
use axum::extract::State;
use components::{Button, FileUpload};
use domain::forces::JsonFault;
use words::Words;

/// The address.
pub const PATH: &str = "/forces/areas";

struct Line {
    name: String,
    href: String,
    schools: String,
}

#[derive(Template)]
#[template(path = "forces/areas.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    lines: Vec<Line>,
    form: Option<(FileUpload, Button)>,
}

impl Page {
    fn new(frame: &Frame, seen: &AreasView, faults: Faults) -> Self {
        let t = frame.t;
        let line = |one: &Area| Line {
            name: one.name.clone(),
            href: area::path(one.id),
            schools: t.forces_areas_schools(one.schools),
        };
        Self {
            frame: frame.titled(t.forces_areas_title()).with_faults(&faults),
            back: mine::PATH,
            lines: seen.areas.iter().map(line).collect(),
            form: seen.can_keep.then(|| {
                let file = upload("file", t.forces_areas_file(), &faults);
                (file, Button::secondary(t.common_upload()).prevent_double_click(true))
            }),
            faults,
        }
    }
}

/// A field for a file of this shape.
pub(super) fn upload(name: &'static str, label: &'static str, faults: &Faults) -> FileUpload {
    FileUpload::new(name, label)
        .error_if(faults.of(name))
        .attribute("accept", ".json,application/json")
}

/// What is wrong with a file, in words.
pub(super) fn fault(t: Words, fault: JsonFault) -> String {
    match fault {
        JsonFault::TooLarge => t.forces_areas_too_large().to_owned(),
        JsonFault::NotThat(line) => t.forces_areas_not_that(&line.to_string()),
        JsonFault::TooMany => t.forces_areas_too_many().to_owned(),
        JsonFault::Entry(entry) => t.forces_areas_entry(&entry.to_string()),
    }
}

pub(super) fn sample() -> Area {
    Area {
        id: crate::samples::id(),
        code: "N01".to_owned(),
        name: "Northmere & the Fell".to_owned(),
        read_at: "2026-11-02T09:00:00Z".parse().expect("it is a moment"),
        schools: 3,
    }
}

/// What this page looks like: empty, filled, for those who may only look, and wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let filled = AreasView { areas: vec![sample()], can_keep: true };
    let empty = AreasView { areas: Vec::new(), can_keep: true };
    let looking = AreasView { can_keep: false, ..filled.clone() };
    let wrong = Faults::one(t, "file", t.forces_areas_not_that("3"));
    vec![
        Sample::new("empty", &Page::new(frame, &empty, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, Faults::none(t))),
        Sample::new("looking", &Page::new(frame, &looking, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, wrong)),
    ]
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let seen = see_areas(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &seen, Faults::none(person.t())))
}

/// Reads the list in.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let faults = match fields.file("file") {
        None => Faults::one(t, "file", t.file_missing()),
        Some(file) => match read_areas(&app.world, person.caller(), &file.bytes).await {
            Ok(_) => return Ok(person.go_saying(PATH, "forces-areas-done")),
            Err(AreaFileError::File(why)) => Faults::one(t, "file", fault(t, why)),
            Err(AreaFileError::Fault(fault)) => return Err(fault.into()),
        },
    };
    let seen = see_areas(&app.world, person.caller()).await?;
    show_again(&Page::new(&person.frame(), &seen, faults))
}

//! Somebody of the force puts right what is held of a school or another host. Of a school of the
//! register, what is typed here stays when the next file is loaded, until it is left to it again.

use super::{
    host_form::{self, HostForm},
    see,
};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    refused::Refused,
    schools::{EditPage, HostInput, School, edit, edit_page, import},
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes};
use domain::{ids::SchoolId, schools::gias::Column};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/schools/{school}/edit";

/// The address of one school's page.
pub fn path(school: SchoolId) -> String {
    format!("/schools/{school}/edit")
}

#[derive(Template)]
#[template(path = "schools/edit.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    is_typed: bool,
    form: HostForm,
    release: Option<Checkboxes>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, seen: &EditPage, typed: &HostInput, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            frame: frame
                .titled(t.schools_edit_title())
                .scoped(seen.school.name.as_str())
                .with_faults(&faults),
            back: see::path(seen.school.id),
            is_typed: seen.school.is_typed(),
            form: HostForm::new(t, typed, &faults),
            release: (!seen.typed.is_empty()).then(|| release(t, seen)),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn release(t: Words, seen: &EditPage) -> Checkboxes {
    let empty =
        Checkboxes::new("release", t.schools_edit_release()).hint(t.schools_edit_release_hint());
    seen.typed
        .iter()
        .fold(empty, |all, column| all.item(column.heading(), import::field(t, *column)))
}

/// What this page looks like: of a school of the register, of a host that was typed, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let now = "2026-11-20T09:00:00Z".parse().expect("it is a moment");
    let name = "Larkrise & Millbrook Primary School";
    let host = School::typed(crate::samples::id(), name, "NM1 4AB", now);
    let mut school = host.clone();
    School::REGISTER.clone_into(&mut school.source);
    let typed = [Column::Name, Column::Telephone].into();
    let school = EditPage { school, typed };
    let host = EditPage { school: host, typed: [].into() };
    let input = host_form::of_school(&host.school);
    let mut wrong = Faults::one(t, "name", t.schools_add_name_missing());
    wrong.add("kind", t.common_error_choose_one());
    vec![
        Sample::new("filled", &Page::new(frame, &school, &input, Faults::none(t))),
        Sample::new("typed", &Page::new(frame, &host, &input, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &host, &HostInput::default(), wrong)),
    ]
}

/// Shows what is held.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
) -> PageResult {
    let seen = edit_page(&app.world, person.caller(), school).await?;
    let typed = host_form::of_school(&seen.school);
    show(&Page::new(&person.frame(), &seen, &typed, Faults::none(person.t())))
}

/// Saves it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
    fields: Fields,
) -> PageResult {
    let input = host_form::read(&fields);
    let released = fields.all("release");
    match edit(&app.world, person.caller(), school, &input, &released).await {
        Ok(()) => Ok(person.go_saying(&see::path(school), "schools-edit-done")),
        Err(Refused::Rules(refused)) => {
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            let seen = edit_page(&app.world, person.caller(), school).await?;
            show_again(&Page::new(&person.frame(), &seen, &input, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

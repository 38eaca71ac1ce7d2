//! The school lead chooses the class list. It goes on to the question which column is which, and is
//! kept nowhere: between the pages it travels in the form, see `held.rs`.

use super::{columns, said, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{ClassListForm, class_list_form, how};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, FileUpload};
use domain::{
    cohorts::{class_list::list_text, selection::takes_everybody},
    forces::SelectionMethod,
    ids::CohortId,
};

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/class-list";
/// The file's field.
pub(super) const FILE: &str = "file";

/// What the browser offers to choose: CSV files and workbooks.
const ACCEPT: &str =
    ".csv,text/csv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/class-list")
}

#[derive(Template)]
#[template(path = "cohorts/class_list.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    how: String,
    not_drawn: String,
    file: FileUpload,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, form: &ClassListForm, faults: Faults) -> Self {
        let t = frame.t;
        let how = match form.model.selection {
            SelectionMethod::Draw => t.cohorts_class_list_draw_text().to_owned(),
            method if takes_everybody(method) => {
                t.cohorts_class_list_everybody(&t.number(form.cohort.places))
            }
            method => t.cohorts_class_list_chosen(how(t, method), &t.number(form.cohort.places)),
        };
        Self {
            back: see::path(form.cohort.id),
            how,
            not_drawn: said::not_drawn(frame, &form.model),
            file: FileUpload::new(FILE, t.cohorts_class_list_file())
                .hint(t.cohorts_class_list_file_hint())
                .error_if(faults.of(FILE))
                .attribute("accept", ACCEPT),
            go: Button::new(t.common_continue()).prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_class_list_title())
                .scoped(&form.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// A cohort for the pages around a class list.
pub(super) fn sample_form() -> ClassListForm {
    ClassListForm {
        cohort: super::invented::cohort(),
        model: super::invented::model(),
        applied: 2,
        remembered: None,
    }
}

/// What this page looks like: with a draw, without one, for everybody, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let mut no_draw = sample_form();
    no_draw.model.selection = SelectionMethod::SchoolChooses;
    let mut whole = sample_form();
    whole.model.selection = SelectionMethod::WholeClass;
    let wrong = Faults::one(t, FILE, t.file_missing());
    vec![
        Sample::new("empty", &Page::new(frame, &sample_form(), Faults::none(t))),
        Sample::new("no-draw", &Page::new(frame, &no_draw, Faults::none(t))),
        Sample::new("everybody", &Page::new(frame, &whole, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &sample_form(), wrong)),
    ]
}

/// Asks for the file.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let form = class_list_form(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &form, Faults::none(person.t())))
}

/// Reads its headings, and goes on to the columns. From here on a workbook is text like any other list.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let form = class_list_form(&app.world, person.caller(), cohort).await?;
    match fields.file(FILE) {
        Some(file) => match list_text(&file.bytes) {
            Ok(text) => columns::ask(&app, &person, &form, &text),
            Err(fault) => {
                let (field, words) = said::list_fault(t, &fault.into());
                refuse(&person, &form, Faults::one(t, field, words))
            }
        },
        None => refuse(&person, &form, Faults::one(t, FILE, t.file_missing())),
    }
}

/// Asks for the file again, and says why.
pub(super) fn refuse(person: &Person, form: &ClassListForm, faults: Faults) -> PageResult {
    show_again(&Page::new(&person.frame(), form, faults))
}

/// The pages after this one hold rows that are kept nowhere: whoever comes to their address without
/// a form, as by the link to the other language, begins with the file.
pub async fn back(person: Person, Path(cohort): Path<CohortId>) -> PageResult {
    Ok(person.go(&path(cohort)))
}

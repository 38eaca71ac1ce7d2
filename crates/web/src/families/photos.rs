//! The safeguarding lead marks children as not to be photographed, and takes marks away. No reason
//! is asked. The mark counts at once in every session.

use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, cohorts, show};
use actions::families::{PhotoMarks, RestrictPhotos, restrict_photos, see_photo_marks};
use askama::Template;
use axum::extract::{Path, State};
use domain::ids::{ChildId, CohortId};

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/photos";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}/photos")
}

struct Row {
    child: String,
    name: String,
    is_set: bool,
}

#[derive(Template)]
#[template(path = "families/photos.html")]
struct Page {
    frame: Frame,
    back: String,
    rows: Vec<Row>,
}

impl Page {
    fn new(frame: &Frame, cohort: CohortId, view: &PhotoMarks) -> Self {
        let row = |(child, given, family, is_set): (ChildId, &str, &str, bool)| Row {
            child: child.to_string(),
            name: format!("{given} {family}"),
            is_set,
        };
        let children = view.children.iter();
        let parts = children
            .map(|one| (one.child, &*one.given_name, &*one.family_name, one.set_at.is_some()));
        Self {
            frame: frame
                .titled(frame.t.families_photos_title(&view.label))
                .scoped(view.school_name.as_str()),
            back: cohorts::see::path(cohort),
            rows: parts.map(row).collect(),
        }
    }
}

/// What this page looks like: empty, and with and without a mark.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let page = |rows| Page {
        frame: frame.titled(frame.t.families_photos_title("Millbrook 2026/27")),
        back: cohorts::see::path(crate::samples::id()),
        rows,
    };
    let row = |name: &str, is_set| Row {
        child: crate::samples::id::<ChildId>().to_string(),
        name: name.to_owned(),
        is_set,
    };
    let some = vec![row("Wren Sample", true), row("Jay Sample", false)];
    vec![Sample::new("empty", &page(Vec::new())), Sample::new("filled", &page(some))]
}

/// Shows the marks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_photo_marks(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), cohort, &view))
}

/// Sets or clears a mark.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let child = fields.text("child").parse().map_err(|_| PageError::NotFound)?;
    let is_restricted = match fields.text("mark") {
        "set" => true,
        "clear" => false,
        _ => return Err(PageError::NotFound),
    };
    let input = RestrictPhotos { cohort, child, is_restricted };
    restrict_photos(&app.world, person.caller(), input).await?;
    Ok(person.go_saying(&path(cohort), "families-photos-done"))
}

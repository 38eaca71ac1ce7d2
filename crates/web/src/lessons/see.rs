//! Somebody who is to teach a lesson, or to choose one, reads its plan.

use super::said;
use crate::{Frame, PageResult, Person, Sample, show};
use actions::lessons::{Lesson, lesson};
use askama::Template;
use axum::extract::Path;
use words::Lang;

/// The address.
pub const PATH: &str = "/lessons/{code}";

/// The address of one lesson.
pub fn path(code: &str) -> String {
    format!("/lessons/{code}")
}

#[derive(Template)]
#[template(path = "lessons/see.html")]
struct Page {
    frame: Frame,
    strand: String,
    minutes: String,
    aims: String,
    plan: String,
    version: String,
    is_draft: bool,
}

impl Page {
    fn new(frame: &Frame, lesson: &Lesson) -> Self {
        let t = frame.t;
        let is_reviewed = lesson.title.reviewed && lesson.plan.reviewed;
        Self {
            frame: frame.titled(said::text(t, &lesson.title)),
            strand: said::strand(t, lesson),
            minutes: t.lessons_see_minutes(&lesson.minutes.to_string()),
            aims: said::aims(t, lesson),
            plan: said::text(t, &lesson.plan).to_owned(),
            version: t.lessons_see_version(&lesson.version.to_string()),
            is_draft: frame.lang == Lang::Cy && !is_reviewed,
        }
    }
}

/// What this page looks like.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let library = domain::lessons::library();
    library
        .first()
        .map(|lesson| Sample::new("filled", &Page::new(frame, lesson)))
        .into_iter()
        .collect()
}

/// Shows one lesson.
pub async fn get(person: Person, Path(code): Path<String>) -> PageResult {
    show(&Page::new(&person.frame(), lesson(person.caller(), &code)?))
}

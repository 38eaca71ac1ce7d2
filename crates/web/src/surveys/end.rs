//! The goodbye to a child, and the way for the next one at the same tablet.

use super::child;
use crate::{App, Frame, PageError, PageResult, Sample, Visit, show};
use askama::Template;
use axum::extract::{Path, State};
use words::Words;

/// The address.
pub const PATH: &str = "/survey/end/{how}";

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// All handed in.
    Answered,
    /// Stopped, and what was said is kept.
    Kept,
    /// Stopped, and nothing is kept.
    Thrown,
    /// The child said no.
    No,
}

const ALL: [(How, &str); 4] =
    [(How::Answered, "answered"), (How::Kept, "kept"), (How::Thrown, "thrown"), (How::No, "no")];

/// The address of an end.
pub fn path(how: How) -> String {
    let name = ALL.iter().find(|(this, _)| *this == how).map_or("no", |(_, name)| name);
    format!("/survey/end/{name}")
}

#[derive(Template)]
#[template(path = "surveys/end.html")]
struct Page {
    frame: Frame,
    body: &'static str,
}

impl Page {
    fn new(frame: &Frame, how: How) -> Self {
        let (title, body) = words(frame.t, how);
        Self { frame: frame.titled(title), body }
    }
}

fn words(t: Words, how: How) -> (&'static str, &'static str) {
    match how {
        How::Answered => {
            (t.surveys_child_end_answered_title(), t.surveys_child_end_answered_body())
        }
        How::Kept => (t.surveys_child_end_kept_title(), t.surveys_child_end_kept_body()),
        How::Thrown => (t.surveys_child_end_thrown_title(), t.surveys_child_end_thrown_body()),
        How::No => (t.surveys_child_end_no_title(), t.surveys_child_end_no_body()),
    }
}

/// What this page looks like, each end once.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out().bare();
    ALL.iter().map(|(how, name)| Sample::new(name, &Page::new(frame, *how))).collect()
}

/// Shows it. It holds nothing of the child: whoever opens it sees the same.
pub async fn get(State(app): State<App>, visit: Visit, Path(name): Path<String>) -> PageResult {
    let how = ALL.iter().find(|(_, this)| *this == name).ok_or(PageError::NotFound)?.0;
    show(&Page::new(&child::frame(&app, &visit), how))
}

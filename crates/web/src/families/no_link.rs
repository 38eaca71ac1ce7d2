//! Somebody comes with a family link that is forged, old or stopped. All three look the same; the
//! page says whom to ask for a new one.

use crate::answers::answer;
use crate::{Frame, Sample, Visit};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "families/no_link.html")]
struct Page {
    frame: Frame,
}

impl Page {
    fn new(frame: &Frame) -> Self {
        Self { frame: frame.signed_out().titled(frame.t.families_no_link_title()) }
    }
}

/// What this page looks like.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![Sample::new("shown", &Page::new(frame))]
}

/// Shows it, as "not found".
pub fn show(visit: &Visit) -> Response {
    answer(StatusCode::NOT_FOUND, &Page::new(&visit.frame())).into_response()
}

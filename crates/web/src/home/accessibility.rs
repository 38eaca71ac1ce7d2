//! Whoever finds a page hard to use comes here, to see what we know of and whom to tell.

use crate::{Frame, PageResult, Sample, Visit, show};
use askama::Template;

/// The address.
pub const PATH: &str = "/accessibility";

#[derive(Template)]
#[template(path = "home/accessibility.html")]
struct Page {
    frame: Frame,
}

impl Page {
    fn new(frame: &Frame) -> Self {
        Self { frame: frame.titled(frame.t.home_accessibility_title()) }
    }
}

/// What this page looks like; it has one state.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![Sample::new("full", &Page::new(frame))]
}

/// Shows it.
pub async fn get(visit: Visit) -> PageResult {
    show(&Page::new(&visit.frame()))
}

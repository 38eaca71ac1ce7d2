//! A child of nine, or whoever reads with one, comes here to learn what is known about them and what
//! they may say no to.

use crate::{Frame, PageResult, Sample, Visit, show};
use askama::Template;

/// The address.
pub const PATH: &str = "/privacy/for-children";

#[derive(Template)]
#[template(path = "home/privacy_children.html")]
struct Page {
    frame: Frame,
}

impl Page {
    fn new(frame: &Frame) -> Self {
        Self { frame: frame.titled(frame.t.home_privacy_children_title()) }
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

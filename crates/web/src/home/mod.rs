//! Pages that belong to no area: the front door, the list of what waits, and what the law wants
//! said.

use crate::{Frame, Routes, Sample};

pub mod accessibility;
pub mod cookies;
pub mod find_draw;
pub mod mine;
pub mod privacy;
pub mod privacy_children;
pub mod public;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("home")
        .open_get(public::PATH, public::get)
        .open_get(find_draw::PATH, find_draw::get)
        .open_get(accessibility::PATH, accessibility::get)
        .open_get(privacy::PATH, privacy::get)
        .open_get(privacy_children::PATH, privacy_children::get)
        .open_get(cookies::PATH, cookies::get)
        .get(mine::PATH, mine::get)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("public", public::samples(frame)),
        Sample::of("find-draw", find_draw::samples(frame)),
        Sample::of("mine", mine::samples(frame)),
        Sample::of("accessibility", accessibility::samples(frame)),
        Sample::of("privacy", privacy::samples(frame)),
        Sample::of("privacy-children", privacy_children::samples(frame)),
        Sample::of("cookies", cookies::samples(frame)),
    ]
    .concat()
}

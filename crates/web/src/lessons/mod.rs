//! Pages about the lesson library, and what a school chooses from it.

use crate::{Frame, Routes, Sample};

pub mod choose;
pub mod list;
pub mod said;
pub mod see;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("lessons")
        .get(list::PATH, list::get)
        .get(see::PATH, see::get)
        .get(choose::PATH, choose::get)
        .post(choose::PATH, choose::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("list", list::samples(frame)),
        Sample::of("see", see::samples(frame)),
        Sample::of("choose", choose::samples(frame)),
    ]
    .concat()
}

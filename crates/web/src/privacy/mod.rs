//! Pages of the data protection officer: the trail, the receipts, and one child's data.

use crate::{Frame, Routes, Sample};

pub mod audit;
pub mod child;
pub mod erase;
pub mod export;
pub mod retention;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("privacy")
        .get(audit::PATH, audit::get)
        .get(retention::PATH, retention::get)
        .get(child::PATH, child::get)
        .post(child::PATH, child::post)
        .post(export::PATH, export::post)
        .get(erase::PATH, erase::get)
        .post(erase::PATH, erase::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("audit", audit::samples(frame)),
        Sample::of("retention", retention::samples(frame)),
        Sample::of("child", child::samples(frame)),
        Sample::of("erase", erase::samples(frame)),
    ]
    .concat()
}

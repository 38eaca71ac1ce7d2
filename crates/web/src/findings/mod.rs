//! Pages about what was found. Figures begin at force level: there is no page, no file and no
//! address for the outcomes of one school.

use crate::{Frame, Routes, Sample};

pub mod list;
mod pieces;
pub mod report;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("findings")
        .get(list::PATH, list::get)
        .get(report::PATH, report::get)
        .get(report::PDF, report::pdf)
        .get(report::JSON, report::json)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [Sample::of("list", list::samples(frame)), Sample::of("report", report::samples(frame))]
        .concat()
}

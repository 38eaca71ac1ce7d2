//! Pages about hosts: enquiries, agreements, calendars.

use crate::{Frame, Routes, Sample};

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("schools")
}

/// Every page of this area, in each of its states.
pub fn samples(_: &Frame) -> Vec<Sample> {
    Vec::new()
}

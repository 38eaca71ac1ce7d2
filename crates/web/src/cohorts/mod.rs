//! Pages about places, applications, the draw, ceremonies.

use crate::{Frame, Routes, Sample};

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("cohorts")
}

/// Every page of this area, in each of its states.
pub fn samples(_: &Frame) -> Vec<Sample> {
    Vec::new()
}

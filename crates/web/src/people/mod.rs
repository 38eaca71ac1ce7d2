//! Pages about the adults who deliver.

use crate::{Frame, Routes, Sample};

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("people")
}

/// Every page of this area, in each of its states.
pub fn samples(_: &Frame) -> Vec<Sample> {
    Vec::new()
}

//! Pages about the audit trail, receipts of deletion, access requests.

use crate::{Frame, Routes, Sample};

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("privacy")
}

/// Every page of this area, in each of its states.
pub fn samples(_: &Frame) -> Vec<Sample> {
    Vec::new()
}

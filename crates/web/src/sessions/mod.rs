//! Pages about timetables, registers, what a session achieved.

use crate::{Frame, Routes, Sample};

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("sessions")
}

/// Every page of this area, in each of its states.
pub fn samples(_: &Frame) -> Vec<Sample> {
    Vec::new()
}

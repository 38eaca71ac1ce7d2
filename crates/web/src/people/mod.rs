//! Pages about the adults who deliver: their checks, leave, days with children and hours, and the
//! letters that schools get about them.

use crate::{Frame, Routes, Sample};

pub mod adults;
pub mod checks;
pub mod hours;
mod invented;
pub mod letters;
pub mod record;
pub(crate) mod said;
pub mod see;
pub mod totals;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("people")
        .get(adults::PATH, adults::get)
        .get(checks::PATH, checks::get)
        .post(checks::PATH, checks::post)
        .get(see::MINE, see::mine)
        .get(see::PATH, see::get)
        .get(record::PATH, record::get)
        .post(record::PATH, record::post)
        .post(see::LEAVE, see::post)
        .post(see::REMOVE, see::remove)
        .get(hours::PATH, hours::get)
        .post(hours::PATH, hours::post)
        .post(hours::REMOVE, hours::remove)
        .get(totals::PATH, totals::get)
        .get(totals::FILE, totals::file)
        .get(letters::PATH, letters::get)
        .post(letters::MAKE, letters::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("adults", adults::samples(frame)),
        Sample::of("checks", checks::samples(frame)),
        Sample::of("see", see::samples(frame)),
        Sample::of("record", record::samples(frame)),
        Sample::of("hours", hours::samples(frame)),
        Sample::of("totals", totals::samples(frame)),
        Sample::of("letters", letters::samples(frame)),
    ]
    .concat()
}

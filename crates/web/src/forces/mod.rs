//! Pages about forces and their delivery models.

use crate::{Frame, Routes, Sample};
use domain::bilingual::Language;
use words::Lang;

pub mod mine;
pub mod model;
pub mod models;
mod parts;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("forces")
        .get(mine::PATH, mine::get)
        .get(models::PATH, models::get)
        .get(model::PATH, model::get)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("mine", mine::samples(frame)),
        Sample::of("models", models::samples(frame)),
        Sample::of("model", model::samples(frame)),
    ]
    .concat()
}

/// The language of texts that come from data.
pub(crate) fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::En,
        Lang::Cy => Language::Cy,
    }
}

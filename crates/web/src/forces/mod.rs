//! Pages about forces and their delivery models.

use crate::{Frame, Routes, Sample};
use domain::bilingual::Language;
use words::Lang;

pub mod area;
pub mod areas;
pub mod change;
pub mod compare;
pub mod contact;
pub mod copy;
pub mod directory;
pub mod file;
pub mod load;
pub mod mine;
pub mod model;
pub mod models;
pub mod partner;
pub mod partners;
mod parts;
pub mod retire;
pub mod school_area;
pub mod shelf;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("forces")
        .open_get(directory::PATH, directory::get)
        .get(contact::PATH, contact::get)
        .post(contact::PATH, contact::post)
        .get(areas::PATH, areas::get)
        .upload(areas::PATH, areas::post)
        .get(area::PATH, area::get)
        .upload(area::PATH, area::post)
        .get(school_area::PATH, school_area::get)
        .post(school_area::PATH, school_area::post)
        .get(partners::PATH, partners::get)
        .get(partner::NEW, partner::add)
        .post(partner::NEW, partner::post_new)
        .get(partner::PATH, partner::get)
        .post(partner::PATH, partner::post)
        .post(partners::REMOVE, partners::remove)
        .get(mine::PATH, mine::get)
        .get(mine::FILE, mine::file)
        .get(models::PATH, models::get)
        .get(shelf::PATH, shelf::get)
        .post(shelf::PATH, shelf::post)
        .get(load::PATH, load::get)
        .upload(load::PATH, load::post)
        .post(load::SAVE, load::post_save)
        .get(model::PATH, model::get)
        .get(file::PATH, file::get)
        .get(compare::PATH, compare::get)
        .get(change::PATH, change::get)
        .post(change::PATH, change::post)
        .get(copy::PATH, copy::get)
        .post(copy::PATH, copy::post)
        .get(retire::PATH, retire::get)
        .post(retire::PATH, retire::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("areas", areas::samples(frame)),
        Sample::of("area", area::samples(frame)),
        Sample::of("school-area", school_area::samples(frame)),
        Sample::of("partners", partners::samples(frame)),
        Sample::of("partner", partner::samples(frame)),
        Sample::of("contact", contact::samples(frame)),
        Sample::of("directory", directory::samples(&frame.signed_out())),
        Sample::of("mine", mine::samples(frame)),
        Sample::of("models", models::samples(frame)),
        Sample::of("shelf", shelf::samples(frame)),
        Sample::of("load", load::samples(frame)),
        Sample::of("model", model::samples(frame)),
        Sample::of("compare", compare::samples(frame)),
        Sample::of("change", change::samples(frame)),
        Sample::of("copy", copy::samples(frame)),
        Sample::of("retire", retire::samples(frame)),
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

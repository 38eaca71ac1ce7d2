//! Pages about carers: consents, health and contact details; and what the school sees of them.
//!
//! Pages under `/family/{token}` belong to whoever holds the link; the token becomes an actor in
//! `Holder`. Pages under `/families` are the school's.

use crate::{Frame, Routes, Sample};

pub(crate) mod answers;
pub mod assent;
pub mod ceremony;
pub mod child;
pub mod children;
pub mod cohort;
pub mod fact;
pub mod forms;
pub mod health;
mod health_check;
mod health_form;
mod holder;
mod invented;
mod key_check;
pub mod key_form;
pub mod key_paper;
pub mod kit;
pub mod missing;
pub mod no_link;
pub mod paper;
pub mod photos;
pub mod picture;
pub mod pictures;
pub mod question;
pub mod start;
pub mod teacher;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("families")
        .link_get(start::PATH, start::get)
        .link_get(children::PATH, children::get)
        .link_post(children::PATH, children::post)
        .link_get(question::PATH, question::get)
        .link_post(question::PATH, question::post)
        .link_get(ceremony::PATH, ceremony::get)
        .link_post(ceremony::PATH, ceremony::post)
        .link_get(health::PATH, health::get)
        .link_post(health::PATH, health::post)
        .link_post(health::CONFIRM, health::confirm)
        .link_get(kit::PATH, kit::get)
        .link_post(kit::PATH, kit::post)
        .link_get(fact::PATH, fact::get)
        .link_post(fact::PATH, fact::post)
        .get(missing::PATH, missing::get)
        .get(missing::FILE, missing::file)
        .post(missing::PATH, missing::post)
        .get(cohort::PATH, cohort::get)
        .post(cohort::CHASE, cohort::chase)
        .get(paper::PATH, paper::get)
        .get(forms::PATH, forms::get)
        .post(forms::PATH, forms::post)
        .get(key_form::PATH, key_form::get)
        .post(key_form::PATH, key_form::post)
        .get(teacher::PATH, teacher::get)
        .post(teacher::PATH, teacher::post)
        .get(assent::PATH, assent::get)
        .post(assent::PATH, assent::post)
        .get(photos::PATH, photos::get)
        .post(photos::PATH, photos::post)
        .get(pictures::PATH, pictures::get)
        .post(pictures::PATH, pictures::post)
        .get(picture::PATH, picture::get)
        .get(child::PATH, child::get)
        .get(key_paper::PATH, key_paper::get)
        .post(key_paper::PATH, key_paper::post)
        .post(child::SEND, child::send)
        .post(child::STOP, child::stop)
        .post(child::REMOVE, child::remove)
        .post(child::RESPONSIBLE, child::mark)
        .post(child::SAME, child::same)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("no_link", no_link::samples(frame)),
        Sample::of("start", start::samples(frame)),
        Sample::of("children", children::samples(frame)),
        Sample::of("question", question::samples(frame)),
        Sample::of("ceremony", ceremony::samples(frame)),
        Sample::of("health", health::samples(frame)),
        Sample::of("kit", kit::samples(frame)),
        Sample::of("fact", fact::samples(frame)),
        Sample::of("cohort", cohort::samples(frame)),
        Sample::of("missing", missing::samples(frame)),
        Sample::of("child", child::samples(frame)),
        Sample::of("teacher", teacher::samples(frame)),
        Sample::of("assent", assent::samples(frame)),
        Sample::of("forms", forms::samples(frame)),
        Sample::of("key_form", key_form::samples(frame)),
        Sample::of("key_paper", key_paper::samples(frame)),
        Sample::of("photos", photos::samples(frame)),
        Sample::of("pictures", pictures::samples(frame)),
        Sample::of("picture", picture::samples(frame)),
        Sample::of("paper", paper::samples(frame)),
    ]
    .concat()
}

//! Pages about questions and code cards.
//!
//! Pages under `/survey` are a child's: whoever types a code card, without a name or an account.
//! Pages under `/cohorts/{cohort}/survey` are the school's and show counts only.

use crate::{Frame, Routes, Sample};

pub mod assent;
pub mod cards;
mod child;
mod choices;
pub mod end;
pub mod enter;
pub mod finish;
mod invented;
pub mod key_in;
pub mod question;
pub mod see;
pub mod stop;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("surveys")
        .open_get(enter::PATH, enter::get)
        .open_post(enter::PATH, enter::post)
        .link_get(assent::PATH, assent::get)
        .link_post(assent::PATH, assent::post)
        .link_get(question::PATH, question::get)
        .link_post(question::PATH, question::post)
        .link_get(stop::PATH, stop::get)
        .link_post(stop::PATH, stop::post)
        .link_get(finish::PATH, finish::get)
        .link_post(finish::PATH, finish::post)
        .link_get(end::PATH, end::get)
        .get(see::PATH, see::get)
        .post(see::OPEN, see::open)
        .post(see::CLOSE, see::close)
        .get(cards::PATH, cards::get)
        .post(cards::PATH, cards::post)
        .get(cards::PDF, cards::pdf)
        .get(key_in::PATH, key_in::get)
        .post(key_in::PATH, key_in::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("enter", enter::samples(frame)),
        Sample::of("assent", assent::samples(frame)),
        Sample::of("question", question::samples(frame)),
        Sample::of("stop", stop::samples(frame)),
        Sample::of("finish", finish::samples(frame)),
        Sample::of("end", end::samples(frame)),
        Sample::of("see", see::samples(frame)),
        Sample::of("cards", cards::samples(frame)),
        Sample::of("key_in", key_in::samples(frame)),
    ]
    .concat()
}

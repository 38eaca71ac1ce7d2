//! Signing in by a link in a letter, signing out, and who holds which role.

use crate::{Frame, Routes, Sample};

pub mod add_person;
pub mod end_role;
pub mod open_link;
pub mod people;
pub mod sign_in;
pub mod sign_out;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("identity")
        .open_get(sign_in::PATH, sign_in::get)
        .open_post(sign_in::PATH, sign_in::post)
        .open_get(sign_in::SENT, sign_in::sent)
        .link_get(open_link::PATH, open_link::get)
        .link_post(open_link::PATH, open_link::post)
        .open_post(sign_out::PATH, sign_out::post)
        .get(people::PATH, people::get)
        .get(add_person::PATH, add_person::get)
        .post(add_person::PATH, add_person::post)
        .get(end_role::PATH, end_role::get)
        .post(end_role::PATH, end_role::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let nobody = frame.signed_out();
    [
        Sample::of("sign-in", sign_in::samples(&nobody)),
        Sample::of("open-link", open_link::samples(&nobody)),
        Sample::of("people", people::samples(frame)),
        Sample::of("add-person", add_person::samples(frame)),
        Sample::of("end-role", end_role::samples(frame)),
    ]
    .concat()
}

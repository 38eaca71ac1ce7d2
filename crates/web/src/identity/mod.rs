//! Signing in by a link in a letter, and signing out.

use crate::{Frame, Routes, Sample};

pub mod open_link;
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
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = frame.signed_out();
    [
        Sample::of("sign-in", sign_in::samples(&frame)),
        Sample::of("open-link", open_link::samples(&frame)),
    ]
    .concat()
}

//! Anyone comes here first: to learn what the Mini Police is, to ask for a school to take part, to
//! answer with a code card, to check a draw, or to sign in.

use crate::{Frame, PageResult, Sample, Visit, forces, identity, show};
use askama::Template;

/// The address.
pub const PATH: &str = "/";
/// Where a school asks to take part.
const ASK: &str = "/schools/ask";
/// Where a child types the code of a card.
const CARD: &str = "/survey";

#[derive(Template)]
#[template(path = "home/public.html")]
struct Page {
    frame: Frame,
    ask: &'static str,
    card: &'static str,
    draw: &'static str,
    directory: &'static str,
    sign_in: &'static str,
    mine: &'static str,
}

impl Page {
    fn new(frame: &Frame) -> Self {
        Self {
            frame: frame.titled(frame.t.home_public_title()),
            ask: ASK,
            card: CARD,
            draw: super::find_draw::PATH,
            directory: forces::directory::PATH,
            sign_in: identity::sign_in::PATH,
            mine: super::mine::PATH,
        }
    }
}

/// What this page looks like to a visitor and to somebody who signed in.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![
        Sample::new("visitor", &Page::new(&frame.signed_out())),
        Sample::new("signed-in", &Page::new(frame)),
    ]
}

/// Shows the front door.
pub async fn get(visit: Visit) -> PageResult {
    show(&Page::new(&visit.frame()))
}

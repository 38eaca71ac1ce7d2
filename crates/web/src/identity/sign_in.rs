//! Somebody with a role comes here to sign in and types an e-mail address. The answer is the same
//! whether we know the address or not; to one we know a link is sent.

use crate::{App, Faults, Fields, Frame, PageResult, Sample, Visit, home, show, show_again};
use actions::{identity::ask_for_link, refused::is_email};
use askama::Template;
use axum::extract::State;
use components::{Button, Input};
use words::Words;

/// The address.
pub const PATH: &str = "/sign-in";
/// The page that says to look at the e-mail.
pub const SENT: &str = "/sign-in/sent";
/// The field's name.
const EMAIL: &str = "email";

#[derive(Template)]
#[template(path = "identity/sign_in.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    email: Input,
    send: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &str, faults: Faults) -> Self {
        let t = frame.t;
        let email = Input::email(EMAIL, t.common_email())
            .hint(t.identity_sign_in_email_hint())
            .value(typed)
            .error_if(faults.of(EMAIL));
        Self {
            frame: frame.titled(t.identity_sign_in_title()).with_faults(&faults),
            faults,
            email,
            send: Button::new(t.identity_sign_in_send()).prevent_double_click(true),
        }
    }
}

#[derive(Template)]
#[template(path = "identity/sent.html")]
struct Sent {
    frame: Frame,
    again: &'static str,
}

impl Sent {
    fn new(frame: &Frame) -> Self {
        Self { frame: frame.titled(frame.t.identity_sent_title()), again: PATH }
    }
}

/// What these pages look like: empty, filled, wrong, sent.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let none = || Faults::none(frame.t);
    let wrong = Faults::one(frame.t, EMAIL, frame.t.common_error_not_an_email());
    vec![
        Sample::new("empty", &Page::new(frame, "", none())),
        Sample::new("filled", &Page::new(frame, "alex.sample@northshire.example", none())),
        Sample::new("wrong", &Page::new(frame, "alex.sample", wrong)),
        Sample::new("sent", &Sent::new(frame)),
    ]
}

/// Asks for the address.
pub async fn get(visit: Visit) -> PageResult {
    if visit.signed_in().is_some() {
        return Ok(visit.go(home::mine::PATH));
    }
    show(&Page::new(&visit.frame(), "", Faults::none(visit.t())))
}

/// Sends a link, if the address is known.
pub async fn post(State(app): State<App>, visit: Visit, fields: Fields) -> PageResult {
    let typed = fields.text(EMAIL);
    let faults = check(visit.t(), typed);
    if !faults.is_empty() {
        return show_again(&Page::new(&visit.frame(), typed, faults));
    }
    ask_for_link(&app.world, visit.lang(), typed).await?;
    Ok(visit.go(SENT))
}

/// Says to look at the e-mail.
pub async fn sent(visit: Visit) -> PageResult {
    show(&Sent::new(&visit.frame()))
}

/// Only what cannot be an address is refused; whether it is one, the letter will tell.
fn check(t: Words, typed: &str) -> Faults {
    let mut faults = Faults::none(t);
    if !is_email(typed) {
        faults.add(EMAIL, t.common_error_not_an_email());
    }
    faults
}

//! Somebody opens the link of a letter and presses its button. Opening changes nothing, because
//! mail scanners open links too; pressing uses the link up and signs the browser in.

use crate::cookies::{self, Keep, name};
use crate::{App, Frame, PageResult, Sample, Visit, home, show};
use actions::identity::{LinkState, SessionToken, look_at_link, use_link};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use components::Button;

/// The address.
pub const PATH: &str = "/sign-in/{token}";

#[derive(Template)]
#[template(path = "identity/open_link.html")]
struct Page {
    frame: Frame,
    why_not: Option<&'static str>,
    press: Button,
    again: &'static str,
}

impl Page {
    fn new(frame: &Frame, state: LinkState) -> Self {
        let t = frame.t;
        let why_not = match state {
            LinkState::Usable => None,
            LinkState::Used => Some(t.identity_open_used()),
            LinkState::Old => Some(t.identity_open_old()),
            LinkState::Unknown => Some(t.identity_open_unknown()),
        };
        let title = match why_not {
            None => t.identity_open_title(),
            Some(_) => t.common_link_old_title(),
        };
        Self {
            frame: frame.titled(title),
            why_not,
            press: Button::new(t.identity_open_press()).prevent_double_click(true),
            again: super::sign_in::PATH,
        }
    }
}

/// What this page looks like: with a link that works, and with each that does not.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        ("usable", LinkState::Usable),
        ("used", LinkState::Used),
        ("old", LinkState::Old),
        ("unknown", LinkState::Unknown),
    ]
    .map(|(name, state)| Sample::new(name, &Page::new(frame, state)))
    .into()
}

/// Shows the button, or why the link no longer works.
pub async fn get(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> PageResult {
    let state = look_at_link(&app.world, &token).await?;
    show(&Page::new(&visit.frame(), state))
}

/// Signs in, and goes on to what they wanted to see when they were asked to.
pub async fn post(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> PageResult {
    let SessionToken(session) = match use_link(&app.world, &token).await? {
        Ok(session) => session,
        Err(state) => return show(&Page::new(&visit.frame(), state)),
    };
    let place = visit.wanted().unwrap_or_else(|| home::mine::PATH.to_owned());
    let mut response = visit.go(&place);
    let signed_in = cookies::set(&app, name::SIGN_IN, &session, Keep::UntilClosed);
    response.headers_mut().append(header::SET_COOKIE, signed_in);
    let seen = cookies::set(&app, name::WANTED, "", Keep::Not);
    response.headers_mut().append(header::SET_COOKIE, seen);
    Ok(response)
}

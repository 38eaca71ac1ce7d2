//! Somebody presses "Sign out" at the top of any page. The sign-in ends on the server, then in the
//! browser, and the front door says so.

use crate::cookies::{self, Keep, name};
use crate::{App, PageResult, Visit, home};
use actions::identity::sign_out;
use axum::extract::State;
use axum::http::header;

/// The address.
pub const PATH: &str = "/sign-out";

/// Signs out; nothing happens to a browser that was not signed in.
pub async fn post(State(app): State<App>, visit: Visit) -> PageResult {
    if let Some(session) = visit.session() {
        sign_out(&app.world, session).await?;
    }
    let mut response = visit.go_saying(home::public::PATH, "identity-sign-out-done");
    let gone = cookies::set(&app, name::SIGN_IN, "", Keep::Not);
    response.headers_mut().append(header::SET_COOKIE, gone);
    Ok(response)
}

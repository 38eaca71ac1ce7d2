//! No page of another site can send one of our forms.
//!
//! Three things have to hold for a request that changes something: the browser says it came from
//! our own pages (`Sec-Fetch-Site`, or `Origin` where a browser is too old for that), it brings the
//! secret that we left with it in a cookie, and the form holds a token that only we can make from
//! that secret.

use crate::arrival::Arrival;
use crate::cookies::{self, Keep, name};
use crate::forms::{self, Fields};
use crate::routes::Table;
use crate::{App, PageError, sign::ServerKey};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use std::sync::Arc;

/// The purpose under which tokens are signed.
const PURPOSE: &str = "form";
/// The field that holds the token.
pub(crate) const FIELD: &str = "form-token";

/// Makes and checks the tokens of one browser's forms.
#[derive(Clone)]
pub(crate) struct Csrf {
    key: ServerKey,
    secret: String,
    is_fresh: bool,
    mask: [u8; 16],
}

impl Csrf {
    /// From the cookie; a browser without one, or with a broken one, gets a new secret.
    pub(crate) fn new(app: &App, cookie: Option<&str>) -> Self {
        let chance = &app.world.chance;
        let known =
            cookie.filter(|text| HEXLOWER.decode(text.as_bytes()).is_ok_and(|b| b.len() == 32));
        let secret = known.map_or_else(|| HEXLOWER.encode(&chance.bytes32()), str::to_owned);
        let mut mask = [0; 16];
        chance.fill(&mut mask);
        Self { key: app.server_key.clone(), secret, is_fresh: known.is_none(), mask }
    }

    /// The token for a form. It differs from page to page, so that the length of a compressed page
    /// tells nothing about it.
    pub(crate) fn token(&self) -> String {
        let tag = self.key.sign(PURPOSE, &self.message(&self.mask));
        format!("{}{}", HEXLOWER.encode(&self.mask), HEXLOWER.encode(&tag))
    }

    /// Whether a token was made by us for this browser.
    pub(crate) fn accepts(&self, token: &str) -> bool {
        let Ok(bytes) = HEXLOWER.decode(token.as_bytes()) else { return false };
        let Some((mask, tag)) = bytes.split_at_checked(16) else { return false };
        !self.is_fresh && self.key.is_ours(PURPOSE, &self.message(mask), tag)
    }

    /// The cookie to send, when the browser had none.
    pub(crate) fn fresh_cookie(&self, app: &App) -> Option<HeaderValue> {
        self.is_fresh.then(|| cookies::set(app, name::FORM, &self.secret, Keep::UntilClosed))
    }

    fn message(&self, mask: &[u8]) -> Vec<u8> {
        [mask, self.secret.as_bytes()].concat()
    }
}

/// Reads the form of every unsafe request and lets only our own through.
///
/// # Errors
/// What others are told instead.
pub(crate) async fn check(table: &Table, request: Request) -> Result<Request, Response> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(request);
    }
    let stale = || PageError::Stale.into_response();
    if !is_from_here(request.headers()) {
        return Err(stale());
    }
    let limit = table.limit(&request);
    let (mut parts, body) = request.into_parts();
    let fields = forms::read(&parts.headers, body, limit).await;
    let fields = fields.map_err(IntoResponse::into_response)?;
    let accepted = parts
        .extensions
        .get::<Arc<Arrival>>()
        .is_some_and(|arrival| arrival.csrf.accepts(fields.text(FIELD)));
    if !accepted {
        return Err(stale());
    }
    parts.extensions.insert::<Fields>(fields);
    Ok(Request::from_parts(parts, axum::body::Body::empty()))
}

/// What the browser itself says about where a request came from. Silence is left to the token:
/// our `Referrer-Policy` makes browsers say `Origin: null` for our own forms.
fn is_from_here(headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = said("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let host = said(header::HOST.as_str()).unwrap_or_default();
    match said(header::ORIGIN.as_str()) {
        None | Some("null") => true,
        Some(origin) => origin.split_once("://").is_some_and(|(_, from)| from == host),
    }
}

#[cfg(test)]
mod tests {
    use super::is_from_here;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    fn said(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers: HeaderMap = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        is_from_here(&headers)
    }

    #[test]
    fn another_site_is_told_apart_and_silence_is_left_to_the_token() {
        assert!(said(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(said(&[("host", "a.example"), ("origin", "https://a.example")]));
        assert!(said(&[("host", "a.example"), ("origin", "null")]));
        assert!(said(&[]));
        assert!(!said(&[("sec-fetch-site", "cross-site"), ("origin", "null")]));
        assert!(!said(&[("sec-fetch-site", "same-site")]));
        assert!(!said(&[("host", "a.example"), ("origin", "https://b.example")]));
    }
}

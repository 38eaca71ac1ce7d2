//! Kind pages for everything that did not work. A stranger sees a reference number, never a cause.

use crate::answers::answer;
use crate::arrival::{Arrival, is_html};
use crate::{App, Frame, identity};
use actions::Fault;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::error::Error;
use std::fmt;
use std::sync::Arc;
use words::Words;

/// Why there is no page.
#[derive(Debug, Clone)]
pub enum PageError {
    /// Not there, or not theirs.
    NotFound,
    /// Somebody changed it meanwhile, or it was sent twice; names the rule that noticed.
    Conflict(String),
    /// The form's token is not ours, or too old.
    Stale,
    /// More was sent than the page takes.
    TooBig,
    /// The sign-in ended before the form was sent.
    SignedOut,
    /// It took too long.
    Busy,
    /// The disk is full; nothing was lost.
    Full,
    /// Ours.
    Ours(Arc<dyn Error + Send + Sync>),
}

/// A handler panicked. What it said is not repeated: it may hold somebody's data.
#[derive(Debug)]
struct Panicked;

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a handler panicked")
    }
}

impl Error for Panicked {}

impl PageError {
    /// Our own fault, with its cause.
    pub fn ours(cause: impl Error + Send + Sync + 'static) -> Self {
        Self::Ours(Arc::new(cause))
    }

    /// A handler panicked.
    pub(crate) fn panicked() -> Self {
        Self::ours(Panicked)
    }

    const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::Stale => StatusCode::FORBIDDEN,
            Self::TooBig => StatusCode::PAYLOAD_TOO_LARGE,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Ours(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What an answer without a page means, for those that axum itself gives.
    fn behind(response: &Response) -> Option<Self> {
        if let Some(error) = response.extensions().get::<Self>() {
            return Some(error.clone());
        }
        if is_html(response.headers()) {
            return None;
        }
        match response.status() {
            // an id in an address that is none
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST => {
                Some(Self::NotFound)
            }
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooBig),
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Some(Self::Busy),
            status if status.is_server_error() => Some(Self::ours(Panicked)),
            _ => None,
        }
    }

    /// Title and sentences.
    fn says(&self, t: Words) -> (&'static str, Vec<&'static str>) {
        match self {
            Self::NotFound => (
                t.common_not_found_title(),
                vec![t.common_not_found_address(), t.common_not_found_link()],
            ),
            Self::Conflict(_) => (t.common_conflict_title(), vec![t.common_conflict_body()]),
            Self::Stale => (t.web_stale_title(), vec![t.web_stale_body(), t.web_stale_cookies()]),
            Self::TooBig => (t.common_too_big_title(), vec![t.common_too_big_body()]),
            Self::SignedOut => {
                (t.common_session_ended_title(), vec![t.common_session_ended_body()])
            }
            Self::Busy => (t.common_busy_title(), vec![t.common_busy_body()]),
            Self::Full => (t.web_full_title(), vec![t.web_full_body()]),
            Self::Ours(_) => (t.common_fault_title(), vec![t.common_fault_body()]),
        }
    }

    fn log(&self, reference: &str) {
        match self {
            Self::Ours(cause) => {
                tracing::error!(reference, cause = chain(cause.as_ref()), "our fault");
            }
            Self::Full => tracing::error!(reference, "the disk is full"),
            Self::Conflict(rule) => tracing::info!(reference, rule, "conflict"),
            _ => {}
        }
    }
}

fn chain(error: &(dyn Error + 'static)) -> String {
    let causes =
        std::iter::successors(Some(error), |error: &&(dyn Error + 'static)| (*error).source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

impl From<Fault> for PageError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NotFound => Self::NotFound,
            Fault::Conflict(rule) => Self::Conflict(rule),
            Fault::Full => Self::Full,
            ours @ Fault::Ours(_) => Self::ours(ours),
        }
    }
}

/// Only marks the answer: the middleware, which knows the language, makes the page.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
pub(crate) struct Page {
    frame: Frame,
    says: Vec<&'static str>,
    reference: Option<String>,
    sign_in: Option<&'static str>,
}

impl Page {
    pub(crate) fn new(frame: &Frame, error: &PageError, reference: &str) -> Self {
        let (title, says) = error.says(frame.t);
        let is_ours = matches!(error, PageError::Ours(_) | PageError::Full);
        let sign_in = matches!(error, PageError::SignedOut).then_some(identity::sign_in::PATH);
        let reference = is_ours.then(|| frame.t.common_fault_reference(reference));
        Self { frame: frame.titled(title), says, reference, sign_in }
    }
}

/// Makes a page of an answer that is none.
pub(crate) fn make(app: &App, arrival: &Arrival, response: Response) -> Response {
    let Some(error) = PageError::behind(&response) else { return response };
    error.log(&arrival.reference);
    let page = Page::new(&Frame::plain(app, arrival), &error, &arrival.reference);
    let (mut parts, _) = response.into_parts();
    match answer(error.status(), &page) {
        Ok(mut shown) => {
            // what the handler wanted the browser to keep stays true
            parts.headers.remove(axum::http::header::CONTENT_TYPE);
            parts.headers.remove(axum::http::header::CONTENT_LENGTH);
            shown.headers_mut().extend(parts.headers);
            shown
        }
        Err(_) => error.status().into_response(),
    }
}

/// Every page of this kind.
pub(crate) fn samples(frame: &Frame) -> Vec<crate::Sample> {
    let ours = PageError::ours(Panicked);
    [
        ("not-found", PageError::NotFound),
        ("conflict", PageError::Conflict("rule".to_owned())),
        ("stale", PageError::Stale),
        ("too-big", PageError::TooBig),
        ("signed-out", PageError::SignedOut),
        ("busy", PageError::Busy),
        ("full", PageError::Full),
        ("ours", ours),
    ]
    .map(|(name, error)| crate::Sample::new(name, &Page::new(frame, &error, "7K2M9XWD")))
    .into()
}

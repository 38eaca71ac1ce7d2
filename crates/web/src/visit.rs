//! Who comes, in which language, at what time.

use crate::arrival::Arrival;
use crate::cookies::{self, Keep, name};
use crate::routes::{Guard, Table};
use crate::{App, Frame, PageError, flash, identity};
use actions::identity::SignedIn;
use actions::{Caller, identity as keys};
use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderValue, Method, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use jiff::{Timestamp, civil::Date};
use policy::Actor;
use std::ops::Deref;
use std::sync::Arc;
use words::{Lang, Words};

/// The purpose under which the wanted address is signed.
const WANTED: &str = "wanted";
/// Half an hour to find the e-mail.
const WANTED_SECONDS: u32 = 1800;

/// Somebody on a page, signed in or not.
#[derive(Clone)]
pub struct Visit {
    app: App,
    arrival: Arc<Arrival>,
    signed_in: Option<Arc<SignedIn>>,
    caller: Caller,
}

impl Visit {
    /// Who calls the actions.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The same visit with the right to act that a link or a card gave.
    #[must_use]
    pub fn become_actor(mut self, actor: Actor) -> Self {
        self.caller.actor = actor;
        self
    }

    /// The words of the page.
    pub fn t(&self) -> Words {
        Words::new(self.arrival.lang)
    }

    /// The language of the page.
    pub fn lang(&self) -> Lang {
        self.arrival.lang
    }

    /// Who signed in, if anybody did.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        self.signed_in.as_deref()
    }

    /// Today in the United Kingdom.
    pub fn today(&self) -> Date {
        self.app.world.clock.today()
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.app.world.clock.now()
    }

    /// What the layout needs.
    pub fn frame(&self) -> Frame {
        let mut frame = Frame::plain(&self.app, &self.arrival);
        frame.is_unsure = false;
        let flash = self.arrival.cookies.get(&self.app, name::FLASH);
        frame.flash = flash.and_then(|value| flash::read(&self.app, value, frame.t));
        if let Some(person) = self.signed_in() {
            frame.name = Some(person.name.clone());
            frame.scope = Some(person.force_name.clone());
        }
        frame
    }

    /// The answer to a form that was right: on to another page (303).
    pub fn go(&self, path: &str) -> Response {
        let place = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
        (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response()
    }

    /// The same, and that page says the text under a locale key without placeholders.
    pub fn go_saying(&self, path: &str, key: &str) -> Response {
        let mut response = self.go(path);
        response.headers_mut().append(header::SET_COOKIE, flash::cookie(&self.app, key));
        response
    }

    /// The cookie of the sign-in, as the browser sent it.
    pub(crate) fn session(&self) -> Option<&str> {
        self.arrival.cookies.get(&self.app, name::SIGN_IN)
    }

    /// What a second fact that was right left in the browser.
    pub(crate) fn family_proof(&self) -> Option<&str> {
        self.arrival.cookies.get(&self.app, name::KNOWN)
    }

    /// Whom a limit counts: the network where it is known, else the browser. Never kept as it is.
    pub(crate) fn sender(&self) -> String {
        let form = || self.arrival.cookies.get(&self.app, name::FORM).unwrap_or_default();
        self.arrival.network.clone().unwrap_or_else(|| form().to_owned())
    }

    /// What a typed code card left in the browser.
    pub(crate) fn survey_entry(&self) -> Option<&str> {
        self.arrival.cookies.get(&self.app, name::SURVEY)
    }

    /// The page that somebody wanted to see before signing in, if it is one of ours.
    pub(crate) fn wanted(&self) -> Option<String> {
        let (path, tag) = self.arrival.cookies.get(&self.app, name::WANTED)?.split_once('.')?;
        let path = data_encoding::HEXLOWER.decode(path.as_bytes()).ok()?;
        let tag = data_encoding::HEXLOWER.decode(tag.as_bytes()).ok()?;
        if !self.app.server_key.is_ours(WANTED, &path, &tag) {
            return None;
        }
        String::from_utf8(path).ok().filter(|path| is_local(path))
    }

    /// Sends a visitor to sign in; after that they see what they wanted to see.
    pub(crate) fn ask_to_sign_in(&self, method: &Method) -> Response {
        if *method != Method::GET && *method != Method::HEAD {
            return PageError::SignedOut.into_response();
        }
        let mut response = self.go(identity::sign_in::PATH);
        let path = self.arrival.here.as_bytes();
        if path.len() <= 500 {
            let tag = self.app.server_key.sign(WANTED, path);
            let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
            let value = format!("{}.{}", hex(path), hex(&tag));
            let keep = Keep::Seconds(WANTED_SECONDS);
            let cookie = cookies::set(&self.app, name::WANTED, &value, keep);
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

/// A path of ours, not the address of another site.
fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains('\\')
}

impl FromRequestParts<App> for Visit {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        if let Some(visit) = parts.extensions.get::<Self>() {
            return Ok(visit.clone());
        }
        let arrival = parts.extensions.get::<Arc<Arrival>>().cloned();
        let arrival = arrival.expect("the middleware around all pages put it there");
        let signed_in = match arrival.cookies.get(app, name::SIGN_IN) {
            Some(session) => keys::whoami(&app.world, session).await?.map(Arc::new),
            None => None,
        };
        let actor = signed_in.as_ref().map_or(Actor::Visitor, |person| person.actor.clone());
        let caller = Caller { actor, lang: arrival.lang };
        let visit = Self { app: app.clone(), arrival, signed_in, caller };
        parts.extensions.insert(visit.clone());
        Ok(visit)
    }
}

/// Somebody who signed in. Everything of [`Visit`] is here too.
#[derive(Clone)]
pub struct Person {
    visit: Visit,
    signed_in: Arc<SignedIn>,
}

impl Person {
    /// Who they are to the policy.
    pub fn actor(&self) -> &Actor {
        &self.signed_in.actor
    }

    /// Their name.
    pub fn name(&self) -> &str {
        &self.signed_in.name
    }
}

impl Deref for Person {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl FromRequestParts<App> for Person {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await;
        let visit = visit.map_err(IntoResponse::into_response)?;
        match visit.signed_in.clone() {
            Some(signed_in) => Ok(Self { visit, signed_in }),
            None => Err(visit.ask_to_sign_in(&parts.method)),
        }
    }
}

/// Lets nobody but signed-in people through where a route says so, whatever its handler asks for.
///
/// # Errors
/// What they are told instead.
pub(crate) async fn guard(app: &App, table: &Table, request: Request) -> Result<Request, Response> {
    // no text that we keep holds a NUL, and a database takes none: as `forms` says of fields
    if request.uri().path().contains("%00") {
        return Err(PageError::NotFound.into_response());
    }
    if table.guard(&request) != Some(Guard::SignedIn) {
        return Ok(request);
    }
    let (mut parts, body) = request.into_parts();
    Person::from_request_parts(&mut parts, app).await?;
    Ok(Request::from_parts(parts, body))
}

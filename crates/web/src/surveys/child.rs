//! A child at the questions: the card that this browser typed becomes an actor, without a name. The
//! cookie ends with the questions.

use super::{assent, end, enter};
use crate::cookies::{self, Keep, name};
use crate::{App, Frame, PageError, PageResult, Visit};
use actions::surveys::{Entry, Refused, spoken};
use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};
use axum::response::{IntoResponse, Response};
use domain::bilingual::Language;
use std::ops::Deref;
use words::{Lang, Words};

/// A lesson is an hour, and some schools have two.
const SECONDS: u32 = 2 * 3600;

/// Whoever typed a card. Everything of [`Visit`] is here too, with the card as its caller.
pub struct Child {
    visit: Visit,
    /// What the card opened.
    pub entry: Entry,
    frame: Frame,
}

impl Child {
    /// The frame, in the language in which a child may be asked.
    pub fn frame(&self) -> Frame {
        self.frame.clone()
    }

    /// The words, in that language.
    pub fn words(&self) -> Words {
        self.frame.t
    }
}

impl Deref for Child {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl FromRequestParts<App> for Child {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await;
        let visit = visit.map_err(IntoResponse::into_response)?;
        let held = visit.survey_entry().and_then(|text| Entry::from_text(&app.world, text));
        let Some(entry) = held else { return Err(visit.go(enter::PATH)) };
        let frame = frame(app, &visit);
        let visit = visit.become_actor(entry.actor());
        Ok(Self { visit, entry, frame })
    }
}

/// The frame of a child's page: nothing around it, nobody's name, and English where the Welsh of
/// the questions may not be used.
pub fn frame(app: &App, visit: &Visit) -> Frame {
    let mut frame = visit.frame().signed_out().bare();
    frame.lang = spoken(&app.world, visit.lang());
    frame.t = Words::new(frame.lang);
    frame
}

/// What a child who wished for Welsh is told where the questions are in English.
pub fn apology(wished: Lang, frame: &Frame) -> Option<&'static str> {
    (wished != frame.lang).then(|| Words::new(wished).surveys_not_in_welsh())
}

/// The domain's name of a language.
pub fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::En,
        Lang::Cy => Language::Cy,
    }
}

/// The cookie of a card that opened a wave.
pub fn hold(app: &App, mut response: Response, entry: &Entry) -> Response {
    let cookie =
        cookies::set(app, name::SURVEY, &entry.to_text(&app.world), Keep::Seconds(SECONDS));
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// The end: the browser forgets the card.
pub fn let_go(app: &App, child: &Child, how: end::How) -> Response {
    let mut response = child.go(&end::path(how));
    let cookie = cookies::set(app, name::SURVEY, "", Keep::Not);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// Where a child goes whose answer was not taken, for a reason that is not the answer.
pub fn turn_away(child: &Child, refused: Refused) -> PageResult {
    match refused {
        Refused::Fault(fault) => Err(PageError::from(fault)),
        Refused::NoAssent => Ok(child.go(assent::PATH)),
        Refused::Finished => Ok(child.go(&enter::path(Some(enter::Sorry::Finished)))),
        Refused::Closed => Ok(child.go(&enter::path(Some(enter::Sorry::Closed)))),
        Refused::OtherCohort | Refused::NotAnAnswer(_) => Ok(child.go(enter::PATH)),
    }
}

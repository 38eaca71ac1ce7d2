//! Whoever holds a family link: the token of the address becomes a carer who may act for one child.

use super::no_link;
use crate::{App, Frame, PageError, Visit};
use actions::families::{FamilyView, OpenedLink, open_link_with};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::ops::Deref;

/// A carer on a family page. Everything of [`Visit`] is here too, with the carer as its caller.
pub struct Holder {
    visit: Visit,
    token: String,
    link: OpenedLink,
}

impl Holder {
    /// The token, for addresses of the same family.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The link.
    pub const fn link(&self) -> &OpenedLink {
        &self.link
    }

    /// The frame of a family's page: who is signed in on this browser does not matter here.
    pub fn family_frame(&self, family: &FamilyView) -> Frame {
        self.visit.frame().signed_out().scoped(family.school_name.as_str())
    }
}

impl Deref for Holder {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl FromRequestParts<App> for Holder {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await;
        let visit = visit.map_err(IntoResponse::into_response)?;
        let params = RawPathParams::from_request_parts(parts, app).await;
        let params = params.map_err(|_| PageError::NotFound.into_response())?;
        let token = params.iter().find(|(name, _)| *name == "token");
        let token = token.map(|(_, value)| value.to_owned()).unwrap_or_default();
        match open_link_with(&app.world, &token, visit.family_proof()).await {
            Ok(Some(link)) => {
                let visit = visit.become_actor(link.actor.clone());
                Ok(Self { visit, token, link })
            }
            Ok(None) => Err(no_link::show(&visit)),
            Err(fault) => Err(PageError::from(fault).into_response()),
        }
    }
}

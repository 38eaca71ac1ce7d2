//! The right that a typed card gives, and how a browser carries it: signed, with the card and the
//! wave and where the wave stands. It names nobody.

use crate::{
    World,
    identity::token::{is_signed, signature},
};
use domain::{
    ids::{CohortId, ForceId, SchoolId},
    surveys::{Questionnaire, cards::Card},
};
use policy::{Actor, Resource};
use std::fmt;
use store::surveys::{ResponseFrame, ResponseKey};
use words::Lang;

/// The purpose under which it is signed.
const PURPOSE: &str = "survey-entry";

/// A card that opened a wave.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    pub(super) key: ResponseKey,
    pub(super) school: SchoolId,
    pub(super) cohort: CohortId,
    pub(super) questionnaire: String,
}

/// Never the card: whatever is printed may end in a log.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").field("wave", &self.key.wave).finish_non_exhaustive()
    }
}

impl Entry {
    /// Who acts with it.
    pub fn actor(&self) -> Actor {
        Actor::Card { force: self.key.force.clone(), wave: self.key.wave }
    }

    /// What it is about: the wave, never the card.
    pub(super) fn resource(&self) -> Resource {
        Resource::wave(self.key.force.clone(), self.school, self.cohort, self.key.wave)
    }

    /// The questions it opens.
    pub fn questions(&self) -> Option<&'static Questionnaire> {
        super::named(&self.questionnaire)
    }

    pub(super) fn frame(&self, mode: &'static str, lang: Lang) -> ResponseFrame {
        ResponseFrame {
            school: self.school,
            block: self.cohort.to_string(),
            mode,
            questionnaire: self.questionnaire.clone(),
            lang: lang.code(),
        }
    }

    /// What a browser holds of it.
    pub fn to_text(&self, world: &World) -> String {
        let ResponseKey { force, wave, card } = &self.key;
        let (school, cohort, asked) = (self.school, self.cohort, &self.questionnaire);
        let body = format!("{force}.{school}.{cohort}.{wave}.{asked}.{card}");
        let signature = signature(world, PURPOSE, &body);
        format!("{body}.{signature}")
    }

    /// Reads what a browser held; nothing when it was not made here.
    pub fn from_text(world: &World, text: &str) -> Option<Self> {
        let (body, signed) = text.rsplit_once('.')?;
        is_signed(world, PURPOSE, body, signed).then_some(())?;
        let mut parts = body.split('.');
        let force: ForceId = parts.next()?.parse().ok()?;
        let school = parts.next()?.parse().ok()?;
        let cohort = parts.next()?.parse().ok()?;
        let wave = parts.next()?.parse().ok()?;
        let questionnaire = parts.next()?.to_owned();
        let card: Card = parts.next()?.parse().ok()?;
        let key = ResponseKey { force, wave, card: card.compact().to_owned() };
        Some(Self { key, school, cohort, questionnaire })
    }
}

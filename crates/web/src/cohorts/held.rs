//! A class list between two pages: it travels in the form itself, signed so that nobody else can
//! send it and no byte of it can change, and the server keeps nothing.

use crate::{App, Fields, Person};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use domain::ids::CohortId;
use policy::Actor;

/// The purpose of the signature.
const PURPOSE: &str = "class-list";
/// A class list can be looked at for so long, in seconds.
const SECONDS: i64 = 2 * 60 * 60;
const LIST: &str = "list";
const UNTIL: &str = "until";
const TAG: &str = "tag";

/// A class list as a form holds it. It has no `Debug`: it is full of names.
pub(super) struct Held(Vec<(&'static str, String)>);

impl Held {
    /// Signs a list for one person and one cohort.
    pub(super) fn new(app: &App, person: &Person, cohort: CohortId, bytes: &[u8]) -> Self {
        let until = (person.now().as_second() + SECONDS).to_string();
        let message = message(person, cohort, &until, bytes);
        let tag = HEXLOWER.encode(&app.server_key.sign(PURPOSE, &message));
        Self(vec![(LIST, BASE64URL_NOPAD.encode(bytes)), (UNTIL, until), (TAG, tag)])
    }

    /// Nothing, for samples.
    pub(super) fn sample() -> Self {
        Self([LIST, UNTIL, TAG].map(|name| (name, "c2FtcGxl".to_owned())).to_vec())
    }

    /// The list that a form sent; nothing where it is not one of ours, of somebody else, for
    /// another cohort, or old.
    pub(super) fn open(
        app: &App,
        person: &Person,
        cohort: CohortId,
        fields: &Fields,
    ) -> Option<Vec<u8>> {
        let until = fields.text(UNTIL);
        let bytes = BASE64URL_NOPAD.decode(fields.text(LIST).as_bytes()).ok()?;
        let tag = HEXLOWER.decode(fields.text(TAG).as_bytes()).ok()?;
        let message = message(person, cohort, until, &bytes);
        let is_ours = app.server_key.is_ours(PURPOSE, &message, &tag);
        let is_fresh = person.now().as_second() <= until.parse().ok()?;
        (is_ours && is_fresh).then_some(bytes)
    }

    /// The hidden fields, by name and value.
    pub(super) fn fields(&self) -> &[(&'static str, String)] {
        &self.0
    }
}

fn message(person: &Person, cohort: CohortId, until: &str, bytes: &[u8]) -> Vec<u8> {
    let who = match person.actor() {
        Actor::Person { force, id, .. } => format!("{force} {id}"),
        _ => String::new(),
    };
    let mut message = format!("{who}\n{cohort}\n{until}\n").into_bytes();
    message.extend_from_slice(bytes);
    message
}

//! A child types the code from a card. Then comes the question whether they want to answer at all,
//! or, after a pause, the next question.

use super::{assent, child, question};
use crate::{App, Faults, Fields, Frame, PageResult, Sample, Visit, answers, show};
use actions::surveys::{CardSlip, EnterError, enter_card_from, sitting};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use components::{Button, Input};
use words::Words;

/// The address, short enough to be copied from a board.
pub const PATH: &str = "/survey";
/// The field's name.
const CARD: &str = "card";
/// The name of the reason in the address.
const SORRY: &str = "sorry";

/// Why a child who was answering is back here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorry {
    /// The questions closed.
    Closed,
    /// The card was handed in.
    Finished,
}

/// The address, with the reason where there is one.
pub fn path(sorry: Option<Sorry>) -> String {
    match sorry {
        None => PATH.to_owned(),
        Some(Sorry::Closed) => format!("{PATH}?{SORRY}=closed"),
        Some(Sorry::Finished) => format!("{PATH}?{SORRY}=finished"),
    }
}

#[derive(Template)]
#[template(path = "surveys/enter.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    apology: Option<&'static str>,
    card: Input,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, apology: Option<&'static str>, typed: &str, faults: Faults) -> Self {
        let t = frame.t;
        let card = Input::new(CARD, t.surveys_child_enter_label())
            .hint(t.surveys_child_enter_hint())
            .value(typed)
            .spellcheck(false)
            .autocomplete("off")
            .error_if(faults.of(CARD));
        Self {
            frame: frame.titled(t.surveys_child_enter_title()).with_faults(&faults),
            faults,
            apology,
            card,
            go: Button::new(t.surveys_child_enter_go()),
        }
    }
}

/// What this page looks like: empty, and with a slip.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out().bare();
    let t = frame.t;
    let wrong = Faults::one(t, CARD, told(t, &CardSlip::MaybeSwapped { place: 3 }));
    vec![
        Sample::new("empty", &Page::new(frame, None, "", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, None, "BCD-FHG-JKM", wrong)),
    ]
}

/// Asks for the code.
pub async fn get(State(app): State<App>, visit: Visit, fields: Fields) -> PageResult {
    let frame = child::frame(&app, &visit);
    let t = frame.t;
    let mut faults = Faults::none(t);
    match fields.text(SORRY) {
        "closed" => faults.add(CARD, t.surveys_child_slip_nothing_open()),
        "finished" => faults.add(CARD, t.surveys_child_slip_finished()),
        _ => {}
    }
    show(&Page::new(&frame, child::apology(visit.lang(), &frame), "", faults))
}

/// Opens what the card opens.
pub async fn post(State(app): State<App>, visit: Visit, fields: Fields) -> PageResult {
    let frame = child::frame(&app, &visit);
    let (t, typed) = (frame.t, fields.text(CARD));
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let said = match enter_card_from(&app.world, visit.caller(), &visit.sender(), typed).await {
        Ok(entered) => {
            let mut next = assent::PATH.to_owned();
            if entered.goes_on {
                let visit = visit.clone().become_actor(entered.entry.actor());
                let at = sitting(&app.world, visit.caller(), &entered.entry).await;
                next = at.map_or(next, |at| question::after(at.next, at.questions));
            }
            return Ok(child::hold(&app, visit.go(&next), &entered.entry));
        }
        Err(EnterError::Slip(slip)) => told(t, &slip),
        Err(EnterError::Unknown) => t.surveys_child_slip_unknown().to_owned(),
        Err(EnterError::TooMany) => {
            status = StatusCode::TOO_MANY_REQUESTS;
            t.surveys_child_slip_too_many().to_owned()
        }
        Err(EnterError::NothingOpen) => t.surveys_child_slip_nothing_open().to_owned(),
        Err(EnterError::Finished) => t.surveys_child_slip_finished().to_owned(),
        Err(EnterError::Fault(fault)) => return Err(fault.into()),
    };
    let faults = Faults::one(t, CARD, said);
    answers::answer(status, &Page::new(&frame, child::apology(visit.lang(), &frame), typed, faults))
}

/// What went wrong in typing, each slip in its own words.
pub fn told(t: Words, slip: &CardSlip) -> String {
    match slip {
        CardSlip::Empty => t.surveys_child_slip_empty().to_owned(),
        CardSlip::TooShort { .. } => t.surveys_child_slip_short().to_owned(),
        CardSlip::TooLong { .. } => t.surveys_child_slip_long().to_owned(),
        CardSlip::NeverUsed { place, found } => {
            t.surveys_child_slip_never(&found.to_string(), &place.to_string())
        }
        CardSlip::MaybeSwapped { place } => {
            t.surveys_child_slip_swapped(&place.to_string(), &(place + 1).to_string())
        }
        CardSlip::Mistyped => t.surveys_child_slip_mistyped().to_owned(),
    }
}

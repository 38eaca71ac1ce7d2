//! A child pressed stop and says what becomes of the answers: kept, thrown away, or on with it.

use super::child::{self, Child};
use super::{end, question};
use crate::{App, Faults, Fields, Frame, PageResult, Sample, show, show_again};
use actions::surveys::{sitting, stop};
use askama::Template;
use axum::extract::State;
use components::Button;

/// The address.
pub const PATH: &str = "/survey/stop";
/// The name of the buttons; the first has it as its id.
const WHAT: &str = "what";

#[derive(Template)]
#[template(path = "surveys/stop.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    keep: Button,
    throw: Button,
    on: Button,
}

impl Page {
    fn new(frame: &Frame, faults: Faults) -> Self {
        let t = frame.t;
        let keep = Button::new(t.surveys_child_stop_keep()).id(WHAT);
        let throw = Button::new(t.surveys_child_stop_throw());
        let on = Button::secondary(t.surveys_child_stop_on());
        Self {
            frame: frame.titled(t.surveys_child_stop_title()).with_faults(&faults),
            faults,
            keep: keep.name(WHAT).value("keep"),
            throw: throw.name(WHAT).value("throw"),
            on: on.name(WHAT).value("on"),
        }
    }
}

/// What this page looks like: at first, and when no button was pressed.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out().bare();
    let wrong = Faults::one(frame.t, WHAT, frame.t.surveys_child_stop_missing());
    vec![
        Sample::new("empty", &Page::new(frame, Faults::none(frame.t))),
        Sample::new("wrong", &Page::new(frame, wrong)),
    ]
}

/// Asks.
pub async fn get(child: Child) -> PageResult {
    show(&Page::new(&child.frame(), Faults::none(child.words())))
}

/// Stops, or goes on.
pub async fn post(State(app): State<App>, child: Child, fields: Fields) -> PageResult {
    let (world, caller) = (&app.world, child.caller());
    let how = match fields.text(WHAT) {
        "keep" => end::How::Kept,
        "throw" => end::How::Thrown,
        "on" => {
            return match sitting(world, caller, &child.entry).await {
                Ok(at) => Ok(child.go(&question::after(at.next, at.questions))),
                Err(refused) => child::turn_away(&child, refused),
            };
        }
        _ => {
            let t = child.words();
            let wrong = Faults::one(t, WHAT, t.surveys_child_stop_missing());
            return show_again(&Page::new(&child.frame(), wrong));
        }
    };
    match stop(world, caller, &child.entry, how == end::How::Kept).await {
        Ok(()) => Ok(child::let_go(&app, &child, how)),
        Err(refused) => child::turn_away(&child, refused),
    }
}

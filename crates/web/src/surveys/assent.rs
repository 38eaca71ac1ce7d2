//! A child with a card is told what this is, and says yes or no. A yes leads to the questions, a no
//! to a kind goodbye.

use super::child::{self, Child};
use super::choices::{ANSWER, Choice};
use super::{end, question};
use crate::{App, Faults, Fields, Frame, PageResult, Sample, show, show_again};
use actions::surveys::{Refused, current, say_no, say_yes};
use askama::Template;
use axum::extract::State;
use components::Button;

/// The address.
pub const PATH: &str = "/survey/yes-or-no";

#[derive(Template)]
#[template(path = "surveys/assent.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    apology: Option<&'static str>,
    how_many: String,
    choices: Vec<Choice>,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, apology: Option<&'static str>, faults: Faults) -> Self {
        let t = frame.t;
        let count = i64::try_from(current().items.len()).unwrap_or(i64::MAX);
        let choice = |id: &str, value: &str, words: &str, picture: &str| Choice {
            id: id.to_owned(),
            value: value.to_owned(),
            words: words.to_owned(),
            picture: frame.asset(picture),
            is_apart: false,
        };
        Self {
            frame: frame.titled(t.surveys_child_assent_title()).with_faults(&faults),
            apology,
            how_many: t.surveys_child_assent_how_many(count),
            choices: vec![
                choice(ANSWER, "yes", t.surveys_child_assent_yes_option(), "answer-yes.svg"),
                choice("answer-2", "no", t.surveys_child_assent_no_option(), "answer-no.svg"),
            ],
            go: Button::new(t.surveys_child_go_on()).prevent_double_click(true),
            faults,
        }
    }

    /// What is wrong with the answer.
    fn wrong(&self) -> Option<components::ErrorMessage> {
        self.faults.of(ANSWER)
    }
}

/// What this page looks like: at first, and when nothing was chosen.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out().bare();
    let t = frame.t;
    let wrong = Faults::one(t, ANSWER, t.surveys_child_assent_missing());
    vec![
        Sample::new("empty", &Page::new(frame, None, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, None, wrong)),
    ]
}

/// Asks.
pub async fn get(child: Child) -> PageResult {
    let frame = child.frame();
    show(&Page::new(&frame, child::apology(child.lang(), &frame), Faults::none(frame.t)))
}

/// Takes the answer.
pub async fn post(State(app): State<App>, child: Child, fields: Fields) -> PageResult {
    let said = match fields.text(ANSWER) {
        "yes" => say_yes(&app.world, child.caller(), &child.entry).await,
        "no" => say_no(&app.world, child.caller(), &child.entry).await,
        _ => {
            let frame = child.frame();
            let wrong = Faults::one(frame.t, ANSWER, frame.t.surveys_child_assent_missing());
            return show_again(&Page::new(&frame, child::apology(child.lang(), &frame), wrong));
        }
    };
    match (said, fields.text(ANSWER)) {
        (Ok(()), "yes") => Ok(child.go(&question::path(1))),
        (Ok(()), _) => Ok(child::let_go(&app, &child, end::How::No)),
        (Err(Refused::Fault(fault)), _) => Err(fault.into()),
        (Err(refused), _) => child::turn_away(&child, refused),
    }
}

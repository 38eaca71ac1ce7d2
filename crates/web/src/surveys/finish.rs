//! A child has come to the end of the questions and hands the answers in.

use super::child::{self, Child};
use super::{end, question};
use crate::{App, Frame, PageResult, Sample, show};
use actions::surveys::{current, finish, sitting};
use askama::Template;
use axum::extract::State;
use components::Button;

/// The address.
pub const PATH: &str = "/survey/finish";

#[derive(Template)]
#[template(path = "surveys/finish.html")]
struct Page {
    frame: Frame,
    before: String,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, questions: usize) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.surveys_child_finish_title()),
            before: question::path(questions),
            go: Button::new(t.surveys_child_finish_go()).prevent_double_click(true),
        }
    }
}

/// What this page looks like; it has one state.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out().bare();
    vec![Sample::new("full", &Page::new(frame, current().items.len()))]
}

/// Asks, or leads back to the question that has no answer yet.
pub async fn get(State(app): State<App>, child: Child) -> PageResult {
    match sitting(&app.world, child.caller(), &child.entry).await {
        Ok(at) if at.next < at.questions.items.len() => {
            Ok(child.go(&question::after(at.next, at.questions)))
        }
        Ok(at) => show(&Page::new(&child.frame(), at.questions.items.len())),
        Err(refused) => child::turn_away(&child, refused),
    }
}

/// Hands in.
pub async fn post(State(app): State<App>, child: Child) -> PageResult {
    match finish(&app.world, child.caller(), &child.entry).await {
        Ok(()) => Ok(child::let_go(&app, &child, end::How::Answered)),
        Err(refused) => child::turn_away(&child, refused),
    }
}

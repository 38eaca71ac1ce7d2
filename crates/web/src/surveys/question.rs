//! A child answers one question: a worded option, "I'm not sure", skip, or stop. The answer is on
//! the disk before the next question comes.

use super::child::{self, Child, language};
use super::choices::{ANSWER, Choice, choices};
use super::{finish, stop};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Sample, show, show_again};
use actions::surveys::{Questionnaire, Refused, answer_one, current, sitting};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;

/// The address.
pub const PATH: &str = "/survey/questions/{number}";

/// The address of a question, from 1.
pub fn path(number: usize) -> String {
    format!("/survey/questions/{number}")
}

/// Where a child goes next: to the question at this place from 0, or to hand the answers in.
pub fn after(place: usize, questions: &Questionnaire) -> String {
    if place < questions.items.len() { path(place + 1) } else { finish::PATH.to_owned() }
}

#[derive(Template)]
#[template(path = "surveys/question.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    apology: Option<&'static str>,
    progress: String,
    question: String,
    choices: Vec<Choice>,
    skip: String,
    before: Option<String>,
    go: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        apology: Option<&'static str>,
        questions: &Questionnaire,
        place: usize,
        faults: Faults,
    ) -> Self {
        let (t, item) = (frame.t, &questions.items[place]);
        let (number, all) = ((place + 1).to_string(), questions.items.len().to_string());
        let progress = t.surveys_child_question_progress(&all, &number);
        Self {
            frame: frame.titled(progress.as_str()).with_faults(&faults),
            apology,
            progress,
            question: item.text.get(language(frame.lang)).to_owned(),
            choices: choices(frame, questions, item),
            skip: questions.skip.get(language(frame.lang)).to_owned(),
            before: (place > 0).then(|| path(place)),
            go: Button::new(t.surveys_child_question_go()),
            faults,
        }
    }

    /// What is wrong with the answer.
    fn wrong(&self) -> Option<components::ErrorMessage> {
        self.faults.of(ANSWER)
    }
}

/// What this page looks like: the first question, one in the middle, and one without an answer.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out().bare();
    let (t, questions) = (frame.t, current());
    let page = |place, faults| Page::new(frame, None, questions, place, faults);
    let last = questions.items.len() - 1;
    let missing = t.surveys_child_question_missing(questions.skip.get(language(frame.lang)));
    vec![
        Sample::new("first", &page(0, Faults::none(t))),
        Sample::new("last", &page(last, Faults::none(t))),
        Sample::new("wrong", &page(1, Faults::one(t, ANSWER, missing))),
    ]
}

/// Asks the question.
pub async fn get(State(app): State<App>, child: Child, Path(number): Path<usize>) -> PageResult {
    let at = match sitting(&app.world, child.caller(), &child.entry).await {
        Ok(at) => at,
        Err(refused) => return child::turn_away(&child, refused),
    };
    let place = number.checked_sub(1).filter(|place| *place < at.questions.items.len());
    let place = place.ok_or(PageError::NotFound)?;
    let frame = child.frame();
    let apology = child::apology(child.lang(), &frame);
    show(&Page::new(&frame, apology, at.questions, place, Faults::none(frame.t)))
}

/// Takes the answer.
pub async fn post(
    State(app): State<App>,
    child: Child,
    Path(number): Path<usize>,
    fields: Fields,
) -> PageResult {
    if fields.has("stop") {
        return Ok(child.go(stop::PATH));
    }
    let questions = child.entry.questions().ok_or(PageError::NotFound)?;
    let place = number.checked_sub(1).filter(|place| *place < questions.items.len());
    let place = place.ok_or(PageError::NotFound)?;
    let option = if fields.has("skip") { "skip" } else { fields.text(ANSWER) };
    let item = questions.items[place].code.as_str();
    let t = child.words();
    let said = match answer_one(&app.world, child.caller(), &child.entry, item, option).await {
        Ok(()) => return Ok(child.go(&after(place + 1, questions))),
        Err(Refused::NotAnAnswer(_)) if option.is_empty() => {
            t.surveys_child_question_missing(questions.skip.get(language(child.frame().lang)))
        }
        Err(Refused::NotAnAnswer(_)) => t.surveys_child_question_no_such().to_owned(),
        Err(refused) => return child::turn_away(&child, refused),
    };
    let frame = child.frame();
    let apology = child::apology(child.lang(), &frame);
    show_again(&Page::new(&frame, apology, questions, place, Faults::one(t, ANSWER, said)))
}

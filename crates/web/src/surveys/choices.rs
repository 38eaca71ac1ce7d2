//! The cards a child presses: words with a picture beside them, never a picture alone.

use super::child::language;
use crate::Frame;
use actions::surveys::{Item, Questionnaire};

/// The field of the answer.
pub const ANSWER: &str = "answer";

/// One card to press.
pub struct Choice {
    /// The id of its control.
    pub id: String,
    /// What is sent.
    pub value: String,
    /// The words.
    pub words: String,
    /// The address of the picture beside them.
    pub picture: String,
    /// It is no place on the scale.
    pub is_apart: bool,
}

/// The options of a question, and "I'm not sure" apart from them.
pub fn choices(frame: &Frame, questions: &Questionnaire, item: &Item) -> Vec<Choice> {
    let spoken = language(frame.lang);
    let mut choices: Vec<Choice> = questions
        .scale(item)
        .options
        .iter()
        .map(|option| Choice {
            id: format!("{ANSWER}-{}", option.code),
            value: option.code.to_string(),
            words: option.text.get(spoken).to_owned(),
            picture: frame.asset(picture(&option.picture)),
            is_apart: false,
        })
        .collect();
    choices.push(Choice {
        id: format!("{ANSWER}-not-sure"),
        value: "not_sure".to_owned(),
        words: questions.not_sure.get(spoken).to_owned(),
        picture: frame.asset("answer-unsure.svg"),
        is_apart: true,
    });
    // the summary of what is wrong links to the first
    if let Some(first) = choices.first_mut() {
        ANSWER.clone_into(&mut first.id);
    }
    choices
}

/// The file of a picture that the questionnaire names.
fn picture(name: &str) -> &'static str {
    match name {
        "face-1" => "scale-1.svg",
        "face-2" => "scale-2.svg",
        "face-4" => "scale-4.svg",
        "face-5" => "scale-5.svg",
        "thumb-up" => "answer-yes.svg",
        "thumb-down" => "answer-no.svg",
        _ => "scale-3.svg",
    }
}

//! Surveys: what is asked, and the cards that join a before to an after without a name.

pub mod cards;
mod questionnaire;
mod sheet;

pub use questionnaire::{
    Aim, Audience, BroadAim, Item, OptionText, Questionnaire, Scale, ScaleKind, bank,
};
pub use sheet::{Answer, AnswerSheet, NotAnAnswer, Reading, SheetError};

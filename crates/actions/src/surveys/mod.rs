//! Surveys: cards are printed, waves open and close, and children answer without a name.
//!
//! The five hot actions ([`answer_one`], [`answer_whole`], [`say_yes`], [`finish`], [`stop`]) are
//! checked before they reach the database and share a commit there.

mod answer;
mod cards;
mod ending;
mod enter_card;
mod entry;
mod key_in;
mod questionnaires;
mod refused;
mod see;
mod sitting;
mod waiting;
mod waves;

pub use answer::{answer_one, answer_whole, say_no, say_yes};
pub use cards::{CardsError, CardsView, make_cards, print_cards, see_cards, typed};
pub use ending::{finish, stop};
pub use enter_card::{CardEntered, EnterError, MOST_WRONG, enter_card, enter_card_from};
pub use entry::Entry;
pub use key_in::{Booklet, KeyInError, KeyInForm, key_in, key_in_form};
pub use questionnaires::{CURRENT, current, named, spoken};
pub use refused::Refused;
pub use see::{SurveyView, WaveLine, see};
pub use sitting::{Sitting, sitting};
pub use waiting::waiting;
pub use waves::{Wave, WaveError, WaveKind, close_wave, open_wave};

pub use domain::surveys::{
    Answer, AnswerSheet, Item, NotAnAnswer, Questionnaire, Scale,
    cards::{Card, CardSlip},
};

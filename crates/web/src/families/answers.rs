//! How answers are named and shown on all pages of this area.

use actions::families::Question;
use components::Tag;
use domain::{
    bilingual::Language,
    clock::london,
    coded::Coded,
    families::{Purpose, Standing, Wording},
};
use jiff::Timestamp;
use words::{Lang, Words};

/// A purpose as it stands in an address.
pub fn slug(purpose: Purpose) -> String {
    purpose.code().replace('_', "-")
}

/// The purpose of an address.
pub fn from_slug(slug: &str) -> Option<Purpose> {
    Purpose::from_code(&slug.replace('-', "_"))
}

/// What a purpose is called in lists.
pub fn name(t: Words, purpose: Purpose) -> String {
    t.by_key(&format!("families-purpose-{}", slug(purpose))).unwrap_or_default()
}

/// An answer in one or two words.
pub fn said(t: Words, standing: Standing) -> &'static str {
    match standing {
        Standing::NotAsked => t.families_task_open(),
        Standing::Given => t.families_task_yes(),
        Standing::Refused => t.families_task_no(),
        Standing::Withdrawn => t.families_task_taken_back(),
    }
}

/// An answer as a tag.
pub fn tag(t: Words, standing: Standing) -> Tag {
    let colour = match standing {
        Standing::NotAsked => "blue",
        Standing::Given => "green",
        Standing::Refused | Standing::Withdrawn => "grey",
    };
    Tag::coloured(said(t, standing), colour)
}

/// A moment as a day.
pub fn day(t: Words, at: Timestamp) -> String {
    t.date_short(london(at).date())
}

/// Where an answer stands now, with its day, as a sentence; nothing where there is none.
pub fn now(t: Words, question: &Question) -> Option<String> {
    let day = day(t, question.at?);
    match question.standing {
        Standing::NotAsked => None,
        Standing::Given => Some(t.families_question_now_yes(&day)),
        Standing::Refused => Some(t.families_question_now_no(&day)),
        Standing::Withdrawn => Some(t.families_question_now_taken_back(&day)),
    }
}

/// The language of texts that come as data.
pub const fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::En,
        Lang::Cy => Language::Cy,
    }
}

/// Which words were read, as the form carries it.
pub fn mark(mark: Wording) -> String {
    let language = if mark.language == Language::Cy { "cy" } else { "en" };
    format!("{}-{language}", mark.version)
}

/// Reads that again.
pub fn read_mark(text: &str) -> Option<Wording> {
    let (version, language) = text.split_once('-')?;
    let language = match language {
        "en" => Language::En,
        "cy" => Language::Cy,
        _ => return None,
    };
    Some(Wording { version: version.parse().ok()?, language })
}

//! The words of each consent: which language may be shown, and which version was read.

use crate::World;
use domain::{
    bilingual::Language,
    coded::Coded,
    families::{Purpose, Wording as Mark},
};
use words::{Lang, Words, review};

/// The version of all consent wordings. Whoever changes a word of one raises it; a test holds the
/// words of every version.
pub const VERSION: u16 = 3;

/// Every purpose that a carer is asked for in words of its own.
pub const ALL_PURPOSES: [Purpose; 14] = [
    Purpose::Application,
    Purpose::EvaluationSurvey,
    Purpose::Participation,
    Purpose::EmergencyMedical,
    Purpose::MedicationAdministration,
    Purpose::OffSiteLocal,
    Purpose::OffSiteTransport,
    Purpose::PhotoInternal,
    Purpose::PhotoSchoolSite,
    Purpose::PhotoForceSocialMedia,
    Purpose::PhotoPress,
    Purpose::KeepInTouch,
    Purpose::OutOfHoursEvent,
    Purpose::EventPhoto,
];

/// A question as it is put to a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What it is about.
    pub purpose: Purpose,
    /// The language it is put in.
    pub lang: Lang,
    /// The Welsh waits for a named Welsh speaker's approval, so the English is shown instead.
    pub is_held_back: bool,
    /// The question.
    pub question: String,
    /// What a yes means and what a no means.
    pub body: String,
    /// The yes.
    pub yes: &'static str,
    /// The no.
    pub no: &'static str,
    /// What the ledger writes down.
    pub mark: Mark,
}

/// The words of a question in a language. Welsh that nobody approved is shown in the
/// demonstration alone; a real family gets the English.
pub fn wording(world: &World, lang: Lang, purpose: Purpose) -> Wording {
    let stem = format!("families-consent-{}", purpose.code().replace('_', "-"));
    let is_approved = [&format!("{stem}-"), "families-consent-answer-"]
        .into_iter()
        .all(|prefix| review::gate(lang, prefix).is_ok());
    let is_held_back = !is_approved && !world.site.is_demo;
    let lang = if is_held_back { Lang::En } else { lang };
    let words = Words::new(lang);
    let text = |part: &str| words.by_key(&format!("{stem}-{part}")).unwrap_or_default();
    Wording {
        purpose,
        lang,
        is_held_back,
        question: text("question"),
        body: text("body"),
        yes: words.families_consent_answer_yes(),
        no: words.families_consent_answer_no(),
        mark: Mark { version: VERSION, language: language(lang) },
    }
}

pub(super) const fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::En,
        Lang::Cy => Language::Cy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{env, fmt::Write, fs, path::Path};

    /// What a family agreed to can be read again for as long as its answer is kept.
    #[test]
    fn the_words_of_every_version_are_kept() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/consents.txt");
        let mut now = String::new();
        for purpose in ALL_PURPOSES {
            for lang in Lang::ALL {
                let words = Words::new(lang);
                let stem = format!("families-consent-{}", purpose.code().replace('_', "-"));
                for part in ["question", "body"] {
                    let text = words.by_key(&format!("{stem}-{part}"));
                    let text = text.unwrap_or_else(|| panic!("{stem}-{part} has no words"));
                    let _ = writeln!(now, "{VERSION} {lang} {purpose} {part}: {text}");
                }
            }
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        let of_now = format!("{VERSION} ");
        let is_of_now = |line: &&str| line.starts_with(&of_now);
        let kept: String = committed.split_inclusive('\n').filter(is_of_now).collect();
        if env::var_os("CAPBADGE_ACCEPT").is_some() && kept.is_empty() {
            fs::write(&path, format!("{committed}{now}")).unwrap();
            return;
        }
        assert!(
            kept == now,
            "the words of a consent changed: raise VERSION and run this test with \
             CAPBADGE_ACCEPT=1, so that the words of version {VERSION} stay in \
             tests/golden/consents.txt"
        );
    }
}

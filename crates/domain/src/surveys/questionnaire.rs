//! The versioned questionnaire: items keyed to the scheme's aims, on fully worded scales.
//!
//! The shipped bank is our own and is free for anyone (CC0). An answer points at the version it was
//! given to, so a changed wording is a new version and never a correction of an old one.

use super::{Answer, AnswerSheet, NotAnAnswer, Reading};
use crate::{
    bilingual::{Bilingual, Language},
    coded::coded,
    data_file::{DataError, Reader, parse},
};

coded! {
    /// What an item is about: the six headings under which the scheme's evidence is published.
    Aim {
        /// Relationships between children and police, and understanding of what they do.
        Relationships = "relationships",
        /// Responsibility and citizenship.
        Citizenship = "citizenship",
        /// Confidence, esteem and social skills.
        Confidence = "confidence",
        /// Links between the police and the community.
        CommunityLinks = "community_links",
        /// Prevention and safety messages.
        Safety = "safety",
        /// Interest in policing, now and later.
        FutureInterest = "future_interest",
    }
}

coded! {
    /// The four broad aims of the scheme.
    BroadAim {
        /// Positive relationships between children and the police.
        Relations = "relations",
        /// Trust with communities.
        Trust = "trust",
        /// Responsible citizenship.
        Citizenship = "citizenship",
        /// Interest in and understanding of policing and community safety.
        Interest = "interest",
    }
}

impl Aim {
    /// The broad aim it serves; confidence is reported under a heading of its own and serves none.
    pub fn broad(self) -> Option<BroadAim> {
        match self {
            Self::Relationships => Some(BroadAim::Relations),
            Self::Citizenship => Some(BroadAim::Citizenship),
            Self::Confidence => None,
            Self::CommunityLinks => Some(BroadAim::Trust),
            Self::Safety | Self::FutureInterest => Some(BroadAim::Interest),
        }
    }
}

coded! {
    /// Who is asked.
    Audience {
        /// Children of 8 to 11.
        Children = "children",
    }
}

coded! {
    /// How the options of a scale relate.
    ScaleKind {
        /// Ordered from least to most agreement.
        Agreement = "agreement",
        /// No, maybe, yes: ordered too, and read by its share of each.
        Intention = "intention",
        /// No or yes.
        YesNo = "yes_no",
    }
}

/// A worded option of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionText {
    /// The code in answers and data files: higher is more.
    pub code: u8,
    /// The words.
    pub text: Bilingual,
    /// The picture that stands beside them as decoration, never alone.
    pub picture: String,
}

/// A scale: its options from least to most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The code, such as `agree5`.
    pub code: String,
    /// How the options relate.
    pub kind: ScaleKind,
    /// The options, ascending by code; each is worded.
    pub options: Vec<OptionText>,
}

impl Scale {
    /// The code of the top option: the share of it is the top-box share.
    pub fn top(&self) -> u8 {
        self.options.last().map_or(0, |option| option.code)
    }

    /// The codes, ascending.
    pub fn codes(&self) -> impl Iterator<Item = u8> {
        self.options.iter().map(|option| option.code)
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The code, such as `trust_local`; the name of the column in a data file.
    pub code: String,
    /// The aim it belongs to.
    pub aim: Aim,
    /// The code of its scale.
    pub scale: String,
    /// The question as it is read and read aloud.
    pub text: Bilingual,
    /// One line that names it in reports.
    pub summary: Bilingual,
    /// Whether it is planned as a primary outcome.
    pub is_primary: bool,
}

/// A questionnaire in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    /// The code, such as `children`.
    pub code: String,
    /// The version, from 1.
    pub version: u16,
    /// Who is asked.
    pub audience: Audience,
    /// The licence of the wording.
    pub licence: String,
    /// What "I'm not sure" is called: apart from the scale, and missing by design.
    pub not_sure: Bilingual,
    /// What "Skip this one" is called.
    pub skip: Bilingual,
    /// Its scales.
    pub scales: Vec<Scale>,
    /// Its items in the order in which they are asked.
    pub items: Vec<Item>,
}

impl Questionnaire {
    /// Reads a questionnaire from its file.
    ///
    /// # Errors
    /// The first mistake, by its key, with what is allowed there.
    pub fn from_toml(text: &str) -> Result<Self, DataError> {
        read(text)
    }

    /// The item of this code.
    pub fn item(&self, code: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.code == code)
    }

    /// The scale of an item of this questionnaire.
    ///
    /// # Panics
    /// Only for an item of another questionnaire: reading checks that every scale exists.
    pub fn scale(&self, item: &Item) -> &Scale {
        let found = self.scales.iter().find(|scale| scale.code == item.scale);
        found.expect("reading checks that every item's scale exists")
    }

    /// Checks one answer as it comes from a form: the item's code and the option's code, or `not_sure`,
    /// or `skip`.
    ///
    /// # Errors
    /// The item or the option does not exist in this version.
    pub fn answer(&self, item: &str, option: &str) -> Result<Answer, NotAnAnswer> {
        let item = self.item(item).ok_or_else(|| NotAnAnswer::NoSuchItem(item.to_owned()))?;
        match option {
            "not_sure" => Ok(Answer::NotSure),
            "skip" => Ok(Answer::Skipped),
            _ => self.check(item, option.parse().ok(), option).map(Answer::Option),
        }
    }

    fn check(&self, item: &Item, code: Option<u8>, given: &str) -> Result<u8, NotAnAnswer> {
        let scale = self.scale(item);
        code.filter(|code| scale.codes().any(|known| known == *code)).ok_or_else(|| {
            NotAnAnswer::NoSuchOption {
                item: item.code.clone(),
                given: given.chars().take(40).collect(),
                allowed: scale.codes().collect(),
            }
        })
    }

    /// Checks a whole sheet against this version.
    ///
    /// # Errors
    /// Every answer that this version does not know.
    pub fn check_sheet(&self, sheet: &AnswerSheet) -> Result<(), Vec<NotAnAnswer>> {
        let wrong: Vec<_> = sheet
            .iter()
            .filter_map(|(code, answer)| {
                let Some(item) = self.item(code) else {
                    return Some(NotAnAnswer::NoSuchItem(code.to_owned()));
                };
                let Answer::Option(option) = answer else { return None };
                self.check(item, Some(option), &option.to_string()).err()
            })
            .collect();
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// What a sheet says on an item: an answer, or which of the silences it is.
    pub fn reading(&self, sheet: &AnswerSheet, item: &str) -> Reading {
        if self.item(item).is_none() {
            return Reading::NotAsked;
        }
        match sheet.get(item) {
            Some(Answer::Option(code)) => Reading::Answered(code),
            Some(Answer::NotSure) => Reading::NotSure,
            Some(Answer::Skipped) => Reading::Refused,
            None => Reading::Missing,
        }
    }

    /// Whether every word that a child sees may be used live in this language.
    pub fn may_be_used_live(&self, language: Language) -> bool {
        let options =
            self.scales.iter().flat_map(|scale| &scale.options).map(|option| &option.text);
        let items = self.items.iter().map(|item| &item.text);
        [&self.not_sure, &self.skip]
            .into_iter()
            .chain(options)
            .chain(items)
            .all(|text| text.may_be_used_live(language))
    }
}

/// The children's questionnaire that comes with the program.
///
/// # Panics
/// Never in a build whose tests pass: the file is compiled in and read by a test.
pub fn bank() -> Questionnaire {
    Questionnaire::from_toml(include_str!("bank.toml")).expect("a test reads the shipped bank")
}

fn read(text: &str) -> Result<Questionnaire, DataError> {
    let table = parse(text)?;
    let known = ["code", "version", "audience", "licence", "not_sure", "skip", "scales", "items"];
    let top = Reader::new(&table, "", &known)?;
    let mut scales: Vec<Scale> = Vec::new();
    for reader in top.tables("scales", &["code", "kind", "options"])? {
        scales.push(read_scale(&reader)?);
    }
    let mut items: Vec<Item> = Vec::new();
    for reader in top.tables("items", &["code", "aim", "scale", "text", "summary", "primary"])? {
        let item = Item {
            code: reader.slug("code")?,
            aim: reader.coded("aim")?,
            scale: reader.slug("scale")?,
            text: reader.bilingual("text")?,
            summary: reader.bilingual("summary")?,
            is_primary: reader.flag("primary")?,
        };
        if !scales.iter().any(|scale| scale.code == item.scale) {
            let known: Vec<_> = scales.iter().map(|scale| scale.code.as_str()).collect();
            return Err(reader.wrong("scale", &format!("must be one of {}", known.join(", "))));
        }
        if items.iter().any(|other| other.code == item.code) {
            return Err(reader.wrong("code", "is used by another item"));
        }
        items.push(item);
    }
    Ok(Questionnaire {
        code: top.slug("code")?,
        version: top.number("version", 1..=9999)?,
        audience: top.coded("audience")?,
        licence: top.text("licence", 60)?,
        not_sure: top.bilingual("not_sure")?,
        skip: top.bilingual("skip")?,
        scales,
        items,
    })
}

fn read_scale(reader: &Reader) -> Result<Scale, DataError> {
    let mut options: Vec<OptionText> = Vec::new();
    for option in reader.tables("options", &["code", "text", "picture"])? {
        let code = option.number("code", 1..=20)?;
        if options.last().is_some_and(|before| before.code >= code) {
            return Err(option.wrong("code", "must be higher than that of the option above"));
        }
        options.push(OptionText {
            code,
            text: option.bilingual("text")?,
            picture: option.slug("picture")?,
        });
    }
    Ok(Scale { code: reader.slug("code")?, kind: reader.coded("kind")?, options })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bank_covers_its_aims_and_is_short_enough_for_children() {
        let bank = bank();
        assert_eq!(bank.licence, "CC0-1.0");
        assert_eq!(bank.items.len(), 13);
        for item in &bank.items {
            assert!(item.text.en.split_whitespace().count() <= 13, "{}", item.text.en);
            assert!(!item.text.is_incomplete() && !item.summary.is_incomplete());
        }
        for aim in [Aim::Relationships, Aim::Citizenship, Aim::Confidence, Aim::FutureInterest] {
            assert!(bank.items.iter().any(|item| item.aim == aim), "{aim:?}");
        }
        let agree = &bank.scales[0];
        assert_eq!((agree.codes().collect::<Vec<_>>(), agree.top()), (vec![1, 2, 3, 4, 5], 5));
    }

    #[test]
    fn unreviewed_welsh_is_not_used_live() {
        assert!(bank().may_be_used_live(Language::En));
        assert!(!bank().may_be_used_live(Language::Cy));
    }

    #[test]
    fn an_option_that_does_not_exist_is_refused_with_what_is_allowed() {
        let bank = bank();
        assert_eq!(bank.answer("trust_local", "5"), Ok(Answer::Option(5)));
        assert_eq!(bank.answer("trust_local", "not_sure"), Ok(Answer::NotSure));
        assert_eq!(bank.answer("heard_cadets", "skip"), Ok(Answer::Skipped));
        for wrong in ["0", "6", "-1", "5.0", "", "300", "strongly agree"] {
            let Err(NotAnAnswer::NoSuchOption { allowed, .. }) = bank.answer("trust_local", wrong)
            else {
                panic!("{wrong} was taken");
            };
            assert_eq!(allowed, [1, 2, 3, 4, 5]);
        }
        assert_eq!(bank.answer("shoe_size", "5"), Err(NotAnAnswer::NoSuchItem("shoe_size".into())));
    }

    #[test]
    fn the_silences_stay_apart() {
        let bank = bank();
        let mut sheet = AnswerSheet::default();
        sheet.put("trust_local", Answer::NotSure);
        sheet.put("fair", Answer::Skipped);
        assert_eq!(bank.reading(&sheet, "trust_local"), Reading::NotSure);
        assert_eq!(bank.reading(&sheet, "fair"), Reading::Refused);
        assert_eq!(bank.reading(&sheet, "friendly"), Reading::Missing);
        assert_eq!(bank.reading(&sheet, "item_of_a_later_version"), Reading::NotAsked);
    }

    #[test]
    fn a_sheet_from_elsewhere_is_checked_answer_by_answer() {
        let sheet = AnswerSheet::from_json(r#"{"trust_local":9,"fair":4,"nonsense":1}"#).unwrap();
        assert_eq!(bank().check_sheet(&sheet).unwrap_err().len(), 2);
    }
}

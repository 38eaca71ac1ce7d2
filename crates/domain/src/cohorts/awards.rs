//! Awards: the kinds that every force begins with, and the code on paper by which anybody can see
//! that a certificate was given, without a child's name.

use crate::{bilingual::Bilingual, chance::Chance};
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

/// The code in the database of a certificate that came with a ceremony, not with an award.
pub const CERTIFICATE: &str = "certificate";

/// Fewer children of a cohort than this, and the open page does not name their school.
pub const FEWEST_FOR_A_NAME: i64 = 10;

/// How long the name of a kind of award may be, in characters.
pub const LONGEST_KIND: usize = 80;

/// The kinds of award that a force has before it says otherwise: code, English, Welsh.
const SHIPPED: [(&str, &str, &str); 5] = [
    ("taking_part", "Taking part", "Cymryd rhan"),
    ("attendance", "Being there every time", "Bod yno bob tro"),
    ("helping_others", "Helping others", "Helpu eraill"),
    ("teamwork", "Working together", "Gweithio gyda’n gilydd"),
    ("difference", "Making a difference", "Gwneud gwahaniaeth"),
];

/// The kinds of award that come with the program, in order. The Welsh is a draft.
pub fn shipped_kinds() -> impl Iterator<Item = (&'static str, Bilingual)> {
    SHIPPED.into_iter().map(|(code, en, cy)| {
        (code, Bilingual { en: en.to_owned(), cy: cy.to_owned(), reviewed: false })
    })
}

/// Whether the open page may name the school: where few children take part, the name of the school
/// says too much about each of them.
pub fn names_school(children: i64) -> bool {
    children >= FEWEST_FOR_A_NAME
}

/// The code on a certificate: 16 random bytes as 22 characters that an address can hold (RFC 4648,
/// section 5). It says nothing about whoever it was given to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofCode(String);

impl ProofCode {
    /// A new code.
    pub fn make(chance: &dyn Chance) -> Self {
        let mut bytes = [0; 16];
        chance.fill(&mut bytes);
        Self(BASE64URL_NOPAD.encode(&bytes))
    }

    /// Reads what came in an address; `None` where no code is written like it.
    pub fn read(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        (bytes.len() == 16).then(|| Self(text.to_owned()))
    }

    /// The code as it stands in the address.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What the database keeps of it: its SHA-256.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Fixed;
    use std::collections::BTreeSet;

    #[test]
    fn a_code_has_22_characters_of_an_address_and_is_read_again() {
        let chance = Fixed::new(3);
        let all: BTreeSet<String> = (0..100)
            .map(|_| {
                let code = ProofCode::make(&chance);
                assert_eq!(code.text().len(), 22);
                assert!(
                    code.text()
                        .bytes()
                        .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
                );
                assert_eq!(ProofCode::read(code.text()), Some(code.clone()));
                code.text().to_owned()
            })
            .collect();
        assert_eq!(all.len(), 100, "no code comes twice");
    }

    #[test]
    fn what_is_written_otherwise_is_no_code() {
        let code = ProofCode::make(&Fixed::new(1)).text().to_owned();
        for wrong in
            ["", "a", &code[1..], &format!("{code}A"), "ééééééééééé", "AAAAAAAAAAAAAAAAAAAAA/"]
        {
            assert_eq!(ProofCode::read(wrong), None, "{wrong}");
        }
        // Two spellings of the same bytes would be two codes: the bits left over must be nought.
        assert_eq!(ProofCode::read("AAAAAAAAAAAAAAAAAAAAAB"), None);
    }

    #[test]
    fn a_school_of_nine_children_is_not_named() {
        assert!(!names_school(0));
        assert!(!names_school(9));
        assert!(names_school(10));
    }

    #[test]
    fn kinds_have_codes_of_their_own_and_words_in_both_languages() {
        let codes: BTreeSet<&str> = shipped_kinds().map(|(code, _)| code).collect();
        assert_eq!(codes.len(), SHIPPED.len());
        assert!(!codes.contains(CERTIFICATE));
        assert!(shipped_kinds().all(|(_, name)| !name.en.is_empty() && !name.cy.is_empty()));
        assert!(shipped_kinds().all(|(_, name)| name.en.chars().count() <= LONGEST_KIND));
    }
}

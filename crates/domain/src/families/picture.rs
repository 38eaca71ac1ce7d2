//! Whether a picture with children in it may go out on a channel.

use super::{ConsentEntry, Purpose, may_be_photographed};

/// What stands about one child in a picture.
#[derive(Debug, Clone, Copy)]
pub struct InPicture<'a> {
    /// What its carers answered.
    pub ledger: &'a [ConsentEntry],
    /// What the child itself said; nothing where it was not asked.
    pub says_yes: Option<bool>,
    /// Whether the school said "no photographs".
    pub is_marked: bool,
}

impl InPicture<'_> {
    /// Whether the child may be in a picture on this channel: a carer's yes to the channel, no no of
    /// another carer, the child's own yes, and no mark. To be seen by strangers takes more than to be
    /// photographed: who was not asked has not said yes.
    pub fn may_go_out(&self, channel: Purpose) -> bool {
        !self.is_marked && self.says_yes == Some(true) && may_be_photographed(self.ledger, channel)
    }
}

/// The first of these names that a text beside a picture has in it: a picture goes out without any
/// child's name. Each part of a name counts, as a whole word with a capital letter, so that "may" and
/// "rose" stay words.
pub fn name_in<'n>(text: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let is_letter = |c: char| c.is_alphanumeric() || c == '\'' || c == '’';
    let said: Vec<String> = text
        .split(|c| !is_letter(c))
        .filter(|word| word.starts_with(char::is_uppercase))
        .map(bare)
        .collect();
    let parts = names.into_iter().flat_map(|name| name.split(|c| !is_letter(c)));
    parts.filter(|part| part.chars().count() > 1).find(|part| said.contains(&bare(part)))
}

/// A word without its capitals and without the ending of "Wren's".
fn bare(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    word.strip_suffix("'s").unwrap_or(&word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bilingual::Language,
        families::{Decision, Wording},
        ids::{CarerId, ConsentId, Id},
    };
    use jiff::Timestamp;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn line(carer: u128, n: u8, purpose: Purpose, decision: Decision) -> ConsentEntry {
        ConsentEntry {
            id: ConsentId::from_uuid(Uuid::from_u128(u128::from(n))),
            carer: CarerId::from_uuid(Uuid::from_u128(carer)),
            purpose,
            occasion: None,
            decision,
            at: Timestamp::from_second(i64::from(n)).unwrap(),
            wording: Wording { version: 1, language: Language::En },
        }
    }

    #[test]
    fn each_of_the_three_can_say_no_and_silence_of_the_child_is_one() {
        let yes = [line(1, 1, Purpose::PhotoPress, Decision::Given)];
        let child = InPicture { ledger: &yes, says_yes: Some(true), is_marked: false };
        assert!(child.may_go_out(Purpose::PhotoPress));
        assert!(!child.may_go_out(Purpose::PhotoSchoolSite));
        assert!(!child.may_go_out(Purpose::Participation));
        assert!(!InPicture { says_yes: None, ..child }.may_go_out(Purpose::PhotoPress));
        assert!(!InPicture { says_yes: Some(false), ..child }.may_go_out(Purpose::PhotoPress));
        assert!(!InPicture { is_marked: true, ..child }.may_go_out(Purpose::PhotoPress));
        assert!(!InPicture { ledger: &[], ..child }.may_go_out(Purpose::PhotoPress));
    }

    proptest! {
        /// Whatever was answered before and by whom: a no that is somebody's last word holds.
        #[test]
        fn a_last_no_is_never_a_yes(
            said in prop::collection::vec((1_u128..4, any::<bool>()), 0..12),
            who in 1_u128..4,
        ) {
            let decision = |yes| if yes { Decision::Given } else { Decision::Refused };
            let mut ledger: Vec<ConsentEntry> = (1..)
                .zip(&said)
                .map(|(n, (carer, yes))| line(*carer, n, Purpose::PhotoPress, decision(*yes)))
                .collect();
            ledger.push(line(who, 200, Purpose::PhotoPress, Decision::Withdrawn));
            let child = InPicture { ledger: &ledger, says_yes: Some(true), is_marked: false };
            prop_assert!(!child.may_go_out(Purpose::PhotoPress));
        }
    }

    #[test]
    fn a_name_is_found_as_a_word_with_a_capital_letter() {
        let names = ["May", "Larksong-Sample", "Al"];
        assert_eq!(name_in("Our children may plant trees", names), None);
        assert_eq!(name_in("May plants a tree", names), Some("May"));
        assert_eq!(name_in("WREN and MAY", names), Some("May"));
        assert_eq!(name_in("May’s tree", names), Some("May"));
        assert_eq!(name_in("The Sample family", names), Some("Sample"));
        assert_eq!(name_in("Almost there, Albert", names), None);
        assert_eq!(name_in("", names), None);
    }
}

//! Families: what a carer or a child said yes or no to, kept as a ledger.
//!
//! Nothing in the ledger is changed or struck out. A change of mind is a new line, which counts at
//! once, wherever the server is asked. Several carers may answer for one child: the latest line of
//! each counts, and a no of any of them is a no.

mod asked;
mod confirmed;
mod form_code;
mod health;
mod heard;
mod one_child;
mod picture;
mod reminders;
mod responsibility;
mod teacher;

pub use asked::{Asked, asked_with_a_place};
pub use confirmed::{HealthStands, health_stands};
pub use form_code::{FormCode, NotAFormCode};
pub use health::{
    CONTACTS, Contact, FormFault, HealthDetails, MOST_LETTERS, MOST_NAME_LETTERS, check_form,
    telephone,
};

pub use heard::heard;
pub use one_child::keeps_every_no;
pub use picture::{InPicture, name_in};
pub use reminders::{AskedBy, AskedOnce, MOST_REMINDERS, MayRemind, may_remind};
pub use responsibility::rightly_given;
pub use teacher::{MOST_TEACHER_LETTERS, TeacherFault, check_teacher};

use crate::{
    bilingual::Language,
    coded::{Coded, coded},
    ids::{CarerId, ConsentId},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};
use uuid::Uuid;

/// Who gives a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Giver {
    /// Someone with parental responsibility.
    Carer,
    /// The child: an assent of their own, which no adult can give.
    Child,
}

macro_rules! purposes {
    ($($(#[$doc:meta])* $name:ident = $code:literal by $giver:ident;)*) => {
        coded! {
            /// What a consent is for. One purpose, one yes or no: none is tied to another.
            Purpose { $($(#[$doc])* $name = $code,)* }
        }

        impl Purpose {
            /// Who can give it.
            pub fn giver(self) -> Giver {
                match self { $(Self::$name => Giver::$giver,)* }
            }
        }
    };
}

purposes! {
    /// To apply for a place and to be in the draw.
    Application = "application" by Carer;
    /// To be asked the survey questions. A no never touches the draw. The child's own yes is given
    /// with the code card on the day and is no line here: it would join a name to an answer.
    EvaluationSurvey = "evaluation_survey" by Carer;
    /// To take part in the sessions.
    Participation = "participation" by Carer;
    /// To be given emergency medical treatment.
    EmergencyMedical = "emergency_medical" by Carer;
    /// To be helped with medicine that the family sent.
    MedicationAdministration = "medication_administration" by Carer;
    /// To walk to places near the school.
    OffSiteLocal = "off_site_local" by Carer;
    /// To travel to places by vehicle.
    OffSiteTransport = "off_site_transport" by Carer;
    /// To take part in one named event outside school hours.
    OutOfHoursEvent = "out_of_hours_event" by Carer;
    /// To take part in one named activity of higher risk.
    HighRiskActivity = "high_risk_activity" by Carer;
    /// Photographs at one named event.
    EventPhoto = "event_photo" by Carer;
    /// Photographs inside school and force only.
    PhotoInternal = "photo_internal" by Carer;
    /// Photographs on the school's own site.
    PhotoSchoolSite = "photo_school_site" by Carer;
    /// Photographs on the force's social media.
    PhotoForceSocialMedia = "photo_force_social_media" by Carer;
    /// Photographs in the press.
    PhotoPress = "photo_press" by Carer;
    /// To hear about police cadets later.
    KeepInTouch = "keep_in_touch" by Carer;
    /// The child's own answer to being photographed at all.
    PhotoAssent = "photo_assent" by Child;
}

impl Purpose {
    /// Whether it is given for one occasion at a time and needs that occasion named.
    pub fn is_per_occasion(self) -> bool {
        matches!(self, Self::OutOfHoursEvent | Self::HighRiskActivity | Self::EventPhoto)
    }

    /// Whether it is a channel on which a photograph may go out.
    pub fn is_photo_channel(self) -> bool {
        matches!(
            self,
            Self::PhotoInternal
                | Self::PhotoSchoolSite
                | Self::PhotoForceSocialMedia
                | Self::PhotoPress
        )
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

coded! {
    /// What a line of the ledger says.
    Decision {
        /// Yes.
        Given = "given",
        /// No, when asked.
        Refused = "refused",
        /// No longer, after a yes.
        Withdrawn = "withdrawn",
    }
}

/// Which words the family read: the text of a purpose in one version and one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The version of the text, from 1.
    pub version: u16,
    /// The language in which it was read.
    pub language: Language,
}

/// One line of the ledger about one child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentEntry {
    /// The line's id.
    pub id: ConsentId,
    /// Who said it: nobody else takes it back.
    pub carer: CarerId,
    /// What it is for.
    pub purpose: Purpose,
    /// The event or activity, for a purpose that is given one occasion at a time.
    pub occasion: Option<Uuid>,
    /// What was said.
    pub decision: Decision,
    /// When it was said.
    pub at: Timestamp,
    /// The words that were read.
    pub wording: Wording,
}

/// Where a child stands on a purpose now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A carer's latest line says yes, and no other carer's says no.
    Given,
    /// A carer's latest line says no.
    Refused,
    /// A carer's latest line says no, after a yes.
    Withdrawn,
    /// There is no line.
    NotAsked,
}

impl Standing {
    /// Whether the thing may be done: only on a yes.
    pub fn permits(self) -> bool {
        self == Self::Given
    }
}

/// Where a child stands on a purpose, from that child's ledger in any order.
///
/// Of each carer the latest line counts; of two at the same moment, the one with the later id. A no
/// that stands is above every other carer's yes, so that none of them can undo another's. For a
/// purpose that is given per occasion ask [`current_for`].
pub fn current(entries: &[ConsentEntry], purpose: Purpose) -> Standing {
    standing(deciding(entries, purpose, None))
}

/// The line that makes the standing what it is: the latest no that stands, else the latest yes.
pub fn current_line(entries: &[ConsentEntry], purpose: Purpose) -> Option<&ConsentEntry> {
    deciding(entries, purpose, None)
}

/// Where a child stands on a purpose for one event or activity.
pub fn current_for(entries: &[ConsentEntry], purpose: Purpose, occasion: Uuid) -> Standing {
    standing(deciding(entries, purpose, Some(occasion)))
}

fn deciding(
    entries: &[ConsentEntry],
    purpose: Purpose,
    occasion: Option<Uuid>,
) -> Option<&ConsentEntry> {
    let mut latest: BTreeMap<CarerId, &ConsentEntry> = BTreeMap::new();
    for entry in entries.iter().filter(|one| one.purpose == purpose && one.occasion == occasion) {
        let kept = latest.entry(entry.carer).or_insert(entry);
        if (entry.at, entry.id) > (kept.at, kept.id) {
            *kept = entry;
        }
    }
    let rank = |entry: &&ConsentEntry| (entry.decision != Decision::Given, entry.at, entry.id);
    latest.into_values().max_by_key(rank)
}

fn standing(line: Option<&ConsentEntry>) -> Standing {
    line.map_or(Standing::NotAsked, |entry| match entry.decision {
        Decision::Given => Standing::Given,
        Decision::Refused => Standing::Refused,
        Decision::Withdrawn => Standing::Withdrawn,
    })
}

/// Whether a photograph of the child may go out on a channel: a carer's yes for that channel, no no
/// of another carer, and no "no photo" from the child. Anything that is not a photo channel is never allowed.
pub fn may_be_photographed(entries: &[ConsentEntry], channel: Purpose) -> bool {
    let child = current(entries, Purpose::PhotoAssent);
    channel.is_photo_channel()
        && current(entries, channel).permits()
        && !matches!(child, Standing::Refused | Standing::Withdrawn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;
    use proptest::prelude::*;

    fn line(n: u128, second: i64, purpose: Purpose, decision: Decision) -> ConsentEntry {
        ConsentEntry {
            id: ConsentId::from_uuid(Uuid::from_u128(n)),
            carer: CarerId::from_uuid(Uuid::from_u128(1)),
            purpose,
            occasion: None,
            decision,
            at: Timestamp::from_second(second).unwrap(),
            wording: Wording { version: 1, language: Language::En },
        }
    }

    #[test]
    fn codes_come_back_and_agree_with_serde() {
        for &(_, purpose) in Purpose::CODES {
            assert_eq!(Purpose::from_code(purpose.code()), Some(purpose));
            let json = serde_json::to_string(&purpose).unwrap();
            assert_eq!(json, format!("\"{}\"", purpose.code()));
        }
    }

    #[test]
    fn a_no_to_one_purpose_leaves_the_others() {
        let ledger = [
            line(1, 10, Purpose::Participation, Decision::Given),
            line(2, 11, Purpose::PhotoPress, Decision::Given),
            line(3, 12, Purpose::PhotoPress, Decision::Withdrawn),
        ];
        assert_eq!(current(&ledger, Purpose::Participation), Standing::Given);
        assert_eq!(current(&ledger, Purpose::PhotoPress), Standing::Withdrawn);
        assert_eq!(current(&ledger, Purpose::PhotoInternal), Standing::NotAsked);
    }

    #[test]
    fn one_event_says_nothing_of_another() {
        let (fair, parade) = (Uuid::from_u128(7), Uuid::from_u128(8));
        let mut yes = line(1, 10, Purpose::OutOfHoursEvent, Decision::Given);
        yes.occasion = Some(fair);
        assert_eq!(current_for(&[yes.clone()], yes.purpose, fair), Standing::Given);
        assert_eq!(current_for(&[yes.clone()], yes.purpose, parade), Standing::NotAsked);
        assert_eq!(current(&[yes], Purpose::OutOfHoursEvent), Standing::NotAsked);
    }

    #[test]
    fn the_childs_no_beats_the_carers_yes() {
        let mut ledger = vec![line(1, 10, Purpose::PhotoPress, Decision::Given)];
        assert!(may_be_photographed(&ledger, Purpose::PhotoPress));
        assert!(!may_be_photographed(&ledger, Purpose::PhotoInternal));
        ledger.push(line(2, 11, Purpose::PhotoAssent, Decision::Refused));
        assert!(!may_be_photographed(&ledger, Purpose::PhotoPress));
    }

    fn other(mut entry: ConsentEntry) -> ConsentEntry {
        entry.carer = CarerId::from_uuid(Uuid::from_u128(2));
        entry
    }

    #[test]
    fn one_carers_yes_leaves_anothers_no_as_it_is() {
        let press = Purpose::PhotoPress;
        let mut ledger =
            vec![line(1, 10, press, Decision::Given), other(line(2, 11, press, Decision::Refused))];
        assert_eq!(current(&ledger, press), Standing::Refused);
        ledger.push(line(3, 12, press, Decision::Given));
        assert_eq!(current(&ledger, press), Standing::Refused, "not theirs to take back");
        assert_eq!(current_line(&ledger, press).map(|entry| entry.at.as_second()), Some(11));
        assert!(!may_be_photographed(&ledger, press));
        ledger.push(other(line(4, 13, press, Decision::Given)));
        assert_eq!(current(&ledger, press), Standing::Given, "whoever said no takes it back");
        let parade = Uuid::from_u128(8);
        for entry in &mut ledger {
            entry.occasion = Some(parade);
        }
        assert_eq!(current_for(&ledger[..3], press, parade), Standing::Refused);
    }

    proptest! {
        #[test]
        fn a_no_of_any_carer_is_a_no_in_any_order(
            lines in proptest::collection::vec((0..50i64, 0..3u128, any::<bool>()), 1..12)
        ) {
            let ledger: Vec<_> = lines.iter().enumerate()
                .map(|(n, &(at, carer, yes))| {
                    let decision = if yes { Decision::Given } else { Decision::Refused };
                    let mut entry = line(n as u128, at, Purpose::PhotoPress, decision);
                    entry.carer = CarerId::from_uuid(Uuid::from_u128(carer));
                    entry
                })
                .collect();
            let says_no = (0..3).any(|carer| {
                let carer = CarerId::from_uuid(Uuid::from_u128(carer));
                let own = ledger.iter().filter(|entry| entry.carer == carer);
                let last = own.max_by_key(|entry| (entry.at, entry.id));
                last.is_some_and(|entry| entry.decision != Decision::Given)
            });
            let mut reversed = ledger.clone();
            reversed.reverse();
            let standing = current(&ledger, Purpose::PhotoPress);
            prop_assert_eq!(standing, current(&reversed, Purpose::PhotoPress));
            prop_assert_eq!(standing.permits(), !says_no);
        }

        #[test]
        fn of_one_carer_the_latest_line_wins_in_any_order(
            lines in proptest::collection::vec((0..50i64, 0..3usize), 1..12).prop_shuffle()
        ) {
            let said = [Decision::Given, Decision::Refused, Decision::Withdrawn];
            let ledger: Vec<_> = lines.iter().enumerate()
                .map(|(n, &(at, what))| line(n as u128, at, Purpose::PhotoPress, said[what]))
                .collect();
            let last = ledger.iter().max_by_key(|entry| (entry.at, entry.id)).unwrap();
            let mut reversed = ledger.clone();
            reversed.reverse();
            let standing = current(&ledger, Purpose::PhotoPress);
            prop_assert_eq!(standing, current(&reversed, Purpose::PhotoPress));
            prop_assert_eq!(standing.permits(), last.decision == Decision::Given);
        }
    }
}

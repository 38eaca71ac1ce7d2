//! One id type per noun, so that a school's id cannot stand where a child's is asked for.
//!
//! Ids are `UUIDv7` (RFC 9562): unique without a sequence, so tables can be spread by force.

use crate::{chance::Chance, clock::Clock};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// What every id can do, for code that treats them alike (the store's columns, URLs).
pub trait Id: Copy + Send + Sync + 'static {
    /// The noun this id names, in snake case: the table it is the key of.
    const NOUN: &'static str;
    /// Wraps a raw UUID.
    fn from_uuid(raw: Uuid) -> Self;
    /// The raw UUID.
    fn uuid(self) -> Uuid;

    /// A new id, made from the moment and the chance that are passed in.
    fn make(clock: &dyn Clock, chance: &dyn Chance) -> Self {
        let mut random = [0; 10];
        chance.fill(&mut random);
        let millis = u64::try_from(clock.now().as_millisecond()).unwrap_or(0);
        Self::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $noun:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl Id for $name {
            const NOUN: &'static str = $noun;
            fn from_uuid(raw: Uuid) -> Self { Self(raw) }
            fn uuid(self) -> Uuid { self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
        }
    )*};
}

ids! {
    /// A person who signs in: someone of a force, a school or the nation.
    PersonId = "person";
    /// A role that a person holds on a scope.
    RoleGrantId = "role_grant";
    /// A link by which a person signs in.
    SignInLinkId = "sign_in_link";
    /// A signed-in browser.
    SignInId = "sign_in";
    /// A line of the audit trail.
    AuditId = "audit";
    /// A proof that data were deleted.
    ReceiptId = "receipt";
    /// A letter that waits to be sent.
    LetterId = "letter";
    /// A delivery model: how a force runs the scheme.
    DeliveryModelId = "delivery_model";
    /// A school, or any other host.
    SchoolId = "school";
    /// A register file that was read and is looked at before it is saved.
    ImportDraftId = "import_draft";
    /// A school's request to take part.
    EnquiryId = "enquiry";
    /// What a school and the force agreed and signed.
    AgreementId = "agreement";
    /// A line of a school's calendar: a term, a half term, an INSET day, a closure.
    CalendarEntryId = "calendar_entry";
    /// The children who start together at one school in one model.
    CohortId = "cohort";
    /// A child.
    ChildId = "child";
    /// A child's application to a cohort.
    ApplicationId = "application";
    /// A draw for the places of a cohort.
    DrawId = "draw";
    /// A decision on the places of a cohort, made without a draw.
    SelectionId = "selection";
    /// A round in which applications are marked blind.
    MarkRoundId = "mark_round";
    /// A child's time in a cohort.
    EnrolmentId = "enrolment";
    /// An attestation or closing ceremony.
    CeremonyId = "ceremony";
    /// An award that a child was given.
    AwardId = "award";
    /// A guest of a ceremony.
    GuestId = "guest";
    /// What became of a place after the list was frozen.
    PlaceChangeId = "place_change";
    /// A kind of thing that children get, such as a cap.
    KitItemId = "kit_item";
    /// A size of a kind of thing.
    KitSizeId = "kit_size";
    /// Things that came into stock or went out of it.
    KitEntryId = "kit_entry";
    /// A line of a ceremony's running order.
    RunningOrderId = "running_order";
    /// A parent or carer.
    CarerId = "carer";
    /// A link by which a carer answers.
    FamilyLinkId = "family_link";
    /// What a class teacher said of a child.
    TeacherConsentId = "teacher_consent";
    /// A letter that asked a carer, as the log has it.
    FamilyLetterId = "family_letter";
    /// A line of the consent ledger.
    ConsentId = "consent";
    /// A child's own yes or no to photographs.
    AssentId = "assent";
    /// A picture that was checked before it goes out.
    PictureId = "picture";
    /// Someone to ring about a child.
    ContactId = "contact";
    /// A lesson of the library.
    LessonId = "lesson";
    /// A session of a cohort.
    SessionId = "session";
    /// A span of days on which an adult does not deliver.
    AdultLeaveId = "adult_leave";
    /// Hours that an adult gave.
    AdultHoursId = "adult_hours";
    /// A policing area, which a neighbourhood team looks after.
    PolicingAreaId = "policing_area";
    /// An agency or charity that helps to deliver.
    PartnerId = "partner";
    /// A survey wave of a cohort: before or after.
    WaveId = "wave";
    /// An analysis plan.
    PlanId = "plan";
}

/// A police force, by its data.police.uk slug such as `northumbria`: the first key of all it owns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ForceId(String);

/// Why a text is not a force's slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a force's name in addresses is 2 to 40 small letters, digits and hyphens")]
pub struct NotAForceId;

impl ForceId {
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ForceId {
    type Err = NotAForceId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (2..=40).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAForceId) }
    }
}
impl TryFrom<String> for ForceId {
    type Error = NotAForceId;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}
impl From<ForceId> for String {
    fn from(force: ForceId) -> Self {
        force.0
    }
}
impl fmt::Display for ForceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

//! How far a school has come with us, computed from what happened; nothing of it is stored.

use crate::coded::coded;

coded! {
    /// How far an agreement has come.
    AgreementState {
        /// The force offered it; nobody has signed.
        Offered = "offered",
        /// The headteacher signed; the force has not.
        SignedBySchool = "signed_by_school",
        /// Both signed.
        Signed = "signed",
        /// It was ended.
        Withdrawn = "withdrawn",
    }
}

impl AgreementState {
    /// The state, from who has signed and whether it was ended. The force signs after the school,
    /// so its signature alone counts for nothing.
    pub const fn of(by_school: bool, by_force: bool, is_withdrawn: bool) -> Self {
        match (is_withdrawn, by_school, by_force) {
            (true, ..) => Self::Withdrawn,
            (false, true, true) => Self::Signed,
            (false, true, false) => Self::SignedBySchool,
            (false, false, _) => Self::Offered,
        }
    }

    /// Which of two agreements of a school tells how far it has come: one that both signed stands
    /// while its renewal waits for signatures, and one that was ended says nothing beside another.
    #[must_use]
    pub fn or_stronger(self, other: Self) -> Self {
        let strength = |state| match state {
            Self::Withdrawn => 0,
            Self::Offered => 1,
            Self::SignedBySchool => 2,
            Self::Signed => 3,
        };
        if strength(other) > strength(self) { other } else { self }
    }
}

coded! {
    /// How far a school has come, in the order of the year.
    Stage {
        /// It asked and has no answer yet.
        Asked = "asked",
        /// It was told that it has to wait.
        Waiting = "waiting",
        /// It has an agreement to sign, or the force has.
        Offered = "offered",
        /// Both signed; no cohort runs.
        Signed = "signed",
        /// A cohort is open or running.
        Active = "active",
        /// It took part once, and the agreement was ended.
        Left = "left",
    }
}

/// What happened between a school and its force.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StageFacts {
    /// It asked, and nobody answered yet.
    pub is_asking: bool,
    /// Its last answer was to wait.
    pub is_waiting: bool,
    /// Its newest agreement.
    pub agreement: Option<AgreementState>,
    /// A cohort of it is open or running.
    pub has_cohort: bool,
}

impl Stage {
    /// The stage; `None` for a school that merely stands in the register, or was declined.
    pub fn of(facts: StageFacts) -> Option<Self> {
        match facts.agreement {
            _ if facts.has_cohort => Some(Self::Active),
            Some(AgreementState::Signed) => Some(Self::Signed),
            Some(AgreementState::Offered | AgreementState::SignedBySchool) => Some(Self::Offered),
            _ if facts.is_asking => Some(Self::Asked),
            _ if facts.is_waiting => Some(Self::Waiting),
            Some(AgreementState::Withdrawn) => Some(Self::Left),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_that_left_and_asks_again_is_asking() {
        let left = StageFacts {
            agreement: Some(AgreementState::of(true, true, true)),
            ..StageFacts::default()
        };
        assert_eq!(Stage::of(left), Some(Stage::Left));
        assert_eq!(Stage::of(StageFacts { is_asking: true, ..left }), Some(Stage::Asked));
    }

    #[test]
    fn a_renewal_that_waits_takes_nothing_from_what_stands() {
        use AgreementState::{Offered, Signed, Withdrawn};
        assert_eq!(Signed.or_stronger(Offered), Signed);
        assert_eq!(Offered.or_stronger(Signed), Signed);
        assert_eq!(Withdrawn.or_stronger(Offered), Offered);
    }

    #[test]
    fn the_force_alone_has_not_agreed_anything() {
        assert_eq!(AgreementState::of(false, true, false), AgreementState::Offered);
        assert_eq!(AgreementState::of(true, false, false), AgreementState::SignedBySchool);
    }

    #[test]
    fn standing_in_the_register_is_no_stage() {
        assert_eq!(Stage::of(StageFacts::default()), None);
    }
}

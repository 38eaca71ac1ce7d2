//! A child's time in a cohort ends, for a reason from a short list and never in words of anybody's
//! own, and may go on again.

use crate::coded::coded;

coded! {
    /// Why a child takes part no longer.
    LeaveReason {
        /// The child goes to another school.
        MovedSchool = "moved_school",
        /// The child does not want to go on.
        ChildChose = "child_chose",
        /// The family does not want it to go on.
        FamilyChose = "family_chose",
        /// Nobody said why, and nobody has to.
        NotSaid = "not_said",
    }
}

impl LeaveReason {
    /// Whether the child is no longer a child of the school: its record goes when its time comes, and
    /// no class list of the school finds it again.
    pub fn leaves_school(self) -> bool {
        self == Self::MovedSchool
    }
}

/// What stands in the way of a child who comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotBack {
    /// The cohort is over.
    Over,
    /// What the family agreed to has been deleted since: the child applies anew.
    TooLongAgo,
    /// A carer said no.
    CarerSaidNo,
    /// Every place is taken.
    NoPlace,
}

/// Whether a child who left can come back. `agreed` says whether the application is still there, and
/// whether a carer's no stands on it.
///
/// # Errors
/// [`NotBack`], the gravest first.
pub fn can_come_back(is_over: bool, agreed: Option<bool>, places_left: i64) -> Result<(), NotBack> {
    match agreed {
        _ if is_over => Err(NotBack::Over),
        None => Err(NotBack::TooLongAgo),
        Some(false) => Err(NotBack::CarerSaidNo),
        Some(true) if places_left < 1 => Err(NotBack::NoPlace),
        Some(true) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coded::Coded;

    #[test]
    fn only_who_leaves_the_school_is_lost_to_its_lists() {
        let leave = LeaveReason::CODES.iter().filter(|(_, reason)| reason.leaves_school());
        assert_eq!(leave.map(|(code, _)| *code).collect::<Vec<_>>(), ["moved_school"]);
    }

    #[test]
    fn nobody_comes_back_to_a_place_that_is_not_there_or_against_a_no() {
        assert_eq!(can_come_back(false, Some(true), 1), Ok(()));
        assert_eq!(can_come_back(false, Some(true), 0), Err(NotBack::NoPlace));
        assert_eq!(can_come_back(false, Some(false), 3), Err(NotBack::CarerSaidNo));
        assert_eq!(can_come_back(false, None, 3), Err(NotBack::TooLongAgo));
        assert_eq!(can_come_back(true, Some(true), 3), Err(NotBack::Over));
    }
}

//! Why a school leaves, or takes back that it asked: one of a few reasons, so that they can be
//! counted and nothing is written about a person.

use crate::coded::coded;

coded! {
    /// A reason to leave.
    LeaveReason {
        /// Nobody at the school can run its side.
        NoStaff = "no_staff",
        /// The school has no time or room for it.
        NoTime = "no_time",
        /// The force has nobody to send.
        NoOfficer = "no_officer",
        /// The school closes, or becomes part of another.
        Closing = "closing",
        /// It did not work for the children.
        NotForUs = "not_for_us",
        /// Another.
        Other = "other",
    }
}

/// Which side ended an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The school.
    School,
    /// The force.
    Force,
}

impl Side {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Force => "force",
        }
    }
}

//! Who acts: a person with roles, a carer with a link, a child with a code card, anyone, or time.

use domain::ids::{CarerId, ChildId, CohortId, ForceId, PersonId, SchoolId, WaveId};
use std::{fmt, str::FromStr};

/// A role that a person holds somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Runs the installation for a force: loads schools, grants roles.
    Administrator,
    /// Citizens in Policing lead: owns the programme.
    CipLead,
    /// Runs the programme day to day.
    Coordinator,
    /// Neighbourhood sergeant.
    Sergeant,
    /// Officer, PCSO or volunteer who delivers sessions.
    Deliverer,
    /// Designated responsible officer: answers for safeguarding standards.
    Dro,
    /// Data protection officer.
    Dpo,
    /// Teacher who runs the school's side.
    SchoolLead,
    /// Headteacher.
    Headteacher,
    /// Designated safeguarding lead.
    Dsl,
    /// Leads the programme nationally.
    NationalLead,
    /// Evaluates it.
    Evaluator,
}

impl Role {
    /// Every role, in the order in which tables print them.
    pub const ALL: [Self; 12] = [
        Self::Administrator,
        Self::CipLead,
        Self::Coordinator,
        Self::Sergeant,
        Self::Deliverer,
        Self::Dro,
        Self::Dpo,
        Self::SchoolLead,
        Self::Headteacher,
        Self::Dsl,
        Self::NationalLead,
        Self::Evaluator,
    ];

    /// Whether the role counts on the reach of the nation.
    pub const fn is_national(self) -> bool {
        matches!(self, Self::NationalLead | Self::Evaluator)
    }

    /// The stable code of the role, as stored and as the locale files key it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::CipLead => "cip-lead",
            Self::Coordinator => "coordinator",
            Self::Sergeant => "sergeant",
            Self::Deliverer => "deliverer",
            Self::Dro => "dro",
            Self::Dpo => "dpo",
            Self::SchoolLead => "school-lead",
            Self::Headteacher => "headteacher",
            Self::Dsl => "dsl",
            Self::NationalLead => "national-lead",
            Self::Evaluator => "evaluator",
        }
    }
}

/// A text that names no role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such role: {0}")]
pub struct UnknownRole(String);

impl FromStr for Role {
    type Err = UnknownRole;
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == code)
            .ok_or_else(|| UnknownRole(code.to_owned()))
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Where a role is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Every force. Counts for the national roles alone: a coordinator of the nation is nobody's.
    Nation,
    /// The whole of the person's force.
    Force,
    /// One school of the force.
    School(SchoolId),
    /// One cohort of the force.
    Cohort(CohortId),
}

/// A role on a reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where it counts.
    pub reach: Reach,
}

/// Whoever asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who signed in.
    Person {
        /// The force the person belongs to.
        force: ForceId,
        /// The person.
        id: PersonId,
        /// The roles that are in force now.
        grants: Vec<Grant>,
    },
    /// A parent or carer who came by a signed link.
    Carer {
        /// The force.
        force: ForceId,
        /// The carer.
        id: CarerId,
        /// The one child the link is about.
        child: ChildId,
        /// The carer proved a second fact, so may read what was entered before.
        is_known: bool,
    },
    /// Whoever typed a code card: a child, without a name or an account.
    Card {
        /// The force.
        force: ForceId,
        /// The survey wave the card opens.
        wave: WaveId,
    },
    /// Anyone on the public pages.
    Visitor,
    /// What time does: retention, letters, nightly figures.
    Time,
}

impl Actor {
    /// The kind of actor, as the audit trail names it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Person { .. } => "person",
            Self::Carer { .. } => "carer",
            Self::Card { .. } => "card",
            Self::Visitor => "visitor",
            Self::Time => "time",
        }
    }

    /// The roles the actor holds, none unless it is a person.
    pub fn grants(&self) -> &[Grant] {
        match self {
            Self::Person { grants, .. } => grants,
            _ => &[],
        }
    }

    /// Whether a person holds this role anywhere.
    pub fn holds(&self, role: Role) -> bool {
        self.grants().iter().any(|grant| grant.role == role)
    }
}

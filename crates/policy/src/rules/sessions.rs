//! What a deliverer needs on the day, and nothing else.

use super::{
    Rule,
    Who::{Holds, HoldsOnCohort},
};
use crate::{
    Action,
    Role::{CipLead, Coordinator, Deliverer, Dsl, Headteacher, SchoolLead, Sergeant},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::LayTimetable, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::CallOffSession,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(SchoolLead)],
    },
    // Gives the role of a deliverer on one cohort, and no other role anywhere.
    Rule { action: Action::AssignDeliverer, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::SeeSessions,
        who: &[
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Sergeant),
            Holds(Deliverer),
            Holds(SchoolLead),
            Holds(Headteacher),
            Holds(Dsl),
        ],
    },
    // The administrator names an officer as a deliverer of the force, so that one can be assigned;
    // children's names and health come with the cohort that is then delivered, and with no other.
    Rule {
        action: Action::SeeMustKnow,
        who: &[HoldsOnCohort(Deliverer), Holds(SchoolLead), Holds(Dsl)],
    },
    Rule { action: Action::TakeRegister, who: &[HoldsOnCohort(Deliverer), Holds(SchoolLead)] },
];

//! What a deliverer needs on the day, and nothing else.

use super::{Rule, Who::Holds};
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
    Rule { action: Action::SeeMustKnow, who: &[Holds(Deliverer), Holds(SchoolLead), Holds(Dsl)] },
    Rule { action: Action::TakeRegister, who: &[Holds(Deliverer), Holds(SchoolLead)] },
];

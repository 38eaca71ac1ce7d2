//! Lessons are no secret among those who work with them.

use super::{Rule, Who::Holds};
use crate::{
    Action,
    Role::{CipLead, Coordinator, Deliverer, Dsl, Headteacher, SchoolLead, Sergeant},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        action: Action::SeeLessons,
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
    Rule {
        action: Action::ChooseLessons,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(SchoolLead)],
    },
];

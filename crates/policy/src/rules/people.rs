//! The adults who deliver: their checks, their contact days, their hours.

use super::{
    Rule,
    Who::{Holds, HoldsOnCohort, Oneself},
};
use crate::{
    Action,
    Role::{CipLead, Coordinator, Deliverer, Dro, Headteacher, SchoolLead, Sergeant},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::KeepAdult, who: &[Holds(CipLead), Holds(Coordinator)] },
    // An adult sees what is held about them; of a colleague's checks only those know who keep them
    // and the officer who answers for safeguarding.
    Rule {
        action: Action::SeeAdult,
        who: &[
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Dro),
            Oneself(CipLead),
            Oneself(Coordinator),
            Oneself(Sergeant),
            Oneself(Deliverer),
            Oneself(Dro),
        ],
    },
    Rule {
        action: Action::EnterHours,
        who: &[Oneself(CipLead), Oneself(Coordinator), Oneself(Sergeant), Oneself(Deliverer)],
    },
    Rule { action: Action::SeeHours, who: &[Holds(CipLead), Holds(Coordinator)] },
    // The school reads it, so whoever opens its door may take it themself.
    Rule {
        action: Action::WriteAssurance,
        who: &[
            Holds(CipLead),
            Holds(Coordinator),
            HoldsOnCohort(Deliverer),
            Holds(SchoolLead),
            Holds(Headteacher),
        ],
    },
];

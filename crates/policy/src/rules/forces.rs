//! A force and its delivery models.

use super::{
    Rule,
    Who::{Holds, Time},
};
use crate::{
    Action,
    Role::{
        Administrator, CipLead, Coordinator, Deliverer, Dpo, Dro, Dsl, Headteacher, SchoolLead,
        Sergeant,
    },
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::FoundForce, who: &[Time] },
    Rule {
        action: Action::SeeForce,
        who: &[
            Holds(Administrator),
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Sergeant),
            Holds(Deliverer),
            Holds(Dro),
            Holds(Dpo),
        ],
    },
    Rule {
        action: Action::SeeModels,
        who: &[
            Holds(Administrator),
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Sergeant),
            Holds(Deliverer),
            Holds(Dro),
        ],
    },
    Rule {
        action: Action::AddModel,
        who: &[Holds(Administrator), Holds(CipLead), Holds(Coordinator), Time],
    },
    Rule {
        action: Action::RetireModel,
        who: &[Holds(Administrator), Holds(CipLead), Holds(Coordinator)],
    },
    Rule {
        action: Action::SeeAreas,
        who: &[
            Holds(Administrator),
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Sergeant),
            Holds(Deliverer),
            Holds(Dro),
        ],
    },
    // What a neighbourhood asked for is public; a school reads its own.
    Rule {
        action: Action::SeeSchoolArea,
        who: &[
            Holds(Administrator),
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
        action: Action::KeepAreas,
        who: &[Holds(Administrator), Holds(CipLead), Holds(Coordinator)],
    },
    Rule {
        action: Action::SeePartners,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(Sergeant), Holds(Deliverer), Holds(Dro)],
    },
    Rule { action: Action::KeepPartners, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::KeepContact,
        who: &[Holds(Administrator), Holds(CipLead), Holds(Coordinator)],
    },
];

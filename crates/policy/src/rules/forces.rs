//! A force and its delivery models.

use super::{
    Rule,
    Who::{Holds, Time},
};
use crate::{
    Action,
    Role::{Administrator, CipLead, Coordinator, Deliverer, Dpo, Dro, Sergeant},
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
];

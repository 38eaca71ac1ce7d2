//! Figures begin at force level: no school role reads the report of a school.

use super::{
    Rule,
    Who::{Holds, Time},
};
use crate::{
    Action,
    Role::{CipLead, Coordinator, Dro, Evaluator, NationalLead},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::FixPlan, who: &[Holds(Evaluator), Time] },
    Rule {
        action: Action::ReadReport,
        who: &[
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Dro),
            Holds(NationalLead),
            Holds(Evaluator),
        ],
    },
];

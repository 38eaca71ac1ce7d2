//! Schools come in by file or by asking, and agree with the force.

use super::{
    Rule,
    Who::{Anyone, Holds, Time},
};
use crate::{
    Action,
    Role::{
        Administrator, CipLead, Coordinator, Deliverer, Dro, Dsl, Headteacher, SchoolLead, Sergeant,
    },
};

pub(super) const RULES: &[Rule] = &[
    // Time, because `capbadge import gias` is run by whoever runs the installation.
    Rule { action: Action::ImportSchools, who: &[Holds(Administrator), Time] },
    Rule { action: Action::UndoImport, who: &[Holds(Administrator)] },
    Rule { action: Action::AddHost, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::EditSchool,
        who: &[Holds(Administrator), Holds(CipLead), Holds(Coordinator)],
    },
    Rule {
        action: Action::SeeSchools,
        who: &[
            Holds(Administrator),
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Sergeant),
            Holds(Deliverer),
            Holds(Dro),
            Holds(SchoolLead),
            Holds(Headteacher),
            Holds(Dsl),
        ],
    },
    Rule { action: Action::Enquire, who: &[Anyone] },
    Rule { action: Action::SeeEnquiries, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule { action: Action::AnswerEnquiry, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule { action: Action::SetCriteria, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule { action: Action::GivePoints, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::SeeAgreement,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(SchoolLead), Holds(Headteacher)],
    },
    Rule { action: Action::SignForSchool, who: &[Holds(Headteacher)] },
    Rule { action: Action::SignForForce, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule { action: Action::RenewAgreement, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::EndAgreement,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(Headteacher)],
    },
    Rule { action: Action::SetCalendar, who: &[Holds(Coordinator), Holds(SchoolLead)] },
    Rule { action: Action::LoadHolidays, who: &[Holds(Administrator)] },
];

//! A child answers by card; staff see counts, never answers.

use super::{
    Rule,
    Who::{Anyone, CardHolder, Holds},
};
use crate::{
    Action,
    Role::{CipLead, Coordinator, Evaluator, Headteacher, SchoolLead},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::OpenWave, who: &[Holds(Coordinator), Holds(SchoolLead)] },
    Rule { action: Action::PrintCards, who: &[Holds(SchoolLead)] },
    Rule { action: Action::EnterCard, who: &[Anyone] },
    Rule { action: Action::AnswerSurvey, who: &[CardHolder] },
    Rule { action: Action::KeyInAnswers, who: &[Holds(SchoolLead)] },
    Rule {
        action: Action::SeeResponseCounts,
        who: &[
            Holds(CipLead),
            Holds(Coordinator),
            Holds(SchoolLead),
            Holds(Headteacher),
            Holds(Evaluator),
        ],
    },
];

//! A family answers for its own child; staff see whether, and only who must know sees what.

use super::{
    Rule,
    Who::{Anyone, Holds, HoldsOnCohort, OwnFamily, OwnFamilyKnown},
};
use crate::{
    Action,
    Role::{Deliverer, Dsl, SchoolLead},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::SendFamilyLink, who: &[Holds(SchoolLead)] },
    Rule { action: Action::MarkResponsibility, who: &[Holds(SchoolLead)] },
    Rule { action: Action::SayTogether, who: &[Holds(SchoolLead)] },
    Rule { action: Action::OpenFamilyLink, who: &[Anyone] },
    Rule { action: Action::AnswerConsent, who: &[OwnFamily] },
    Rule { action: Action::ReplaceHealth, who: &[OwnFamily] },
    Rule { action: Action::ConfirmHealth, who: &[OwnFamily] },
    Rule { action: Action::TellKitSizes, who: &[OwnFamily] },
    Rule { action: Action::ReadHealth, who: &[OwnFamilyKnown] },
    Rule { action: Action::SeeConsents, who: &[Holds(SchoolLead)] },
    Rule { action: Action::RestrictPhotos, who: &[Holds(Dsl)] },
    Rule { action: Action::RecordAssent, who: &[Holds(SchoolLead), HoldsOnCohort(Deliverer)] },
    Rule { action: Action::NoteTeacher, who: &[Holds(SchoolLead)] },
    Rule { action: Action::CheckPicture, who: &[Holds(SchoolLead), HoldsOnCohort(Deliverer)] },
    Rule { action: Action::PrintForms, who: &[Holds(SchoolLead)] },
    Rule { action: Action::KeyPaperForm, who: &[Holds(SchoolLead)] },
];

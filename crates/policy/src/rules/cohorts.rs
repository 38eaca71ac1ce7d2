//! Names are the school's; the force plans, commits its secret and prints for its ceremony.

use super::{
    Rule,
    Who::{Anyone, Holds, HoldsOnCohort, Time},
};
use crate::{
    Action,
    Role::{CipLead, Coordinator, Deliverer, Dro, Dsl, Headteacher, SchoolLead, Sergeant},
};

pub(super) const RULES: &[Rule] = &[
    Rule { action: Action::OpenCohort, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::SeeCohort,
        who: &[
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
    Rule { action: Action::SeeNames, who: &[Holds(SchoolLead), Holds(Headteacher), Holds(Dsl)] },
    Rule { action: Action::AddApplications, who: &[Holds(SchoolLead)] },
    Rule { action: Action::EndorseApplication, who: &[Holds(SchoolLead)] },
    Rule { action: Action::PlaceWithoutDraw, who: &[Holds(SchoolLead)] },
    // Who marks meets the children by name: the school, and nobody of the police.
    Rule {
        action: Action::MarkApplications,
        who: &[Holds(SchoolLead), Holds(Headteacher), Holds(Dsl)],
    },
    Rule { action: Action::CommitForForce, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule { action: Action::CommitForSchool, who: &[Holds(SchoolLead)] },
    Rule { action: Action::Draw, who: &[Holds(SchoolLead)] },
    // As the secrets of a draw come from two, so does the word that its result does not stand.
    Rule { action: Action::AbandonDraw, who: &[Holds(Coordinator), Holds(SchoolLead)] },
    Rule { action: Action::AbandonForForce, who: &[Holds(Coordinator)] },
    Rule { action: Action::AbandonForSchool, who: &[Holds(SchoolLead)] },
    Rule { action: Action::ReadDrawRecord, who: &[Anyone] },
    Rule { action: Action::EnterDrawnCards, who: &[Holds(SchoolLead)] },
    // The order is fixed by the draw, so nobody chooses who is next: it follows by itself.
    Rule { action: Action::PassPlaceOn, who: &[Time] },
    Rule {
        action: Action::NotePlaceChange,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(SchoolLead)],
    },
    Rule { action: Action::MergeChildren, who: &[Holds(SchoolLead)] },
    Rule { action: Action::KeepMembers, who: &[Holds(SchoolLead)] },
    // The force knows how many of which size; who wears it is known to the school alone.
    Rule { action: Action::KeepKit, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule { action: Action::HandOutKit, who: &[Holds(SchoolLead)] },
    Rule { action: Action::PlanCeremony, who: &[Holds(CipLead), Holds(Coordinator)] },
    Rule {
        action: Action::SeeCeremony,
        who: &[
            Holds(CipLead),
            Holds(Coordinator),
            Holds(Deliverer),
            Holds(SchoolLead),
            Holds(Headteacher),
        ],
    },
    Rule {
        action: Action::PrintCertificates,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(SchoolLead)],
    },
    Rule { action: Action::KeepAwardKinds, who: &[Holds(CipLead), Holds(Coordinator)] },
    // Whoever takes the register knows the names, and who came every time.
    Rule { action: Action::GiveAward, who: &[Holds(SchoolLead), HoldsOnCohort(Deliverer)] },
    Rule { action: Action::ReadProof, who: &[Anyone] },
    // Seats and numbers, no name: whoever runs the day gives the list to whoever has the camera.
    Rule {
        action: Action::SeeCameraList,
        who: &[Holds(CipLead), Holds(Coordinator), Holds(SchoolLead)],
    },
];

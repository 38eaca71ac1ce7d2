//! Where an application stands, from what is stored of it.

use domain::{
    cohorts::{ApplicationFacts, StillMissing},
    forces::{ApplicationStep, DeliveryModel},
};
use store::cohorts::Mark;

/// The facts of an application. A step that the model does not ask for counts as done; a carer's
/// agreement is always asked for.
pub fn facts(model: &DeliveryModel, mark: &Mark) -> ApplicationFacts {
    let asks = |step| model.application_steps.contains(&step);
    let is_worded = mark.why_sealed.is_some() || !asks(ApplicationStep::OwnWords);
    let endorsed_at = if asks(ApplicationStep::TeacherEndorsement) {
        mark.endorsed_at
    } else {
        Some(mark.applied_at)
    };
    ApplicationFacts {
        applied_at: is_worded.then_some(mark.applied_at),
        endorsed_at,
        carer_agreed_at: mark.carer_agreed_at,
        withdrawn_at: mark.withdrawn_at,
        waiting_at: mark.not_placed_at,
        offered_at: mark.offered_at,
        declined_at: mark.offered_at.and(mark.carer_refused_at),
        ..ApplicationFacts::default()
    }
}

/// What an application still lacks before the places can be given.
pub fn missing(model: &DeliveryModel, mark: &Mark) -> Vec<StillMissing> {
    facts(model, mark).missing()
}

/// Whether it belongs on the list of a draw. Whether its carer said yes to the survey is not asked.
pub fn is_ready(model: &DeliveryModel, mark: &Mark) -> bool {
    facts(model, mark).is_ready_for_draw()
}

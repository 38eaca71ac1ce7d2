//! Forces: how each one runs the scheme, as data.

mod compare_models;
mod edit_model;
mod models;
mod neighbourhoods;
mod partners;
mod read_model;
mod shipped;
mod write_model;

pub use compare_models::{ModelPart, differences};
pub use edit_model::ModelEdit;
pub use models::{
    Ages, ApplicationStep, AttestationPosition, Blocks, Cadence, Closing, ClosingPosition,
    DeliveryModel, Intake, LessonChoice, NotDrawn, NotDrawnOffer, SelectionMethod, SessionPlan,
    Slot, Tier,
};
pub use neighbourhoods::{
    JsonFault, Neighbourhood, Priority, TeamMember, read_neighbourhoods, read_priorities, read_team,
};
pub use partners::{PartnerPaper, papers_out};
pub use shipped::{SHIPPED, first, shipped, template};

//! Forces: how each one runs the scheme, as data.

mod models;
mod read_model;

pub use models::{
    Ages, ApplicationStep, AttestationPosition, Cadence, DeliveryModel, Intake, LessonChoice,
    NotDrawn, NotDrawnOffer, SHIPPED, SelectionMethod, SessionPlan, Slot, Tier, shipped,
};

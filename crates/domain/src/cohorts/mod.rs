//! Cohorts: the children who start together at one school in one model, and how they come in.

pub mod awards;
pub mod blocks;
pub mod class_list;
pub mod draw;
mod eligibility;
pub mod kit;
mod leaving;
pub mod marking;
mod places;
pub mod selection;
mod stage;
mod year;

pub use eligibility::{NotEligible, is_eligible};
pub use leaving::{LeaveReason, NotBack, can_come_back};
pub use places::{Offers, PlaceReason, next_offer, offers};
pub use stage::{ApplicationFacts, ApplicationState, CohortFacts, CohortStage, StillMissing};
pub use year::{AcademicYear, NotAYear, YearGroup, age_on, start_again};

//! Cohorts: the children who start together at one school in one model, and how they come in.

pub mod class_list;
pub mod draw;
mod eligibility;
mod stage;
mod year;

pub use eligibility::{NotEligible, is_eligible};
pub use stage::{ApplicationFacts, ApplicationState, CohortFacts, CohortStage, StillMissing};
pub use year::{AcademicYear, NotAYear, YearGroup, age_on};

//! Cohorts: their places, the children who apply, the draw, enrolments and ceremonies.

mod application;
mod cards;
mod ceremony;
mod child;
mod class_list;
mod cohort;
mod draw;
mod enrolment;
mod facts;
mod leaving;
mod marking;
mod place_change;
mod selection;
mod set_aside;

pub use application::*;
pub use cards::*;
pub use ceremony::*;
pub use child::*;
pub use class_list::*;
pub use cohort::*;
pub use draw::*;
pub use enrolment::*;
pub use facts::*;
pub use leaving::*;
pub use marking::*;
pub use place_change::*;
pub use selection::*;
pub use set_aside::*;

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
mod kit;
mod leaving;
mod marking;
mod merge;
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
pub use kit::*;
pub use leaving::*;
pub use marking::*;
pub(crate) use merge::merge_again;
pub use merge::{carer_was_taken_off, child_merge, merged_tables, stand_side_by_side};
pub use place_change::*;
pub use selection::*;
pub use set_aside::*;

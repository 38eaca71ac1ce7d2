//! The lesson library, and the lessons that a cohort's school chooses from it.

mod choose;
mod library;

pub use choose::{Choice, ChooseError, choose, see_choice};
pub(crate) use choose::{allot, chosen};
pub(crate) use library::find;
pub use library::{Lesson, lesson, lessons};

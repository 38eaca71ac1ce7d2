//! The lessons that come with the program.

use crate::{Caller, Fault};
use policy::Action;
use std::sync::LazyLock;

pub use domain::lessons::Lesson;

static LIBRARY: LazyLock<Vec<Lesson>> = LazyLock::new(domain::lessons::library);

/// Every lesson, in the order of the library.
///
/// # Errors
/// [`Fault::NotFound`] for somebody who has nothing to do with lessons.
pub fn lessons(caller: &Caller) -> Result<&'static [Lesson], Fault> {
    policy::scope(&caller.actor, Action::SeeLessons, caller.force()?)?;
    Ok(&LIBRARY)
}

/// One lesson.
///
/// # Errors
/// [`Fault::NotFound`] where there is none of this code, or it is not the caller's to see.
pub fn lesson(caller: &Caller, code: &str) -> Result<&'static Lesson, Fault> {
    lessons(caller)?.iter().find(|lesson| lesson.code == code).ok_or(Fault::NotFound)
}

/// The lesson of a code that a session or a model names.
pub(crate) fn find(code: &str) -> Option<&'static Lesson> {
    LIBRARY.iter().find(|lesson| lesson.code == code)
}

//! What a register says of a child on a day.

use crate::coded::coded;

coded! {
    /// What a register says of a child on a day.
    Mark {
        /// The child is here.
        Present = "present",
        /// The child came late, and is here.
        Late = "late",
        /// The child is not here.
        Absent = "absent",
    }
}

/// How many of these are in the room: a head-count below this cannot be right. It may be above,
/// where a class takes part in the lesson without places.
pub fn here(marks: impl IntoIterator<Item = Mark>) -> u32 {
    let here = marks.into_iter().filter(|mark| *mark != Mark::Absent).count();
    u32::try_from(here).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Mark, here};

    #[test]
    fn who_came_late_is_in_the_room() {
        assert_eq!(here([Mark::Present, Mark::Late, Mark::Absent]), 2);
    }
}

//! What a class teacher says about a child's part in the programme, apart from what its carers say.

use jiff::{ToSpan, civil::Date};

/// The most letters of a teacher's name.
pub const MOST_TEACHER_LETTERS: usize = 100;

/// What is wrong with what was noted of a teacher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeacherFault {
    /// There is no name.
    NameMissing,
    /// The name is too long.
    NameTooLong,
    /// Said on a day to come, or more than a year ago.
    Day,
}

/// Everything that is wrong with a name and a day.
pub fn check_teacher(name: &str, said_on: Date, today: Date) -> Vec<TeacherFault> {
    let name = match name.trim().chars().count() {
        0 => Some(TeacherFault::NameMissing),
        letters if letters > MOST_TEACHER_LETTERS => Some(TeacherFault::NameTooLong),
        _ => None,
    };
    let is_right = (today.saturating_sub(1.year())..=today).contains(&said_on);
    name.into_iter().chain((!is_right).then_some(TeacherFault::Day)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_teacher_has_a_name_and_said_it_within_a_year() {
        let today = date(2026, 9, 7);
        assert_eq!(check_teacher("Ms Sample", today, today), []);
        assert_eq!(check_teacher("Ms Sample", date(2025, 9, 7), today), []);
        for wrong in [date(2026, 9, 8), date(2025, 9, 6)] {
            assert_eq!(check_teacher("Ms Sample", wrong, today), [TeacherFault::Day], "{wrong}");
        }
        assert_eq!(check_teacher("  ", today, today), [TeacherFault::NameMissing]);
        assert_eq!(check_teacher(&"x".repeat(101), today, today), [TeacherFault::NameTooLong]);
    }
}

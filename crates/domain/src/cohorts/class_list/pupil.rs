//! A child as a class list has them.

use crate::cohorts::YearGroup;
use jiff::civil::Date;
use std::fmt;

/// A child of a class list: all that is read of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Pupil {
    /// The forename they go by.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
    /// The date of birth.
    pub born: Date,
    /// The year group: the school's word, or by the 31 August rule where the list does not tell.
    pub year_group: YearGroup,
    /// The registration class, where the list tells.
    pub class: Option<String>,
}

/// No child's name reaches a log.
impl fmt::Debug for Pupil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pupil").finish_non_exhaustive()
    }
}

/// Something to look at that is no fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The list's year group is not that of the date of birth. The list wins: children are taught
    /// out of their year. `None` where the date of birth gives none.
    TaughtOutOfYear {
        /// The year group of the date of birth.
        by_birth: Option<YearGroup>,
    },
}

/// Reads a year group as schools write it: `5`, `05`, `Y5`, `Yr 5`, `Year 5`, `NC Year 5`,
/// `Blwyddyn 5`, `R`, `Reception`. Mixed years (`5/6`) and nursery are none.
pub fn read_year_group(text: &str) -> Option<YearGroup> {
    const PREFIXES: [&str; 7] = ["curriculum year", "nc year", "blwyddyn", "year", "yr", "y", "bl"];
    const RECEPTION: [&str; 5] = ["r", "rec", "reception", "yr", "derbyn"];
    let text = text.trim().to_lowercase();
    let bare = PREFIXES.iter().find_map(|prefix| text.strip_prefix(prefix)).unwrap_or(&text);
    let bare = bare.trim_start_matches(['.', ':', ' ']).trim_start_matches("group ");
    let digits = (1..=2).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit());
    if digits {
        return YearGroup::new(bare.parse().ok()?);
    }
    let is_reception = [text.as_str(), bare].iter().any(|word| RECEPTION.contains(word));
    if is_reception { YearGroup::new(0) } else { None }
}

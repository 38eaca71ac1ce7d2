//! The hours that adults give, by kind.

use crate::coded::coded;

/// The most minutes that one entry holds: a day.
pub const MOST_MINUTES: u32 = 24 * 60;

coded! {
    /// What an hour was given to.
    HoursKind {
        /// A session with children.
        Session = "session",
        /// Getting ready for one.
        Preparation = "preparation",
        /// An event with children, such as a fair or a parade.
        Event = "event",
        /// The way there and back.
        Travel = "travel",
    }
}

impl HoursKind {
    /// Whether children are met in it: its day is a contact day.
    pub const fn meets_children(self) -> bool {
        matches!(self, Self::Session | Self::Event)
    }
}

/// Minutes from what people type: `1.5`, `1,5`, `1:30`, `1h 30`, `90m`, `45 min`. A number alone is
/// hours. None where it is no time, nothing at all, or more than a day.
pub fn read_minutes(typed: &str) -> Option<u32> {
    let text = typed.trim().to_lowercase().replace(' ', "").replace(',', ".");
    let minutes = minutes_of(&text)?;
    (1..=MOST_MINUTES).contains(&minutes).then_some(minutes)
}

fn minutes_of(text: &str) -> Option<u32> {
    let strip = |ends: &[&'static str]| ends.iter().find_map(|end| text.strip_suffix(end));
    if let Some((hours, rest)) = text.split_once(':') {
        return whole(hours, rest);
    }
    if let Some((hours, rest)) = text.split_once('h') {
        let rest = rest.trim_start_matches("ours").trim_start_matches("our");
        let rest = rest.trim_start_matches("rs").trim_start_matches('r');
        let rest = rest.trim_end_matches("minutes").trim_end_matches("mins");
        let rest = rest.trim_end_matches("min").trim_end_matches('m');
        return if rest.is_empty() { decimal(hours) } else { whole(hours, rest) };
    }
    if let Some(minutes) = strip(&["minutes", "mins", "min", "m"]) {
        return digits(minutes);
    }
    decimal(text)
}

fn digits(text: &str) -> Option<u32> {
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn whole(hours: &str, minutes: &str) -> Option<u32> {
    let minutes = digits(minutes).filter(|minutes| *minutes < 60)?;
    Some(digits(hours)? * 60 + minutes)
}

/// Hours with up to two places, to the nearest minute.
fn decimal(text: &str) -> Option<u32> {
    let (hours, places) = text.split_once('.').unwrap_or((text, "0"));
    let hours = if hours.is_empty() { 0 } else { digits(hours)? };
    let share = match places.len() {
        1 => digits(places)? * 10,
        2 => digits(places)?,
        _ => return None,
    };
    Some(hours * 60 + (share * 60 + 50) / 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hours_are_read_as_people_type_them() {
        for (typed, minutes) in [
            ("1", 60),
            ("1.5", 90),
            ("1,5", 90),
            (".75", 45),
            ("1:30", 90),
            ("1h", 60),
            ("1h 30", 90),
            ("2 hours", 120),
            ("1 hour 15 minutes", 75),
            ("1hr5m", 65),
            ("90m", 90),
            ("45 min", 45),
            ("24", MOST_MINUTES),
        ] {
            assert_eq!(read_minutes(typed), Some(minutes), "{typed}");
        }
        for typed in ["", "0", "-1", "1.333", "1:75", "25", "24:01", "an hour", "h", "1..5", "٣"] {
            assert_eq!(read_minutes(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_makes_it_panic(typed in "[0-9hm.,: ourins٣-]{0,12}") {
            if let Some(minutes) = read_minutes(&typed) {
                prop_assert!((1..=MOST_MINUTES).contains(&minutes));
            }
        }

        #[test]
        fn what_is_printed_is_read_again(minutes in 1u32..=MOST_MINUTES) {
            let printed = format!("{}:{:02}", minutes / 60, minutes % 60);
            prop_assert_eq!(read_minutes(&printed), Some(minutes));
        }
    }
}

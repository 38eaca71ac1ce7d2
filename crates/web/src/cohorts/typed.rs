//! What people type into this area's forms: days, and ids that only a forged form gets wrong.

use crate::{Faults, Fields, PageError};
use components::DateInput;
use jiff::civil::Date;
use std::str::FromStr;
use words::Words;

/// The day in the three boxes of a name; a sentence beside them where it is none.
pub fn date(fields: &Fields, name: &str, faults: &mut Faults, t: Words) -> Option<Date> {
    let parts = ["year", "month", "day"].map(|part| fields.text(&format!("{name}-{part}")));
    if parts.iter().all(|part| part.is_empty()) {
        faults.add(name, t.common_error_date_missing());
        return None;
    }
    let read =
        || Date::new(parts[0].parse().ok()?, parts[1].parse().ok()?, parts[2].parse().ok()?).ok();
    let read = read().filter(|day| (1900..2200).contains(&day.year()));
    if read.is_none() {
        faults.add(name, t.common_error_not_a_date());
    }
    read
}

/// Three boxes for a day, filled with what was typed.
pub fn date_input(
    name: &str,
    legend: &str,
    fields: &Fields,
    faults: &Faults,
    t: Words,
) -> DateInput {
    let part = |part: &str| fields.text(&format!("{name}-{part}")).to_owned();
    DateInput::new(name, legend)
        .labels([t.common_day(), t.common_month(), t.common_year()])
        .filled([part("day"), part("month"), part("year")])
        .error_if(faults.of(name))
}

/// An id from a field that no person types.
///
/// # Errors
/// Not found, where it is no id.
pub fn id<T: FromStr>(text: &str) -> Result<T, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

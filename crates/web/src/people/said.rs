//! How an adult's checks are said, and why somebody does not count; and days of a form that may be
//! left empty.

use crate::{Faults, Fields, cohorts::typed};
use components::DateInput;
use domain::{
    coded::Coded,
    people::{Check, FrequencyTest, Met, Stop},
};
use jiff::civil::Date;
use words::Words;

/// A check by its name.
pub fn check(t: Words, check: Check) -> &'static str {
    match check {
        Check::Vetting => t.people_check_vetting(),
        Check::Dbs => t.people_check_dbs(),
        Check::Safeguarding => t.people_check_safeguarding(),
        Check::FirstAid => t.people_check_first_aid(),
    }
}

/// Why somebody does not count, and what to do about it.
pub fn stops(t: Words, stops: &[Stop]) -> String {
    let say = |stop: &Stop| match stop {
        Stop::NotRecorded(what) => t.people_stop_missing(check(t, *what)),
        Stop::RanOut(what, on) => t.people_stop_ran_out(check(t, *what), &t.date_short(*on)),
        Stop::OnLeave(until) => t.people_stop_leave(&t.date_short(*until)),
    };
    stops.iter().map(say).collect::<Vec<_>>().join(" ")
}

/// That the plan is regulated activity, and the check it needs is not recorded.
pub fn warning(t: Words, met: Met) -> String {
    let day = t.date_short(met.on);
    match met.test {
        FrequencyTest::Weekly => t.people_contact_warning_weekly(&day),
        FrequencyTest::Days => t.people_contact_warning_days(&day),
    }
}

/// An entry of a closed list, whose keys begin so.
pub fn coded<C: Coded>(t: Words, start: &str, entry: Option<C>) -> Option<String> {
    t.by_key(&format!("{start}{}", entry?.code()))
}

/// Minutes as hours and minutes.
pub fn long(t: Words, minutes: i64) -> String {
    t.people_hours_length(&t.number(minutes / 60), &(minutes % 60).to_string())
}

/// The day in three boxes that may be left empty; a sentence beside them where it is none.
pub fn day(fields: &Fields, name: &str, faults: &mut Faults, t: Words) -> Option<Date> {
    let is_empty = ["day", "month", "year"]
        .iter()
        .all(|part| fields.text(&format!("{name}-{part}")).is_empty());
    if is_empty { None } else { typed::date(fields, name, faults, t) }
}

/// The three boxes, filled with what was typed.
pub fn day_input(
    (name, legend): (&str, &str),
    fields: &Fields,
    faults: &Faults,
    t: Words,
) -> DateInput {
    typed::date_input(name, legend, fields, faults, t)
}

/// A day as the fields of a form.
pub fn day_fields(name: &str, day: Option<Date>) -> Vec<(String, String)> {
    let Some(day) = day else { return Vec::new() };
    let part = |part: &str, value: String| (format!("{name}-{part}"), value);
    vec![
        part("day", day.day().to_string()),
        part("month", day.month().to_string()),
        part("year", day.year().to_string()),
    ]
}

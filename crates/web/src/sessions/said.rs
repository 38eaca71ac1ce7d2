//! How sessions are said: what each is for, when, where it stands, and why a day or a plan does
//! not fit.

use crate::lessons::said::text;
use actions::sessions::What;
use components::Tag;
use domain::{
    coded::Coded,
    sessions::{
        ClosedBecause,
        timetable::{Lost, Shortage, Unfit, Warning},
    },
};
use jiff::{
    Span, Timestamp,
    civil::{Date, Time},
};
use words::Words;

/// What a session is for: the lesson's title, or the slot in words.
pub fn what(t: Words, what: &What) -> String {
    match what.lesson {
        Some(lesson) => text(t, &lesson.title).to_owned(),
        None => t.by_key(&format!("sessions-slot-{}", what.slot.code())).unwrap_or_default(),
    }
}

/// From when to when.
pub fn times(t: Words, starts: Time, minutes: i64) -> String {
    let ends = starts.wrapping_add(Span::new().minutes(minutes));
    t.common_date_range(&t.time(starts), &t.time(ends))
}

/// Where a session stands on a day.
pub fn state(
    t: Words,
    today: Date,
    held_on: Date,
    (taken_at, cancelled_at): (Option<Timestamp>, Option<Timestamp>),
) -> Tag {
    match (cancelled_at, taken_at) {
        (Some(_), _) => Tag::coloured(t.sessions_state_off(), "grey"),
        (None, Some(_)) => Tag::coloured(t.sessions_state_held(), "green"),
        (None, None) if held_on < today => Tag::coloured(t.sessions_state_open(), "red"),
        (None, None) if held_on == today => Tag::coloured(t.sessions_state_today(), "yellow"),
        (None, None) => Tag::coloured(t.sessions_state_planned(), "blue"),
    }
}

/// A day that was lost, and why.
pub fn lost(t: Words, lost: &Lost) -> String {
    t.sessions_lay_skipped(&t.date(lost.on), &closed(t, &lost.why))
}

fn closed(t: Words, why: &ClosedBecause) -> String {
    match why {
        ClosedBecause::BankHoliday(title) => t.sessions_closed_bank_holiday(&holiday(t, title)),
        ClosedBecause::OutsideTerm => t.sessions_closed_outside_term().to_owned(),
        ClosedBecause::HalfTerm(label) => t.sessions_closed_half_term(label),
        ClosedBecause::Inset(label) => t.sessions_closed_inset(label),
        ClosedBecause::Closure(label) => t.sessions_closed_closure(label),
    }
}

/// A bank holiday's name, in Welsh too where we know it.
fn holiday(t: Words, title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars().filter(|letter| !matches!(letter, '\'' | '’')) {
        slug.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' });
    }
    t.by_key(&format!("sessions-holiday-{slug}")).unwrap_or_else(|| title.to_owned())
}

/// Why a plan does not fit: the sentence, and the days that were lost.
pub fn unfit(t: Words, starts: Time, unfit: &Unfit) -> (String, Vec<String>) {
    let days = |s: &Shortage| s.lost.iter().map(|one| lost(t, one)).collect();
    match unfit {
        Unfit::TooFewDays(s) => (
            t.sessions_unfit_days(
                &s.found.to_string(),
                &t.date_short(s.from),
                &t.date_short(s.until),
                &s.wanted.to_string(),
                t.weekday(s.weekday),
            ),
            days(s),
        ),
        Unfit::TermTooShort { term, shortage: s } => (
            t.sessions_unfit_term(
                &s.found.to_string(),
                &t.date_short(s.from),
                term,
                &t.date_short(s.until),
                &s.wanted.to_string(),
                t.weekday(s.weekday),
            ),
            days(s),
        ),
        Unfit::TooFewTerms { wanted, found } => {
            (t.sessions_unfit_terms(&found.to_string(), &wanted.to_string()), Vec::new())
        }
        Unfit::NoTermInWindow { from, until } => {
            (t.sessions_unfit_window(&t.date_short(*from), &t.date_short(*until)), Vec::new())
        }
        Unfit::PastMidnight => (t.sessions_unfit_midnight(&t.time(starts)), Vec::new()),
    }
}

/// What to look at before trusting a timetable.
pub fn warning(t: Words, warning: &Warning) -> String {
    match warning {
        Warning::HolidaysUnknown { known_until: Some(known), first_session } => {
            t.sessions_warning_holidays(&t.date_short(*first_session), &t.date_short(*known))
        }
        Warning::HolidaysUnknown { known_until: None, first_session } => {
            t.sessions_warning_no_holidays(&t.date_short(*first_session))
        }
        Warning::Weekend => t.sessions_warning_weekend().to_owned(),
    }
}

/// A time as people type it: `13:30`, `1.30pm`, `9am`.
pub fn read_time(typed: &str) -> Option<Time> {
    let typed = typed.to_lowercase().replace(' ', "").replace('.', ":");
    let (digits, half) = match (typed.strip_suffix("am"), typed.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (typed.as_str(), None),
    };
    let (hour, minute) = match (digits.split_once(':'), half) {
        (Some((hour, minute)), _) if minute.len() == 2 => (hour, minute.parse().ok()?),
        (None, Some(_)) => (digits, 0),
        _ => return None,
    };
    let hour: i8 = hour.parse().ok()?;
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use words::Lang;

    #[test]
    fn a_time_is_read_as_people_type_it_and_nothing_else_is() {
        for (typed, hour, minute) in [
            ("13:30", 13, 30),
            ("1.30pm", 13, 30),
            ("9 AM", 9, 0),
            ("12pm", 12, 0),
            ("12:05am", 0, 5),
            ("09:15", 9, 15),
        ] {
            assert_eq!(read_time(typed), Some(time(hour, minute, 0, 0)), "{typed}");
        }
        for typed in ["", "9", "25:00", "13pm", "9:5", "9:60", "noon", "-1:00"] {
            assert_eq!(read_time(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_bank_holiday_that_is_shipped_has_a_welsh_name() {
        let (holidays, cy) =
            (domain::sessions::holidays::BankHolidays::shipped(), Words::new(Lang::Cy));
        let mut day = date(2025, 1, 1);
        while day < date(2029, 1, 1) {
            if let Some(title) = holidays.title(day) {
                assert_ne!(holiday(cy, title), title, "{day}");
            }
            day = day.tomorrow().unwrap();
        }
    }
}

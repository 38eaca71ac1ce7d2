//! Laying a model's sessions over a school's calendar, and saying why where they do not fit.

use super::{Calendar, CalendarEntry, ClosedBecause, holidays::BankHolidays};
use crate::{
    cohorts::AcademicYear,
    forces::{Cadence, DeliveryModel, Intake},
};
use jiff::{
    Span,
    civil::{Date, Time, Weekday},
};

/// What is to be laid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How sessions are spread.
    pub cadence: Cadence,
    /// How many there are; for a termly cadence the sum of its terms is what counts.
    pub sessions: u16,
    /// The weekday.
    pub weekday: Weekday,
    /// When each begins.
    pub starts: Time,
    /// How long each lasts.
    pub minutes: u16,
    /// The first day on which one may lie.
    pub from: Date,
    /// The last day on which one may lie.
    pub until: Date,
}

impl Plan {
    /// The plan of a model's intake in an academic year, on a weekday and at a time.
    pub fn of(
        model: &DeliveryModel,
        intake: &Intake,
        year: AcademicYear,
        weekday: Weekday,
        starts: Time,
    ) -> Self {
        let (from, until) = intake.window(year);
        Self {
            cadence: model.sessions.cadence.clone(),
            sessions: u16::try_from(model.sessions.slots.len()).unwrap_or(u16::MAX),
            weekday,
            starts,
            minutes: model.sessions.minutes,
            from,
            until,
        }
    }
}

/// A session with its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Its number in the plan, from 1.
    pub number: u16,
    /// The day.
    pub on: Date,
    /// When it begins.
    pub starts: Time,
    /// When it ends.
    pub ends: Time,
    /// The term it lies in, as the school calls it.
    pub term: String,
}

/// A day that the plan would have used, and why it cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The day.
    pub on: Date,
    /// Why.
    pub why: ClosedBecause,
}

/// What was found when it did not fit: the smallest facts that explain it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// How many sessions were to be laid.
    pub wanted: u16,
    /// How many open days there are.
    pub found: u16,
    /// The weekday.
    pub weekday: Weekday,
    /// The first day looked at.
    pub from: Date,
    /// The last day looked at.
    pub until: Date,
    /// The days that were lost between them, each with its reason.
    pub lost: Vec<Lost>,
}

/// Why a plan does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// Too few open days of that weekday in the whole window.
    TooFewDays(Shortage),
    /// Too few open days of that weekday in one term.
    TermTooShort {
        /// The term, as the school calls it.
        term: String,
        /// What was found.
        shortage: Shortage,
    },
    /// The plan speaks of more terms than the window has.
    TooFewTerms {
        /// Terms in which the plan has sessions.
        wanted: usize,
        /// Terms of the calendar within the window.
        found: usize,
    },
    /// The window and the terms share no day.
    NoTermInWindow {
        /// The first day of the window.
        from: Date,
        /// The last day of the window.
        until: Date,
    },
    /// A session would end after midnight.
    PastMidnight,
}

/// What to look at before trusting the timetable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Sessions lie beyond the last day for which bank holidays are known.
    HolidaysUnknown {
        /// The last day that is known; `None` where no holiday is known at all.
        known_until: Option<Date>,
        /// The first session beyond it.
        first_session: Date,
    },
    /// The weekday is a Saturday or a Sunday.
    Weekend,
}

/// The result of laying a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timetable {
    /// The sessions that found a day, by date; all of them when [`Self::fits`].
    pub sessions: Vec<Dated>,
    /// The days that were skipped on the way.
    pub skipped: Vec<Lost>,
    /// Why the rest does not fit.
    pub unfit: Vec<Unfit>,
    /// What to look at.
    pub warnings: Vec<Warning>,
}

impl Timetable {
    /// Whether every session found a day.
    pub fn fits(&self) -> bool {
        self.unfit.is_empty()
    }
}

/// Lays a plan over a calendar.
///
/// Weekly sessions take the first open days of their weekday. Termly sessions are spread evenly: of
/// the n open days of a term, k sessions take those nearest the middles of k equal parts.
pub fn lay(plan: &Plan, calendar: &Calendar, holidays: &BankHolidays) -> Timetable {
    let mut timetable = Timetable::default();
    let lasts = Span::new().minutes(i64::from(plan.minutes));
    let Ok(ends) = plan.starts.checked_add(lasts) else {
        timetable.unfit.push(Unfit::PastMidnight);
        return timetable;
    };
    let terms: Vec<&CalendarEntry> = calendar
        .terms()
        .iter()
        .filter(|term| term.from <= plan.until && plan.from <= term.to)
        .collect();
    let days = match &plan.cadence {
        _ if terms.is_empty() => {
            timetable.unfit.push(Unfit::NoTermInWindow { from: plan.from, until: plan.until });
            Vec::new()
        }
        Cadence::Weekly => weekly(plan, &terms, calendar, holidays, &mut timetable),
        Cadence::Termly { per_term } => {
            let look =
                |term: &CalendarEntry| Days::between(plan, term.from, term.to, calendar, holidays);
            termly(plan, per_term, &terms, look, &mut timetable)
        }
    };
    for (number, on) in (1u16..).zip(days) {
        let term = terms.iter().find(|term| (term.from..=term.to).contains(&on));
        let term = term.map_or(String::new(), |term| term.label.clone());
        timetable.sessions.push(Dated { number, on, starts: plan.starts, ends, term });
    }
    timetable.warnings = warnings(plan, &timetable.sessions, holidays);
    timetable
}

/// The plan's weekdays between two days, open and closed.
struct Days {
    from: Date,
    until: Date,
    open: Vec<Date>,
    lost: Vec<Lost>,
}

impl Days {
    fn between(
        plan: &Plan,
        from: Date,
        until: Date,
        calendar: &Calendar,
        holidays: &BankHolidays,
    ) -> Self {
        let (from, until) = (from.max(plan.from), until.min(plan.until));
        let mut days = Self { from, until, open: Vec::new(), lost: Vec::new() };
        let all = from.series(Span::new().days(1)).take_while(|on| *on <= until);
        for on in all.filter(|on| on.weekday() == plan.weekday) {
            match calendar.closed(on, holidays) {
                None => days.open.push(on),
                Some(why) => days.lost.push(Lost { on, why }),
            }
        }
        days
    }

    fn shortage(&self, wanted: u16, weekday: Weekday) -> Shortage {
        Shortage {
            wanted,
            found: u16::try_from(self.open.len()).unwrap_or(u16::MAX),
            weekday,
            from: self.from,
            until: self.until,
            lost: self.lost.clone(),
        }
    }
}

fn weekly(
    plan: &Plan,
    terms: &[&CalendarEntry],
    calendar: &Calendar,
    holidays: &BankHolidays,
    timetable: &mut Timetable,
) -> Vec<Date> {
    let (Some(first), Some(last)) = (terms.first(), terms.last()) else { return Vec::new() };
    let mut days = Days::between(plan, first.from, last.to, calendar, holidays);
    let wanted = usize::from(plan.sessions);
    if days.open.len() < wanted {
        timetable.unfit.push(Unfit::TooFewDays(days.shortage(plan.sessions, plan.weekday)));
    }
    days.open.truncate(wanted);
    let end = days.open.last().copied();
    timetable.skipped = days.lost;
    timetable.skipped.retain(|lost| end.is_some_and(|end| lost.on <= end));
    days.open
}

fn termly(
    plan: &Plan,
    per_term: &[u16],
    terms: &[&CalendarEntry],
    look: impl Fn(&CalendarEntry) -> Days,
    timetable: &mut Timetable,
) -> Vec<Date> {
    let wanted_terms = per_term.iter().rposition(|sessions| *sessions > 0).map_or(0, |at| at + 1);
    if terms.len() < wanted_terms {
        timetable.unfit.push(Unfit::TooFewTerms { wanted: wanted_terms, found: terms.len() });
    }
    let mut chosen = Vec::new();
    for (&sessions, term) in per_term.iter().zip(terms) {
        let days = look(term);
        if days.open.len() < usize::from(sessions) {
            timetable.unfit.push(Unfit::TermTooShort {
                term: term.label.clone(),
                shortage: days.shortage(sessions, plan.weekday),
            });
        }
        chosen.extend(spread(&days.open, usize::from(sessions)));
        timetable.skipped.extend(days.lost);
    }
    chosen
}

/// `k` of the days, spread evenly; all of them where there are fewer.
fn spread(open: &[Date], k: usize) -> Vec<Date> {
    if open.len() <= k {
        return open.to_vec();
    }
    (0..k).map(|j| open[(2 * j + 1) * open.len() / (2 * k)]).collect()
}

fn warnings(plan: &Plan, sessions: &[Dated], holidays: &BankHolidays) -> Vec<Warning> {
    let known_until = holidays.known_until();
    let is_unknown = |on: Date| known_until.is_none_or(|known| on > known);
    let mut warnings = Vec::new();
    if let Some(session) = sessions.iter().find(|session| is_unknown(session.on)) {
        warnings.push(Warning::HolidaysUnknown { known_until, first_session: session.on });
    }
    if matches!(plan.weekday, Weekday::Saturday | Weekday::Sunday) {
        warnings.push(Warning::Weekend);
    }
    warnings
}

//! What becomes of which school: 37 take part, one more stands at each step before that.

use jiff::civil::{Date, Time, date, time};

/// How far a school has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reached {
    /// The agreement waits for the headteacher.
    Offered,
    /// The agreement waits for the force.
    SignedBySchool,
    /// Both signed; no cohort yet.
    Signed,
    /// Children apply; much is missing.
    Applying,
    /// Everything is there: the force is to commit its secret.
    Ready,
    /// The school is to freeze the list.
    Committed,
    /// The school is to draw.
    Frozen,
    /// Drawn last week: cards are to be entered, families answer.
    Drawn,
    /// Sessions are held.
    Running,
    /// Over.
    Over,
}

/// How far the questions at the end have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum After {
    /// Not asked yet.
    Not,
    /// Asked now.
    Open,
    /// Asked.
    Closed,
}

/// What becomes of one school.
#[derive(Debug, Clone)]
pub(super) struct Story {
    /// The code of its model.
    pub(super) model: &'static str,
    /// How far it has come.
    pub(super) reached: Reached,
    /// A Monday: when applications open.
    pub(super) opened: Date,
    /// When places are decided.
    pub(super) decided: Date,
    /// The first day on which sessions may lie.
    pub(super) starts_on: Date,
    /// The weekday of sessions, 1 is Monday.
    pub(super) weekday: u8,
    /// When sessions begin.
    pub(super) starts_at: Time,
    /// The year group of its children.
    pub(super) year_group: u8,
    /// How many children apply.
    pub(super) applicants: usize,
    /// The questions at the end.
    pub(super) after: After,
    /// The days of those questions.
    pub(super) after_days: (Date, Date),
    /// Which of the people who deliver.
    pub(super) deliverer: usize,
    /// The last register was forgotten.
    pub(super) forgets: bool,
}

impl Story {
    /// Whether more apply than there are places.
    pub(super) fn has_draw(&self) -> bool {
        self.applicants > usize::from(PLACES)
    }

    /// Whether one of its sessions is held on the day of the demonstration.
    pub(super) fn is_today(&self) -> bool {
        let is_running = self.model == NINE_WEEKS && self.reached == Reached::Running;
        is_running && self.weekday == TODAY
    }
}

const YEAR: &str = "northumbria-year";
const NINE_WEEKS: &str = "humberside-nine-weeks";

/// The weekday of the demonstration's morning: a Wednesday.
const TODAY: u8 = 3;

/// How many take part.
pub(super) const TAKING_PART: usize = 37;
/// How many children each of them has in uniform.
pub(super) const PLACES: u16 = 10;

/// All of them, those that take part first.
pub(super) fn stories() -> Vec<Story> {
    let mut all = Vec::new();
    all.extend((0..24).map(year));
    all.extend((0..7).map(autumn));
    all.extend((0..5).map(spring));
    all.push(drawn());
    debug_assert_eq!(all.len(), TAKING_PART);
    let steps = [
        Reached::Frozen,
        Reached::Committed,
        Reached::Ready,
        Reached::Applying,
        Reached::Signed,
        Reached::SignedBySchool,
        Reached::Offered,
    ];
    all.extend((0..).zip(steps).map(|(nth, reached)| coming(nth, reached)));
    all
}

fn slot(nth: usize) -> (u8, Time) {
    const SLOTS: [(u8, i8, i8); 8] = [
        (3, 10, 0),
        (3, 13, 30),
        (2, 9, 30),
        (4, 11, 0),
        (1, 14, 0),
        (5, 10, 0),
        (2, 13, 15),
        (4, 14, 0),
    ];
    let (weekday, hour, minute) = SLOTS[nth % SLOTS.len()];
    (weekday, time(hour, minute, 0, 0))
}

/// More apply than there are places, except in a few schools.
fn applicants(nth: usize, suffices: bool) -> usize {
    if suffices { PLACES.into() } else { 30 + (nth * 5) % 9 }
}

/// A whole year, asked again in the middle of it.
pub(super) fn year(nth: usize) -> Story {
    let (weekday, starts_at) = slot(nth);
    let week = i8::try_from(nth % 2).unwrap_or(0) * 7;
    let (after, after_days) = match nth {
        22 => (After::Not, (date(2027, 2, 1), date(2027, 2, 1))),
        20 | 21 => (After::Open, (date(2027, 2, 1), date(2027, 2, 12))),
        _ => (After::Closed, (date(2027, 1, 18), date(2027, 1, 22))),
    };
    Story {
        model: YEAR,
        reached: Reached::Running,
        opened: date(2026, 9, 7 + week),
        decided: date(2026, 9, 18 + week),
        starts_on: date(2026, 10, 19),
        weekday,
        starts_at,
        year_group: 5,
        applicants: applicants(nth, nth == 7 || nth == 15),
        after,
        after_days,
        deliverer: nth % 8,
        forgets: false,
    }
}

/// Nine weeks that were over at Christmas.
pub(super) fn autumn(nth: usize) -> Story {
    let (weekday, starts_at) = slot(nth + 2);
    Story {
        model: NINE_WEEKS,
        reached: Reached::Over,
        opened: date(2026, 9, 7),
        decided: date(2026, 9, 18),
        starts_on: date(2026, 10, 5),
        weekday,
        starts_at,
        year_group: if nth.is_multiple_of(2) { 5 } else { 6 },
        applicants: applicants(nth + 3, nth == 4),
        after: After::Closed,
        after_days: (date(2026, 12, 14), date(2026, 12, 16)),
        deliverer: (nth + 1) % 8,
        forgets: false,
    }
}

/// Nine weeks that go on: the first two have a session today, with the same officer.
pub(super) fn spring(nth: usize) -> Story {
    let (weekday, starts_at) = slot(nth);
    Story {
        model: NINE_WEEKS,
        reached: Reached::Running,
        opened: date(2026, 11, 30),
        decided: date(2027, 1, 8),
        starts_on: date(2027, 1, 18),
        weekday,
        starts_at,
        year_group: 5,
        applicants: applicants(nth + 1, false),
        after: After::Not,
        after_days: (date(2027, 3, 22), date(2027, 3, 24)),
        deliverer: nth.saturating_sub(1),
        forgets: nth == 1,
    }
}

fn drawn() -> Story {
    Story {
        reached: Reached::Drawn,
        opened: date(2027, 1, 11),
        decided: date(2027, 1, 29),
        starts_on: date(2027, 2, 22),
        applicants: 34,
        ..spring(0)
    }
}

fn coming(nth: usize, reached: Reached) -> Story {
    let is_frozen = reached == Reached::Frozen;
    Story {
        reached,
        opened: date(2027, 1, if is_frozen { 11 } else { 18 }),
        // for those who are not so far, the day they have in mind
        decided: if is_frozen { date(2027, 1, 29) } else { date(2027, 2, 4) },
        starts_on: date(2027, 4, 12),
        applicants: applicants(nth + 4, false),
        ..spring(2)
    }
}
